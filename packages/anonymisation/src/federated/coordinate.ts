import { check, ok, problem, refused, type Problem, type Result } from '@ctip/core';

import type { MicroTable } from '../table/index.js';
import { answers, type FederatedContact } from './ask.js';
import { classNumbers } from './cells.js';
import { FederatedCounts, FederatedMarginals, type FederatedDecision, type FederatedRequest } from './messages.js';
import { agreedPopulation, type FederatedScheme } from './scheme.js';
import { deciding, type FederatedDetail } from './search.js';
import { cellsOf, unionOf, type Union } from './union.js';

/** How a coordinator goes about it. @public */
export interface FederateOptions {
  /** `least` unless told. */
  readonly detail?: FederatedDetail;
  /** Rows of the population, where one was agreed on. */
  readonly population?: MicroTable['rows'];
}

const cellsFor = (scheme: FederatedScheme, union: Union, request: FederatedRequest, replies: readonly FederatedCounts[]) => cellsOf(scheme, replies, request, classNumbers(union.attributes, request.node).size, union);

/**
 * Finds the levels at which all agencies publish together, from counts that they answer with: the best of all, as if their records lay
 * in one table. No record leaves an agency.
 *
 * Agencies are asked once for their records by value, column by column, and then for the classes of some nodes, the cheapest first;
 * a node that cannot be the best any more, or that follows from what was answered, is never asked for. With masks the coordinator
 * reads sums over all agencies alone, as long as it is no agency itself and none gives it its keys. What those sums tell, and to whom,
 * is in `docs/federated.md`.
 *
 * @param scheme - what was agreed on
 * @param contacts - how each agency of the scheme is reached
 * @param options - how fine levels are asked for
 * @returns the decision; `anonymisation/federated-no-answer`, `anonymisation/federated-message`, `anonymisation/federated-sum` (keys that
 * differ, or records that changed on the way), `anonymisation/population-missing` or `federated-population` for rows that are not those
 * agreed on, `population-too-small` for fewer than all agencies have, `anonymisation/federated-not-met`, `anonymisation/k-above-table`, `anonymisation/table-empty`
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
export async function federate(scheme: FederatedScheme, contacts: readonly FederatedContact[], { detail = 'least', population: given }: FederateOptions = {}): Promise<Result<FederatedDecision>> {
  if (contacts.map(({ agency }) => agency).toSorted().join('\n') !== scheme.agencies.join('\n')) throw new TypeError('the contacts are the agencies of the scheme');
  const population = agreedPopulation(scheme, given);
  if (!population.ok) return population;
  const marginals = await answers(scheme, contacts, FederatedMarginals, ({ marginals: ask }) => ask());
  if (!marginals.ok) return marginals;
  const union = unionOf(scheme, marginals.value, population.value);
  if (!union.ok) return union;
  const search = deciding(scheme, union.value, detail);
  let step = search.next();
  while (!step.done) {
    const request = step.value;
    const replies = await answers(scheme, contacts, FederatedCounts, ({ counts }) => counts(request));
    if (!replies.ok) return replies;
    const cells = cellsFor(scheme, union.value, request, replies.value);
    if (!cells.ok) return cells;
    step = search.next(cells.value);
  }
  return step.value;
}

/**
 * What a coordinator does next, from the messages that came so far.
 *
 * - `marginals`: agencies that have not said what is said once
 * - `request`: the question that is open, and agencies that have not answered it
 * - `decision`: it is decided
 *
 * @public
 */
export type FederatedStep =
  | { readonly next: 'marginals'; readonly missing: readonly string[] }
  | { readonly next: 'request'; readonly request: FederatedRequest; readonly missing: readonly string[] }
  | { readonly next: 'decision'; readonly decision: FederatedDecision };

/** Messages, sorted by what they are; the same one twice is one. */
function sorted(scheme: FederatedScheme, messages: readonly unknown[]): Result<{ readonly marginals: ReadonlyMap<string, FederatedMarginals>; readonly counts: ReadonlyMap<string, FederatedCounts> }> {
  const [marginals, counts, problems] = [new Map<string, FederatedMarginals>(), new Map<string, FederatedCounts>(), [] as Problem[]];
  for (const [at, message] of messages.entries()) {
    const pointer = `/messages/${String(at)}`;
    const isCounts = typeof message === 'object' && message !== null && 'schema' in message && message.schema === 'ctip.federated-counts/1';
    const read = isCounts ? check(FederatedCounts, message) : check(FederatedMarginals, message);
    if (!read.ok) {
      problems.push(...read.problems.map((one) => ({ ...one, pointer: `${pointer}${one.pointer}` })));
      continue;
    }
    const { value } = read;
    const [into, key] = 'cells' in value ? [counts as Map<string, unknown>, keyOf(value, value.agency)] : [marginals as Map<string, unknown>, value.agency];
    const isOwn = value.scheme === scheme.digest && scheme.agencies.includes(value.agency);
    const isOther = into.has(key) && JSON.stringify(into.get(key)) !== JSON.stringify(value);
    if (!isOwn || isOther) problems.push(problem('anonymisation/federated-message', pointer));
    into.set(key, value);
  }
  return problems.length > 0 ? refused(problems) : ok({ marginals, counts });
}

const keyOf = ({ round, node }: Pick<FederatedRequest, 'round' | 'node'>, agency: string): string => JSON.stringify([round, node, agency]);

/**
 * What a coordinator does next, where messages come and go as files: nothing is held between two steps but the messages themselves.
 * The search is gone through again with all that was answered, so the outcome is that of {@link federate}.
 *
 * @param scheme - what was agreed on
 * @param messages - everything that the agencies sent so far, in any order
 * @param options - as for `federate`, the same at every step
 * @returns what is next; the problems of `federate`, with the place of a message
 * @example
 * ```ts
 * const sex = { name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']) } as const;
 * const agreed = federatedScheme({ id: '2026-1', agencies: ['North', 'South'], columns: [sex], models: [kAnonymity(2)], masked: false });
 * agreed.ok && federatedStep(agreed.value, []); // => { ok: true, value: { next: 'marginals', missing: ['North', 'South'] } }
 * ```
 * @public
 */
export function federatedStep(scheme: FederatedScheme, messages: readonly unknown[], { detail = 'least', population: given }: FederateOptions = {}): Result<FederatedStep> {
  const found = sorted(scheme, messages);
  if (!found.ok) return found;
  const population = agreedPopulation(scheme, given);
  if (!population.ok) return population;
  const { marginals, counts } = found.value;
  const silent = scheme.agencies.filter((agency) => !marginals.has(agency));
  if (silent.length > 0) return ok({ next: 'marginals', missing: silent });
  const union = unionOf(scheme, scheme.agencies.flatMap((agency) => marginals.get(agency) ?? []), population.value);
  if (!union.ok) return union;
  const search = deciding(scheme, union.value, detail);
  let step = search.next();
  while (!step.done) {
    const request = step.value;
    const missing = scheme.agencies.filter((agency) => !counts.has(keyOf(request, agency)));
    if (missing.length > 0) return ok({ next: 'request', request, missing });
    const cells = cellsFor(scheme, union.value, request, scheme.agencies.flatMap((agency) => counts.get(keyOf(request, agency)) ?? []));
    if (!cells.ok) return cells;
    step = search.next(cells.value);
  }
  return step.value.ok ? ok({ next: 'decision', decision: step.value.value }) : step.value;
}
