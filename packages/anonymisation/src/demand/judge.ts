import type { Classes } from '../search/group.js';
import type { ClassValues, Condition } from './condition.js';
import type { Demand } from './demand.js';
import { flagSmallest, type ClassCost } from './smallest.js';

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
  /** For each class that fails otherwise: how many of its rows are suppressed at every node below at least. The array is used again. */
  readonly removed: Int32Array;
  readonly removedRows: number;
}

/** What came of looking at the classes of a node by one condition. */
interface Looked {
  /** Rows of the classes that fail. */
  readonly rows: number;
  /** How many of them nodes below suppress at least. */
  readonly removed: number;
  readonly isHopeless: boolean;
}

/** Watches while classes are flagged. */
export interface Watch {
  /** A class is flagged: one of its tuples, and its rows. */
  readonly flagged: (tuple: number, size: number) => void;
  /** Is the rest of no interest? Then it is left undone. */
  readonly isHopeless: () => boolean;
}

/** A watch looks once in so many classes. */
const watchInterval = 32;

/** Judges nodes by a demand; its memory is used again for each. */
export class Judge {
  readonly #demand: Demand;
  readonly #rows: number;
  #flags = new Uint8Array();
  #firm = new Uint8Array();
  #wanted = new Uint8Array();
  #removed = new Int32Array();
  /** The class that a condition looks at; used again for each. */
  readonly #found: { -readonly [Key in keyof ClassValues]: ClassValues[Key] } = { codes: new Int32Array(), counts: new Int32Array(), start: 0, end: 0, size: 0 };

  constructor(demand: Demand, rows: number) {
    this.#demand = demand;
    this.#rows = rows;
  }

  /** Classes that are too small by themselves; such rows are suppressed at every node below, too. */
  #bySize({ count, sizes, population }: Classes): number {
    const { k, populationK } = this.#demand;
    if (this.#flags.length < count) {
      [this.#flags, this.#firm, this.#wanted] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
      this.#removed = new Int32Array(count);
    }
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

  /**
   * Flags classes that fail a condition, and tells how many rows they have; notes how many of them nodes below suppress at least. Stops
   * once that is more than `most`, which may be less than what nodes below are known to suppress for other reasons.
   */
  #byCondition({ values, holds, kept, monotone }: Condition, classes: Classes, most: number, watch: Watch | undefined): Looked {
    const { count, sizes } = classes;
    const [flags, wanted, taken, found] = [this.#flags, this.#wanted, this.#removed, this.#found];
    for (let at = 0; at < count; at += 1) wanted[at] = Number(flags[at] !== 1);
    const { offsets, codes, counts } = classes.values(values, wanted);
    [found.codes, found.counts] = [codes, counts];
    let [rows, removed, looked] = [0, 0, 0];
    for (let at = 0; at < count; at += 1) {
      if (flags[at] === 1) continue;
      const size = sizes[at] ?? 0;
      found.start = offsets[at] ?? 0;
      found.end = offsets[at + 1] ?? 0;
      found.size = size;
      if (holds(found)) continue;
      flags[at] = 1;
      rows += size;
      if (monotone === 'parts') removed += size;
      else if (kept) {
        // Parts that hold are large enough as well.
        const held = kept(found, this.#demand.k);
        taken[at] = held < this.#demand.k ? size : size - held;
        removed += taken[at] ?? 0;
      } else if (rows > most) break;
      if (removed > most) break;
      if (!watch) continue;
      watch.flagged(classes.tupleOf(at), size);
      looked += 1;
      if (looked % watchInterval === 0 && watch.isHopeless()) return { rows, removed, isHopeless: true };
    }
    return { rows, removed, isHopeless: false };
  }

  /**
   * Judges the classes of a node.
   *
   * @param cost - what a class costs
   * @param watch - ends it early
   */
  of(classes: Classes, cost: ClassCost, watch?: Watch): Verdict {
    const { conditions, samples, presence, isMonotone, limit } = this.#demand;
    const { count } = classes;
    const small = this.#bySize(classes);
    let [suppressed, firmRows, removedRows] = [small, small, 0];
    const [flags, firm, removed] = [this.#flags, this.#firm, this.#removed];
    const verdict = (failsBelow: boolean): Verdict => {
      const isFine = suppressed <= limit && suppressed < this.#rows;
      return { isFine, failsBelow: !isFine && (failsBelow || firmRows + removedRows > limit), suppressed, flags, firm, firmRows, removed, removedRows };
    };
    if (small > limit) return verdict(true);
    firm.set(flags.subarray(0, count));
    removed.fill(0, 0, count);
    const isMore = conditions.length > 0 || samples.length > 0 || presence.length > 0;
    if (watch && isMore) {
      for (let at = 0; at < count; at += 1) if (flags[at] === 1) watch.flagged(classes.tupleOf(at), classes.sizes[at] ?? 0);
      if (watch.isHopeless()) return { ...verdict(false), isFine: false };
    }
    for (const condition of conditions) {
      const found = this.#byCondition(condition, classes, limit - firmRows - removedRows, watch);
      suppressed += found.rows;
      if (condition.monotone === 'parts') {
        firmRows += found.removed;
        firm.set(flags.subarray(0, count));
      } else removedRows += found.removed;
      if (found.isHopeless) return { ...verdict(false), isFine: false };
      if (firmRows + removedRows > limit) return verdict(true);
      if (suppressed > limit && (isMonotone || !condition.kept)) return verdict(isMonotone);
    }
    if (presence.length > 0) {
      const rows = this.#byPresence(classes);
      if (rows === undefined) {
        suppressed = this.#rows + 1;
        return verdict(true);
      }
      suppressed += rows;
    }
    if (samples.length > 0 && suppressed <= limit) suppressed += flagSmallest(classes, flags, samples, { cost, most: limit - suppressed });
    return verdict(isMonotone);
  }
}
