import type { Packed } from './bins.js';

/** A column of a list of items, read through codes: item → packed number → code. */
export interface Coded {
  readonly packed: Packed;
  readonly codes: Packed;
  /** How many codes there are. */
  readonly size: number;
}

/** Where the classes of a tally go; buffers of the caller. */
export interface Tallied {
  /** For each item, the number of its class. */
  readonly numbers: Int32Array;
  /** For each class, its first item; one place longer than there are items. */
  readonly first: Int32Array;
  /** For each class, the sum over its items. */
  readonly sizes: Int32Array;
}

/** Items that are tallied, and when to give up. */
export interface Round {
  readonly length: number;
  /** What each item counts. */
  readonly counts: Int32Array;
  /** More classes than this are not wanted. */
  readonly most: number;
}

/** Keys below it fit a signed number of 32 bits. */
const largestWord = 2 ** 31 - 1;

/** Keys are looked up in a plain array where it is small, or not much longer than the items are many. */
const direct = { bound: 2 ** 15, ratio: 6 } as const;

/** Whether there are too many classes is asked once in so many items. */
const block = 1024;

/** Marks grow from round to round, so that what an earlier round left behind needs no clearing. */
const largestMark = 2 ** 30;

const bitsFor = (least: number): number => Math.max(4, Math.ceil(Math.log2(Math.max(2, least))));

function fold(keys: Int32Array, { packed, codes, size }: Coded, length: number, isFirst: boolean): void {
  if (isFirst) for (let at = 0; at < length; at += 1) keys[at] = codes[packed[at] ?? 0] ?? 0;
  else for (let at = 0; at < length; at += 1) keys[at] = (Math.imul(keys[at] ?? 0, size) + (codes[packed[at] ?? 0] ?? 0)) | 0;
}

function foldTwo(keys: Int32Array, one: Coded, two: Coded, length: number): void {
  const { packed: firstPacked, codes: firstCodes } = one;
  const { packed, codes, size } = two;
  for (let at = 0; at < length; at += 1) keys[at] = (Math.imul(firstCodes[firstPacked[at] ?? 0] ?? 0, size) + (codes[packed[at] ?? 0] ?? 0)) | 0;
}

function foldThree(keys: Int32Array, one: Coded, two: Coded, three: Coded, length: number): void {
  const { packed: firstPacked, codes: firstCodes } = one;
  const { packed: secondPacked, codes: secondCodes, size: secondSize } = two;
  const { packed, codes, size } = three;
  for (let at = 0; at < length; at += 1) {
    const before = (Math.imul(firstCodes[firstPacked[at] ?? 0] ?? 0, secondSize) + (secondCodes[secondPacked[at] ?? 0] ?? 0)) | 0;
    keys[at] = (Math.imul(before, size) + (codes[packed[at] ?? 0] ?? 0)) | 0;
  }
}

/** Keys of columns whose sizes multiplied fit a word. */
function foldAll(keys: Int32Array, columns: readonly Coded[], length: number): void {
  const [one, two, three, ...others] = columns;
  if (!one) keys.fill(0, 0, length);
  else if (!two) fold(keys, one, length, true);
  else if (!three) foldTwo(keys, one, two, length);
  else foldThree(keys, one, two, three, length);
  for (const other of others) fold(keys, other, length, false);
}

/** Words of a table of keys and marks. Each round begins above the marks of those before, for which its slots are empty. */
class Slots {
  #words = new Int32Array();
  #next = 1;

  /** Room for so many words, and the mark of the first of at most so many classes. */
  next(words: number, classes: number): { readonly slots: Int32Array; readonly mark: number } {
    if (this.#words.length < words || this.#next > largestMark) {
      this.#words = new Int32Array(Math.max(words, this.#words.length));
      this.#next = 1;
    }
    const mark = this.#next;
    this.#next += classes;
    return { slots: this.#words, mark };
  }
}

/**
 * Puts items into classes by the codes of their columns. Classes are numbered in the order in which they are first seen. All memory
 * is used again from round to round.
 */
export class Tally {
  readonly #high: Int32Array;
  readonly #low: Int32Array;
  /** A slot is the key and the mark of its class. */
  readonly #narrow = new Slots();
  /** A slot is a key of two words, the mark of its class, and a word that is left empty. */
  readonly #wide = new Slots();
  #plain = new Int32Array();

  /** @param most - how many items one round may have */
  constructor(most: number) {
    this.#high = new Int32Array(most);
    this.#low = new Int32Array(most);
  }

  /** Tallies items; how many classes there are, −1 where there are more than wanted. */
  run(columns: readonly Coded[], round: Round, into: Tallied): number {
    const varied = columns.filter(({ size }) => size > 1);
    let [product, at] = [1, 0];
    for (; at < varied.length && product * (varied[at]?.size ?? 1) <= largestWord; at += 1) product *= varied[at]?.size ?? 1;
    foldAll(this.#low, varied.slice(0, at), round.length);
    if (at === varied.length) {
      return product <= direct.bound || product <= round.length * direct.ratio ? this.#inArray(product, round, into) : this.#inTable(round, into);
    }
    let rest = varied.slice(at);
    for (;;) {
      [product, at] = [1, 0];
      for (; at < rest.length && product * (rest[at]?.size ?? 1) <= largestWord; at += 1) product *= rest[at]?.size ?? 1;
      foldAll(this.#high, rest.slice(0, at), round.length);
      const count = this.#inWideTable(round, into);
      rest = rest.slice(at);
      if (count < 0 || rest.length === 0) return count;
      // More columns than two words hold: what was found so far becomes one word.
      this.#low.set(into.numbers.subarray(0, round.length));
    }
  }

  /** Without a branch in the loop: whether a class is new cannot be foretold, and a wrong guess costs more than the work. */
  #inArray(bound: number, { length, counts, most }: Round, { numbers, first, sizes }: Tallied): number {
    if (this.#plain.length < bound) this.#plain = new Int32Array(2 ** bitsFor(bound));
    const [plain, keys] = [this.#plain, this.#low];
    sizes.fill(0, 0, Math.min(length, bound));
    let next = 0;
    for (let start = 0; start < length && next <= most; start += block) {
      const end = Math.min(length, start + block);
      for (let at = start; at < end; at += 1) {
        const key = keys[at] ?? 0;
        const found = plain[key] ?? 0;
        const isNew = (found - 1) >>> 31;
        const number = found + ((next + 1) & -isNew) - 1;
        plain[key] = number + 1;
        numbers[at] = number;
        first[next] = at;
        sizes[number] = (sizes[number] ?? 0) + (counts[at] ?? 0);
        next += isNew;
      }
    }
    for (let number = 0; number < next; number += 1) plain[keys[first[number] ?? 0] ?? 0] = 0;
    return next > most ? -1 : next;
  }

  /** Keys of one word. */
  #inTable({ length, counts, most }: Round, { numbers, first, sizes }: Tallied): number {
    // A table twice as long as there are classes; the shorter it is, the more of it stays in the processor's cache.
    const bits = bitsFor(2 * Math.min(length, most + 1));
    const [mask, shift] = [2 ** bits - 1, 32 - bits];
    const { slots, mark } = this.#narrow.next(2 ** bits * 2, length);
    const keys = this.#low;
    let next = 0;
    for (let at = 0; at < length; at += 1) {
      const key = keys[at] ?? 0;
      const hash = Math.imul(key, 0x9e3779b1);
      let slot = (hash ^ (hash >>> 15)) >>> shift;
      let found = (slots[slot * 2 + 1] ?? 0) - mark;
      while (found >= 0 && slots[slot * 2] !== key) {
        slot = (slot + 1) & mask;
        found = (slots[slot * 2 + 1] ?? 0) - mark;
      }
      if (found >= 0) {
        sizes[found] = (sizes[found] ?? 0) + (counts[at] ?? 0);
        numbers[at] = found;
        continue;
      }
      if (next >= most) return -1;
      slots[slot * 2] = key;
      slots[slot * 2 + 1] = mark + next;
      sizes[next] = counts[at] ?? 0;
      first[next] = at;
      numbers[at] = next;
      next += 1;
    }
    return next;
  }

  /** Keys of two words. */
  #inWideTable({ length, counts, most }: Round, { numbers, first, sizes }: Tallied): number {
    const bits = bitsFor(2 * Math.min(length, most + 1));
    const [mask, shift] = [2 ** bits - 1, 32 - bits];
    const { slots, mark } = this.#wide.next(2 ** bits * 4, length);
    const [lows, highs] = [this.#low, this.#high];
    let next = 0;
    for (let at = 0; at < length; at += 1) {
      const [low, high] = [lows[at] ?? 0, highs[at] ?? 0];
      const hash = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
      let slot = ((hash ^ (hash >>> 15)) >>> shift) << 2;
      let found = (slots[slot + 2] ?? 0) - mark;
      while (found >= 0 && (slots[slot] !== low || slots[slot + 1] !== high)) {
        slot = (((slot >> 2) + 1) & mask) << 2;
        found = (slots[slot + 2] ?? 0) - mark;
      }
      if (found >= 0) {
        sizes[found] = (sizes[found] ?? 0) + (counts[at] ?? 0);
        numbers[at] = found;
        continue;
      }
      if (next >= most) return -1;
      slots[slot] = low;
      slots[slot + 1] = high;
      slots[slot + 2] = mark + next;
      sizes[next] = counts[at] ?? 0;
      first[next] = at;
      numbers[at] = next;
      next += 1;
    }
    return next;
  }
}
