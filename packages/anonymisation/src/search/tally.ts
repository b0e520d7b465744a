import { foldingOf, type Coded, type Folding } from './keys.js';
import type { Parts } from './parts.js';
import { Lookups, type Tallied, type Tallying } from './tallying.js';

/** Items that are tallied, and when to give up. */
export interface Round {
  readonly parts: Parts;
  /** What each item counts. */
  readonly counts: Int32Array;
  /** More classes than this are not wanted. */
  readonly most: number;
  /** Nor is more than `limit` in classes that are smaller than `k`. */
  readonly k: number;
  readonly limit: number;
}

/** Keys are looked up in a plain array where it is small, or not much longer than the items are many. */
const direct = { bound: 2 ** 15, ratio: 6 } as const;

/** Tallies part after part; how many classes there are, −1 where that is known to be too many, or too much to be in small ones. */
function byPart(tally: Tallying, { parts: { runs, ends, items, starts }, most, k, limit }: Round, { sizes }: Tallied): number {
  let [next, run, small] = [0, 0, 0];
  for (let part = 0; part < ends.length; part += 1) {
    const before = next;
    tally.begin(Math.min(items[part] ?? 0, most + 1));
    for (const end = ends[part] ?? 0; run < end; run += 1) {
      const at = runs[run] ?? 0;
      next = tally.add(starts[at] ?? 0, starts[at + 1] ?? 0, before, next);
      if (next > most) return -1;
    }
    for (let number = before; number < next; number += 1) {
      const size = sizes[number] ?? 0;
      if (size < k) small += size;
    }
    if (small > limit) return -1;
  }
  return next;
}

/** Puts items into classes by the codes of their columns, part by part. */
export class Tally {
  readonly #lookups = new Lookups();

  /** Tallies items; how many classes there are, −1 where there are more than wanted, or too much in small ones. */
  run(columns: readonly Coded[], round: Round, into: Tallied): number {
    const items = { counts: round.counts, most: round.most, longest: round.parts.items.reduce((most, one) => Math.max(most, one), 0) };
    const { folding: low, rest: others } = foldingOf(columns.filter(({ size }) => size > 1));
    if (others.length === 0) return byPart(low.bound <= direct.bound || low.bound <= items.longest * direct.ratio ? this.#lookups.inArray(low, items, into) : this.#lookups.inTable(low, items, into), round, into);
    let rest = others;
    for (let lows: Folding | Int32Array = low; ; lows = into.numbers.slice()) {
      const { folding: high, rest: further } = foldingOf(rest);
      const count = byPart(this.#lookups.inWideTable(lows, high, items, into), round, into);
      if (count < 0 || further.length === 0) return count;
      // More columns than two words hold: what was found so far becomes one word.
      rest = further;
    }
  }
}
