import { Numbering } from '../table/numbering.js';
import type { EncodedTable } from '../table/encode.js';
import { binsOf, type Bin } from './bins.js';

/** The classes of a node. The arrays are used again by the next grouping. */
export interface Classes {
  readonly count: number;
  /** Rows of each class. */
  readonly sizes: Int32Array;
  /** A tuple of each class. */
  readonly tuples: Int32Array;
}

/** Which class each tuple of the table is in, and the rows of each class. */
export interface Grouped {
  readonly classOf: Int32Array;
  readonly sizes: Int32Array;
}

/** Lists of classes that a coarser node can start from: the tuples of the table, or the classes of a finer node. */
interface Source {
  readonly node: readonly number[];
  readonly tuples: Int32Array | undefined;
  readonly counts: Int32Array;
}

/** How many lists of classes are kept, and how much shorter than its source a list must be to be worth it. */
const kept = { lists: 48, share: 0.5 } as const;
const largestKey = Number.MAX_SAFE_INTEGER;

/** Groups the tuples of a table at a node, starting from the shortest list of classes at or below it. */
export class Grouper {
  /** Attributes, packed. */
  readonly bins: readonly Bin[];
  readonly #whole: Source;
  readonly #numbering: Numbering;
  readonly #keys: Float64Array;
  readonly #numbers: Int32Array;
  readonly #first: Int32Array;
  readonly #sizes: Int32Array;
  readonly #tuples: Int32Array;
  readonly #lists: Source[] = [];
  #oldest = 0;

  constructor(table: EncodedTable) {
    const { counts } = table;
    const most = counts.length;
    this.bins = binsOf(table);
    this.#whole = { node: [], tuples: undefined, counts };
    this.#numbering = new Numbering(most);
    this.#keys = new Float64Array(most);
    this.#numbers = new Int32Array(most);
    this.#first = new Int32Array(most);
    this.#sizes = new Int32Array(most);
    this.#tuples = new Int32Array(most);
  }

  /** Most classes that a node can have: every combination of the packed values that occur at its levels, and never more than tuples. */
  mostClasses(node: readonly number[]): number {
    let product = 1;
    for (const bin of this.bins) product *= bin.at(node).size;
    return Math.min(product, this.#whole.counts.length);
  }

  /** The classes of a node (one level an attribute). */
  run(node: readonly number[]): Classes {
    const source = this.#sourceOf(node);
    const length = source.counts.length;
    const count = this.#number(node, source);
    const [numbers, first, sizes, tuples] = [this.#numbers, this.#first, this.#sizes, this.#tuples];
    sizes.fill(0, 0, count);
    for (let at = 0; at < length; at += 1) {
      const number = numbers[at] ?? 0;
      sizes[number] = (sizes[number] ?? 0) + (source.counts[at] ?? 0);
    }
    for (let number = 0; number < count; number += 1) {
      const at = first[number] ?? 0;
      tuples[number] = source.tuples ? (source.tuples[at] ?? 0) : at;
    }
    if (count <= length * kept.share) this.#keep({ node: [...node], tuples: tuples.slice(0, count), counts: sizes.slice(0, count) });
    return { count, sizes, tuples };
  }

  /** The classes of a node over all tuples of the table, in arrays of their own. */
  whole(node: readonly number[]): Grouped {
    const { counts } = this.#whole;
    const sizes = new Int32Array(this.#number(node, this.#whole));
    const classOf = this.#numbers.slice();
    for (let tuple = 0; tuple < counts.length; tuple += 1) sizes[classOf[tuple] ?? 0] = (sizes[classOf[tuple] ?? 0] ?? 0) + (counts[tuple] ?? 0);
    return { classOf, sizes };
  }

  #number(node: readonly number[], { tuples, counts }: Source): number {
    const [keys, numbers, first] = [this.#keys, this.#numbers, this.#first];
    const length = counts.length;
    keys.fill(0, 0, length);
    let bound = 1;
    for (const bin of this.bins) {
      const { packed } = bin;
      const { codes, size } = bin.at(node);
      if (size === 1) continue;
      if (bound * size > largestKey) {
        bound = this.#numbering.run({ keys, length, bound, numbers, first });
        for (let at = 0; at < length; at += 1) keys[at] = numbers[at] ?? 0;
      }
      if (tuples) for (let at = 0; at < length; at += 1) keys[at] = (keys[at] ?? 0) * size + (codes[packed[tuples[at] ?? 0] ?? 0] ?? 0);
      else for (let at = 0; at < length; at += 1) keys[at] = (keys[at] ?? 0) * size + (codes[packed[at] ?? 0] ?? 0);
      bound *= size;
    }
    return this.#numbering.run({ keys, length, bound, numbers, first });
  }

  #sourceOf(node: readonly number[]): Source {
    let best = this.#whole;
    for (const list of this.#lists) {
      if (list.counts.length < best.counts.length && list.node.every((level, index) => level <= (node[index] ?? 0))) best = list;
    }
    return best;
  }

  #keep(list: Source): void {
    if (this.#lists.length < kept.lists) this.#lists.push(list);
    else {
      this.#lists[this.#oldest] = list;
      this.#oldest = (this.#oldest + 1) % kept.lists;
    }
  }
}
