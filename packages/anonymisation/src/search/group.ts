import type { EncodedTable } from '../table/encode.js';
import { merged, pick, Scratch, type ValueLists, type Values } from '../table/values.js';
import { binsOf, type Bin } from './bins.js';
import { ClassList, firstsOf } from './classList.js';
import { anything, Grouping, partly, type Grouped, type Partly, type Wanted } from './grouping.js';
import { ClassLists } from './lists.js';
import { leavesIn, valuesIn } from './spread.js';

/** The classes of a node. The arrays are used again by the next grouping. */
export interface Classes {
  readonly count: number;
  /** Rows of each class. */
  readonly sizes: Int32Array;
  /** A tuple of a class. */
  readonly tupleOf: (number: number) => number;
  /** By class, the first of its tuples. */
  readonly firsts: () => Int32Array;
  /** Rows of the population in each class, where there is a population table. */
  readonly population?: Int32Array;
  /** Values of a column that models look into, for the classes asked for; until values are asked for again. */
  readonly values: (column: number, wanted: Uint8Array) => ValueLists;
}

/** A list that is not worth shortening. */
const shortList = 1000;

/** What a grouper is given that others have made, or other than usual. */
export interface GrouperOptions {
  readonly bins?: readonly Bin[];
  readonly partly?: Partly;
}

/** Groups the tuples of a table at a node, starting from the shortest list of classes at or below it. */
export class Grouper {
  /** Attributes, packed. */
  readonly bins: readonly Bin[];
  readonly #partly: Partly;
  readonly #whole: ClassList;
  readonly #lists: ClassLists;
  readonly #columns: readonly Values[];
  readonly #grouping: Grouping;
  readonly #lowest: readonly number[];
  /** Nodes that were made a list for others to start from, or not worth it. */
  readonly #stones = new Set<string>();
  readonly #scratch = new Scratch();
  #last: ClassList;

  constructor(table: EncodedTable, options: GrouperOptions = {}) {
    const { counts, population, attributes, values } = table;
    this.#partly = options.partly ?? partly;
    this.bins = options.bins ?? binsOf(table);
    this.#columns = values;
    this.#whole = new ClassList({ node: [], counts, packed: this.bins.map(({ packed }) => packed), tuples: undefined, population, runs: undefined }, values);
    this.#last = this.#whole;
    this.#lists = new ClassLists(this.#whole, attributes.map(({ highest }) => highest));
    this.#lowest = attributes.map(({ lowest }) => lowest);
    this.#grouping = new Grouping(table, this.bins, this.#partly);
  }

  /** Most classes that a node can have: every combination of the packed values that occur at its levels, and never more than tuples. */
  mostClasses(node: readonly number[]): number {
    let product = 1;
    for (const bin of this.bins) product *= bin.at(node).size;
    return Math.min(product, this.#whole.counts.length);
  }

  /** The classes of a node (one level an attribute); `undefined` where what came of it is not wanted. */
  run(node: readonly number[], wanted: Wanted = anything): Classes | undefined {
    const list = this.#sourceOf(node);
    const grouped = this.#grouping.of(node, list, wanted);
    if (!grouped) return undefined;
    if (grouped.count <= this.#mostKept(list)) this.#keep(node, grouped);
    return this.#classesOf(grouped);
  }

  /** The classes of a node, numbered as they are first seen in the table; and the class of each tuple. */
  whole(node: readonly number[]): { readonly classes: Classes; readonly classOf: Int32Array; readonly sizes: Int32Array } {
    const grouped = this.#grouping.inTurn(node, this.#whole, anything);
    if (!grouped) throw new RangeError('a node without classes');
    const { numbers, sizes } = this.#grouping.tallied;
    return { classes: this.#classesOf(grouped), classOf: numbers.slice(), sizes: sizes.slice(0, grouped.count) };
  }

  #classesOf({ source, count }: Grouped): Classes {
    this.#last = source;
    const { tallied, population } = this.#grouping;
    const { numbers, first, sizes } = tallied;
    const { tuples, counts } = source;
    return {
      count,
      sizes,
      tupleOf: (number) => (tuples ? (tuples[first[number] ?? 0] ?? 0) : (first[number] ?? 0)),
      firsts: () => firstsOf(numbers, source, count),
      ...(population && { population }),
      values: (column, wanted) => merged(source.valuesAt(column), { numbers, length: counts.length, count, wanted }, this.#columns[column]?.labels.length ?? 0, this.#scratch),
    };
  }

  /** A list is worth keeping with at most so many classes: where there are many, and they are gone through part by part, only with much fewer. */
  #mostKept({ counts: { length } }: ClassList): number {
    return Math.floor(length * (length < this.#partly.items ? 0.7 : 0.1));
  }

  /**
   * The list to start from. Where it is long, a finer node with every other level is looked at first, which is at or below many nodes:
   * whoever needs one of those next starts from a shorter list.
   */
  #sourceOf(node: readonly number[]): ClassList {
    const source = this.#lists.below(node);
    if (source.counts.length < shortList) return source;
    const stone = node.map((level, attribute) => level - ((level - (this.#lowest[attribute] ?? 0)) % 2));
    const key = stone.join();
    if (this.#stones.has(key)) return source;
    this.#stones.add(key);
    if (stone.every((level, attribute) => level === node[attribute])) return source;
    const from = this.#lists.below(stone);
    const grouped = this.#grouping.of(stone, from, { ...anything, most: this.#mostKept(from) });
    if (!grouped) return source;
    this.#keep(stone, grouped);
    return this.#lists.below(node);
  }

  #keep(node: readonly number[], { source, count, runs }: Grouped): void {
    const { tallied, population } = this.#grouping;
    const { numbers, first, sizes } = tallied;
    const parts = {
      node: [...node],
      counts: sizes.slice(0, count),
      packed: source.packed.map((packed) => pick(packed, first, packed instanceof Uint16Array ? new Uint16Array(count) : new Int32Array(count))),
      tuples: source.tuples ? pick(source.tuples, first, new Int32Array(count)) : first.slice(0, count),
      population: population?.slice(0, count),
      runs,
    };
    this.#lists.keep(new ClassList(parts, this.#columns, { source, numbers: numbers.slice(0, source.counts.length) }));
  }

  /** Of some rows of each class of the last node: by attribute and the value that it has at its level there, how many. */
  valuesIn(node: readonly number[], rows: Int32Array, count: number, attributes: EncodedTable['attributes']): Float64Array[] {
    return valuesIn({ bins: this.bins, source: this.#last, tallied: this.#grouping.tallied }, node, rows, count, attributes);
  }

  /** By attribute and leaf, the rows in flagged classes of the last node. */
  leavesIn(flags: Uint8Array, attributes: EncodedTable['attributes']): Float64Array[] {
    return leavesIn({ bins: this.bins, source: this.#last, tallied: this.#grouping.tallied }, flags, attributes);
  }
}
