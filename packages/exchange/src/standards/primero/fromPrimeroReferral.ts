import { absent, check, codesOf, declineReasons, ok, parseCode, problem, Referral, referralStatuses, refused, urgencies, type Problem, type Result } from '@ctip/core';

import { isObject, loss, member, type Mapped } from '../mapping/index.js';
import type { PrimeroPack } from './primero.js';
import { primeroServices, servicePairs } from './services.data.js';

/** What a referral must know and Primero does not say. @public */
export interface PrimeroReferralContext {
  readonly id: string;
  readonly caseId: string;
  readonly from: string;
  /** Where the service entry names no agency, or the pack does not know it. */
  readonly to?: string;
  /** The ground of the sharing: one yes or no does not say it. */
  readonly basis: Referral['basis'];
  /** By when an answer is wanted; there is no such day there. */
  readonly respondBy?: string;
  /** The service, where their type stands for several or for none of ours. */
  readonly service?: Referral['service'];
  /** What came of it, for a referral that is done or was not implemented. */
  readonly outcome?: Referral['outcome'];
  readonly pack?: PrimeroPack;
}

/** The day of a moment. */
const dayOf = (value: unknown): unknown => (typeof value === 'string' ? (/^(\d{4}-\d{2}-\d{2})(?:T|$)/u.exec(value)?.[1] ?? value) : value);

/** The one agency of ours that an agency of theirs stands for; two of ours under one id are ambiguous. */
function agencyOf(option: unknown, { pack = {}, to }: PrimeroReferralContext, problems: Problem[]): string | undefined {
  const candidates = Object.entries(pack.agency ?? {}).filter(([, theirs]) => theirs === option).map(([own]) => own);
  if (candidates.length > 1 && to === undefined) problems.push(problem('exchange/primero-ambiguous', '/service/service_implementing_agency', { params: { candidates } }));
  return to ?? candidates[0];
}

function serviceOf(type: unknown, { service }: PrimeroReferralContext, losses: Problem[], problems: Problem[]): string | undefined {
  if (service !== undefined) return service;
  const known = primeroServices.find((one) => one === type);
  const pair = known && servicePairs[known];
  if (!pair) problems.push(problem('exchange/primero-service-type', '/service/service_type', { params: { allowed: Object.keys(servicePairs) } }));
  else if (pair.relation === 'narrower') losses.push(loss('exchange/mapping-merged', '/service/service_type', { field: 'referral.service' }));
  return pair?.service;
}

/**
 * Reads a referral from a Primero referral and the entry of its service.
 *
 * Overridden consent is one yes or no there, so the ground of the sharing comes from the caller and must agree with it. A service type that
 * stands for none of ours, and an agency that stands for two, are refused; a reason in free words is not one of our codes and is told as
 * dropped.
 *
 * @param value - `{ transition, service }`, as `JSON.parse` gives them
 * @param context - what is not said there
 * @returns the referral and every loss; `exchange/primero-shape`, `exchange/primero-service-type`, `exchange/primero-ambiguous` with the
 *   candidates, `exchange/primero-basis`, `core/code-unknown`, problems of `check`
 * @example
 * ```ts
 * const value = { transition: { type: 'Referral', status: 'accepted', consent_overridden: false, created_at: '2026-03-02T18:37:16.078Z' }, service: { service_type: 'food_service', service_response_timeframe: '1_day' } };
 * const read = fromPrimeroReferral(value, { id: 'r-1', caseId: 'c-1', from: 'police-amm', to: 'shelter-2', basis: { kind: 'consent', consentId: 'k-1' }, respondBy: '2026-03-03' } as never);
 * read.ok && [read.value.value.service, read.value.value.urgency, read.value.value.offeredOn]; // => ['food-and-clothing', 'within-1-day', '2026-03-02']
 * ```
 * @public
 */
export function fromPrimeroReferral(value: unknown, context: PrimeroReferralContext): Result<Mapped<Referral>> {
  const transition = member(value, 'transition');
  const entry = member(value, 'service');
  if (member(transition, 'type') !== 'Referral' || !isObject(entry)) return refused([problem('exchange/primero-shape', '/transition/type')]);
  const problems: Problem[] = [];
  const losses: Problem[] = [];
  const word = member(transition, 'status');
  const status = parseCode(referralStatuses, typeof word === 'string' ? word : '', { scheme: 'primero', pointer: '/transition/status' });
  if (!status.ok) problems.push(...status.problems);
  const overridden = member(transition, 'consent_overridden') === true;
  if (overridden !== (context.basis.kind !== 'consent')) problems.push(problem('exchange/primero-basis', '/transition/consent_overridden'));
  const service = serviceOf(member(entry, 'service_type'), context, losses, problems);
  const to = agencyOf(member(entry, 'service_implementing_agency'), context, problems);
  const frame = member(entry, 'service_response_timeframe');
  const urgency = typeof frame === 'string' ? parseCode(urgencies, frame, { scheme: 'primero', pointer: '/service/service_response_timeframe' }) : ok(absent('unknown'));
  if (!urgency.ok) problems.push(...urgency.problems);
  if (problems.length > 0 || !status.ok || !urgency.ok) return refused(problems);
  const reason = member(transition, 'rejected_reason');
  const known = codesOf(declineReasons).find((code) => code === reason);
  if (reason !== undefined && known === undefined) losses.push(loss('exchange/mapping-dropped', '/transition/rejected_reason', { field: 'referral.declineReason' }));
  const delivered = member(entry, 'service_implemented') === 'implemented';
  const implementedOn = dayOf(member(entry, 'service_implemented_day_time'));
  for (const name of ['notes', 'note_on_referral_from_provider', 'service_referral_notes']) {
    for (const [side, part] of [['transition', transition], ['service', entry]] as const) if (member(part, name) !== undefined) losses.push(loss('exchange/mapping-dropped', `/${side}/${name}`, { field: 'referral.feedback' }));
  }
  const ended = status.value === 'completed';
  const answered = dayOf(member(transition, 'responded_at'));
  const fields = {
    schema: 'ctip.referral/2',
    id: context.id,
    caseId: context.caseId,
    from: context.from,
    to,
    service,
    reason: absent('not-asked'),
    urgency: urgency.value,
    status: status.value,
    basis: context.basis,
    packet: { fields: absent('unknown') },
    offeredOn: dayOf(member(transition, 'created_at')),
    respondBy: context.respondBy,
    answeredOn: answered ?? (status.value === 'offered' ? absent('not-applicable') : absent('unknown')),
    declineReason: status.value === 'declined' ? (known ?? absent('unknown')) : undefined,
    outcome: ended ? (context.outcome ?? (delivered ? 'delivered' : absent('unknown'))) : undefined,
    outcomeOn: ended && delivered ? implementedOn : undefined,
  };
  const built = check(Referral, Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)));
  return built.ok ? ok({ value: built.value, losses }) : built;
}
