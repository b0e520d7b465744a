import type { EncodedTable } from '../table/encode.js';
import { merged, pick, Scratch, type ValueLists, type Values } from '../table/values.js';
import { binsOf, type Bin } from './bins.js';
import { ClassList, ClassLists } from './lists.js';
import { copied, ownRoom, weigh, type SharedList, type Sharing } from './sharing.js';
import { Tally, type Tallied } from './tally.js';

/** The classes of a node. The arrays are used again by the next grouping. */
export interface Classes {
  readonly count: number;
  /** Rows of each class. */
  readonly sizes: Int32Array;
  /** A tuple of a class: of its tuples the one that is seen first. */
  readonly tupleOf: (number: number) => number;
  /** Rows of the population in each class, where there is a population table. */
  readonly population?: Int32Array;
  /** Values of a column that models look into, for the classes asked for; until values are asked for again. */
  readonly values: (column: number, wanted: Uint8Array) => ValueLists;
}

/** Which class each tuple of the table is in, and the rows of each class. */
export interface Grouped {
  readonly classOf: Int32Array;
  readonly sizes: Int32Array;
}

/** How much shorter than its source a list must be to be worth keeping. */
const worthKeeping = 0.7;

/** A list that is not worth shortening. */
const shortList = 1000;

/** Groups the tuples of a table at a node, starting from the shortest list of classes at or below it. */
export class Grouper {
  /** Attributes, packed. */
  readonly bins: readonly Bin[];
  readonly #whole: ClassList;
  readonly #lists: ClassLists;
  readonly #columns: readonly Values[];
  readonly #population: Int32Array | undefined;
  readonly #tally: Tally;
  readonly #tallied: Tallied;
  readonly #lowest: readonly number[];
  /** Nodes that were made a list for others to start from, or not worth it. */
  readonly #stones = new Set<string>();
  readonly #sharing: Sharing | undefined;
  /** Lists by their node, as long as they are in memory: classes of a node are the same ones in the same order, whoever made the list. */
  readonly #known = new Map<string, WeakRef<ClassList>>();
  readonly #scratch = new Scratch();
  #last: ClassList;

  /** @param sharing - with others who group the same table */
  constructor(table: EncodedTable, sharing?: Sharing) {
    this.#sharing = sharing;
    const { counts, population } = table;
    const most = counts.length;
    this.bins = binsOf(table);
    this.#columns = table.values;
    this.#whole = new ClassList({ node: [], counts, packed: this.bins.map((bin) => bin.packed), tuples: undefined, population }, table.values);
    this.#last = this.#whole;
    this.#lists = new ClassLists(this.#whole, table.attributes.map(({ highest }) => highest));
    this.#lowest = table.attributes.map(({ lowest }) => lowest);
    this.#population = population && new Int32Array(most);
    this.#tally = new Tally(most);
    this.#tallied = { numbers: new Int32Array(most), first: new Int32Array(most + 1), sizes: new Int32Array(most) };
  }

  /** Most classes that a node can have: every combination of the packed values that occur at its levels, and never more than tuples. */
  mostClasses(node: readonly number[]): number {
    let product = 1;
    for (const bin of this.bins) product *= bin.at(node).size;
    return Math.min(product, this.#whole.counts.length);
  }

  /** The classes of a node (one level an attribute); `undefined` where there are more than wanted. */
  run(node: readonly number[], most = Number.POSITIVE_INFINITY): Classes | undefined {
    const source = this.#sourceOf(node);
    this.#last = source;
    const count = this.#number(node, source, most);
    if (count < 0) return undefined;
    const { length } = source.counts;
    const { numbers, first, sizes } = this.#tallied;
    const population = this.#population;
    if (count <= length * worthKeeping) this.#keep(node, source, count);
    const { tuples } = source;
    return {
      count,
      sizes,
      tupleOf: (number) => (tuples ? (tuples[first[number] ?? 0] ?? 0) : (first[number] ?? 0)),
      ...(population && { population }),
      values: (column, wanted) => merged(source.valuesAt(column), { numbers, length, count, wanted }, this.#columns[column]?.labels.length ?? 0, this.#scratch),
    };
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
    const count = this.#number(stone, from, Math.floor(from.counts.length * worthKeeping));
    if (count < 0) return source;
    this.#keep(stone, from, count);
    return this.#lists.below(node);
  }

  #keep(node: readonly number[], source: ClassList, count: number): void {
    const { numbers, first, sizes } = this.#tallied;
    const isShared = this.#sharing !== undefined && source.counts.length >= shortList;
    const room = (isShared && this.#sharing?.room) || ownRoom;
    const parts = {
      node: [...node],
      counts: copied(sizes, count, room),
      packed: source.packed.map((packed) => pick(packed, first, packed instanceof Uint16Array ? new Uint16Array(room(count * 2)) : new Int32Array(room(count * 4)))),
      tuples: source.tuples ? pick(source.tuples, first, new Int32Array(room(count * 4))) : copied(first, count, room),
      population: this.#population && copied(this.#population, count, room),
    };
    const made = copied(numbers, source.counts.length, room);
    const list = new ClassList(parts, this.#columns, { source, numbers: made });
    this.#lists.keep(list);
    if (!isShared) return;
    weigh(list, list);
    this.#known.set(node.join(), new WeakRef(list));
    this.#sharing?.made({ ...parts, source: source.node, numbers: made });
  }

  /** Takes over a list that another grouper of the same table made, unless it is there, or what it was made from is not. */
  adopt({ source: from, numbers, ...parts }: SharedList): void {
    const key = parts.node.join();
    const source = from.length === 0 ? this.#whole : this.#known.get(from.join())?.deref();
    if (!source || this.#known.get(key)?.deref()) return;
    const list = new ClassList(parts, this.#columns, { source, numbers });
    weigh(list, list);
    this.#known.set(key, new WeakRef(list));
    this.#stones.add(key);
    this.#lists.keep(list);
  }

  /** The classes of a node over all tuples of the table, in arrays of their own. */
  whole(node: readonly number[]): Grouped {
    const { numbers, sizes } = this.#tallied;
    const count = this.#number(node, this.#whole, Number.POSITIVE_INFINITY);
    return { classOf: numbers.slice(), sizes: sizes.slice(0, count) };
  }

  /** Of some rows of each class of the last node: by attribute and the value that it has at its level there, how many. */
  valuesIn(node: readonly number[], rows: Int32Array, count: number, attributes: EncodedTable['attributes']): Float64Array[] {
    const { first } = this.#tallied;
    const places = new Int32Array(count);
    const some = new Int32Array(count);
    let length = 0;
    for (let number = 0; number < count; number += 1) {
      const own = rows[number] ?? 0;
      places[length] = first[number] ?? 0;
      some[length] = own;
      length += Number(own > 0);
    }
    const found = attributes.map(({ sizes }, attribute) => new Float64Array(sizes[node[attribute] ?? 0] ?? 0));
    for (const [index, bin] of this.bins.entries()) {
      const { codes, size } = bin.at(node);
      const [packed, byCode] = [this.#last.packed[index] ?? bin.packed, new Float64Array(size)];
      for (let at = 0; at < length; at += 1) {
        const code = codes[packed[places[at] ?? 0] ?? 0] ?? 0;
        byCode[code] = (byCode[code] ?? 0) + (some[at] ?? 0);
      }
      bin.spreadAt(node, byCode, found);
    }
    return found;
  }

  /** By attribute and leaf, the rows in flagged classes of the last node. */
  leavesIn(flags: Uint8Array, attributes: EncodedTable['attributes']): Float64Array[] {
    let [list, own] = [this.#last, this.#tallied.numbers];
    let flagged = flags;
    // From the classes of the node to those that they were made of, down to the tuples.
    while (list.source) {
      const below = new Uint8Array(list.counts.length);
      for (let at = 0; at < below.length; at += 1) below[at] = flagged[own[at] ?? 0] ?? 0;
      flagged = below;
      own = list.numbers;
      list = list.source;
    }
    const { counts, packed } = this.#whole;
    const rows = this.bins.map(({ size }) => new Float64Array(size));
    const tuples = new Int32Array(counts.length);
    let count = 0;
    for (let tuple = 0; tuple < counts.length; tuple += 1) {
      tuples[count] = tuple;
      count += flagged[own[tuple] ?? 0] ?? 0;
    }
    for (const [index, histogram] of rows.entries()) {
      const numbers = packed[index] ?? new Uint16Array();
      for (let at = 0; at < count; at += 1) {
        const tuple = tuples[at] ?? 0;
        const number = numbers[tuple] ?? 0;
        histogram[number] = (histogram[number] ?? 0) + (counts[tuple] ?? 0);
      }
    }
    const found = attributes.map(({ domain }) => new Float64Array(domain));
    for (const [index, bin] of this.bins.entries()) bin.spread(rows[index] ?? new Float64Array(), found);
    return found;
  }

  /** Numbers the classes of a list as they go into those of a node. */
  #number(node: readonly number[], { packed, counts, population: own }: ClassList, most: number): number {
    const columns = this.bins.map((bin, index) => ({ packed: packed[index] ?? bin.packed, ...bin.at(node) }));
    const count = this.#tally.run(columns, { length: counts.length, counts, most }, this.#tallied);
    const [population, { numbers }] = [this.#population, this.#tallied];
    if (count >= 0 && population && own) {
      population.fill(0, 0, count);
      for (let at = 0; at < own.length; at += 1) population[numbers[at] ?? 0] = (population[numbers[at] ?? 0] ?? 0) + (own[at] ?? 0);
    }
    return count;
  }
}
