import type { EncodedTable } from '../table/encode.js';
import type { Bin } from './bins.js';
import type { ClassList } from './classList.js';
import { onePart, partsOf, type Parts, type Runs } from './parts.js';
import { Tally } from './tally.js';
import type { Tallied } from './tallying.js';

/** When a grouping is left: with more classes than `most`, or with more than `limit` rows in classes smaller than `k`. */
export interface Wanted {
  readonly most: number;
  readonly k: number;
  readonly limit: number;
}

/** Whatever comes of it. */
export const anything: Wanted = { most: Number.POSITIVE_INFINITY, k: 0, limit: Number.POSITIVE_INFINITY };

/** Which lists are grouped part by part: of so many items; in the order in which they stand, where that has so many codes. */
export interface Partly {
  readonly items: number;
  readonly codes: number;
}

/** A shorter list is grouped as fast all at once: what it takes fits the processor's cache. */
export const partly: Partly = { items: 2 ** 15, codes: 16 };

/** The list that was grouped, in the order in which it was; how many classes there are; and how they stand. */
export interface Grouped {
  readonly source: ClassList;
  readonly count: number;
  readonly runs: Runs | undefined;
}

/** Puts the classes of a list into those of a coarser node. Its memory is used again for each. */
export class Grouping {
  readonly #bins: readonly Bin[];
  readonly #partly: Partly;
  readonly #tally = new Tally();
  /** What came of the last one. */
  readonly tallied: Tallied;
  /** Rows of the population in each class of the last one. */
  readonly population: Int32Array | undefined;

  constructor({ counts, population }: EncodedTable, bins: readonly Bin[], partly: Partly) {
    this.#bins = bins;
    this.#partly = partly;
    const most = counts.length;
    this.tallied = { numbers: new Int32Array(most), first: new Int32Array(most + 1), sizes: new Int32Array(most + 1) };
    this.population = population && new Int32Array(most);
  }

  /** Which bin it is best to go by, part by part: the one with most codes. */
  #binFor(node: readonly number[], { counts, runs }: ClassList): { readonly bin: Bin; readonly index: number } | undefined {
    if (counts.length < this.#partly.items) return undefined;
    const sizes = this.#bins.map((bin) => bin.at(node).size);
    const index = runs && (sizes[runs.bin] ?? 0) >= this.#partly.codes ? runs.bin : sizes.indexOf(Math.max(...sizes));
    const bin = this.#bins[index];
    return bin && (sizes[index] ?? 0) > 1 ? { bin, index } : undefined;
  }

  /** Groups a list at a node, in an order of its own where that is faster; `undefined` where what came of it is not wanted. */
  of(node: readonly number[], list: ClassList, wanted: Wanted): Grouped | undefined {
    const by = this.#binFor(node, list);
    if (!by) return this.inTurn(node, list, wanted);
    const source = list.inOrder(by.bin, by.index);
    const { codes, size } = by.bin.at(node);
    const parts = source.runs ? partsOf(source.runs, codes, size) : onePart(source.counts.length);
    const count = this.#run(node, source, parts, wanted, by.index);
    return count < 0 ? undefined : { source, count, runs: this.#runsOf(parts, source, by.index, count) };
  }

  /** Groups a list at a node; classes are numbered as they are first seen in it. */
  inTurn(node: readonly number[], source: ClassList, wanted: Wanted): Grouped | undefined {
    const count = this.#run(node, source, onePart(source.counts.length), wanted);
    return count < 0 ? undefined : { source, count, runs: undefined };
  }

  #run(node: readonly number[], { packed, counts, population: own }: ClassList, parts: Parts, wanted: Wanted, without?: number): number {
    const columns = this.#bins.map((bin, index) => ({ packed: packed[index] ?? bin.packed, ...bin.at(node) })).filter((_, index) => index !== without);
    const count = this.#tally.run(columns, { parts, counts, ...wanted }, this.tallied);
    const [{ population }, { numbers }] = [this, this.tallied];
    if (count >= 0 && population && own) {
      population.fill(0, 0, count);
      for (let at = 0; at < own.length; at += 1) population[numbers[at] ?? 0] = (population[numbers[at] ?? 0] ?? 0) + (own[at] ?? 0);
    }
    return count;
  }

  /** Classes that were made part by part stand together by part. */
  #runsOf({ ends, runs: order, starts }: Parts, { runs }: ClassList, bin: number, count: number): Runs {
    const { numbers } = this.tallied;
    const [found, packed] = [new Int32Array(ends.length + 1), new Int32Array(ends.length)];
    for (let part = 0; part < ends.length; part += 1) {
      const run = order[ends[part - 1] ?? 0] ?? 0;
      packed[part] = runs?.packed[run] ?? 0;
      found[part] = numbers[starts[run] ?? 0] ?? 0;
    }
    found[ends.length] = count;
    return { bin, starts: found, packed };
  }
}
