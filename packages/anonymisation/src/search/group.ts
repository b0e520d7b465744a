import type { EncodedTable } from '../table/encode.js';

/** Where a key goes in a table of a power of two; the bits of a double are mixed first. */
function slotOf(key: number, mask: number): number {
  const high = Math.floor(key / 4_294_967_296) | 0;
  let hash = (key | 0) ^ Math.imul(high, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & mask;
}

/** Groups the tuples of a table at a node; its memory is used again for each node. */
export class Grouper {
  readonly #table: EncodedTable;
  readonly #keys: Float64Array;
  readonly #stamps: Int32Array;
  readonly #classAt: Int32Array;
  readonly #mask: number;
  #stamp = 0;
  /** For each tuple, its class. */
  readonly classOf: Int32Array;
  /** Rows of each class. */
  readonly sizes: Int32Array;
  classes = 0;

  constructor(table: EncodedTable) {
    const tuples = table.counts.length;
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(2, tuples * 2)));
    this.#table = table;
    this.#mask = capacity - 1;
    this.#keys = new Float64Array(capacity);
    this.#stamps = new Int32Array(capacity);
    this.#classAt = new Int32Array(capacity);
    this.classOf = new Int32Array(tuples);
    this.sizes = new Int32Array(tuples);
  }

  #class(key: number): number {
    let slot = slotOf(key, this.#mask);
    while (this.#stamps[slot] === this.#stamp) {
      if (this.#keys[slot] === key) return this.#classAt[slot] ?? 0;
      slot = (slot + 1) & this.#mask;
    }
    this.#stamps[slot] = this.#stamp;
    this.#keys[slot] = key;
    this.#classAt[slot] = this.classes;
    this.classes += 1;
    return this.classes - 1;
  }

  /** Joins one more column to the classes so far, so that no key ever exceeds what a double holds exactly. */
  #join(attribute: number, level: number): void {
    const { attributes, leaves } = this.#table;
    const codes = attributes[attribute]?.codes[level] ?? new Int32Array();
    const size = attributes[attribute]?.sizes[level] ?? 1;
    if (size === 1) return;
    const column = leaves[attribute] ?? new Int32Array();
    this.#stamp += 1;
    this.classes = 0;
    for (let tuple = 0; tuple < this.classOf.length; tuple += 1) {
      const key = (this.classOf[tuple] ?? 0) * size + (codes[column[tuple] ?? 0] ?? 0);
      this.classOf[tuple] = this.#class(key);
    }
  }

  /** All columns at once, where the product of their sizes is small enough. */
  #joinAll(node: readonly number[]): void {
    const { attributes, leaves } = this.#table;
    const active = attributes.flatMap((attribute, index) => {
      const level = node[index] ?? 0;
      const size = attribute.sizes[level] ?? 1;
      return size > 1 ? [{ codes: attribute.codes[level] ?? new Int32Array(), column: leaves[index] ?? new Int32Array(), size }] : [];
    });
    this.#stamp += 1;
    this.classes = 0;
    for (let tuple = 0; tuple < this.classOf.length; tuple += 1) {
      let key = 0;
      for (const { codes, column, size } of active) key = key * size + (codes[column[tuple] ?? 0] ?? 0);
      this.classOf[tuple] = this.#class(key);
    }
  }

  /** Groups at a node (one level an attribute). */
  run(node: readonly number[]): void {
    const { attributes, counts } = this.#table;
    const product = attributes.reduce((all, attribute, index) => all * (attribute.sizes[node[index] ?? 0] ?? 1), 1);
    if (product < Number.MAX_SAFE_INTEGER) this.#joinAll(node);
    else {
      this.classOf.fill(0);
      this.classes = 1;
      for (const [index, level] of node.entries()) this.#join(index, level);
    }
    this.sizes.fill(0, 0, this.classes);
    for (let tuple = 0; tuple < counts.length; tuple += 1) {
      const at = this.classOf[tuple] ?? 0;
      this.sizes[at] = (this.sizes[at] ?? 0) + (counts[tuple] ?? 0);
    }
  }
}
