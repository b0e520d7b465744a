import { check, IdentificationDecision, ok, problem, refused, type AgencyId, type PartialDate, type Result } from '@ctip/core';

declare const decided: unique symbol;

/** A decision that a person took and {@link decide} has checked: the only way to an identification here. @public */
export interface HumanDecision extends Readonly<IdentificationDecision> {
  readonly [decided]: true;
}

const decisions = new WeakSet<object>();

/** Reasonable grounds ask for no proof and end in a presumption; only what comes after it identifies. A refusal belongs to every stage. */
const fits = ({ stage, outcome }: IdentificationDecision): boolean =>
  outcome === 'not-identified' || stage === 'reconsideration' || (stage === 'reasonable-grounds') === (outcome === 'presumed');

/**
 * Takes down what a person decided: the record of `@ctip/core`, with the worker who stands for it, made into the one thing that an
 * identification follows from.
 *
 * @param draft - an `IdentificationDecision`, unchecked
 * @returns the decision, or every problem with its place; nothing of the draft is repeated. `screening/stage-outcome` where the outcome
 *   does not belong to the stage
 * @example
 * ```ts
 * const draft = { schema: 'ctip.identification-decision/1', id: 'd-1', caseId: 'c-1', stage: 'reasonable-grounds', outcome: 'presumed', decidedBy: 'a-3', decider: 'w-9', role: 'committee', decidedOn: '2026-03-06', proof: 'reasonable-grounds', notifiedOn: '2026-03-07', notifiedIn: 'am' };
 * decide(draft).ok; // => true
 * decide({ ...draft, decider: undefined }).ok; // => false
 * decide({ ...draft, outcome: 'identified' }); // => { ok: false, problems: [{ code: 'screening/stage-outcome', pointer: '/outcome', severity: 'error' }] }
 * ```
 * @public
 */
export function decide(draft: unknown): Result<HumanDecision> {
  const checked = check(IdentificationDecision, draft);
  if (!checked.ok) return checked;
  if (!fits(checked.value)) return refused([problem('screening/stage-outcome', '/outcome')]);
  const { screenings, ...rest } = checked.value;
  const decision = Object.freeze({ ...rest, ...(screenings && { screenings: Object.freeze([...screenings]) }) });
  decisions.add(decision);
  return ok(decision as HumanDecision);
}

/**
 * Did {@link decide} make this? A copy, or an object that only looks like one, is none.
 *
 * @example
 * ```ts
 * isHumanDecision({ outcome: 'identified' }); // => false
 * ```
 * @public
 */
export function isHumanDecision(value: unknown): value is HumanDecision {
  return typeof value === 'object' && value !== null && decisions.has(value);
}

/** Where the identification of a person stands, as a protection case records it. @public */
export interface Identification {
  readonly status: 'presumed' | 'identified' | 'not-identified';
  readonly decidedBy: AgencyId;
  readonly decidedOn: PartialDate;
}

/**
 * The identification that follows from a human decision; there is no other way to make one here.
 *
 * @param decision - made by {@link decide}
 * @throws TypeError for anything else, an assessment among them
 * @example
 * ```ts
 * const made = decide({ schema: 'ctip.identification-decision/1', id: 'd-1', caseId: 'c-1', stage: 'reasonable-grounds', outcome: 'presumed', decidedBy: 'a-3', decider: 'w-9', role: 'committee', decidedOn: '2026-03-06', proof: 'reasonable-grounds', notifiedOn: '2026-03-07', notifiedIn: 'am' });
 * made.ok && identificationOf(made.value); // => { status: 'presumed', decidedBy: 'a-3', decidedOn: '2026-03-06' }
 * ```
 * @public
 */
export function identificationOf(decision: HumanDecision): Identification {
  if (!isHumanDecision(decision)) throw new TypeError('an identification follows from a human decision alone');
  return { status: decision.outcome, decidedBy: decision.decidedBy, decidedOn: decision.decidedOn };
}
