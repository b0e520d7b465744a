import type { Demand } from '../demand/demand.js';
import type { UtilityMeasure } from '../measure/index.js';
import type { EncodedTable } from '../table/encode.js';
import { partOf } from '../table/part.js';
import type { Budget } from './budget.js';
import type { Found } from './found.js';
import type { Lookers } from './looking.js';
import { publishedBy } from './recoding.js';
import { searching } from './search.js';
import { untold, type Steps } from './steps.js';

/** Nodes, and for each tuple which of them publishes it; −1 where none does. */
export interface Rounds {
  readonly nodes: readonly (readonly number[])[];
  readonly nodeOf: Int32Array;
}

/**
 * Local recoding: what one way of generalising suppresses is searched again by itself, and again, so that different records stand at
 * different levels. Each round must rescue a share of all rows; it ends when none is rescued any more.
 *
 * Only for models that hold class by class: each round's classes hold by themselves, so all of them do. Where
 * the budget ends, so do the rounds.
 */
export function* localRounds(table: EncodedTable, demand: Demand, utility: UtilityMeasure, first: Found, share: number, budget: Budget, lookers: Lookers): Steps<Rounds> {
  const nodes: (readonly number[])[] = [first.node];
  const nodeOf = publishedBy(first);
  for (;;) {
    const { part, tuples } = partOf(table, (tuple) => (nodeOf[tuple] ?? 0) < 0);
    if (part.rows < demand.k || part.rows === 0) break;
    const limit = Math.floor((1 - Math.min(1, (share * table.rows) / part.rows)) * part.rows + 1e-9);
    const found = yield* untold(searching(part, { ...demand, limit, isMonotone: demand.isMonotone && demand.conditions.every(({ monotone }) => monotone === 'parts') }, utility, budget, lookers));
    if (!found) break;
    const published = publishedBy(found);
    for (const [at, tuple] of tuples.entries()) if ((published[at] ?? -1) >= 0) nodeOf[tuple] = nodes.length;
    nodes.push(found.node);
  }
  return { nodes, nodeOf };
}
