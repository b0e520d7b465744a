import { ok, problem, refused, type Result } from '@ctip/core';

import { demandOf } from '../demand/demand.js';
import { objectiveOf } from '../measure/objectiveOf.js';
import { boundsOf } from '../search/bounds.js';
import { Frontier } from '../search/frontier.js';
import { Grouper } from '../search/group.js';
import { Lattice } from '../search/lattice.js';
import { isCostlier } from '../search/order.js';
import { largestLattice } from '../search/search.js';
import { answers, type FederatedContact } from './ask.js';
import { classNumbers } from './cells.js';
import { FederatedCounts, FederatedMarginals, type FederatedDecision, type FederatedRequest } from './messages.js';
import { lookedAt, tableOf } from './node.js';
import type { FederatedScheme } from './scheme.js';
import { cellsOf, unionOf } from './union.js';

/**
 * Finds the levels at which all agencies publish together, from counts that they answer with: the best of all, as if their records lay
 * in one table. No record leaves an agency.
 *
 * Agencies are asked once for their records by value, column by column, and then for the classes of some nodes, the cheapest first;
 * a node that cannot be the best any more is never asked for. With masks the coordinator reads sums over all agencies alone, as long as
 * it is no agency itself and none gives it its keys. What those sums tell, and to whom, is in `docs/federated.md`.
 *
 * @param scheme - what was agreed on
 * @param contacts - how each agency of the scheme is reached
 * @returns the decision; `anonymisation/federated-no-answer`, `anonymisation/federated-message`, `anonymisation/federated-sum` (keys that
 * differ, or records that changed on the way), `anonymisation/federated-not-met`, `anonymisation/k-above-table`, `anonymisation/table-empty`
 * @throws TypeError where contacts are not the agencies of the scheme
 * @example
 * ```ts
 * const sex = { name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']) } as const;
 * const agreed = federatedScheme({ id: '2026-1', agencies: ['North', 'South'], columns: [sex], models: [kAnonymity(2)], masked: false });
 * if (!agreed.ok) throw new Error('not agreed');
 * const contacts = ['North', 'South'].map((agency) => {
 *   const own = federatedAgency(agreed.value, agency, [['f'], ['m']]);
 *   if (!own.ok) throw new Error('not ready');
 *   return { agency, marginals: own.value.marginals, counts: (request: unknown) => { const found = own.value.counts(request); return found.ok ? found.value : undefined; } };
 * });
 * const decided = await federate(agreed.value, contacts);
 * decided.ok && decided.value.published; // => [{ class: 0, rows: 2 }, { class: 1, rows: 2 }]
 * ```
 * @public
 */
export async function federate(scheme: FederatedScheme, contacts: readonly FederatedContact[]): Promise<Result<FederatedDecision>> {
  if (contacts.map(({ agency }) => agency).toSorted().join('\n') !== scheme.agencies.join('\n')) throw new TypeError('the contacts are the agencies of the scheme');
  const marginals = await answers(scheme, contacts, FederatedMarginals, ({ marginals: ask }) => ask());
  if (!marginals.ok) return marginals;
  const union = unionOf(scheme, marginals.value);
  if (!union.ok) return union;
  const { attributes, rows, totals } = union.value;
  const lattice = new Lattice(attributes);
  if (lattice.size > largestLattice) return refused([problem('anonymisation/lattice-too-large', '/columns', { params: { maximum: largestLattice } })]);
  const empty = tableOf(scheme, union.value, lattice.lowest, new Map());
  const limit = Math.floor(scheme.suppressionLimit * rows + 1e-9);
  const demand = demandOf(scheme.models, { columns: scheme.columns }, empty, limit);
  if (rows < demand.k) return refused([problem('anonymisation/k-above-table', '', { params: { k: demand.k, rows } })]);
  const objective = objectiveOf({ measure: 'loss' }, empty, new Grouper(empty));
  const bounds = boundsOf(lattice, empty.attributes, objective);
  const frontier = new Frontier(lattice, bounds, undefined);
  let [round, leastUnasked] = [0, Number.POSITIVE_INFINITY];
  let best: { readonly published: FederatedDecision['published']; readonly suppressed: number } | undefined;
  for (let chain = frontier.next(); chain; chain = frontier.next()) {
    for (const number of chain) {
      const node = lattice.node(number);
      const { size } = classNumbers(attributes, node);
      if (scheme.masked && size * totals.length > scheme.mostCells) {
        leastUnasked = Math.min(leastUnasked, bounds[number] ?? 0);
        frontier.settle(number, { isFine: false, failsBelow: false, suppressed: 0 });
        continue;
      }
      const request: FederatedRequest = { schema: 'ctip.federated-request/1', scheme: scheme.digest, round, node };
      round += 1;
      const replies = await answers(scheme, contacts, FederatedCounts, ({ counts }) => counts(request));
      if (!replies.ok) return replies;
      const cells = cellsOf(scheme, replies.value, request, size, union.value);
      if (!cells.ok) return cells;
      const before = frontier.best;
      const { outcome, whole } = lookedAt(tableOf(scheme, union.value, node, cells.value), node, demand);
      frontier.settle(number, outcome);
      if (frontier.best === before) continue;
      const { classOf, flags, sizes } = whole();
      const numbers = [...cells.value.keys()].toSorted((a, b) => a - b);
      best = { published: numbers.flatMap((own, tuple) => (flags[classOf[tuple] ?? 0] === 1 ? [] : [{ class: own, rows: sizes[classOf[tuple] ?? 0] ?? 0 }])), suppressed: outcome.suppressed };
    }
  }
  const found = frontier.best;
  if (!best || !found) return refused([problem('anonymisation/federated-not-met', '')]);
  return ok({ schema: 'ctip.federated-decision/1', scheme: scheme.digest, node: [...found.node], ...best, read: rows, loss: found.cost, checked: round, optimal: !isCostlier(found.cost, leastUnasked) });
}
