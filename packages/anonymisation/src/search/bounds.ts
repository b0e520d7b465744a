import { join, noneOf, type Additive, type Joining, type Objective } from '../measure/objective.js';
import type { Encoded } from '../table/encode.js';
import type { Lattice } from './lattice.js';

/** By attribute and level from the lowest up to that of a node: the part of the cost, once some rows are suppressed. */
export type Parts = readonly Float64Array[];

/** Parts of the cost of every node at or below a node, by attribute and level. */
export function partsBelow(node: readonly number[], attributes: readonly Pick<Encoded, 'lowest'>[], part: (attribute: number, level: number) => number): Parts {
  return attributes.map(({ lowest }, attribute) => {
    const parts = new Float64Array((node[attribute] ?? 0) - lowest + 1);
    for (let step = 0; step < parts.length; step += 1) parts[step] = part(attribute, step + lowest);
    return parts;
  });
}

/** What the node costs whose parts stand last. */
export function costOf(parts: Parts, { joining, finish }: Additive): number {
  let joined = noneOf(joining);
  for (const own of parts) joined = join(joining, joined, own[own.length - 1] ?? 0);
  return finish(joined);
}

/** A stretch of nodes whose first attribute alone differs. */
function raiseStretch(bounds: Float64Array, start: number, own: Float64Array, joined: number, joining: Joining, finish: Additive['finish']): void {
  for (let step = 0; step < own.length; step += 1) {
    const cost = finish(join(joining, joined, own[step] ?? 0));
    if (cost > (bounds[start + step] ?? 0)) bounds[start + step] = cost;
  }
}

/**
 * Raises what the nodes below a node cost at least: whatever it suppresses, they suppress as well, because their classes are parts of
 * its classes.
 */
export function raiseBelow(parts: Parts, lattice: Lattice, bounds: Float64Array, { joining, finish }: Additive): void {
  const sweep = (attribute: number, number: number, joined: number): void => {
    const own = parts[attribute] ?? new Float64Array();
    if (attribute === 0) {
      raiseStretch(bounds, number, own, joined, joining, finish);
      return;
    }
    const place = lattice.places[attribute] ?? 1;
    for (let step = 0; step < own.length; step += 1) sweep(attribute - 1, number + step * place, join(joining, joined, own[step] ?? 0));
  };
  sweep(parts.length - 1, 0, noneOf(joining));
}

/** What every node of a lattice costs at least with nothing suppressed. */
export function boundsOf(lattice: Lattice, attributes: readonly Encoded[], { additive, bound }: Objective): Float64Array {
  const bounds = new Float64Array(lattice.size);
  if (additive) {
    const top = attributes.map(({ highest }) => highest);
    const nothing = attributes.map(({ domain }) => new Float64Array(domain));
    const parts = partsBelow(top, attributes, (attribute, level) => additive.part(attribute, level, nothing[attribute] ?? new Float64Array()));
    raiseBelow(parts, lattice, bounds, additive);
  }
  if (bound) {
    lattice.each((node, number) => {
      bounds[number] = Math.max(bounds[number] ?? 0, bound(node));
    });
  }
  return bounds;
}
