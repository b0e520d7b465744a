import type { NamedTable } from './discovery.js';
import { combinationsIn, subsetsOf } from './subsets.js';

/** A record that stands alone on few columns. @public */
export interface SpecialUnique {
  /** Position of the record, from 0. */
  readonly row: number;
  /** Sets of columns on which it stands alone, none of which is within another. */
  readonly uniques: readonly (readonly string[])[];
  /** Higher for more and smaller sets; to compare records of one table, no probability. */
  readonly score: number;
}

/** Records that stand alone on few columns. @public */
export interface MinimalUniques {
  /** Records that stand alone on some set of at most that many columns, highest score first. For whoever holds the table. */
  readonly records: readonly SpecialUnique[];
  /** For each size of set, records that stand alone on one. */
  readonly bySize: readonly { readonly size: number; readonly records: number }[];
  /** For each column, in what share of the sets it is. */
  readonly byColumn: readonly { readonly column: string; readonly share: number }[];
}

/** Π from the set's size to the largest looked at: what a smaller set weighs more. */
function weight(size: number, largest: number, columns: number): number {
  let product = 1;
  for (let at = size; at <= Math.min(largest, columns - 1); at += 1) product *= columns - at;
  return product;
}

/**
 * Minimal sample uniques: for each record the smallest sets of columns on which it stands alone. A record that stands alone on one or
 * two columns can be found by who knows next to nothing; treat these first.
 *
 * @param table - a table before or after it was generalised; take the quasi-identifiers alone
 * @param size - columns in the largest set; 3 unless told
 * @throws RangeError for more than 100,000 sets of columns
 * Source: M. Elliot and others, 2002 (SUDA); scores as in sdcMicro's description of SUDA2.
 * @example
 * ```ts
 * const table = { columns: [{ name: 'sex' }, { name: 'age' }], rows: [['f', '17'], ['f', '19'], ['m', '17']] };
 * minimalUniques(table, 2).records.map(({ row, uniques }) => `${row}: ${uniques.join(' ')}`); // => ['0: sex,age', '1: age', '2: sex']
 * ```
 * @public
 */
export function minimalUniques({ columns, rows }: NamedTable, size = 3): MinimalUniques {
  const largest = Math.min(size, columns.length);
  const found = rows.map((): number[][] => []);
  for (const positions of subsetsOf([...columns.keys()], largest)) {
    const { byRow, sizes } = combinationsIn(rows, positions);
    for (const [row, number] of byRow.entries()) {
      if (sizes[number] !== 1) continue;
      const own = found[row];
      if (own?.every((set) => !set.every((position) => positions.includes(position)))) own.push(positions);
    }
  }
  const named = (positions: readonly number[]): string[] => positions.map((position) => columns[position]?.name ?? '');
  const records = [...found.entries()]
    .filter(([, sets]) => sets.length > 0)
    .map(([row, sets]): SpecialUnique => ({ row, uniques: sets.map(named), score: sets.reduce((sum, set) => sum + weight(set.length, largest, columns.length), 0) }));
  const sets = found.flat();
  return {
    records: records.toSorted((a, b) => b.score - a.score || a.row - b.row),
    bySize: Array.from({ length: largest }, (_, at) => ({ size: at + 1, records: found.filter((own) => own.some((set) => set.length === at + 1)).length })),
    byColumn: columns.map(({ name }, position) => ({ column: name, share: sets.length === 0 ? 0 : sets.filter((set) => set.includes(position)).length / sets.length })),
  };
}
