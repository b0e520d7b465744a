/** How a population that nobody can list is estimated from the table. @public */
export type PopulationEstimate = 'poisson' | 'zero-truncated-poisson';

/** Every published class stands for at least k persons of the population. @public */
export interface KMap {
  readonly type: 'k-map';
  readonly k: number;
  /** Size of the population, where no population table is given and it is estimated; without it the table's `population` rows are counted. */
  readonly population?: number;
  readonly estimate?: PopulationEstimate;
  /** Chance that the estimate is too high, 0 to 1; 0.01 unless told. */
  readonly significance?: number;
}

/** Settings of {@link kMap} without a population table. @public */
export interface KMapEstimate {
  readonly population: number;
  readonly estimate?: PopulationEstimate;
  readonly significance?: number;
}

/**
 * k-map: the attacker does not know who is in the data, and so must choose among at least k persons of the population.
 *
 * With a population table (`AnonymiseOptions.population`) its rows are counted; without one give the size of the population, and the
 * smallest class is worked out from it.
 *
 * @param k - persons of the population behind the smallest class, a whole number from 2
 * @param estimated - size of the population and how it is estimated; nothing where a population table is given
 * @throws RangeError for a k, population or significance that promises nothing
 * Source: L. Sweeney, 2001; estimates after K. El Emam and F. Dankar, 2008.
 * @example
 * ```ts
 * kMap(5, { population: 1_000_000 }); // => { type: 'k-map', k: 5, population: 1000000, estimate: 'poisson', significance: 0.01 }
 * ```
 * @public
 */
export function kMap(k: number, estimated?: KMapEstimate): KMap {
  if (!Number.isSafeInteger(k) || k < 2) throw new RangeError('k is a whole number from 2');
  if (!estimated) return { type: 'k-map', k };
  const { population, estimate = 'poisson', significance = 0.01 } = estimated;
  if (!Number.isSafeInteger(population) || population < k) throw new RangeError('the population is a whole number, k or more');
  if (!(significance > 0 && significance < 1)) throw new RangeError('the significance is a share between 0 and 1');
  if (estimate !== 'poisson' && estimate !== 'zero-truncated-poisson') throw new TypeError('the estimate is poisson or zero-truncated-poisson');
  return { type: 'k-map', k, population, estimate, significance };
}
