import { fold, type Folding } from './keys.js';
import { bitsFor, Slots } from './slots.js';

/** Where the classes of a tally go; buffers of the caller. */
export interface Tallied {
  /** For each item, the number of its class. */
  readonly numbers: Int32Array;
  /** For each class, its first item; one place longer than there are items. */
  readonly first: Int32Array;
  /** For each class, the sum over its items; one place longer than there are items. */
  readonly sizes: Int32Array;
}

/** What is tallied. */
export interface Items {
  /** What each item counts. */
  readonly counts: Int32Array;
  /** Items of the longest part. */
  readonly longest: number;
  /** More classes than this are not wanted. */
  readonly most: number;
}

/** One way to tally. */
export interface Tallying {
  /** A part begins, with at most so many classes. */
  readonly begin: (classes: number) => void;
  /** Adds the items of a run; classes from `before` on are of the same part. How many classes there are then, more than wanted where there are more. */
  readonly add: (start: number, end: number, before: number, known: number) => number;
}

/** Items at a time: their keys are made and used while they are in the processor's nearest cache, and not at all once there are too many classes. */
const block = 2048;

/**
 * Three ways to look up the class of a key. Classes are numbered in the order in which they are first seen, within a part; what is left of
 * earlier parts and rounds has lower marks, and counts as empty, so that nothing needs clearing. All memory is used again.
 */
export class Lookups {
  readonly #high = new Int32Array(block);
  readonly #low = new Int32Array(block);
  /** The marks of classes, by key. */
  readonly #plain = new Slots();
  /** A slot is the key and the mark of its class. */
  readonly #narrow = new Slots();
  /** A slot is a key of two words, the mark of its class, and a word that is left empty. */
  readonly #wide = new Slots();

  /** By a plain array of the marks of classes. Without a branch in the loop: whether a class is new cannot be foretold, and a wrong guess costs more than the work. */
  inArray(folding: Folding, { counts, most }: Items, { numbers, first, sizes }: Tallied): Tallying {
    const { slots, mark } = this.#plain.next(folding.bound, counts.length);
    const keys = this.#low;
    return {
      begin: () => undefined,
      add: (from, to, before, known) => {
        // What a loop uses is at hand; through the closure it would be fetched again for each item.
        const [words, own, base, least, stop] = [slots, keys, mark, mark + before, most];
        const [toNumber, toFirst, toSize, ofItem] = [numbers, first, sizes, counts];
        let next = known;
        for (let start = from; start < to && next <= stop; start += block) {
          const end = Math.min(to, start + block);
          fold(own, folding, start, end);
          for (let at = start; at < end; at += 1) {
            const key = own[at - start] ?? 0;
            const found = words[key] ?? 0;
            const isNew = (found - least) >>> 31;
            const number = found - base + ((next - found + base) & -isNew);
            words[key] = base + number;
            toNumber[at] = number;
            toFirst[next] = at;
            toSize[number] = ((toSize[number] ?? 0) & (isNew - 1)) + (ofItem[at] ?? 0);
            next += isNew;
          }
        }
        return next;
      },
    };
  }

  /** Keys of one word. */
  inTable(folding: Folding, { counts, most, longest }: Items, { numbers, first, sizes }: Tallied): Tallying {
    // A table twice as long as there are classes; the shorter it is, the more of it stays in the processor's cache.
    const { slots, mark } = this.#narrow.next(2 ** bitsFor(2 * Math.min(longest, most + 1)) * 2, counts.length);
    const keys = this.#low;
    let [mask, shift] = [0, 0];
    return {
      begin: (items) => {
        const bits = bitsFor(2 * items);
        [mask, shift] = [2 ** bits - 1, 32 - bits];
      },
      add: (from, to, before, known) => {
        const [own, words, base, least, last, down, stop] = [keys, slots, mark, mark + before, mask, shift, most];
        const [toNumber, toFirst, toSize, ofItem] = [numbers, first, sizes, counts];
        let next = known;
        for (let start = from; start < to; start += block) {
          const end = Math.min(to, start + block);
          fold(own, folding, start, end);
          for (let at = start; at < end; at += 1) {
            const key = own[at - start] ?? 0;
            const hash = Math.imul(key, 0x9e3779b1);
            let slot = (hash ^ (hash >>> 15)) >>> down;
            let found = words[slot * 2 + 1] ?? 0;
            while (found >= least && words[slot * 2] !== key) {
              slot = (slot + 1) & last;
              found = words[slot * 2 + 1] ?? 0;
            }
            if (found >= least) {
              const number = found - base;
              toSize[number] = (toSize[number] ?? 0) + (ofItem[at] ?? 0);
              toNumber[at] = number;
              continue;
            }
            if (next >= stop) return stop + 1;
            words[slot * 2] = key;
            words[slot * 2 + 1] = base + next;
            toSize[next] = ofItem[at] ?? 0;
            toFirst[next] = at;
            toNumber[at] = next;
            next += 1;
          }
        }
        return next;
      },
    };
  }

  /** Keys of two words; the lower one is folded, or stands already for each item. */
  inWideTable(low: Folding | Int32Array, high: Folding, { counts, most, longest }: Items, { numbers, first, sizes }: Tallied): Tallying {
    const { slots, mark } = this.#wide.next(2 ** bitsFor(2 * Math.min(longest, most + 1)) * 4, counts.length);
    const [lows, highs] = [this.#low, this.#high];
    let [mask, shift] = [0, 0];
    return {
      begin: (items) => {
        const bits = bitsFor(2 * items);
        [mask, shift] = [2 ** bits - 1, 32 - bits];
      },
      add: (from, to, before, known) => {
        const [ownLows, ownHighs, words, base, least, last, down, stop] = [lows, highs, slots, mark, mark + before, mask, shift, most];
        const [toNumber, toFirst, toSize, ofItem] = [numbers, first, sizes, counts];
        let next = known;
        for (let start = from; start < to; start += block) {
          const end = Math.min(to, start + block);
          if (low instanceof Int32Array) ownLows.set(low.subarray(start, end));
          else fold(ownLows, low, start, end);
          fold(ownHighs, high, start, end);
          for (let at = start; at < end; at += 1) {
            const [lowKey, highKey] = [ownLows[at - start] ?? 0, ownHighs[at - start] ?? 0];
            const hash = Math.imul(lowKey ^ Math.imul(highKey, 0x85ebca6b), 0x9e3779b1);
            let slot = ((hash ^ (hash >>> 15)) >>> down) << 2;
            let found = words[slot + 2] ?? 0;
            while (found >= least && (words[slot] !== lowKey || words[slot + 1] !== highKey)) {
              slot = (((slot >> 2) + 1) & last) << 2;
              found = words[slot + 2] ?? 0;
            }
            if (found >= least) {
              const number = found - base;
              toSize[number] = (toSize[number] ?? 0) + (ofItem[at] ?? 0);
              toNumber[at] = number;
              continue;
            }
            if (next >= stop) return stop + 1;
            words[slot] = lowKey;
            words[slot + 1] = highKey;
            words[slot + 2] = base + next;
            toSize[next] = ofItem[at] ?? 0;
            toFirst[next] = at;
            toNumber[at] = next;
            next += 1;
          }
        }
        return next;
      },
    };
  }
}
