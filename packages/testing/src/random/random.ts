import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

import { absent, type AbsenceReason, type Answer } from '@ctip/core';

/** A share of answers without a value, by reason; the rest is known. */
export type Gaps = Readonly<Partial<Record<AbsenceReason, number>>>;

/** Choices drawn from one seed: the same seed gives the same choices on every machine. */
export interface Random {
  /** A whole number, both ends included. */
  readonly int: (low: number, high: number) => number;
  /** True in a share of cases. */
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** Picks by weight. */
  readonly weighted: <T>(from: readonly (readonly [T, number])[]) => T;
  /** Some members, different, at least one, in the order given. */
  readonly some: <T>(from: readonly [T, ...T[]], most: number) => T[];
  /** The value, or one of the reasons of absence in the stated shares. */
  readonly answered: <T>(value: T, gaps: Gaps) => Answer<T>;
}

const resolution = 1_000_000;

/** Draws from a seed. */
export function random(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const int = (low: number, high: number): number => uniformInt(generator, low, high);
  const chance = (share: number): boolean => int(0, resolution - 1) < share * resolution;
  const pick = <T>(from: readonly [T, ...T[]]): T => from[int(0, from.length - 1)] ?? from[0];
  return {
    int,
    chance,
    pick,
    weighted(from) {
      const total = from.reduce((sum, [, weight]) => sum + weight, 0);
      let left = int(0, Math.round(total * resolution) - 1) / resolution;
      for (const [value, weight] of from) if ((left -= weight) < 0) return value;
      const last = from.at(-1);
      if (!last) throw new RangeError('nothing to choose from');
      return last[0];
    },
    some(from, most) {
      const wanted = int(1, Math.min(most, from.length));
      const chosen = new Set<number>();
      while (chosen.size < wanted) chosen.add(int(0, from.length - 1));
      return from.filter((_, index) => chosen.has(index));
    },
    answered(value, gaps) {
      let left = int(0, resolution - 1) / resolution;
      for (const [reason, share] of Object.entries(gaps) as [AbsenceReason, number][]) if ((left -= share) < 0) return absent(reason);
      return value;
    },
  };
}
