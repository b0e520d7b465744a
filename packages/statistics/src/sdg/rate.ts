import { garwood } from '../interval/index.js';
import type { PopulationRow } from '../population/index.js';
import type { Rate } from './observation.js';

/** What a rate is made with. */
export interface RateOptions {
  readonly per: number;
  readonly level: number;
}

/**
 * A count over a population. Where the count is an interval the rate is one too, and its interval runs from the lower limit of the
 * lower bound to the upper limit of the upper bound.
 */
export function rateOf(count: { readonly low: number; readonly high: number }, row: PopulationRow, { per, level }: RateOptions): Rate {
  const scale = per / row.persons;
  const [lower, upper] = [garwood(count.low, { level }), garwood(count.high, { level })];
  const { persons, year, source, mark } = row;
  return {
    low: count.low * scale,
    high: count.high * scale,
    interval: { low: lower.low * scale, high: upper.high * scale, level, method: 'garwood' },
    per,
    denominator: { persons, year, source, mark },
  };
}
