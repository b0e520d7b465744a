import type { Demand } from '../demand/demand.js';
import { objectiveOf } from '../measure/objectiveOf.js';
import type { UtilityMeasure } from '../measure/index.js';
import type { EncodedTable } from '../table/encode.js';
import { boundsOf } from './bounds.js';
import type { Budget } from './budget.js';
import { Checker } from './checker.js';
import type { Found } from './found.js';
import { Frontier } from './frontier.js';
import { Grouper } from './group.js';
import { Lattice } from './lattice.js';
import { isCostlier } from './order.js';
import type { Steps } from './steps.js';

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

/** The best node that was found, in full. Nothing is below what it costs where the search went to its end. */
export function concluded({ lattice, checker, frontier }: Prepared, isComplete: boolean): Found | undefined {
  const { best, checked, lowerBound } = frontier;
  if (!best) return undefined;
  const whole = checker.whole(best.node);
  const isBest = isComplete || !isCostlier(best.cost, lowerBound);
  return { ...best, ...whole, nodes: lattice.size, checked, lowerBound: isBest ? whole.cost : Math.min(lowerBound, whole.cost) };
}

/**
 * Searches the lattice of levels for the node that costs least of those that meet a demand. Of nodes that cost the same, the one with
 * the smaller sum of levels, then with lower levels in the order of columns. The optimum is exact; where the budget ends before, it is
 * the best of what was looked at, and what nothing is below.
 *
 * One step a node.
 */
export function* searching(table: EncodedTable, demand: Demand, utility: UtilityMeasure, budget: Budget): Steps<Found | undefined> {
  const prepared = prepare(table, demand, utility);
  const { lattice, checker, frontier } = prepared;
  for (let chain = frontier.next(); chain; chain = frontier.next()) {
    for (const number of chain) {
      if (!budget.take()) return concluded(prepared, false);
      frontier.settle(number, checker.check(lattice.node(number), frontier.interest(number)));
      const { checked, lowerBound, best } = frontier;
      yield { nodes: lattice.size, checked, lowerBound, ...(best && { best: best.cost }) };
    }
  }
  return concluded(prepared, true);
}
