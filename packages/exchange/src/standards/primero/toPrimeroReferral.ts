import { datePrecision, isAbsent, isKnown, ok, problem, Referral, referralStatuses, refused, serviceOutcomes, services, urgencies, type PartialDate, type Problem, type Result } from '@ctip/core';

import { dropped, loss, type Mapped } from '../mapping/index.js';
import type { PrimeroPack, PrimeroReferral, PrimeroService } from './primero.js';
import { primeroServices, servicePairs, statusWords } from './services.data.js';

const sayable = ['/schema', '/id', '/to', '/service', '/urgency', '/status', '/basis/kind', '/offeredOn', '/answeredOn', '/declineReason', '/outcome', '/outcomeOn'];

/** A day as they write moments; of a date that is not known to the day there is none. */
function moment(date: PartialDate | undefined, pointer: string, field: string, losses: Problem[]): string | undefined {
  if (date === undefined) return undefined;
  if (datePrecision(date) === 'day' && !date.endsWith('~')) return `${date}T00:00:00Z`;
  losses.push(loss('exchange/mapping-dropped', pointer, { field }));
  return undefined;
}

/** Delivered or not. That a service was declined, or given by somebody else, is “not implemented” there. */
function outcome({ outcome: result, outcomeOn }: Referral, losses: Problem[]): Pick<PrimeroService, 'service_implemented' | 'service_implemented_day_time'> {
  if (result === undefined || isAbsent(result)) return {};
  const done = result === 'delivered';
  if (!done) losses.push(loss('exchange/mapping-merged', '/outcome', { field: 'referral.outcome' }));
  const at = done && outcomeOn !== undefined && isKnown(outcomeOn) ? moment(outcomeOn, '/outcomeOn', 'referral.outcomeOn', losses) : undefined;
  if (result === 'partly-delivered') losses.push(loss('exchange/mapping-no-code', '/outcome', { list: serviceOutcomes.id, code: result }));
  return { service_implemented: done ? 'implemented' : 'not_implemented', ...(at !== undefined && { service_implemented_day_time: at }) };
}

/**
 * Writes a referral as a Primero referral and the entry of the service that it asks for.
 *
 * A referral that expired, was withdrawn, cancelled or failed cannot be said there and is refused: as any state that there is it would be
 * worked on. A service without a type of its own is refused too, because another type asks for something else. Consent is one yes or no there:
 * ground, reason and day of review of an override stay here, and that is told.
 *
 * @param referral - a checked referral
 * @param pack - agencies of the deployment
 * @returns transition, service and every loss; `exchange/primero-status`, `exchange/primero-service`
 * @example
 * ```ts
 * const referral = {
 *   schema: 'ctip.referral/2', id: 'r-1', caseId: 'c-1', from: 'police-amm', to: 'shelter-2', service: 'shelter', reason: 'further-services', urgency: 'within-1-day',
 *   status: 'offered', basis: { kind: 'consent', consentId: 'k-7' }, packet: { fields: ['case.sex'] }, offeredOn: '2026-03-02', respondBy: '2026-03-03', answeredOn: { absent: 'not-applicable' },
 * } as Referral;
 * const made = toPrimeroReferral(referral, { agency: { 'shelter-2': 'agency-shelter' } });
 * made.ok && made.value.value.transition; // => { type: 'Referral', status: 'in_progress', consent_overridden: false, created_at: '2026-03-02T00:00:00Z' }
 * made.ok && made.value.value.service.service_type; // => 'safehouse_service'
 * toPrimeroReferral({ ...referral, status: 'expired' } as Referral).ok; // => false
 * ```
 * @public
 */
export function toPrimeroReferral(referral: Referral, pack: PrimeroPack = {}): Result<Mapped<PrimeroReferral>> {
  const { id, status, service, to, urgency, basis, offeredOn, answeredOn, declineReason } = referral;
  const said = Object.hasOwn(statusWords, status) ? statusWords[status as keyof typeof statusWords] : undefined;
  const type = primeroServices.find((one) => servicePairs[one]?.service === service && servicePairs[one].relation === 'same');
  const problems = [
    ...(said ? [] : [problem('exchange/primero-status', '/status', { params: { list: referralStatuses.id, code: status, allowed: Object.keys(statusWords) } })]),
    ...(type ? [] : [problem('exchange/primero-service', '/service', { params: { list: services.id, code: service } })]),
  ];
  if (!said || !type) return refused(problems);
  const losses: Problem[] = [...dropped(Referral, referral, sayable)];
  if (!said.exact) losses.push(loss('exchange/mapping-merged', '/status', { field: 'referral.status' }));
  if (basis.kind !== 'consent') losses.push(loss('exchange/mapping-merged', '/basis/kind', { field: 'basis.kind' }));
  if (declineReason !== undefined) losses.push(loss('exchange/mapping-rewritten', '/declineReason', { field: 'referral.declineReason' }));
  const time = isKnown(urgency) ? urgencies.codes.find(({ code }) => code === urgency)?.outside?.primero : undefined;
  if (isKnown(urgency) && time === undefined) losses.push(loss('exchange/mapping-no-code', '/urgency', { list: urgencies.id, code: urgency }));
  const agency = pack.agency && Object.hasOwn(pack.agency, to) ? pack.agency[to] : undefined;
  if (agency === undefined) losses.push(loss('exchange/mapping-dropped', '/to', { field: 'referral.to' }));
  const created = moment(offeredOn, '/offeredOn', 'referral.offeredOn', losses);
  const answered = isKnown(answeredOn) ? moment(answeredOn, '/answeredOn', 'referral.answeredOn', losses) : undefined;
  return ok({
    value: {
      transition: {
        type: 'Referral',
        status: said.word,
        consent_overridden: basis.kind !== 'consent',
        ...(declineReason !== undefined && isKnown(declineReason) && { rejected_reason: declineReason }),
        ...(created !== undefined && { created_at: created }),
        ...(answered !== undefined && { responded_at: answered }),
      },
      service: {
        unique_id: id,
        service_type: type,
        ...(typeof time === 'string' && { service_response_timeframe: time }),
        ...(agency !== undefined && { service_implementing_agency: agency }),
        service_status_referred: true,
        ...outcome(referral, losses),
      },
    },
    losses,
  });
}
