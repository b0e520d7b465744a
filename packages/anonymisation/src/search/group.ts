import type { EncodedTable } from '../table/encode.js';
import { Numbering } from '../table/numbering.js';
import { merged, type ValueLists } from '../table/values.js';
import { binsOf, type Bin } from './bins.js';
import { ClassLists, type ClassList } from './lists.js';

/** The classes of a node. The arrays are used again by the next grouping. */
export interface Classes {
  readonly count: number;
  /** Rows of each class. */
  readonly sizes: Int32Array;
  /** A tuple of each class: of its tuples the one that is seen first. */
  readonly tuples: Int32Array;
  /** Rows of the population in each class, where there is a population table. */
  readonly population?: Int32Array;
  /** Values of the columns that models look into, for the classes asked for. */
  readonly values: (wanted: Uint8Array) => readonly ValueLists[];
}

/** Which class each tuple of the table is in, and the rows of each class. */
export interface Grouped {
  readonly classOf: Int32Array;
  readonly sizes: Int32Array;
}

/** How much shorter than its source a list must be to be worth keeping. */
const worthKeeping = 0.8;
const largestKey = Number.MAX_SAFE_INTEGER;

/** Sums per number. */
function summedBy(numbers: Int32Array, counts: Int32Array, into: Int32Array, count: number): void {
  into.fill(0, 0, count);
  for (let at = 0; at < counts.length; at += 1) {
    const number = numbers[at] ?? 0;
    into[number] = (into[number] ?? 0) + (counts[at] ?? 0);
  }
}

/** Groups the tuples of a table at a node, starting from the shortest list of classes at or below it. */
export class Grouper {
  /** Attributes, packed. */
  readonly bins: readonly Bin[];
  readonly #whole: ClassList;
  readonly #lists: ClassLists;
  readonly #different: readonly number[];
  readonly #population: Int32Array | undefined;
  readonly #numbering: Numbering;
  readonly #keys: Float64Array;
  readonly #numbers: Int32Array;
  readonly #first: Int32Array;
  readonly #sizes: Int32Array;
  readonly #tuples: Int32Array;
  #last: ClassList;

  constructor(table: EncodedTable) {
    const { counts } = table;
    const most = counts.length;
    this.bins = binsOf(table);
    const packed = this.bins.map((bin) => bin.packed);
    this.#whole = { node: [], tuples: undefined, counts, packed, population: table.population, values: table.values.map(({ lists }) => lists), classOf: undefined };
    this.#last = this.#whole;
    this.#lists = new ClassLists(this.#whole);
    this.#different = table.values.map(({ labels }) => labels.length);
    this.#population = table.population && new Int32Array(most);
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
    const source = this.#lists.below(node);
    this.#last = source;
    const length = source.counts.length;
    const count = this.#number(node, source);
    const [numbers, first, sizes, tuples, population] = [this.#numbers, this.#first, this.#sizes, this.#tuples, this.#population];
    summedBy(numbers, source.counts, sizes, count);
    if (population && source.population) summedBy(numbers, source.population, population, count);
    if (source.tuples) for (let number = 0; number < count; number += 1) tuples[number] = source.tuples[first[number] ?? 0] ?? 0;
    else tuples.set(first.subarray(0, count));
    const joined = (wanted?: Uint8Array): ValueLists[] =>
      source.values.map((lists, index) => merged(lists, { numbers, length, count, ...(wanted && { wanted }) }, this.#different[index] ?? 0));
    let whole: ValueLists[] | undefined;
    if (count <= length * worthKeeping) {
      whole = joined();
      this.#keep(node, source, count, whole);
    }
    return { count, sizes, tuples, ...(population && { population }), values: (wanted) => whole ?? joined(wanted) };
  }

  #keep(node: readonly number[], source: ClassList, count: number, values: readonly ValueLists[]): void {
    const first = this.#first;
    const packed = source.packed.map((from) => {
      const own = new Int32Array(count);
      for (let number = 0; number < count; number += 1) own[number] = from[first[number] ?? 0] ?? 0;
      return own;
    });
    const [tuples, counts, population] = [this.#tuples.slice(0, count), this.#sizes.slice(0, count), this.#population?.slice(0, count)];
    this.#lists.keep({ node: [...node], tuples, counts, packed, population, values, classOf: this.#classOf(source) });
  }

  /** The classes of a node over all tuples of the table, in arrays of their own. */
  whole(node: readonly number[]): Grouped {
    const { counts } = this.#whole;
    const sizes = new Int32Array(this.#number(node, this.#whole));
    const classOf = this.#numbers.slice();
    for (let tuple = 0; tuple < counts.length; tuple += 1) sizes[classOf[tuple] ?? 0] = (sizes[classOf[tuple] ?? 0] ?? 0) + (counts[tuple] ?? 0);
    return { classOf, sizes };
  }

  /** Tuples of the classes of the last node that are flagged. */
  tuplesIn(flags: Uint8Array): Int32Array {
    const { classOf } = this.#last;
    const numbers = this.#numbers;
    const found = new Int32Array(this.#whole.counts.length);
    let count = 0;
    for (let tuple = 0; tuple < found.length; tuple += 1) {
      const number = numbers[classOf ? (classOf[tuple] ?? 0) : tuple] ?? 0;
      if (flags[number] === 1) found[count++] = tuple;
    }
    return found.subarray(0, count);
  }

  /** Numbers the classes of a list as they go into those of a node. */
  #number(node: readonly number[], { packed, counts }: ClassList): number {
    const [keys, numbers, first] = [this.#keys, this.#numbers, this.#first];
    const length = counts.length;
    let [bound, isFirst] = [1, true];
    for (const [index, bin] of this.bins.entries()) {
      const own = packed[index] ?? new Int32Array();
      const { codes, size } = bin.at(node);
      if (size === 1) continue;
      if (bound * size > largestKey) {
        bound = this.#numbering.run({ keys, length, bound, numbers, first });
        for (let at = 0; at < length; at += 1) keys[at] = numbers[at] ?? 0;
      }
      if (isFirst) for (let at = 0; at < length; at += 1) keys[at] = codes[own[at] ?? 0] ?? 0;
      else for (let at = 0; at < length; at += 1) keys[at] = (keys[at] ?? 0) * size + (codes[own[at] ?? 0] ?? 0);
      isFirst = false;
      bound *= size;
    }
    if (isFirst) keys.fill(0, 0, length);
    return this.#numbering.run({ keys, length, bound, numbers, first });
  }

  /** The class of each tuple after the last numbering, which began from `source`. */
  #classOf({ classOf }: ClassList): Int32Array {
    const [numbers, length] = [this.#numbers, this.#whole.counts.length];
    if (!classOf) return numbers.slice(0, length);
    const found = new Int32Array(length);
    for (let tuple = 0; tuple < length; tuple += 1) found[tuple] = numbers[classOf[tuple] ?? 0] ?? 0;
    return found;
  }
}
