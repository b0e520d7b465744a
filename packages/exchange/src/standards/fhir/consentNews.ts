import { consentStatuses, ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { loss, member, type Mapped } from '../mapping/index.js';
import { consentStates } from './consent.data.js';
import { codesIn, heardDate, idIn, ourExtension } from './hear.js';

/**
 * What a partner's Consent tells of a consent of ours. It never permits anything: that a person was told every element of a consent stands in no FHIR
 * resource, so none becomes a consent record, and what comes back can only narrow the one that is kept.
 *
 * @public
 */
export interface ConsentNews {
  /** Id of our record, which the resource names. */
  readonly consentId: string;
  readonly personId?: string;
  /** `ended`: data must go to nobody on it any more. `unchanged`: it says no more than that it stood; the own record decides. */
  readonly says: 'ended' | 'unchanged';
  /** Our states that its status can mean; one where it says ours. */
  readonly statuses: readonly string[];
  /** The last day on which the partner relies on it. */
  readonly until?: string;
  /** Moment of a withdrawal, where it is said. */
  readonly withdrawnAt?: string;
}

const stands = new Set(['given', 'renewed']);

/**
 * Hears what a FHIR R4 Consent says of a consent of ours: above all that it was withdrawn, so that nothing more is shared on it.
 *
 * Whatever is not surely still standing has ended: a status that we do not know, a provision that denies, a status of ours that contradicts the one of
 * FHIR. A resource that names no consent of ours is refused: no record is made of it.
 *
 * @param consent - the resource, as `JSON.parse` gives it
 * @returns what it says, or `exchange/fhir-resource`, `exchange/fhir-id`
 * @example
 * ```ts
 * const withdrawn = { resourceType: 'Consent', identifier: [{ system: 'urn:ctip:consent', value: 'k-1' }], status: 'inactive' };
 * const heard = consentNews(withdrawn);
 * heard.ok && [heard.value.value.consentId, heard.value.value.says, heard.value.value.statuses.includes('withdrawn')]; // => ['k-1', 'ended', true]
 * ```
 * @public
 */
export function consentNews(consent: unknown): Result<Mapped<ConsentNews>> {
  if (member(consent, 'resourceType') !== 'Consent') return refused([problem('exchange/fhir-resource', '/resourceType', { params: { allowed: ['Consent'] } })]);
  const identifiers = member(consent, 'identifier');
  const id = (Array.isArray(identifiers) ? (identifiers as readonly unknown[]) : []).map((identifier) => idIn('consent', { identifier })).find((one) => one !== undefined);
  if (id === undefined) return refused([problem('exchange/fhir-id', '/identifier')]);
  const losses: Problem[] = [];
  const word = member(consent, 'status');
  const [own] = codesIn(consentStatuses, member(ourExtension(consent, 'consent-status'), 'valueCodeableConcept'));
  const possible = Object.entries(consentStates).filter(([, state]) => state === word).map(([status]) => status);
  const agrees = typeof own === 'string' && possible.includes(own);
  const statuses = agrees ? [own] : possible;
  if (statuses.length > 1) losses.push(loss('exchange/mapping-merged', '/status', { field: 'consent.status', candidates: statuses }));
  const isPermit = member(member(consent, 'provision'), 'type') === 'permit';
  const says = word === 'active' && isPermit && statuses.every((status) => stands.has(status)) && (own === undefined || agrees) ? 'unchanged' : 'ended';
  const until = heardDate(member(member(consent, 'provision'), 'period'), 'end', '/provision/period/end', losses);
  const [withdrawnAt, personId] = [member(ourExtension(consent, 'withdrawn-at'), 'valueDateTime'), idIn('victim', member(consent, 'patient'))];
  return ok({
    value: {
      consentId: id,
      ...(personId !== undefined && { personId }),
      says,
      statuses,
      ...(typeof until === 'string' && /^\d{4}(?:-\d{2}(?:-\d{2})?)?~?$/u.test(until) && { until }),
      ...(typeof withdrawnAt === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/u.test(withdrawnAt) && { withdrawnAt }),
    },
    losses,
  });
}
