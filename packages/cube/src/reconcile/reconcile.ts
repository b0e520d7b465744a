import { add, between, type Count, type CountUnit } from '../count/index.js';

/** Whether parts can add up to a whole. @public */
export interface Reconciliation {
  readonly agrees: boolean;
  /** What the parts add up to, at least and at most. */
  readonly low: number;
  readonly high: number;
}

/**
 * Can these parts add up to this whole? Published tables often disagree with their own parts; with masked cells a sum is an interval,
 * so the answer is whether the two intervals meet. For parts under which a person stands once; no parts add up to 0.
 *
 * @throws TypeError when a part has another unit than the whole, RangeError when the sum is past what a number holds exactly
 * @example
 * ```ts
 * sumsTo([exactly('victims', 14), exactly('victims', 35)], exactly('victims', 39)); // => { agrees: false, low: 49, high: 49 }
 * sumsTo([exactly('victims', 14), masked('victims', 5)], exactly('victims', 16)); // => { agrees: true, low: 14, high: 18 }
 * ```
 * @public
 */
export function sumsTo<U extends CountUnit>(parts: readonly Count<NoInfer<U>>[], whole: Count<U>): Reconciliation {
  const { low, high } = parts.reduce((sum, part) => add(sum, part), between<U>(whole.unit, 0, 0));
  return { agrees: low <= whole.high && whole.low <= high, low, high };
}
