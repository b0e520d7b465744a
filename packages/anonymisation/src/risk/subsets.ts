/** Most sets of columns that are looked at. */
const most = 100_000;

/** All sets of 1 to `size` of some things, smaller ones first. */
export function subsetsOf<T>(things: readonly T[], size: number): readonly T[][] {
  if (!Number.isSafeInteger(size) || size < 1) throw new RangeError('a set has one column or more');
  const found: T[][] = [];
  let last: { readonly set: T[]; readonly next: number }[] = [{ set: [], next: 0 }];
  for (let length = 1; length <= Math.min(size, things.length); length += 1) {
    last = last.flatMap(({ set, next }) => things.slice(next).map((thing, at) => ({ set: [...set, thing], next: next + at + 1 })));
    if (found.length + last.length > most) throw new RangeError('there are too many sets of columns: take fewer columns or smaller sets');
    for (const { set } of last) found.push(set);
  }
  return found;
}

/** For each row, the number of its combination of values in some columns; and how many rows have each. */
export function combinationsIn(rows: readonly (readonly string[])[], positions: readonly number[]) {
  const numbers = new Map<string, number>();
  const sizes: number[] = [];
  const byRow = Int32Array.from(rows, (row) => {
    const key = positions.length === 1 ? (row[positions[0] ?? 0] ?? '') : JSON.stringify(positions.map((position) => row[position]));
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = numbers.size));
    sizes[number] = (sizes[number] ?? 0) + 1;
    return number;
  });
  return { byRow, sizes };
}
