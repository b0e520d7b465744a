/** Where a key of up to 53 bits goes in a table of a power of two; the bits of a double are mixed first. */
function slotOf(key: number, shift: number): number {
  const high = Math.floor(key / 4_294_967_296) | 0;
  const hash = Math.imul((key | 0) ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) >>> shift;
}

/** Keys are looked up in a plain array where it is small, or not much longer than the keys are many. */
const direct = { bound: 2 ** 14, ratio: 4 } as const;

const bitsFor = (least: number): number => Math.max(1, Math.ceil(Math.log2(Math.max(2, least))));

/** Keys to be numbered, and where the numbers go. All are buffers of the caller. */
export interface Keys {
  /** Whole numbers from 0; the first `length` count. */
  readonly keys: Float64Array;
  readonly length: number;
  /** Every key is below it; at most 2^53. */
  readonly bound: number;
  /** For each key, its number. */
  readonly numbers: Int32Array;
  /** For each number, the position where its key was first seen. */
  readonly first: Int32Array;
}

/** Gives numbers 0, 1, 2 … to keys in the order in which they are first seen. Its memory is used again for each round. */
export class Numbering {
  readonly #keys: Float64Array;
  /** The round and the number of what stands in each slot, side by side. */
  readonly #slots: Int32Array;
  #plain: Int32Array = new Int32Array();
  #stamp = 0;

  /** @param most - how many keys one round may have */
  constructor(most: number) {
    const capacity = 2 ** bitsFor(most * 2);
    this.#keys = new Float64Array(capacity);
    this.#slots = new Int32Array(capacity * 2);
  }

  /** Numbers the keys, and says how many numbers were given. */
  run(round: Keys): number {
    return round.bound <= direct.bound || round.bound <= round.length * direct.ratio ? this.#inArray(round) : this.#inTable(round);
  }

  #inArray({ keys, length, bound, numbers, first }: Keys): number {
    if (this.#plain.length < bound) this.#plain = new Int32Array(2 ** bitsFor(bound));
    const plain = this.#plain;
    let next = 0;
    for (let at = 0; at < length; at += 1) {
      const key = keys[at] ?? 0;
      let found = plain[key] ?? 0;
      if (found === 0) {
        first[next] = at;
        next += 1;
        plain[key] = found = next;
      }
      numbers[at] = found - 1;
    }
    for (let number = 0; number < next; number += 1) plain[keys[first[number] ?? 0] ?? 0] = 0;
    return next;
  }

  #inTable({ keys, length, numbers, first }: Keys): number {
    const [stored, slots] = [this.#keys, this.#slots];
    // A short round uses a short stretch of the table, which stays in the processor's cache.
    const bits = bitsFor(length * 2);
    const [mask, shift] = [2 ** bits - 1, 32 - bits];
    this.#stamp += 1;
    const stamp = this.#stamp;
    let next = 0;
    for (let at = 0; at < length; at += 1) {
      const key = keys[at] ?? 0;
      let slot = slotOf(key, shift);
      while (slots[slot * 2] === stamp && stored[slot] !== key) slot = (slot + 1) & mask;
      if (slots[slot * 2] === stamp) numbers[at] = slots[slot * 2 + 1] ?? 0;
      else {
        slots[slot * 2] = stamp;
        slots[slot * 2 + 1] = next;
        stored[slot] = key;
        first[next] = at;
        numbers[at] = next;
        next += 1;
      }
    }
    return next;
  }
}
