import type { ValueLists } from '../table/values.js';

/** Lists of classes that a coarser node can start from: the tuples of the table, or the classes of a finer node. */
export interface ClassList {
  readonly node: readonly number[];
  /** A tuple of each class; each tuple its own where left out. */
  readonly tuples: Int32Array | undefined;
  readonly counts: Int32Array;
  /** By bin, the packed number of each class. */
  readonly packed: readonly Int32Array[];
  readonly population: Int32Array | undefined;
  readonly values: readonly ValueLists[];
  /** For each tuple, the class that it is in; each tuple its own where left out. */
  readonly classOf: Int32Array | undefined;
}

/** How many lists are kept, and how many numbers they may hold together. */
const most = { lists: 400, numbers: 2 ** 26 } as const;

const weightOf = ({ counts, classOf, packed, values }: ClassList): number =>
  counts.length * (2 + packed.length) + (classOf?.length ?? 0) + values.reduce((sum, { codes, offsets }) => sum + 2 * codes.length + offsets.length, 0);

/** Lists of classes, those that served last kept longest. */
export class ClassLists {
  readonly #whole: ClassList;
  /** Shortest first. */
  readonly #lists: { readonly list: ClassList; readonly weight: number; used: number }[] = [];
  #weight = 0;
  #clock = 0;

  constructor(whole: ClassList) {
    this.#whole = whole;
  }

  /** The shortest list at or below a node. */
  below(node: readonly number[]): ClassList {
    for (const kept of this.#lists) {
      const own = kept.list.node;
      let at = 0;
      while (at < node.length && (own[at] ?? 0) <= (node[at] ?? 0)) at += 1;
      if (at < node.length) continue;
      kept.used = this.#clock += 1;
      return kept.list;
    }
    return this.#whole;
  }

  /** Keeps a list, and drops those that have not served for longest where there is no room. */
  keep(list: ClassList): void {
    const weight = weightOf(list);
    const place = this.#lists.findIndex((kept) => kept.list.counts.length >= list.counts.length);
    this.#lists.splice(place < 0 ? this.#lists.length : place, 0, { list, weight, used: (this.#clock += 1) });
    this.#weight += weight;
    while (this.#lists.length > most.lists || (this.#weight > most.numbers && this.#lists.length > 1)) {
      let oldest = 0;
      for (const [at, { used }] of this.#lists.entries()) if (used < (this.#lists[oldest]?.used ?? 0)) oldest = at;
      this.#weight -= this.#lists.splice(oldest, 1)[0]?.weight ?? 0;
    }
  }
}
