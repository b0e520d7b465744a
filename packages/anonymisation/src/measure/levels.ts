import type { EncodedTable } from '../table/encode.js';
import { additiveObjective, summed, type Objective } from './objective.js';

/** Precision, as a cost: the mean height of the levels, 1 for a suppressed record. Source: L. Sweeney, 2002. */
export function precisionObjective({ attributes, leaves, rows }: EncodedTable): Objective {
  const kept = attributes.map(({ top, shares }) => shares.map((share, level) => new Float64Array(share.length).fill(top === 0 ? 0 : level / top)));
  return additiveObjective(
    {
      sums: summed(kept, attributes.map(({ histogram }) => histogram)),
      extra: kept.map((levels) => levels.map((level) => level.map((height) => 1 - height))),
      part: (_attribute, sum) => sum / rows,
      joining: 'sum',
      finish: (sum) => sum / attributes.length,
    },
    { attributes, leaves },
  );
}

/** Height: the sum of the levels; what is suppressed does not count. */
export function heightObjective(): Objective {
  const height = (node: readonly number[]): number => node.reduce((total, level) => total + level, 0);
  return { bound: height, cost: height };
}
