import type { Packed } from './bins.js';

/** A column of a list of items, read through codes: item → packed number → code. */
export interface Coded {
  readonly packed: Packed;
  readonly codes: Packed;
  /** How many codes there are. */
  readonly size: number;
}

interface Short extends Coded {
  readonly packed: Uint16Array;
  readonly codes: Uint16Array;
}

/** Columns whose codes become one key, with a loop of its own for each kind of array: one loop over both kinds would be slow for both. */
export interface Folding {
  readonly short: readonly Short[];
  readonly long: readonly Coded[];
  /** Every key is below it. */
  readonly bound: number;
}

/** Keys below it fit a signed number of 32 bits. */
const largestWord = 2 ** 31 - 1;

const isShort = (column: Coded): column is Short => column.packed instanceof Uint16Array && column.codes instanceof Uint16Array;

/** As many columns as fit one word, from the first on; and the rest. */
export function foldingOf(columns: readonly Coded[]): { readonly folding: Folding; readonly rest: readonly Coded[] } {
  let [bound, at] = [1, 0];
  const short: Short[] = [];
  const long: Coded[] = [];
  for (; at < columns.length; at += 1) {
    const column = columns[at];
    if (!column || bound * column.size > largestWord) break;
    bound *= column.size;
    if (isShort(column)) short.push(column);
    else long.push(column);
  }
  return { folding: { short, long, bound }, rest: columns.slice(at) };
}

function foldOne(keys: Int32Array, { packed, codes }: Short, start: number, end: number): void {
  for (let at = start; at < end; at += 1) keys[at - start] = codes[packed[at] ?? 0] ?? 0;
}

function foldTwo(keys: Int32Array, one: Short, two: Short, start: number, end: number): void {
  const { packed: firstPacked, codes: firstCodes } = one;
  const { packed, codes, size } = two;
  for (let at = start; at < end; at += 1) keys[at - start] = (Math.imul(firstCodes[firstPacked[at] ?? 0] ?? 0, size) + (codes[packed[at] ?? 0] ?? 0)) | 0;
}

function foldThree(keys: Int32Array, one: Short, two: Short, three: Short, start: number, end: number): void {
  const { packed: firstPacked, codes: firstCodes } = one;
  const { packed: secondPacked, codes: secondCodes, size: secondSize } = two;
  const { packed, codes, size } = three;
  for (let at = start; at < end; at += 1) {
    const before = (Math.imul(firstCodes[firstPacked[at] ?? 0] ?? 0, secondSize) + (secondCodes[secondPacked[at] ?? 0] ?? 0)) | 0;
    keys[at - start] = (Math.imul(before, size) + (codes[packed[at] ?? 0] ?? 0)) | 0;
  }
}

function foldMore(keys: Int32Array, { packed, codes, size }: Short, start: number, end: number): void {
  for (let at = start; at < end; at += 1) keys[at - start] = (Math.imul(keys[at - start] ?? 0, size) + (codes[packed[at] ?? 0] ?? 0)) | 0;
}

function foldLong(keys: Int32Array, { packed, codes, size }: Coded, start: number, end: number): void {
  for (let at = start; at < end; at += 1) keys[at - start] = (Math.imul(keys[at - start] ?? 0, size) + (codes[packed[at] ?? 0] ?? 0)) | 0;
}

/** The keys of items from `start` to `end`, that of the first in place 0. */
export function fold(keys: Int32Array, { short, long }: Folding, start: number, end: number): void {
  const [one, two, three] = [short[0], short[1], short[2]];
  if (!one) keys.fill(0, 0, end - start);
  else if (!two) foldOne(keys, one, start, end);
  else if (!three) foldTwo(keys, one, two, start, end);
  else foldThree(keys, one, two, three, start, end);
  for (let at = 3; at < short.length; at += 1) foldMore(keys, short[at] as Short, start, end);
  for (let at = 0; at < long.length; at += 1) foldLong(keys, long[at] as Coded, start, end);
}
