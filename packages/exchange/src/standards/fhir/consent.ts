import {
  ConsentRecord,
  consentEnds,
  consentKinds,
  consentMethods,
  consentStatuses,
  dataCategories,
  deniedPurposes,
  exclusionReasons,
  isAbsent,
  ok,
  problem,
  processingBases,
  processingPurposes,
  recipientClasses,
  refused,
  type PartialDate,
  type Problem,
  type Result,
} from '@ctip/core';

import { dropped, loss, type Mapped } from '../mapping/index.js';
import { category, consentStates, recipientRole, scope } from './consent.data.js';
import { coding, concept, dated, estimated, identifier, namesOf, ours, reference, type FhirJson, type FhirResource } from './element.js';

/** What the standard needs to know beside the record. @public */
export interface ConsentOptions {
  /**
   * The last day on which the receiver may rely on it, for a consent that ends with an event: FHIR has no place for the event, and whoever
   * reads a consent without an end takes it as one for ever.
   */
  readonly reliedOnUntil?: PartialDate;
}

const sayable = [
  '/schema', '/id', '/personId', '/kind', '/status', '/at', '/method', '/giver/by', '/giver/caregiverId', '/giver/guardianId', '/giver/orderId', '/purposes', '/notFor', '/fields',
  '/categories', '/recipients/*/kind', '/recipients/*/agency', '/recipients/*/class', '/exclusions/*/recipient/kind', '/exclusions/*/recipient/agency',
  '/exclusions/*/recipient/class', '/exclusions/*/category', '/exclusions/*/reason', '/validFrom', '/validUntil', '/untilEvent', '/basis', '/withdrawal/at', '/document/sha256',
  '/supersedes', '/caseId',
];

type Recipient = ConsentRecord['recipients'][number];

const actor = (recipient: Recipient): FhirJson => ({
  role: recipientRole,
  // A class of receivers is no resource: it is named by its code alone.
  reference: recipient.kind === 'agency' ? reference('agency', recipient.agency) : { identifier: { system: `urn:ctip:code:${recipientClasses.id}`, value: recipient.class } },
});

/** Who decided: the person, a relative, a court. That a caregiver is suspected or unsafe is not for a partner. */
function performer({ giver, personId }: ConsentRecord): FhirJson {
  if (giver.by === 'self') return reference('victim', personId);
  if (giver.by === 'caregiver') return reference('caregiver', giver.caregiverId);
  return giver.by === 'guardian' ? reference('guardian', giver.guardianId) : { identifier: identifier('court-decision', giver.orderId) };
}

const exclusion = ({ recipient, category: data, reason }: ConsentRecord['exclusions'][number]): FhirJson => ({
  type: 'deny',
  extension: [{ url: ours('exclusion-reason'), valueCodeableConcept: concept(exclusionReasons, reason) }],
  ...(recipient && { actor: [actor(recipient)] }),
  ...(data !== undefined && { class: [coding(dataCategories, data)] }),
});

/** Data may be used on a consent that stands, and on no other. */
const stands = ({ status }: ConsentRecord): boolean => consentStates[status] === 'active';
/** A permission that names no receiver is one for everybody in FHIR; a consent that names none lets nothing go to anybody. */
const permits = (consent: ConsentRecord): boolean => stands(consent) && consent.recipients.length > 0;

/** What narrows a permission and has no place in FHIR. Whoever does not know a modifier must not rely on what it modifies. */
const narrowing = ({ untilEvent, fields = [] }: ConsentRecord): readonly FhirJson[] => [
  ...(untilEvent === undefined ? [] : [{ url: ours('until-event'), valueCodeableConcept: concept(consentEnds, untilEvent) }]),
  ...fields.map((field) => ({ url: ours('field'), valueString: field })),
];

function provision(consent: ConsentRecord, until: PartialDate): FhirJson {
  const { purposes, notFor = [], categories, recipients, exclusions, validFrom } = consent;
  const denied = notFor.map((purpose): FhirJson => ({ type: 'deny', purpose: [coding(deniedPurposes, purpose)] }));
  // Exceptions to a refusal would be permissions: a consent that does not stand has none.
  const exceptions = permits(consent) ? [...exclusions.map(exclusion), ...denied] : [];
  const modifiers = permits(consent) ? narrowing(consent) : [];
  return {
    ...(modifiers.length > 0 && { modifierExtension: modifiers }),
    type: permits(consent) ? 'permit' : 'deny',
    period: { ...dated('start', validFrom), ...dated('end', until) },
    ...(recipients.length > 0 && { actor: recipients.map(actor) }),
    ...(purposes.length > 0 && { purpose: purposes.map((purpose) => coding(processingPurposes, purpose)) }),
    ...(categories.length > 0 && { class: categories.map((one) => coding(dataCategories, one)) }),
    ...(exceptions.length > 0 && { provision: exceptions }),
  };
}

function lossesOf(consent: ConsentRecord, until: PartialDate): readonly Problem[] {
  const { status, untilEvent, fields, recipients, exclusions, notFor = [], validFrom } = consent;
  const sameWord = Object.values(consentStates).filter((word) => word === consentStates[status]).length > 1;
  return [
    ...dropped(ConsentRecord, consent, sayable),
    ...(sameWord ? [loss('exchange/mapping-merged', '/status', { field: 'consent.status' })] : []),
    ...(untilEvent === undefined ? [] : [loss('exchange/mapping-rewritten', '/untilEvent', { field: 'consent.untilEvent' })]),
    ...(fields === undefined ? [] : [loss('exchange/mapping-rewritten', '/fields', { field: 'consent.fields' })]),
    ...(stands(consent) && recipients.length === 0 ? [loss('exchange/mapping-assumed', '/recipients', { field: 'recipient.kind' })] : []),
    ...(!permits(consent) && exclusions.length + notFor.length > 0 ? [loss('exchange/mapping-dropped', '/exclusions', { field: 'consent.exclusions.reason' })] : []),
    ...estimated('/validFrom', 'consent.validFrom', validFrom),
    ...estimated('/validUntil', 'consent.validUntil', until),
  ];
}

/**
 * Writes what a person consented to as a FHIR R4 Consent: state, who decided, to whom which data may go for what, until when, and what must
 * not be told to whom.
 *
 * It says permit for a consent that is given or renewed and names receivers, and deny for every other one, unknown included. What narrows a
 * permission and has no place in FHIR (single fields, an event that ends it) is a modifier: a program that does not know it must not rely on the
 * permission. A consent that ends with an event and
 * no day is refused until the caller names the last day on which the receiver may rely on it, because FHIR would say that it never ends. Whether
 * each element was explained, the child's own word, and what speaks against a caregiver stay with the record: a partner gets the decision, not
 * the file.
 *
 * @param consent - a checked record
 * @param options - the last day, where the record has none
 * @returns the Consent and every loss, or `exchange/fhir-open-end`
 * @example
 * ```ts
 * const open = { validFrom: '2026-03-02', untilEvent: 'case-closed' };
 * const told = { interview: true, purpose: true, uses: true, research: true, access: true, retention: true, withdrawal: true, refusal: true, recipients: true, risks: true };
 * const consent = {
 *   schema: 'ctip.consent/1', id: 'k-1', personId: 'v-1', caseId: 'c-1', kind: 'referral', status: 'given', at: '2026-03-02T09:30:00+03:00', method: 'written', ageGroup: 'adult',
 *   giver: { by: 'self' }, capacityNote: { absent: 'not-applicable' }, interpreter: false, notice: { language: 'ar', understood: true, version: '4', sha256: 'ab'.repeat(32) },
 *   informed: told, servicesConditional: false, purposes: ['service-provision'], categories: ['health'], recipients: [{ kind: 'agency', agency: 'clinic-1' }], exclusions: [],
 *   ...open, jurisdiction: 'JO', basis: 'consent',
 * } as ConsentRecord;
 * toConsent(consent).ok; // => false
 * const written = toConsent(consent, { reliedOnUntil: '2026-06-02' as PartialDate });
 * written.ok && written.value.value['status']; // => 'active'
 * ```
 * @public
 */
export function toConsent(consent: ConsentRecord, { reliedOnUntil }: ConsentOptions = {}): Result<Mapped<FhirResource<'Consent'>>> {
  const until = consent.validUntil ?? reliedOnUntil;
  if (until === undefined) return refused([problem('exchange/fhir-open-end', '/validUntil')]);
  const { id, personId, caseId, kind, status, at, method, basis, supersedes, withdrawal, document } = consent;
  const extensions: readonly FhirJson[] = [
    { url: ours('consent-status'), valueCodeableConcept: concept(consentStatuses, status) },
    { url: ours('consent-kind'), valueCodeableConcept: concept(consentKinds, kind) },
    { url: ours('consent-method'), valueCodeableConcept: concept(consentMethods, method) },
    { url: ours('processing-basis'), valueCodeableConcept: concept(processingBases, basis) },
    ...(isAbsent(caseId) ? [] : [{ url: ours('case'), valueReference: reference('case', caseId) }]),
    ...(supersedes === undefined ? [] : [{ url: ours('supersedes'), valueReference: reference('consent', supersedes) }]),
    ...(withdrawal ? [{ url: ours('withdrawn-at'), valueDateTime: withdrawal.at }] : []),
    ...(document ? [{ url: ours('document-sha256'), valueString: document.sha256 }] : []),
  ];
  const value: FhirResource<'Consent'> = {
    resourceType: 'Consent',
    ...namesOf('consent', id),
    extension: extensions,
    status: consentStates[status],
    scope,
    category: [category],
    patient: reference('victim', personId),
    dateTime: at,
    performer: [performer(consent)],
    policy: [{ uri: 'urn:ctip:consent:1' }],
    provision: provision(consent, until),
  };
  return ok({ value, losses: lossesOf(consent, until) });
}
