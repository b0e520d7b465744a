/** Where a key goes in a table of a power of two; the bits of a double are mixed first. */
function slotOf(key: number, mask: number): number {
  const high = Math.floor(key / 4_294_967_296) | 0;
  let hash = (key | 0) ^ Math.imul(high, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & mask;
}

/** Keys below this are looked up in a plain array. */
const direct = 2 ** 20;

const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(2, least)));

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
  readonly #stamps: Int32Array;
  readonly #numbers: Int32Array;
  readonly #mask: number;
  #plain: Int32Array = new Int32Array();
  #stamp = 0;

  /** @param most - how many different keys one round may have */
  constructor(most: number) {
    const capacity = powerOfTwo(most * 2);
    this.#mask = capacity - 1;
    this.#keys = new Float64Array(capacity);
    this.#stamps = new Int32Array(capacity);
    this.#numbers = new Int32Array(capacity);
  }

  /** Numbers the keys, and says how many numbers were given. */
  run(round: Keys): number {
    return round.bound <= direct ? this.#inArray(round) : this.#inTable(round);
  }

  #inArray({ keys, length, bound, numbers, first }: Keys): number {
    if (this.#plain.length < bound) this.#plain = new Int32Array(powerOfTwo(bound));
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
    const [stored, stamps, given, mask] = [this.#keys, this.#stamps, this.#numbers, this.#mask];
    this.#stamp += 1;
    const stamp = this.#stamp;
    let next = 0;
    for (let at = 0; at < length; at += 1) {
      const key = keys[at] ?? 0;
      let slot = slotOf(key, mask);
      while (stamps[slot] === stamp && stored[slot] !== key) slot = (slot + 1) & mask;
      if (stamps[slot] !== stamp) {
        stamps[slot] = stamp;
        stored[slot] = key;
        given[slot] = next;
        first[next] = at;
        next += 1;
      }
      numbers[at] = given[slot] ?? 0;
    }
    return next;
  }
}
