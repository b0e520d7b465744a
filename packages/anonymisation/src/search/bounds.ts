import type { Additive } from '../measure/objective.js';
import type { EncodedTable } from '../table/encode.js';
import type { Grouper } from './group.js';
import type { Lattice } from './lattice.js';

interface Raise {
  readonly table: EncodedTable;
  readonly grouper: Grouper;
  readonly lattice: Lattice;
  /** A node that was looked at. */
  readonly node: readonly number[];
  readonly k: number;
  /** What every node of the lattice costs at least; raised here. */
  readonly bounds: Float64Array;
  readonly additive: Additive;
}

/** For each attribute, how many suppressed rows of a node have each leaf. */
function suppressedLeaves({ table: { attributes, counts }, grouper, node, k }: Raise): Float64Array[] {
  const { classOf, sizes } = grouper.whole(node);
  const small: number[] = [];
  for (let tuple = 0; tuple < counts.length; tuple += 1) if ((sizes[classOf[tuple] ?? 0] ?? 0) < k) small.push(tuple);
  const found = attributes.map(({ domain }) => new Float64Array(domain));
  for (const bin of grouper.bins) {
    const histogram = new Float64Array(bin.domain);
    for (const tuple of small) histogram[bin.packed[tuple] ?? 0] = (histogram[bin.packed[tuple] ?? 0] ?? 0) + (counts[tuple] ?? 0);
    for (let packed = 0; packed < histogram.length; packed += 1) if (histogram[packed] !== 0) bin.spread(packed, histogram[packed] ?? 0, found);
  }
  return found;
}

/** Sum over leaves of rows times cost. */
function product(rows: Float64Array, cost: Float64Array): number {
  let sum = 0;
  for (let leaf = 0; leaf < rows.length; leaf += 1) sum += (rows[leaf] ?? 0) * (cost[leaf] ?? 0);
  return sum;
}

/**
 * Raises what the nodes below a node cost at least: whatever it suppresses, they suppress as well, because their classes are parts of
 * its classes.
 */
export function raiseBelow(raise: Raise): void {
  const { lattice, node, bounds, additive } = raise;
  const { sums, extra, part, none, join, finish } = additive;
  const parts = suppressedLeaves(raise).map((rows, attribute) =>
    Array.from({ length: (node[attribute] ?? 0) - (lattice.lowest[attribute] ?? 0) + 1 }, (_, step) => {
      const level = step + (lattice.lowest[attribute] ?? 0);
      return part(attribute, (sums[attribute]?.[level] ?? 0) + product(rows, extra[attribute]?.[level] ?? new Float64Array()));
    }),
  );
  const sweep = (attribute: number, number: number, joined: number): void => {
    const place = lattice.places[attribute] ?? 1;
    const own = parts[attribute] ?? [];
    for (let step = 0; step < own.length; step += 1) {
      const next = join(joined, own[step] ?? none);
      const below = number + step * place;
      if (attribute > 0) sweep(attribute - 1, below, next);
      else bounds[below] = Math.max(bounds[below] ?? 0, finish(next));
    }
  };
  sweep(parts.length - 1, 0, none);
}
