/**
 * How the published rates of groups are to be read: `specificRate`, over the population of the group; `contribution`, over the whole
 * population; `both`, where either fits; `neither`, where the figures contradict each other.
 *
 * @public
 */
export type RateReading = 'specificRate' | 'contribution' | 'both' | 'neither';

/**
 * Which of the two incompatible meanings do published rates by sex or by age have? Contributions add up to the total; a total of
 * specific rates is their weighted mean, so it lies between them. Tables do not say which they print, and change it between years.
 *
 * @param total - rate of the whole population
 * @param parts - rates of groups that make up the whole population
 * @param decimals - digits after the point that were printed: each rate may be half a unit of the last one off
 * @throws RangeError for a rate below 0, no parts, or decimals outside 0 to 15
 * @example
 * ```ts
 * rateReading(9.3, [6.3, 12.0], 1); // => 'specificRate'
 * rateReading(6.89, [3.36, 3.53], 2); // => 'contribution'
 * rateReading(4.5, [2.0, 1.5], 1); // => 'neither'
 * ```
 * @public
 */
export function rateReading(total: number, parts: readonly number[], decimals: number): RateReading {
  if (parts.length === 0 || [total, ...parts].some((rate) => !(rate >= 0) || !Number.isFinite(rate))) throw new RangeError('rates are from 0');
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15) throw new RangeError('decimals are a whole number from 0 to 15');
  // Half a unit for each printed number, and a little for binary fractions.
  const half = 0.5 * 10 ** -decimals * (1 + 1e-6);
  const addUp = Math.abs(parts.reduce((sum, part) => sum + part, 0) - total) <= (parts.length + 1) * half;
  const between = total >= Math.min(...parts) - 2 * half && total <= Math.max(...parts) + 2 * half;
  if (addUp) return between ? 'both' : 'contribution';
  return between ? 'specificRate' : 'neither';
}
