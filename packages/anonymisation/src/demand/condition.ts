import type { Values } from '../table/values.js';

/** The values of one column in one class: codes and counts from `start` to `end`, rows in all. */
export interface ClassValues {
  readonly codes: Int32Array;
  readonly counts: Int32Array;
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

/**
 * How a condition behaves when classes are joined.
 *
 * - `parts`: every part of a class that fails, fails; so what is suppressed only grows downwards
 * - `upward`: a class of parts that all hold, holds; so it grows downwards where nothing may be suppressed
 * - `none`: neither
 */
export type Monotone = 'parts' | 'upward' | 'none';

/** What every published class must have in one column. */
export interface Condition {
  /** Which of the encoded columns. */
  readonly values: number;
  readonly monotone: Monotone;
  readonly holds: (found: ClassValues) => boolean;
  /**
   * Of a class that does not hold: at most how many of its rows can stand in parts of it that do, however it is parted. Parts that hold
   * hold together; so it is the largest part that does. Where that is less than `smallest`, any number below will do. Not known where left
   * out.
   */
  readonly kept?: (found: ClassValues, smallest: number) => number;
}

/** Rounding never takes a row from what can be kept. */
export const keptSlack = 1e-6;

/** Counts of a class, each with the share of the rows beyond which it is of no use. */
export interface Caps {
  readonly counts: Float64Array;
  readonly shares: Float64Array;
  readonly length: number;
}

/**
 * The largest m up to `size` for which Σ min(count, share · m) is at least `least` · m, or a little more: parts of a class with more rows
 * than that cannot hold. The sum is concave in m, so where its tangent meets the line is above where the sum does.
 */
export function keptWithin({ counts, shares, length }: Caps, size: number, least: number, smallest: number): number {
  let kept = size;
  for (let round = 0; round < 16 && kept >= smallest; round += 1) {
    let [full, slope] = [0, 0];
    for (let at = 0; at < length; at += 1) {
      const [count, share] = [counts[at] ?? 0, shares[at] ?? 0];
      if (count < share * kept) full += count;
      else slope += share;
    }
    const found = slope < least ? Math.min(kept, Math.floor(full / (least - slope) + keptSlack)) : kept;
    if (found === kept) return kept;
    kept = found;
  }
  return kept;
}

/** The largest part of a class in which no value has more than its share of the rows; `shares` by code. */
export function keptUnder({ codes, counts, start, end, size }: ClassValues, shares: Float64Array, smallest: number): number {
  const length = end - start;
  const caps = { counts: new Float64Array(length), shares: new Float64Array(length), length };
  for (let at = 0; at < length; at += 1) {
    caps.counts[at] = counts[start + at] ?? 0;
    caps.shares[at] = shares[codes[start + at] ?? 0] ?? 0;
  }
  return keptWithin(caps, size, 1, smallest);
}

/** Rows of a class when no value may have more than so many. */
export function cutRows({ counts, start, end }: ClassValues, most: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) sum += Math.min(counts[at] ?? 0, most);
  return sum;
}

/**
 * The largest part of a class of which a condition holds that asks for variety: of all parts with so many rows the one is the most
 * varied in which the commonest values are cut to one height.
 */
export function keptVaried(found: ClassValues, holds: (most: number) => boolean): number {
  let [low, high] = [0, 0];
  for (let at = found.start; at < found.end; at += 1) high = Math.max(high, found.counts[at] ?? 0);
  // The class itself does not hold, at its full height; the largest height that does is at least `low` and below `high`.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low === 0 ? 0 : cutRows(found, low + 1) - 1;
}

/** Share of the table with each value. */
export function frequenciesOf({ totals }: Values): Float64Array {
  const rows = totals.reduce((sum, count) => sum + count, 0);
  return Float64Array.from(totals, (count) => count / rows);
}
