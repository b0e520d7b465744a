import type { Demand } from '../demand/demand.js';
import { objectiveOf } from '../measure/objectiveOf.js';
import type { UtilityMeasure } from '../measure/index.js';
import type { EncodedTable } from '../table/encode.js';
import { boundsOf } from './bounds.js';
import { Checker } from './checker.js';
import type { Found } from './found.js';
import { Frontier } from './frontier.js';
import { Grouper } from './group.js';
import { Lattice } from './lattice.js';

/** Most combinations of levels that are searched. */
export const largestLattice = 4_000_000;

/** A search that is about to begin. */
export interface Prepared {
  readonly lattice: Lattice;
  readonly checker: Checker;
  readonly frontier: Frontier;
}

/** Makes a search ready: what every node costs at least is worked out. */
export function prepare(table: EncodedTable, demand: Demand, utility: UtilityMeasure): Prepared {
  const lattice = new Lattice(table.attributes);
  const grouper = new Grouper(table);
  const objective = objectiveOf(utility, table, grouper);
  const bounds = boundsOf(lattice, table.attributes, objective);
  return { lattice, checker: new Checker(table, grouper, objective, demand), frontier: new Frontier(lattice, bounds, objective.additive) };
}

/** The best node that was found, in full. */
export function concluded({ lattice, checker, frontier }: Prepared): Found | undefined {
  const { best, checked } = frontier;
  return best && { ...best, ...checker.whole(best.node), nodes: lattice.size, checked };
}

/**
 * Searches the lattice of levels for the node that costs least of those that meet a demand. Of nodes that cost the same, the one with
 * the smaller sum of levels, then with lower levels in the order of columns. The optimum is exact.
 */
export function search(table: EncodedTable, demand: Demand, utility: UtilityMeasure): Found | undefined {
  const prepared = prepare(table, demand, utility);
  const { lattice, checker, frontier } = prepared;
  for (let chain = frontier.next(); chain; chain = frontier.next()) for (const number of chain) frontier.settle(number, checker.check(lattice.node(number), frontier.interest(number)));
  return concluded(prepared);
}
