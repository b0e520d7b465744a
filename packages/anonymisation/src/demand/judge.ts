import type { Classes } from '../search/group.js';
import type { Condition } from './condition.js';
import type { Demand } from './demand.js';
import type { Ranked } from './sample.js';

/** What came of a node. */
export interface Verdict {
  /** Do the models hold, with no more rows suppressed than allowed, and something left to publish? */
  readonly isFine: boolean;
  /** Does every node below fail too? */
  readonly failsBelow: boolean;
  readonly suppressed: number;
  /** For each class: 1 where it is suppressed. The array is used again. */
  readonly flags: Uint8Array;
  /** For each class: 1 where its rows are suppressed at every node below, too. The array is used again. */
  readonly firm: Uint8Array;
  readonly firmRows: number;
}

/** What a class costs, for the order in which classes of one size are suppressed. */
export type ClassCost = (tuple: number, size: number) => number;

/** The smallest `start` from which on it holds; `length` where it never does. */
function firstHolding(length: number, holds: (start: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Judges nodes by a demand; its memory is used again for each. */
export class Judge {
  readonly #demand: Demand;
  readonly #rows: number;
  #flags = new Uint8Array();
  #firm = new Uint8Array();

  constructor(demand: Demand, rows: number) {
    this.#demand = demand;
    this.#rows = rows;
  }

  /** Classes that are too small by themselves; such rows are suppressed at every node below, too. */
  #bySize({ count, sizes, population }: Classes): number {
    const { k, populationK } = this.#demand;
    if (this.#flags.length < count) [this.#flags, this.#firm] = [new Uint8Array(count), new Uint8Array(count)];
    const flags = this.#flags;
    let rows = 0;
    for (let at = 0; at < count; at += 1) {
      const size = sizes[at] ?? 0;
      const isSmall = size < k || (population !== undefined && (population[at] ?? 0) < populationK);
      flags[at] = Number(isSmall);
      if (isSmall) rows += size;
    }
    return rows;
  }

  /** Flags classes with a share of the population outside the bounds; `undefined` where that cannot be mended by suppressing. */
  #byPresence({ count, sizes, population }: Classes): number | undefined {
    let rows = 0;
    for (const { minimum, maximum } of this.#demand.presence) {
      for (let at = 0; at < count; at += 1) {
        const [size, whole] = [sizes[at] ?? 0, population?.[at] ?? 0];
        if (size === 0 && whole > 0 && minimum > 0) return undefined;
        const share = size / whole;
        if (this.#flags[at] === 1 || (share >= minimum && share <= maximum)) continue;
        this.#flags[at] = 1;
        rows += size;
      }
    }
    return rows;
  }

  /** Flags classes that fail a condition; stops once more rows than `most` are flagged. */
  #byCondition({ values, holds }: Condition, { count, sizes }: Classes, lists: ReturnType<Classes['values']>, most: number): number {
    const { offsets = new Int32Array(), codes = new Int32Array(), counts = new Int32Array() } = lists[values] ?? {};
    const flags = this.#flags;
    let rows = 0;
    for (let at = 0; at < count; at += 1) {
      if (flags[at] === 1) continue;
      const size = sizes[at] ?? 0;
      if (holds({ codes, counts, start: offsets[at] ?? 0, end: offsets[at + 1] ?? 0, size })) continue;
      flags[at] = 1;
      rows += size;
      if (rows > most) return rows;
    }
    return rows;
  }

  /** Flags the smallest classes, as many as it takes for what is asked of all together. */
  #bySample({ count, sizes, tuples }: Classes, cost: ClassCost): number {
    const flags = this.#flags;
    const open: { readonly at: number; readonly size: number; readonly cost: number }[] = [];
    for (let at = 0; at < count; at += 1) if (flags[at] !== 1 && (sizes[at] ?? 0) > 0) open.push({ at, size: sizes[at] ?? 0, cost: cost(tuples[at] ?? 0, sizes[at] ?? 0) });
    open.sort((a, b) => a.size - b.size || a.cost - b.cost || (tuples[a.at] ?? 0) - (tuples[b.at] ?? 0));
    const before = new Float64Array(open.length + 1);
    for (const [at, { size }] of open.entries()) before[at + 1] = (before[at] ?? 0) + size;
    const ranked: Ranked = { sizes: Int32Array.from(open, ({ size }) => size), before };
    const start = firstHolding(open.length, (from) => this.#demand.samples.every((holds) => holds(ranked, from)));
    for (const { at } of open.slice(0, start)) flags[at] = 1;
    return before[start] ?? 0;
  }

  /** Judges the classes of a node. */
  of(classes: Classes, cost: ClassCost): Verdict {
    const { conditions, samples, presence, isMonotone, limit } = this.#demand;
    const { count } = classes;
    const small = this.#bySize(classes);
    let firmRows = small;
    const [flags, firm] = [this.#flags, this.#firm];
    const verdict = (suppressed: number, failsBelow: boolean): Verdict => {
      const isFine = suppressed <= limit && suppressed < this.#rows;
      return { isFine, failsBelow: !isFine && failsBelow, suppressed, flags, firm, firmRows };
    };
    if (small > limit) return verdict(small, true);
    let suppressed = small;
    firm.set(flags.subarray(0, count));
    if (conditions.length > 0) {
      const wanted = Uint8Array.from({ length: count }, (_, at) => Number(flags[at] !== 1));
      const lists = classes.values(wanted);
      for (const condition of conditions) {
        suppressed += this.#byCondition(condition, classes, lists, limit - suppressed);
        if (condition.monotone === 'parts') {
          firmRows = suppressed;
          firm.set(flags.subarray(0, count));
          if (suppressed > limit) return verdict(suppressed, true);
        }
        if (suppressed > limit) return verdict(suppressed, isMonotone);
      }
    }
    if (presence.length > 0) {
      const rows = this.#byPresence(classes);
      if (rows === undefined) return verdict(this.#rows + 1, true);
      suppressed += rows;
    }
    if (samples.length > 0 && suppressed <= limit) suppressed += this.#bySample(classes, cost);
    return verdict(suppressed, isMonotone);
  }
}
