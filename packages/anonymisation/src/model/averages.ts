/** The mean risk over all published records is low. @public */
export interface AverageRisk {
  readonly type: 'average-risk';
  readonly average: number;
  /** Largest risk of a record; any risk where it is left out. */
  readonly highest?: number;
  /** Largest share of published records with a higher risk than that; none where it is left out. */
  readonly share?: number;
}

/** Few published records stand alone. @public */
export interface SampleUniqueness {
  readonly type: 'sample-uniqueness';
  readonly share: number;
}

/** How the share of records that stand alone in the population is estimated. @public */
export type UniquenessEstimate = 'zayatz' | 'pitman' | 'snb' | 'dankar';

/** Few published records are estimated to stand alone in the population. @public */
export interface PopulationUniqueness {
  readonly type: 'population-uniqueness';
  readonly share: number;
  readonly population: number;
  readonly estimate: UniquenessEstimate;
}

/**
 * Average risk: over all published records, the mean chance to be found again is low. A single record may stand out; give a highest
 * risk, or k-anonymity beside it, against that.
 *
 * @param average - largest mean risk, above 0 and below 1
 * @param highest - largest risk of a record, above 0 and below 1; none unless told
 * @param share - largest share of the published records that may have a higher risk, from 0 and below 1; 0 unless told
 * @throws RangeError for risks that promise nothing
 * Source: K. El Emam, 2013; thresholds as in ARX 3.9.2.
 * @example
 * ```ts
 * averageRisk(0.05, 0.2); // => { type: 'average-risk', average: 0.05, highest: 0.2 }
 * averageRisk(0.05, 0.2, 0.01).share; // => 0.01
 * ```
 * @public
 */
export function averageRisk(average: number, highest?: number, share = 0): AverageRisk {
  if (!(average > 0 && average < 1)) throw new RangeError('the average risk is above 0 and below 1');
  if (!(share >= 0 && share < 1)) throw new RangeError('the share of records with a higher risk is from 0 and below 1');
  if (highest === undefined && share > 0) throw new RangeError('a share of records is above a highest risk: give one');
  if (highest === undefined) return { type: 'average-risk', average };
  if (!(highest > 0 && highest < 1)) throw new RangeError('the highest risk is above 0 and below 1');
  return { type: 'average-risk', average, highest, ...(share > 0 && { share }) };
}

/**
 * Sample uniqueness: at most a share of the published records are the only ones of their class.
 *
 * @param share - largest share, from 0 and below 1
 * @throws RangeError for a share that promises nothing
 * @example
 * ```ts
 * sampleUniqueness(0.01); // => { type: 'sample-uniqueness', share: 0.01 }
 * ```
 * @public
 */
export function sampleUniqueness(share: number): SampleUniqueness {
  if (!(share >= 0 && share < 1)) throw new RangeError('the share is from 0 and below 1');
  return { type: 'sample-uniqueness', share };
}

/**
 * Population uniqueness: at most a share of the published records are estimated to be the only ones of their kind in the population.
 *
 * @param share - largest share, from 0 and below 1
 * @param population - persons in the population, more than the table has
 * @param estimate - the estimator; `dankar`, the published rule for choosing among the others, unless told
 * @throws RangeError for figures that promise nothing, TypeError for an estimator that we do not know
 * Source: F. Dankar, K. El Emam and others, 2012.
 * @example
 * ```ts
 * populationUniqueness(0.01, 5_000_000).estimate; // => 'dankar'
 * ```
 * @public
 */
export function populationUniqueness(share: number, population: number, estimate: UniquenessEstimate = 'dankar'): PopulationUniqueness {
  if (!(share >= 0 && share < 1)) throw new RangeError('the share is from 0 and below 1');
  if (!Number.isSafeInteger(population) || population < 1) throw new RangeError('the population is a whole number from 1');
  if (estimate !== 'zayatz' && estimate !== 'pitman' && estimate !== 'snb' && estimate !== 'dankar') throw new TypeError('the estimate is zayatz, pitman, snb or dankar');
  return { type: 'population-uniqueness', share, population, estimate };
}
