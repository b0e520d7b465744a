import { merged, pick, type ValueLists, type Values } from '../table/values.js';
import type { Bin, Packed } from './bins.js';
import { inOrderOf, type Runs } from './parts.js';

/** By class, the first tuple of the items that go into it. */
export function firstsOf(numbers: Int32Array, source: ClassList, count: number): Int32Array {
  const [found, own] = [new Int32Array(count).fill(2 ** 31 - 1), source.firsts()];
  for (let at = 0; at < source.counts.length; at += 1) {
    const [number, tuple] = [numbers[at] ?? 0, own ? (own[at] ?? 0) : at];
    if (tuple < (found[number] ?? 0)) found[number] = tuple;
  }
  return found;
}

/** For each item, its place in an order. */
function inverseOf(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  for (let at = 0; at < order.length; at += 1) places[order[at] ?? 0] = at;
  return places;
}

/** What a list of classes is made of. */
export interface ClassListParts {
  readonly node: readonly number[];
  readonly counts: Int32Array;
  /** By bin, the packed number of each class. */
  readonly packed: readonly Packed[];
  /** A tuple of each class; each tuple its own where left out. */
  readonly tuples: Int32Array | undefined;
  readonly population: Int32Array | undefined;
  /** How the classes stand, where those that have a code of some bin in common stand together. */
  readonly runs: Runs | undefined;
}

/** A list that a coarser node can start from: the tuples of the table, or the classes of a finer node. */
export class ClassList implements ClassListParts {
  readonly node: readonly number[];
  readonly counts: Int32Array;
  readonly packed: readonly Packed[];
  readonly tuples: Int32Array | undefined;
  readonly population: Int32Array | undefined;
  readonly runs: Runs | undefined;
  /** The list that it was made from; tuples have none. */
  readonly source: ClassList | undefined;
  #numbers: Int32Array | (() => Int32Array);
  readonly #columns: readonly Values[];
  readonly #values: (ValueLists | undefined)[];
  readonly #ordered = new Map<number, ClassList>();
  #firsts: Int32Array | undefined;
  /** When it served last. */
  used = 0;
  #weight = 0;
  /** What all lists of a table hold together. */
  readonly memory: { numbers: number };

  constructor(parts: ClassListParts, columns: readonly Values[], from?: { readonly source: ClassList; readonly numbers: Int32Array | (() => Int32Array) }) {
    ({ node: this.node, counts: this.counts, packed: this.packed, tuples: this.tuples, population: this.population, runs: this.runs } = parts);
    this.source = from?.source;
    this.#numbers = from?.numbers ?? new Int32Array();
    this.#columns = columns;
    this.#values = columns.map(({ lists }) => (from ? undefined : lists));
    this.memory = from?.source.memory ?? { numbers: 0 };
    if (from) this.#hold(this.counts.length * (2 + this.packed.length) + from.source.counts.length);
  }

  /** For each class of the source, the class here; worked out when it is first asked for, where it may never be. */
  get numbers(): Int32Array {
    return (this.#numbers = typeof this.#numbers === 'function' ? this.#numbers() : this.#numbers);
  }

  #hold(numbers: number): void {
    this.#weight += numbers;
    this.memory.numbers += numbers;
  }

  /** By class, the first of its tuples; each tuple its own where there are none. */
  firsts(): Int32Array | undefined {
    if (!this.source) return undefined;
    return (this.#firsts ??= firstsOf(this.numbers, this.source, this.counts.length));
  }

  /** The same classes in an order in which those of one code of a bin stand together; kept as long as the list is. */
  inOrder(bin: Bin, index: number): ClassList {
    const known = this.runs?.bin === index ? this : this.#ordered.get(index);
    if (known) return known;
    const { node, counts, tuples, population } = this;
    const { codes, size } = bin.at(node);
    const own = this.packed[index] ?? bin.packed;
    const { order, starts } = inOrderOf(own, codes, size);
    const ordered = new ClassList(
      {
        node,
        counts: pick(counts, order, new Int32Array(order.length)),
        packed: this.packed.map((packed) => pick(packed, order, packed instanceof Uint16Array ? new Uint16Array(order.length) : new Int32Array(order.length))),
        tuples: tuples ? pick(tuples, order, new Int32Array(order.length)) : order,
        population: population && pick(population, order, new Int32Array(order.length)),
        runs: { bin: index, starts, packed: Int32Array.from(starts.subarray(0, size), (start) => own[order[start] ?? 0] ?? 0) },
      },
      this.#columns,
      { source: this, numbers: () => inverseOf(order) },
    );
    this.#ordered.set(index, ordered);
    return ordered;
  }

  /** It is no longer kept. */
  drop(): void {
    for (const ordered of this.#ordered.values()) ordered.drop();
    this.#ordered.clear();
    this.memory.numbers -= this.#weight;
    this.#weight = 0;
  }

  /** Values of a column in each class; joined when they are first asked for. */
  valuesAt(index: number): ValueLists {
    const known = this.#values[index];
    if (known || !this.source) return known ?? { offsets: new Int32Array(), codes: new Int32Array(), counts: new Int32Array() };
    const { length } = this.source.counts;
    const found = merged(this.source.valuesAt(index), { numbers: this.numbers, length, count: this.counts.length }, this.#columns[index]?.labels.length ?? 0);
    this.#values[index] = found;
    this.#hold(2 * found.codes.length + found.offsets.length);
    return found;
  }
}

