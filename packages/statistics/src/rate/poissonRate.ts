import type { Count } from '@ctip/cube';

import { garwood, type Interval, type IntervalOptions } from '../interval/index.js';

/** What a figure lies between, both included; exact where the two are equal. @public */
export type Bounds = Pick<Count, 'low' | 'high'>;

/** How a rate is made. @public */
export interface RateOptions extends IntervalOptions {
  /** Units of exposure that the rate is for; 100,000 unless told. */
  readonly per?: number;
}

/** A count over an exposure. @public */
export interface PoissonRate {
  /** The count's own bounds as a rate; equal for an exact count. Doubt about the count. */
  readonly low: number;
  readonly high: number;
  /** For the rate behind the count: from the lower limit of the lower bound to the upper limit of the upper bound. */
  readonly interval: Interval;
  readonly per: number;
}

/**
 * A rate per so many units of exposure, with Garwood's exact interval. A masked count gives a rate between two bounds, and its interval
 * is widened at both ends.
 *
 * @param count - events, a whole number from 0; or the bounds of a masked count
 * @param exposure - what they are counted over, such as resident persons; above 0
 * @throws RangeError for numbers outside these ranges, or bounds in the wrong order
 * @example
 * ```ts
 * poissonRate(10, 200_000).low; // => 5
 * const { low, high, interval } = poissonRate({ low: 0, high: 4 }, 100_000);
 * [low, high, interval.low, interval.high.toFixed(2)]; // => [0, 4, 0, '10.24']
 * ```
 * @public
 */
export function poissonRate(count: number | Bounds, exposure: number, { per = 100_000, ...options }: RateOptions = {}): PoissonRate {
  const { low, high } = typeof count === 'number' ? { low: count, high: count } : count;
  if (!(exposure > 0) || !Number.isFinite(exposure) || !(per > 0) || !Number.isFinite(per)) throw new RangeError('exposure and per are above 0');
  if (low > high) throw new RangeError('the lower bound comes first');
  const lower = garwood(low, options);
  const upper = low === high ? lower : garwood(high, options);
  const rate = (events: number): number => (events * per) / exposure;
  const interval = { low: rate(lower.low), high: rate(upper.high), level: lower.level, method: lower.method };
  return { low: rate(low), high: rate(high), interval, per };
}
