import { product, type Additive } from '../measure/objective.js';
import type { EncodedTable } from '../table/encode.js';
import type { Grouper } from './group.js';
import type { Lattice } from './lattice.js';

/** For each attribute, how many rows of some tuples have each leaf. */
function leavesOf(tuples: Int32Array, { attributes, counts }: EncodedTable, { bins }: Grouper): Float64Array[] {
  const found = attributes.map(({ domain }) => new Float64Array(domain));
  for (const bin of bins) {
    const histogram = new Float64Array(bin.domain);
    const { packed } = bin;
    for (let at = 0; at < tuples.length; at += 1) {
      const tuple = tuples[at] ?? 0;
      histogram[packed[tuple] ?? 0] = (histogram[packed[tuple] ?? 0] ?? 0) + (counts[tuple] ?? 0);
    }
    for (let packedValue = 0; packedValue < histogram.length; packedValue += 1) if (histogram[packedValue] !== 0) bin.spread(packedValue, histogram[packedValue] ?? 0, found);
  }
  return found;
}

/** By attribute and level from the lowest up to that of a node: the part of the cost, once some tuples are suppressed. */
export type Parts = readonly (readonly number[])[];

/** Parts of the cost of every node below a node that suppresses some tuples. */
export function partsBelow(node: readonly number[], tuples: Int32Array, table: EncodedTable, grouper: Grouper, { sums, extra, part }: Additive): Parts {
  return leavesOf(tuples, table, grouper).map((rows, attribute) => {
    const lowest = table.attributes[attribute]?.lowest ?? 0;
    return Array.from({ length: (node[attribute] ?? 0) - lowest + 1 }, (_, step) => {
      const level = step + lowest;
      return part(attribute, (sums[attribute]?.[level] ?? 0) + product(rows, extra[attribute]?.[level] ?? new Float64Array()));
    });
  });
}

/**
 * Raises what the nodes below a node cost at least: whatever it suppresses, they suppress as well, because their classes are parts of
 * its classes.
 */
export function raiseBelow(parts: Parts, lattice: Lattice, bounds: Float64Array, { none, join, finish }: Additive): void {
  const sweep = (attribute: number, number: number, joined: number): void => {
    const place = lattice.places[attribute] ?? 1;
    const own = parts[attribute] ?? [];
    for (let step = 0; step < own.length; step += 1) {
      const next = join(joined, own[step] ?? none);
      const below = number + step * place;
      if (attribute > 0) sweep(attribute - 1, below, next);
      else {
        const cost = finish(next);
        if (cost > (bounds[below] ?? 0)) bounds[below] = cost;
      }
    }
  };
  sweep(parts.length - 1, 0, none);
}
