import type { MicroTable } from './table.js';

/** For each item of a list (tuples, or classes), which values a column has there and in how many rows. */
export interface ValueLists {
  /** Where the values of each item begin; one more at the end. */
  readonly offsets: Int32Array;
  readonly codes: Int32Array;
  readonly counts: Int32Array;
}

/** A column that a model looks into, as numbers. */
export interface Values {
  readonly columns: readonly string[];
  /** Its different values, in the order in which they are first seen. */
  readonly labels: readonly string[];
  /** For each row, the number of its value. */
  readonly byRow: Int32Array;
  /** For each tuple. */
  readonly lists: ValueLists;
  /** Rows with each value in the whole table. */
  readonly totals: Int32Array;
}

/** Between the cells of several columns that are looked at together. */
export const cellBorder = '\u0000';

/** Numbers for the values of a column, or of several taken together. */
export function valuesOf({ columns, rows }: MicroTable, names: readonly string[], tupleOf: Int32Array, tuples: number): Values {
  const positions = names.map((name) => columns.findIndex((column) => column.name === name));
  const [only = 0] = positions;
  const numbers = new Map<string, number>();
  const byRow = Int32Array.from(rows, (row) => {
    const value = positions.length === 1 ? (row[only] ?? '') : positions.map((position) => row[position]).join(cellBorder);
    let number = numbers.get(value);
    if (number === undefined) numbers.set(value, (number = numbers.size));
    return number;
  });
  const totals = new Int32Array(numbers.size);
  for (const code of byRow) totals[code] = (totals[code] ?? 0) + 1;
  const single = new Int32Array(rows.length).fill(1);
  const offsets = Int32Array.from({ length: rows.length + 1 }, (_, row) => row);
  const lists = merged({ offsets, codes: byRow, counts: single }, { numbers: tupleOf, length: rows.length, count: tuples }, numbers.size);
  return { columns: names, labels: [...numbers.keys()], byRow, lists, totals };
}

/** How items of one list go into those of another. */
export interface Merge {
  /** For each item, the number of the item that it goes into. */
  readonly numbers: Int32Array;
  readonly length: number;
  readonly count: number;
  /** Items whose values are asked for; those of others stay empty. All unless told. */
  readonly wanted?: Uint8Array;
}

/** Joins value lists: an item of the new list has the values of all items that go into it. */
export function merged({ offsets, codes, counts }: ValueLists, { numbers, length, count, wanted }: Merge, different: number): ValueLists {
  if (count * different <= 4 * codes.length + 4096) return mergedInRows({ offsets, codes, counts }, { numbers, length, count, ...(wanted && { wanted }) }, different);
  const isWanted = (number: number): boolean => !wanted || wanted[number] === 1;
  const room = new Int32Array(count + 1);
  for (let at = 0; at < length; at += 1) {
    const number = numbers[at] ?? 0;
    if (isWanted(number)) room[number + 1] = (room[number + 1] ?? 0) + (offsets[at + 1] ?? 0) - (offsets[at] ?? 0);
  }
  for (let number = 0; number < count; number += 1) room[number + 1] = (room[number + 1] ?? 0) + (room[number] ?? 0);
  const total = room[count] ?? 0;
  const [gatheredCodes, gatheredCounts, next] = [new Int32Array(total), new Int32Array(total), room.slice(0, count)];
  for (let at = 0; at < length; at += 1) {
    const number = numbers[at] ?? 0;
    if (!isWanted(number)) continue;
    let to = next[number] ?? 0;
    for (let from = offsets[at] ?? 0; from < (offsets[at + 1] ?? 0); from += 1) {
      gatheredCodes[to] = codes[from] ?? 0;
      gatheredCounts[to] = counts[from] ?? 0;
      to += 1;
    }
    next[number] = to;
  }
  // Equal values of one item stand together now; they become one.
  const [seen, place, ends] = [new Int32Array(different).fill(-1), new Int32Array(different), new Int32Array(count + 1)];
  let end = 0;
  for (let number = 0; number < count; number += 1) {
    for (let from = room[number] ?? 0; from < (room[number + 1] ?? 0); from += 1) {
      const code = gatheredCodes[from] ?? 0;
      if (seen[code] === number) {
        const at = place[code] ?? 0;
        gatheredCounts[at] = (gatheredCounts[at] ?? 0) + (gatheredCounts[from] ?? 0);
        continue;
      }
      seen[code] = number;
      place[code] = end;
      gatheredCodes[end] = code;
      gatheredCounts[end] = gatheredCounts[from] ?? 0;
      end += 1;
    }
    ends[number + 1] = end;
  }
  return { offsets: ends, codes: gatheredCodes.subarray(0, end), counts: gatheredCounts.subarray(0, end) };
}

/** The same where few values are possible: a row of counts for each item, from which the lists are read. */
function mergedInRows({ offsets, codes, counts }: ValueLists, { numbers, length, count, wanted }: Merge, different: number): ValueLists {
  const rows = new Int32Array(count * different);
  for (let at = 0; at < length; at += 1) {
    const row = (numbers[at] ?? 0) * different;
    for (let from = offsets[at] ?? 0, end = offsets[at + 1] ?? 0; from < end; from += 1) rows[row + (codes[from] ?? 0)] = (rows[row + (codes[from] ?? 0)] ?? 0) + (counts[from] ?? 0);
  }
  const [ends, listCodes, listCounts] = [new Int32Array(count + 1), new Int32Array(Math.min(rows.length, codes.length)), new Int32Array(Math.min(rows.length, codes.length))];
  let end = 0;
  for (let number = 0; number < count; number += 1) {
    if (!wanted || wanted[number] === 1) {
      const row = number * different;
      for (let code = 0; code < different; code += 1) {
        const found = rows[row + code] ?? 0;
        if (found === 0) continue;
        listCodes[end] = code;
        listCounts[end] = found;
        end += 1;
      }
    }
    ends[number + 1] = end;
  }
  return { offsets: ends, codes: listCodes.subarray(0, end), counts: listCounts.subarray(0, end) };
}
