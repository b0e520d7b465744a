import type { PrivacyModel } from '../model/index.js';
import { uniquenessBy } from '../risk/uniqueness.js';

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

/** What a model asks of all published classes together; `undefined` for a model that looks at each class by itself. */
export function sampleCondition(model: PrivacyModel): SampleCondition | undefined {
  switch (model.type) {
    case 'average-risk':
      return (ranked, start) => (ranked.sizes.length - start) / published(ranked, start) <= model.average;
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
