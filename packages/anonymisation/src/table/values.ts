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
  const byRow = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    const value = positions.length === 1 ? (cells[only] ?? '') : positions.map((position) => cells[position]).join(cellBorder);
    let number = numbers.get(value);
    if (number === undefined) numbers.set(value, (number = numbers.size));
    byRow[row] = number;
  }
  const totals = new Int32Array(numbers.size);
  const [single, offsets] = [new Int32Array(rows.length).fill(1), new Int32Array(rows.length + 1)];
  for (let row = 0; row < rows.length; row += 1) {
    totals[byRow[row] ?? 0] = (totals[byRow[row] ?? 0] ?? 0) + 1;
    offsets[row + 1] = row + 1;
  }
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

/** What stands at some places of a list. */
export function pick<T extends Int32Array | Uint16Array>(from: T, places: Int32Array, into: T): T {
  for (let at = 0; at < into.length; at += 1) into[at] = from[places[at] ?? 0] ?? 0;
  return into;
}

/** For each item of the new list, its place among those that are wanted; −1 for others. */
function wantedPlaces(count: number, wanted: Uint8Array | undefined) {
  const places = new Int32Array(count);
  let next = 0;
  for (let number = 0; number < count; number += 1) {
    if (wanted && wanted[number] !== 1) places[number] = -1;
    else {
      places[number] = next;
      next += 1;
    }
  }
  return { places, rows: next };
}

/** Most counts that stand side by side in rows, and how many to each value that is joined. */
const rowCounts = { least: 4096, ratio: 4 } as const;

/** Memory for lists that are soon done with; the next that are joined in it take their place. */
export class Scratch {
  readonly #arrays: Int32Array[] = [];

  /** The array of a number, at least so long; what stands in it is of no use. */
  of(which: number, length: number): Int32Array {
    const known = this.#arrays[which];
    return known && known.length >= length ? known : (this.#arrays[which] = new Int32Array(2 ** Math.ceil(Math.log2(length + 1))));
  }
}

const ownArray = (_which: number, length: number): Int32Array => new Int32Array(length);

/**
 * Joins value lists: an item of the new list has the values of all items that go into it.
 *
 * @param scratch - where the new list goes, which may be longer than it need be; memory of its own unless told
 */
export function merged(lists: ValueLists, merge: Merge, different: number, scratch?: Scratch): ValueLists {
  const { places, rows } = wantedPlaces(merge.count, merge.wanted);
  const fits = rows * different <= rowCounts.ratio * lists.codes.length + rowCounts.least;
  return fits ? mergedInRows(lists, merge, { places, rows, different }, scratch) : mergedInLists(lists, merge, places, different);
}

function mergedInLists({ offsets, codes, counts }: ValueLists, { numbers, length, count }: Merge, places: Int32Array, different: number): ValueLists {
  const room = new Int32Array(count + 1);
  for (let at = 0; at < length; at += 1) {
    const number = numbers[at] ?? 0;
    if ((places[number] ?? -1) >= 0) room[number + 1] = (room[number + 1] ?? 0) + (offsets[at + 1] ?? 0) - (offsets[at] ?? 0);
  }
  for (let number = 0; number < count; number += 1) room[number + 1] = (room[number + 1] ?? 0) + (room[number] ?? 0);
  const total = room[count] ?? 0;
  const [gatheredCodes, gatheredCounts, next] = [new Int32Array(total), new Int32Array(total), room.slice(0, count)];
  for (let at = 0; at < length; at += 1) {
    const number = numbers[at] ?? 0;
    if ((places[number] ?? -1) < 0) continue;
    let to = next[number] ?? 0;
    for (let from = offsets[at] ?? 0, last = offsets[at + 1] ?? 0; from < last; from += 1) {
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
    for (let from = room[number] ?? 0, last = room[number + 1] ?? 0; from < last; from += 1) {
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

/** Rows of counts: the row of each item, how many rows, and how long they are. */
interface Rows {
  readonly places: Int32Array;
  readonly rows: number;
  readonly different: number;
}

/** The same where few values are possible: a row of counts for each item that is wanted, from which the lists are read. */
function mergedInRows({ offsets, codes, counts }: ValueLists, { numbers, length, count }: Merge, { places, rows: wanted, different }: Rows, scratch: Scratch | undefined): ValueLists {
  const array = scratch ? scratch.of.bind(scratch) : ownArray;
  const rows = array(0, wanted * different).fill(0, 0, wanted * different);
  let total = 0;
  for (let at = 0; at < length; at += 1) {
    const place = places[numbers[at] ?? 0] ?? -1;
    if (place < 0) continue;
    const row = place * different;
    for (let from = offsets[at] ?? 0, last = offsets[at + 1] ?? 0; from < last; from += 1) {
      const to = row + (codes[from] ?? 0);
      const before = rows[to] ?? 0;
      total += Number(before === 0);
      rows[to] = before + (counts[from] ?? 0);
    }
  }
  const [ends, listCodes, listCounts] = [array(1, count + 1), array(2, total), array(3, total)];
  ends[0] = 0;
  let end = 0;
  for (let number = 0; number < count; number += 1) {
    const place = places[number] ?? -1;
    if (place >= 0) {
      const row = place * different;
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
  return { offsets: ends, codes: listCodes, counts: listCounts };
}
