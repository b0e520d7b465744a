import type { Demand } from '../demand/demand.js';
import { objectiveOf } from '../measure/objectiveOf.js';
import type { UtilityMeasure } from '../measure/index.js';
import type { EncodedTable } from '../table/encode.js';
import { boundsOf } from './bounds.js';
import type { Budget } from './budget.js';
import { Checker } from './checker.js';
import type { Found } from './found.js';
import { Frontier, type Chain } from './frontier.js';
import { Grouper } from './group.js';
import { Lattice } from './lattice.js';
import { here, type Lookers } from './looking.js';
import { isCostlier } from './order.js';
import { isWaiting, type Steps } from './steps.js';

/** Most combinations of levels that are searched. */
export const largestLattice = 4_000_000;

/** A search that is about to begin. */
export interface Prepared {
  readonly lattice: Lattice;
  readonly grouper: Grouper;
  readonly checker: Checker;
  readonly frontier: Frontier;
}

/** Makes a search ready: what every node costs at least is worked out. */
export function prepare(table: EncodedTable, demand: Demand, utility: UtilityMeasure): Prepared {
  const lattice = new Lattice(table.attributes);
  const grouper = new Grouper(table);
  const objective = objectiveOf(utility, table, grouper);
  const bounds = boundsOf(lattice, table.attributes, objective);
  return { lattice, grouper, checker: new Checker(table, grouper, objective, demand), frontier: new Frontier(lattice, bounds, objective.additive) };
}

/** The best node that was found, in full. Nothing is below what it costs where the search went to its end. */
export function concluded({ lattice, checker, frontier }: Prepared, isComplete: boolean): Found | undefined {
  const { best, checked, lowerBound } = frontier;
  if (!best) return undefined;
  const whole = checker.whole(best.node);
  const isBest = isComplete || !isCostlier(best.cost, lowerBound);
  return { ...best, ...whole, nodes: lattice.size, checked, lowerBound: isBest ? whole.cost : Math.min(lowerBound, whole.cost) };
}

/** Most chains that are walked side by side. */
const mostChains = 6;

/** From so many different records on, two chains are begun at once: there, a node takes so long that nobody should wait. */
const longTable = 100_000;

/**
 * How many chains are walked side by side, by how many nodes were told: a short search does not look at what it need not. The number
 * of threads does not count, so that the same nodes are looked at with any number of them.
 */
const chainsAfter = (checked: number, tuples: number): number => Math.min(mostChains, (tuples < longTable ? 1 : 2) + (checked >> 2));

/** A node that is looked at, and the chain that it is of. */
interface Begun {
  readonly number: number;
  readonly chain: Chain;
}

/** The next node to look at: of a chain that was begun, or of a new one. */
function nextOf(frontier: Frontier, waiting: Chain[]): Begun | undefined {
  for (let chain = waiting.shift() ?? frontier.next(); chain; chain = waiting.shift() ?? frontier.next()) {
    const { done, value } = chain.next();
    if (!done) return { number: value, chain };
  }
  return undefined;
}

/**
 * Searches the lattice of levels for the node that costs least of those that meet a demand. Of nodes that cost the same, the one with
 * the smaller sum of levels, then with lower levels in the order of the columns' names. The optimum is exact; where the budget ends before, it is
 * the best of what was looked at, and what nothing is below.
 *
 * Where the budget may end before, the highest node is looked at first: if anything holds, that most likely does.
 *
 * Several chains are walked side by side, so that several can look at nodes at once. What comes of nodes is settled in the order in which
 * they were asked for, whoever is done first: which nodes are looked at does not hang on timing, nor on how many look.
 *
 * One step a node.
 */
export function* searching(table: EncodedTable, demand: Demand, utility: UtilityMeasure, budget: Budget, lookers: Lookers = here): Steps<Found | undefined> {
  const prepared = prepare(table, demand, utility);
  const { lattice, grouper, checker, frontier } = prepared;
  const looking = lookers({ table, demand, utility, bins: grouper.bins, nodes: lattice.size }, checker);
  try {
    const begun: Begun[] = [];
    const waiting: Chain[] = budget.isLimited ? [frontier.highest()] : [];
    for (let isWithin = true; ; ) {
      while (isWithin && begun.length < chainsAfter(frontier.checked, table.counts.length)) {
        const next = nextOf(frontier, waiting);
        if (!next) break;
        isWithin = budget.take();
        if (!isWithin) break;
        begun.push(next);
        looking.ask(lattice.node(next.number), frontier.interest(next.number));
      }
      const first = begun.shift();
      if (!first) return concluded(prepared, isWithin);
      let outcome = looking.told();
      for (; isWaiting(outcome); outcome = looking.told()) yield outcome;
      frontier.settle(first.number, outcome);
      waiting.push(first.chain);
      const { checked, lowerBound, best } = frontier;
      yield { nodes: lattice.size, checked, lowerBound, ...(best && { best: best.cost }) };
    }
  } finally {
    looking.end();
  }
}
