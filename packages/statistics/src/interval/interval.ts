import { gammaQuantile } from '../gamma/index.js';

/** An interval for a parameter, with the level and the method that made it; words in the catalogue under `interval.<method>`. @public */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly method: 'garwood' | 'wilson';
}

/** How an interval is made. @public */
export interface IntervalOptions {
  /** Coverage between 0 and 1; 0.95 unless told. */
  readonly level?: number;
}

function alphaOf({ level = 0.95 }: IntervalOptions): { readonly level: number; readonly alpha: number } {
  if (!(level > 0 && level < 1)) throw new RangeError('level lies between 0 and 1');
  return { level, alpha: 1 - level };
}

/**
 * Garwood's exact interval for the mean of a Poisson count.
 *
 * A full count has no sampling error: the interval describes the rate behind the count, not doubt about the count.
 *
 * @param count - events counted, a whole number from 0 to 2⁵³ − 1
 * @returns bounds of the expected count; the lower one is 0 for 0 events
 * @throws RangeError for a count that is no whole number from 0, or a level outside 0 to 1
 * Source: F. Garwood, Biometrika 28 (1936). Against R 4.2 `poisson.test`, exact sums and 50-digit arithmetic: eleven digits or more.
 * @example
 * ```ts
 * const { low, high } = garwood(10);
 * [low.toFixed(6), high.toFixed(6)]; // => ['4.795389', '18.390356']
 * garwood(0).low; // => 0
 * ```
 * @public
 */
export function garwood(count: number, options: IntervalOptions = {}): Interval {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('a count is a whole number from 0');
  const { level, alpha } = alphaOf(options);
  const low = count === 0 ? 0 : gammaQuantile(count, { lower: alpha / 2 });
  return { low, high: gammaQuantile(count + 1, { upper: alpha / 2 }), level, method: 'garwood' };
}

/**
 * Wilson's score interval for a proportion.
 *
 * @param part - how many of them, a whole number from 0 to `whole`
 * @param whole - how many there are, a whole number above 0
 * @throws RangeError for numbers outside these ranges
 * Source: E. B. Wilson, JASA 22 (1927). Against R 4.2 `prop.test` without continuity correction to ten digits.
 * @example
 * ```ts
 * const { low, high } = wilson(81, 263);
 * [low.toFixed(5), high.toFixed(5)]; // => ['0.25529', '0.36621']
 * ```
 * @public
 */
export function wilson(part: number, whole: number, options: IntervalOptions = {}): Interval {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || part < 0 || whole < 1 || part > whole) {
    throw new RangeError('a part is a whole number from 0 to the whole');
  }
  const { level, alpha } = alphaOf(options);
  // The square of a standard normal is gamma with shape ½ and scale 2.
  const zz = 2 * gammaQuantile(0.5, { upper: alpha });
  const p = part / whole;
  const middle = (p + zz / (2 * whole)) / (1 + zz / whole);
  const half = (Math.sqrt(zz) / (1 + zz / whole)) * Math.sqrt((p * (1 - p)) / whole + zz / (4 * whole * whole));
  return { low: part === 0 ? 0 : Math.max(0, middle - half), high: part === whole ? 1 : Math.min(1, middle + half), level, method: 'wilson' };
}
