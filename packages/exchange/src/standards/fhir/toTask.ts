import { declineReasons, isAbsent, overrideGrounds, Referral, referralReasons, referralStatuses, serviceOutcomes, services, urgencies, type Problem } from '@ctip/core';

import { dropped, loss, type Mapped } from '../mapping/index.js';
import { absentExtension, concept, coding, dated, datedExtension, estimated, namesOf, ours, reference, type FhirJson, type FhirResource } from './element.js';
import { priorities, taskSystem } from './task.data.js';

/** What is written of a referral. @public */
export interface TaskOptions {
  /** Free text about the person: the note of the handover, the feedback, why data were shared without consent. Left out unless told. */
  readonly narrative?: boolean;
  /** Id of the person, where the receiver gets the Patient as well. */
  readonly victim?: string;
}

const narrative = ['/handoverNote', '/feedback', '/basis/reason'];

/** Every field but the free text is said, if need be in an extension of ours. */
const sayable = [
  '/schema', '/id', '/caseId', '/from', '/to', '/service', '/reason', '/urgency', '/status', '/basis/kind', '/basis/consentId', '/basis/ground', '/basis/decidedBy',
  '/basis/decidedOn', '/basis/reviewBy', '/basis/since', '/packet/fields', '/packet/sha256', '/offeredOn', '/respondBy', '/answeredOn', '/declineReason', '/outcome',
  '/outcomeOn', '/withdrawnOn', '/receiverToldOn', '/withdrawalAcknowledgedOn',
];

const type = (code: string): FhirJson => ({ coding: [{ system: taskSystem, code }] });

function basis({ basis: ground }: Referral, withText: boolean): FhirJson {
  const parts: readonly FhirJson[] =
    ground.kind === 'consent'
      ? [{ url: 'consent', valueReference: reference('consent', ground.consentId) }]
      : ground.kind === 'override'
        ? [
            { url: 'ground', valueCodeableConcept: concept(overrideGrounds, ground.ground) },
            { url: 'decided-by', valueReference: reference('agency', ground.decidedBy) },
            { url: 'decided-on', ...dated('valueDateTime', ground.decidedOn) },
            { url: 'review-by', ...dated('valueDateTime', ground.reviewBy) },
            ...(withText ? [{ url: 'reason', valueString: ground.reason }] : []),
          ]
        : [{ url: 'since', valueString: ground.since }];
  return { url: ours('basis'), extension: [{ url: 'kind', valueCode: ground.kind }, ...parts] };
}

function inputs({ packet }: Referral): readonly FhirJson[] {
  const { fields, sha256 } = packet;
  const named = isAbsent(fields)
    ? [{ type: type('field'), _valueString: { extension: [absentExtension(fields)] } }]
    : fields.map((field) => ({ type: type('field'), valueString: field }));
  return [...named, ...(sha256 === undefined ? [] : [{ type: type('sha256'), valueString: sha256 }])];
}

const outputs = ({ outcome, outcomeOn }: Referral): readonly FhirJson[] => [
  ...(outcome === undefined ? [] : [{ type: type('outcome'), valueCodeableConcept: concept(serviceOutcomes, outcome) }]),
  ...(outcomeOn === undefined ? [] : [{ type: type('outcome-on'), ...dated('valueDateTime', outcomeOn) }]),
];

/** The status of the standard, and what it cannot tell apart. */
function statusOf(status: Referral['status'], losses: Problem[]): string {
  const fhirOf = (code: string): string | undefined => {
    const word = referralStatuses.codes.find((entry) => entry.code === code)?.outside?.fhir;
    return typeof word === 'string' ? word : undefined;
  };
  const word = fhirOf(status);
  // Nobody answered: over, and not done. The standard has no such state.
  if (word === undefined) losses.push(loss('exchange/mapping-no-code', '/status', { list: referralStatuses.id, code: status }));
  else if (referralStatuses.codes.filter(({ code }) => fhirOf(code) === word).length > 1) losses.push(loss('exchange/mapping-merged', '/status', { field: 'referral.status' }));
  return word ?? 'cancelled';
}

const dates = ['offeredOn', 'respondBy', 'answeredOn', 'outcomeOn', 'withdrawnOn', 'receiverToldOn', 'withdrawalAcknowledgedOn'] as const;

/**
 * Writes a referral as a FHIR R4 Task: what is asked of whom, how urgently, by when, on what ground, which fields travel, and what came of it.
 *
 * Three of our states are `cancelled` there, and one has no word (nobody answered in time); ours stands beside it as `businessStatus`, so that
 * {@link fromTask} gives back the same referral. Free text about the person is written when it is asked for, never by itself.
 *
 * @param referral - a checked referral
 * @param options - free text or not, and the id of the person
 * @returns the Task and every loss
 * @example
 * ```ts
 * const referral = {
 *   schema: 'ctip.referral/2', id: 'r-1', caseId: 'c-1', from: 'police-amm', to: 'shelter-2', service: 'shelter', reason: 'further-services', urgency: 'within-1-day',
 *   status: 'withdrawn', basis: { kind: 'consent', consentId: 'k-7' }, packet: { fields: ['case.sex'] }, offeredOn: '2026-03-02', respondBy: '2026-03-03',
 *   answeredOn: { absent: 'not-applicable' }, withdrawnOn: '2026-03-02',
 * } as Referral;
 * const { value: task, losses } = toTask(referral);
 * [task['status'], task['priority']]; // => ['cancelled', 'urgent']
 * losses.map(({ code, pointer }) => `${code} ${pointer}`); // => ['exchange/mapping-merged /status', 'exchange/mapping-merged /urgency']
 * const back = fromTask(task);
 * back.ok && back.value.value.status; // => 'withdrawn'
 * ```
 * @public
 */
export function toTask(referral: Referral, { narrative: withText = false, victim }: TaskOptions = {}): Mapped<FhirResource<'Task'>> {
  const { id, caseId, from, to, service, reason, urgency, status, answeredOn, declineReason, handoverNote, feedback } = referral;
  const losses: Problem[] = [...dropped(Referral, referral, withText ? [...sayable, ...narrative] : sayable)];
  const word = statusOf(status, losses);
  const priority = isAbsent(urgency) ? undefined : priorities[urgency];
  if (priority === 'urgent') losses.push(loss('exchange/mapping-merged', '/urgency', { field: 'referral.urgency' }));
  for (const name of dates) losses.push(...estimated(`/${name}`, `referral.${name}`, referral[name]));
  const notes = withText ? [{ name: 'handover', text: handoverNote }, { name: 'feedback', text: feedback }].filter(({ text }) => text !== undefined) : [];
  const results = outputs(referral);
  const value: FhirResource<'Task'> = {
    resourceType: 'Task',
    ...namesOf('referral', id),
    extension: [
      { url: ours('urgency'), valueCodeableConcept: concept(urgencies, urgency) },
      basis(referral, withText),
      ...datedExtension('answered-on', answeredOn),
      ...datedExtension('withdrawn-on', referral.withdrawnOn),
      ...datedExtension('receiver-told-on', referral.receiverToldOn),
      ...datedExtension('withdrawal-acknowledged-on', referral.withdrawalAcknowledgedOn),
    ],
    status: word,
    ...(declineReason !== undefined && { statusReason: concept(declineReasons, declineReason) }),
    businessStatus: { coding: [coding(referralStatuses, status)] },
    intent: 'order',
    ...(priority !== undefined && { priority }),
    code: { coding: [coding(services, service)] },
    focus: reference('case', caseId),
    ...(victim !== undefined && { for: reference('victim', victim) }),
    ...dated('authoredOn', referral.offeredOn),
    requester: reference('agency', from),
    owner: reference('agency', to),
    reasonCode: concept(referralReasons, reason),
    ...(notes.length > 0 && { note: notes.map(({ name, text }) => ({ extension: [{ url: ours('note'), valueCode: name }], text: text ?? '' })) }),
    ...(referral.respondBy !== undefined && { restriction: { period: dated('end', referral.respondBy) } }),
    input: inputs(referral),
    ...(results.length > 0 && { output: results }),
  };
  return { value, losses };
}
