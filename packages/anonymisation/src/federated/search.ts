import { ok, problem, refused, type Result } from '@ctip/core';

import { objectiveOf } from '../measure/objectiveOf.js';
import { boundsOf } from '../search/bounds.js';
import { Frontier } from '../search/frontier.js';
import { Grouper } from '../search/group.js';
import { Lattice } from '../search/lattice.js';
import { isCostlier } from '../search/order.js';
import { largestLattice } from '../search/search.js';
import type { Encoded } from '../table/encode.js';
import { classNumbers, mayAskAbout } from './cells.js';
import type { FederatedDecision, FederatedRequest } from './messages.js';
import { classesIn, demandIn, lookedAt, tableOf } from './node.js';
import { recounted } from './recount.js';
import type { FederatedScheme } from './scheme.js';
import { raised, type Cells, type Union } from './union.js';

/**
 * What a coordinator asks for. `least`: the levels that the search comes to, nothing finer, in as many rounds as it takes. `finest`: the
 * finest levels that may be asked for, from which all coarser ones follow: mostly one round, and the coordinator sees smaller classes.
 *
 * @public
 */
export type FederatedDetail = 'least' | 'finest';

/** Levels whose classes are known. */
interface Known {
  readonly node: readonly number[];
  readonly cells: Cells;
}

/** The finest levels at or below some that may be asked for: each column in turn is lowered as far as it goes. */
function finestBelow(node: readonly number[], attributes: readonly Encoded[], mayAsk: (node: readonly number[]) => boolean): readonly number[] {
  const lowest = attributes.map((attribute) => attribute.lowest);
  if (mayAsk(lowest)) return lowest;
  let found = node;
  for (const [at, { lowest: bottom }] of attributes.entries()) {
    for (let level = (found[at] ?? 0) - 1; level >= bottom; level -= 1) {
      const lower = found.with(at, level);
      if (!mayAsk(lower)) break;
      found = lower;
    }
  }
  return found;
}

/**
 * The search over levels, of which the classes are asked for from outside: each request is answered with the cells of all agencies
 * together. What follows from finer levels that are known is not asked for.
 */
export function* deciding(scheme: FederatedScheme, union: Union, detail: FederatedDetail): Generator<FederatedRequest, Result<FederatedDecision>, Cells> {
  const { attributes, rows } = union;
  const lattice = new Lattice(attributes);
  if (lattice.size > largestLattice) return refused([problem('anonymisation/lattice-too-large', '/columns', { params: { maximum: largestLattice } })]);
  const empty = tableOf({ ...union, population: undefined }, lattice.lowest, new Map());
  const demand = demandIn(scheme, union, empty);
  if (rows < demand.k) return refused([problem('anonymisation/k-above-table', '', { params: { k: demand.k, rows } })]);
  const bounds = boundsOf(lattice, empty.attributes, objectiveOf({ measure: 'loss' }, empty, new Grouper(empty)));
  const frontier = new Frontier(lattice, bounds, undefined);
  const mayAsk = (node: readonly number[]): boolean => mayAskAbout(classNumbers(attributes, node).size, scheme);
  const known: Known[] = [];
  let [round, looked, leastUnasked] = [0, 0, Number.POSITIVE_INFINITY];
  let best: { readonly published: FederatedDecision['published']; readonly suppressed: number; readonly cells: Cells } | undefined;
  for (let chain = frontier.next(); chain; chain = frontier.next()) {
    for (const number of chain) {
      const node = lattice.node(number);
      let below = known.find((one) => one.node.every((level, at) => level <= (node[at] ?? 0)));
      if (!below) {
        if (!mayAsk(node)) {
          leastUnasked = Math.min(leastUnasked, bounds[number] ?? 0);
          frontier.settle(number, { isFine: false, failsBelow: false, suppressed: 0 });
          continue;
        }
        const asked = detail === 'finest' ? finestBelow(node, attributes, mayAsk) : node;
        below = { node: asked, cells: yield { schema: 'ctip.federated-request/1', scheme: scheme.digest, round, node: [...asked] } };
        known.unshift(below);
        round += 1;
      }
      const cells = raised(union, below.node, node, below.cells);
      const before = frontier.best;
      const { outcome, whole } = lookedAt(tableOf(union, node, cells), node, demand);
      looked += 1;
      frontier.settle(number, outcome);
      if (frontier.best === before) continue;
      const { classOf, flags, sizes } = whole();
      const numbers = classesIn(union, node, cells);
      best = { published: numbers.flatMap((own, tuple) => (flags[classOf[tuple] ?? 0] === 1 ? [] : [{ class: own, rows: sizes[classOf[tuple] ?? 0] ?? 0 }])), suppressed: outcome.suppressed, cells };
    }
  }
  const found = frontier.best;
  if (!best || !found) return refused([problem('anonymisation/federated-not-met', '')]);
  const { published, suppressed, cells } = best;
  const reached = recounted(scheme, union, found.node, cells, new Set(published.map((one) => one.class)));
  const broken = reached.flatMap((one, at) => (one?.holds ? [] : [problem('anonymisation/model-not-met', `/models/${String(at)}`)]));
  if (broken.length > 0) return refused(broken);
  const achieved = reached.flatMap((one) => (one?.holds ? [{ ...one, holds: true as const }] : []));
  return ok({ schema: 'ctip.federated-decision/1', scheme: scheme.digest, node: [...found.node], published, suppressed, read: rows, loss: found.cost, achieved, checked: looked, nodes: lattice.size, optimal: !isCostlier(found.cost, leastUnasked) });
}
