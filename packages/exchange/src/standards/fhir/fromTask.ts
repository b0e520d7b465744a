import { absent, check, declineReasons, ok, overrideGrounds, problem, Referral, referralReasons, referralStatuses, refused, serviceOutcomes, services, urgencies, type Problem, type Result } from '@ctip/core';

import { list, loss, member, object, type Mapped } from '../mapping/index.js';
import { taskSystem, priorities } from './task.data.js';
import { absence, codesIn, extension, heardConcept, heardDate, heardExtension, idIn, ourExtension } from './hear.js';

/** What a task of another system does not say. @public */
export interface TaskContext {
  /** The state of the referral, where the status of the task may mean several. */
  readonly status?: Referral['status'];
  /** The service that is asked for, where the task says it in codes of others. */
  readonly service?: Referral['service'];
  /** Id of the case, where the task does not name it. */
  readonly caseId?: string;
  /** Ground of the sharing, where the task does not say it. */
  readonly basis?: Referral['basis'];
}

/** Our state: as written by us, as told by the caller, or the only one that the status can mean. */
function statusOf(task: unknown, context: TaskContext): Result<unknown> {
  const [own] = codesIn(referralStatuses, member(task, 'businessStatus'));
  if (own !== undefined) return ok(own);
  if (context.status !== undefined) return ok(context.status);
  const word = member(task, 'status');
  const candidates = referralStatuses.codes.filter(({ outside }) => typeof word === 'string' && outside?.fhir === word).map(({ code }) => code);
  if (candidates.length === 1) return ok(candidates[0]);
  return refused([problem(candidates.length > 1 ? 'exchange/fhir-ambiguous' : 'exchange/fhir-status', '/status', { params: { candidates } })]);
}

/** Urgency: our code where it stands; of a priority that stands for several, none. */
function urgencyOf(task: unknown, losses: Problem[]): unknown {
  const own = ourExtension(task, 'urgency');
  if (own) return heardConcept(urgencies, own['valueCodeableConcept'], '/urgency', losses) ?? absent('unknown');
  const word = member(task, 'priority');
  const candidates = Object.entries(priorities).filter(([, priority]) => priority === word).map(([code]) => code);
  if (candidates.length === 1) return candidates[0];
  if (word !== undefined) losses.push(loss('exchange/mapping-merged', '/priority', { field: 'referral.urgency', candidates }));
  return absent('unknown');
}

function basisOf(task: unknown, context: TaskContext, losses: Problem[]): unknown {
  const written = ourExtension(task, 'basis');
  if (!written) return context.basis;
  const part = (url: string) => extension(written, url);
  const kind = part('kind')?.['valueCode'];
  if (kind === 'consent') return { kind, consentId: idIn('consent', part('consent')?.['valueReference']) };
  if (kind !== 'override') return { kind, since: part('since')?.['valueString'] };
  return {
    kind,
    ground: heardConcept(overrideGrounds, part('ground')?.['valueCodeableConcept'], '/basis/ground', losses),
    decidedBy: idIn('agency', part('decided-by')?.['valueReference']),
    decidedOn: heardDate(part('decided-on'), 'valueDateTime', '/basis/decidedOn', losses),
    reason: part('reason')?.['valueString'],
    reviewBy: heardDate(part('review-by'), 'valueDateTime', '/basis/reviewBy', losses),
  };
}

/** Inputs or outputs of a task with one of our codes. */
const ofType = (task: unknown, side: 'input' | 'output', code: string): readonly unknown[] =>
  list(member(task, side)).filter((one) => list(member(member(one, 'type'), 'coding')).some((entry) => member(entry, 'system') === taskSystem && member(entry, 'code') === code));

function packetOf(task: unknown, losses: Problem[]): unknown {
  const fields = ofType(task, 'input', 'field');
  const [why] = fields.flatMap((one) => absence(member(one, '_valueString'), '/packet/fields', losses) ?? []);
  const [digest] = ofType(task, 'input', 'sha256');
  return {
    fields: why ?? (fields.length === 0 ? absent('unknown') : fields.map((one) => member(one, 'valueString'))),
    ...(digest !== undefined && { sha256: member(digest, 'valueString') }),
  };
}

/** One note of ours. */
const noteOf = (task: unknown, name: string): unknown => member(list(member(task, 'note')).find((one) => ourExtension(one, 'note')?.['valueCode'] === name), 'text');

/** Members of a task that we read, or that say nothing of the referral. */
const understood = new Set([
  'resourceType', 'id', 'identifier', 'meta', 'extension', 'status', 'statusReason', 'businessStatus', 'intent', 'priority', 'code', 'focus', 'for', 'authoredOn', '_authoredOn',
  'requester', 'owner', 'reasonCode', 'note', 'restriction', 'input', 'output',
]);

/** What a foreign task says and we have no place for: a name of FHIR is told, a strange one by its position. */
const unread = (task: unknown): readonly Problem[] =>
  Object.keys(object(task)).flatMap((name, index) => (understood.has(name) ? [] : [loss('exchange/mapping-dropped', `/#${String(index + 1)}`, { field: 'fhir.Task' })]));

/** Our fields that are not there are left out, so that `check` says what is missing. */
const present = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/**
 * Reads a referral from a FHIR R4 Task, ours or that of another system.
 *
 * A status that may mean several of our states is refused with the candidates, and the caller decides: `cancelled` is withdrawn by the
 * person, revoked by the sender or cancelled before it was sent, and they differ in what has to be done next. What the task does not say
 * (case, service in our codes, ground of the sharing) comes from the caller or is missing, never guessed.
 *
 * @param task - the resource, as `JSON.parse` gives it
 * @param context - what the task does not say
 * @returns the referral and every loss; `exchange/fhir-resource`, `exchange/fhir-ambiguous` with the candidates, `exchange/fhir-status`,
 *   problems of `check`
 * @example
 * ```ts
 * const task = { resourceType: 'Task', status: 'cancelled', intent: 'order' };
 * const read = fromTask(task);
 * read.ok ? [] : read.problems.map(({ code, params }) => [code, params?.candidates]); // => [['exchange/fhir-ambiguous', ['withdrawn', 'revoked', 'cancelled']]]
 * ```
 * @public
 */
export function fromTask(task: unknown, context: TaskContext = {}): Result<Mapped<Referral>> {
  if (member(task, 'resourceType') !== 'Task') return refused([problem('exchange/fhir-resource', '/resourceType', { params: { allowed: ['Task'] } })]);
  const status = statusOf(task, context);
  if (!status.ok) return status;
  const losses: Problem[] = [];
  const [ownService] = codesIn(services, member(task, 'code'));
  const [outcome] = ofType(task, 'output', 'outcome');
  const [outcomeOn] = ofType(task, 'output', 'outcome-on');
  const owned = list(member(task, 'identifier')).find((one) => member(one, 'system') === 'urn:ctip:referral');
  const built = check(
    Referral,
    present({
      schema: 'ctip.referral/2',
      id: member(owned, 'value') ?? member(task, 'id'),
      caseId: idIn('case', member(task, 'focus')) ?? context.caseId,
      from: idIn('agency', member(task, 'requester')),
      to: idIn('agency', member(task, 'owner')),
      service: ownService ?? context.service,
      reason: heardConcept(referralReasons, member(task, 'reasonCode'), '/reason', losses) ?? absent('unknown'),
      urgency: urgencyOf(task, losses),
      status: status.value,
      basis: basisOf(task, context, losses),
      packet: packetOf(task, losses),
      offeredOn: heardDate(task, 'authoredOn', '/offeredOn', losses),
      respondBy: heardDate(member(member(task, 'restriction'), 'period'), 'end', '/respondBy', losses),
      answeredOn: heardExtension(task, 'answered-on', '/answeredOn', losses) ?? absent('unknown'),
      declineReason: heardConcept(declineReasons, member(task, 'statusReason'), '/declineReason', losses),
      outcome: outcome === undefined ? undefined : heardConcept(serviceOutcomes, member(outcome, 'valueCodeableConcept'), '/outcome', losses),
      outcomeOn: outcomeOn === undefined ? undefined : heardDate(outcomeOn, 'valueDateTime', '/outcomeOn', losses),
      withdrawnOn: heardExtension(task, 'withdrawn-on', '/withdrawnOn', losses),
      receiverToldOn: heardExtension(task, 'receiver-told-on', '/receiverToldOn', losses),
      withdrawalAcknowledgedOn: heardExtension(task, 'withdrawal-acknowledged-on', '/withdrawalAcknowledgedOn', losses),
      handoverNote: noteOf(task, 'handover'),
      feedback: noteOf(task, 'feedback'),
    }),
  );
  return built.ok ? ok({ value: built.value, losses: [...losses, ...unread(task)] }) : built;
}
