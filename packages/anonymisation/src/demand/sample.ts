import type { AverageRisk, PrivacyModel } from '../model/index.js';
import { uniquenessBy } from '../risk/uniqueness.js';
import { sizeForRisk } from './thresholds.js';

/** Classes by size, ascending, with the rows before each. */
export interface Ranked {
  readonly sizes: Int32Array;
  /** Rows of the classes before each place, and of all at the end. */
  readonly before: Float64Array;
  /** How many classes have one row. */
  readonly alone: number;
}

/** What the published classes must have together: those from a place on. */
export type SampleCondition = (ranked: Ranked, start: number) => boolean;

const published = ({ sizes, before }: Ranked, start: number): number => (before[sizes.length] ?? 0) - (before[start] ?? 0);

/** Have few enough records a higher risk than the highest? Where none may, every class by itself is large enough already. */
function fewAbove({ highest, share = 0 }: AverageRisk, ranked: Ranked, start: number): boolean {
  if (highest === undefined || share === 0) return true;
  const { sizes, before } = ranked;
  const least = sizeForRisk(highest);
  let end = start;
  while (end < sizes.length && (sizes[end] ?? 0) < least) end += 1;
  return ((before[end] ?? 0) - (before[start] ?? 0)) / published(ranked, start) <= share;
}

/** What a model asks of all published classes together; `undefined` for a model that looks at each class by itself. */
export function sampleCondition(model: PrivacyModel): SampleCondition | undefined {
  switch (model.type) {
    case 'average-risk':
      return (ranked, start) => (ranked.sizes.length - start) / published(ranked, start) <= model.average && fewAbove(model, ranked, start);
    case 'sample-uniqueness':
      return (ranked, start) => {
        const alone = Math.max(0, ranked.alone - start);
        return alone / published(ranked, start) <= model.share;
      };
    case 'population-uniqueness':
      return (ranked, start) => {
        // An estimate that does not converge is no promise.
        const share = uniquenessBy(model.estimate, ranked.sizes.subarray(start), model.population);
        return share !== undefined && share <= model.share;
      };
    default:
      return undefined;
  }
}
