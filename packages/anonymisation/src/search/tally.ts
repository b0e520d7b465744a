import { fold, foldingOf, type Coded, type Folding } from './keys.js';
import { bitsFor, Slots } from './slots.js';

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

/** Keys are looked up in a plain array where it is small, or not much longer than the items are many. */
const direct = { bound: 2 ** 15, ratio: 6 } as const;

/** Items at a time: their keys are made and used while they are in the processor's nearest cache, and not at all once there are too many classes. */
const block = 2048;

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
    const { folding: low, rest: others } = foldingOf(columns.filter(({ size }) => size > 1));
    let rest = others;
    if (rest.length === 0) return low.bound <= direct.bound || low.bound <= round.length * direct.ratio ? this.#inArray(low, round, into) : this.#inTable(low, round, into);
    for (let isFirst = true; ; isFirst = false) {
      const { folding: high, rest: further } = foldingOf(rest);
      const count = this.#inWideTable(isFirst ? low : undefined, high, round, into);
      if (count < 0 || further.length === 0) return count;
      // More columns than two words hold: what was found so far becomes one word.
      this.#low.set(into.numbers.subarray(0, round.length));
      rest = further;
    }
  }

  /** Without a branch in the loop: whether a class is new cannot be foretold, and a wrong guess costs more than the work. */
  #inArray(folding: Folding, { length, counts, most }: Round, { numbers, first, sizes }: Tallied): number {
    const { bound } = folding;
    if (this.#plain.length < bound) this.#plain = new Int32Array(2 ** bitsFor(bound));
    const [plain, keys] = [this.#plain, this.#low];
    sizes.fill(0, 0, Math.min(length, bound));
    let next = 0;
    for (let start = 0; start < length && next <= most; start += block) {
      const end = Math.min(length, start + block);
      fold(keys, folding, start, end);
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
  #inTable(folding: Folding, { length, counts, most }: Round, { numbers, first, sizes }: Tallied): number {
    // A table twice as long as there are classes; the shorter it is, the more of it stays in the processor's cache.
    const bits = bitsFor(2 * Math.min(length, most + 1));
    const [mask, shift] = [2 ** bits - 1, 32 - bits];
    const { slots, mark } = this.#narrow.next(2 ** bits * 2, length);
    const keys = this.#low;
    let next = 0;
    for (let start = 0; start < length; start += block) {
      const end = Math.min(length, start + block);
      fold(keys, folding, start, end);
      for (let at = start; at < end; at += 1) {
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
    }
    return next;
  }

  /** Keys of two words; the lower one stands already where it is not told. */
  #inWideTable(low: Folding | undefined, high: Folding, { length, counts, most }: Round, { numbers, first, sizes }: Tallied): number {
    const bits = bitsFor(2 * Math.min(length, most + 1));
    const [mask, shift] = [2 ** bits - 1, 32 - bits];
    const { slots, mark } = this.#wide.next(2 ** bits * 4, length);
    const [lows, highs] = [this.#low, this.#high];
    let next = 0;
    for (let start = 0; start < length; start += block) {
      const end = Math.min(length, start + block);
      if (low) fold(lows, low, start, end);
      fold(highs, high, start, end);
      for (let at = start; at < end; at += 1) {
        const [lowKey, highKey] = [lows[at] ?? 0, highs[at] ?? 0];
        const hash = Math.imul(lowKey ^ Math.imul(highKey, 0x85ebca6b), 0x9e3779b1);
        let slot = ((hash ^ (hash >>> 15)) >>> shift) << 2;
        let found = (slots[slot + 2] ?? 0) - mark;
        while (found >= 0 && (slots[slot] !== lowKey || slots[slot + 1] !== highKey)) {
          slot = (((slot >> 2) + 1) & mask) << 2;
          found = (slots[slot + 2] ?? 0) - mark;
        }
        if (found >= 0) {
          sizes[found] = (sizes[found] ?? 0) + (counts[at] ?? 0);
          numbers[at] = found;
          continue;
        }
        if (next >= most) return -1;
        slots[slot] = lowKey;
        slots[slot + 1] = highKey;
        slots[slot + 2] = mark + next;
        sizes[next] = counts[at] ?? 0;
        first[next] = at;
        numbers[at] = next;
        next += 1;
      }
    }
    return next;
  }
}
