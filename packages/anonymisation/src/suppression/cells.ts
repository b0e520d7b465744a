import type { Demand } from '../demand/demand.js';
import type { UtilityMeasure } from '../measure/index.js';
import type { Budget } from '../search/budget.js';
import type { Rounds } from '../search/local.js';
import type { Lookers } from '../search/looking.js';
import { publishedBy } from '../search/recoding.js';
import { searching } from '../search/search.js';
import { untold, type Steps } from '../search/steps.js';
import type { Encoded, EncodedTable } from '../table/encode.js';
import { partOf } from '../table/part.js';

/** A column with two levels: the one that it is published at, and the highest allowed. */
function inTwo(attribute: Encoded, level: number): Encoded {
  const { codes, sizes, shares, highest, column } = attribute;
  const at = <T>(levels: readonly T[]): T[] => [level, highest].flatMap((one) => levels[one] ?? []);
  const hierarchy = { leaves: column.hierarchy.leaves, levels: at(column.hierarchy.levels) };
  return { ...attribute, codes: [level, highest].map((one) => codes[one] ?? new Int32Array()), sizes: at(sizes), shares: [level, highest].map((one) => shares[one] ?? new Float64Array()), lowest: 0, highest: level === highest ? 0 : 1, top: 1, column: { ...column, hierarchy } };
}

/**
 * Suppression of cells: of the records that would be left out, some cells are blanked (put to the highest level allowed) rather than
 * the whole record, as few as it takes for the models to hold. Other records stay as they are.
 *
 * Only for models that hold class by class: each round's classes hold by themselves, so all of them do. Where
 * the budget ends, so do the rounds.
 */
export function* cellRounds(table: EncodedTable, demand: Demand, utility: UtilityMeasure, { nodes, nodeOf }: Rounds, budget: Budget, lookers: Lookers): Steps<Rounds> {
  const [first = []] = nodes;
  const found = [...nodes];
  const published = nodeOf.slice();
  for (;;) {
    const { part, tuples } = partOf(table, (tuple) => (published[tuple] ?? 0) < 0);
    if (part.rows < demand.k || part.rows === 0) break;
    const two: EncodedTable = { ...part, attributes: part.attributes.map((attribute, at) => inTwo(attribute, first[at] ?? 0)) };
    const best = yield* untold(searching(two, { ...demand, limit: part.rows, isMonotone: demand.isMonotone && demand.conditions.every(({ monotone }) => monotone === 'parts') }, utility, budget, lookers));
    if (!best) break;
    const own = publishedBy(best);
    for (const [at, tuple] of tuples.entries()) if ((own[at] ?? -1) >= 0) published[tuple] = found.length;
    found.push(best.node.map((level, at) => (level === 0 ? (first[at] ?? 0) : (table.attributes[at]?.highest ?? 0))));
  }
  return { nodes: found, nodeOf: published };
}
