import type { UniquenessEstimate } from '../model/index.js';
import { pitman } from './pitman.js';
import { classesOfSize, sizeCountsOf, type SizeCounts } from './sizes.js';
import { slideNegativeBinomial } from './slideNegativeBinomial.js';

/** Share of records that stand alone in the population, by each estimator; `undefined` where one does not converge. @public */
export interface PopulationUniques {
  readonly population: number;
  readonly zayatz: number | undefined;
  readonly pitman: number | undefined;
  /** Slide negative binomial. */
  readonly snb: number | undefined;
  /** The published rule for choosing among the others, and which one it chose. */
  readonly dankar: number | undefined;
  readonly chosen: Exclude<UniquenessEstimate, 'dankar'> | undefined;
}

/** Zayatz: how likely a class that shows one record in the sample has but one in the population. */
function zayatz(counts: SizeCounts, population: number): number | undefined {
  const { sizes, classes, rows, count } = counts;
  const single = classesOfSize(counts, 1);
  if (single === 0) return 0;
  if (rows > population) return undefined;
  // Chance that a class of a size shows exactly one record: size · n/N · Π (N−n−j+1)/(N−j).
  let [product, at, sum] = [rows / population, 1, 0];
  for (const [index, size] of sizes.entries()) {
    for (; at < size; at += 1) product *= Math.max(0, population - rows - at + 1) / (population - at);
    sum += ((classes[index] ?? 0) / count) * size * product;
  }
  const chance = ((single / count) * (rows / population)) / sum;
  return (single * chance) / rows;
}

/** One estimate, for the search. */
export function uniquenessBy(estimate: UniquenessEstimate, sizes: Iterable<number>, population: number): number | undefined {
  const counts = sizeCountsOf(sizes);
  if (classesOfSize(counts, 1) === 0) return 0;
  switch (estimate) {
    case 'zayatz':
      return zayatz(counts, population);
    case 'pitman':
      return pitman(counts, population);
    case 'snb':
      return slideNegativeBinomial(counts, population);
    case 'dankar':
      return dankar(counts, population).share;
    default:
      throw new TypeError('the estimate is zayatz, pitman, snb or dankar');
  }
}

function dankar(counts: SizeCounts, population: number): { readonly share: number | undefined; readonly chosen: PopulationUniques['chosen'] } {
  if (counts.rows / population <= 0.1) {
    const share = pitman(counts, population);
    return share === undefined ? { share: zayatz(counts, population), chosen: 'zayatz' } : { share, chosen: 'pitman' };
  }
  const [first, second] = [zayatz(counts, population), slideNegativeBinomial(counts, population)];
  return second !== undefined && (first === undefined || second < first) ? { share: second, chosen: 'snb' } : { share: first, chosen: 'zayatz' };
}

/**
 * How many records are estimated to stand alone in the population that a table was drawn from, from the sizes of its classes.
 *
 * No estimator is right for every table, and in small samples all may be far off: read them as an order of magnitude. One that does
 * not converge says `undefined`, never 0.
 *
 * @param sizes - records of each class
 * @param population - persons in the population, not fewer than the table has
 * @returns a share of records by each estimator
 * @throws RangeError for a population that is no whole number, or smaller than the table
 * Source: F. Dankar, K. El Emam, A. Neisa and T. Roffey, 2012; L. Zayatz, 1991; N. Hoshino, 2001; G. Chen and S. Keller-McNulty, 1998.
 * @example
 * ```ts
 * populationUniques([2, 3], 100).dankar; // => 0
 * ```
 * @public
 */
export function populationUniques(sizes: Iterable<number>, population: number): PopulationUniques {
  const counts = sizeCountsOf(sizes);
  if (!Number.isSafeInteger(population) || population < counts.rows) throw new RangeError('the population is a whole number, not below the records');
  const { share, chosen } = dankar(counts, population);
  return { population, zayatz: zayatz(counts, population), pitman: pitman(counts, population), snb: slideNegativeBinomial(counts, population), dankar: share, chosen };
}
