import {
  check,
  classed,
  code,
  fields,
  id,
  identificationStatuses,
  ok,
  partialDate,
  record,
  text,
  type AgencyId,
  type PartialDate,
  type RecordOf,
  type RecordSchema,
  type Result,
} from '@ctip/core';
import * as z from 'zod';

/** First whether there are reasonable grounds, which ask for no proof; later, where a country has it, the conclusive decision. @public */
export const decisionStages = ['reasonable-grounds', 'conclusive-grounds'] as const;

/** Who decided, by role. Software has none. @public */
export const deciderRoles = ['competent-authority', 'police', 'prosecutor', 'judge', 'labour-inspectorate', 'social-services', 'civil-society', 'other'] as const;

const shape = /* @__PURE__ */ fields(() => {
  const file = classed({ privacy: 'internal', subject: 'victim', purposes: ['protection', 'administration'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['identification', 'protection'], retention: 'case-file' });
  return {
    id: file(id('decision')),
    stage: harm(z.enum(decisionStages)),
    outcome: harm(code(identificationStatuses)),
    body: file(id('agency')),
    decider: file(z.enum(deciderRoles)),
    decidedOn: file(partialDate()),
    reasons: harm(z.array(text(2000)).min(1).max(30)),
    considered: file(z.array(text(80)).max(30)),
    reviewRoute: file(text(400).optional()),
    reconsiders: file(id('decision').optional()),
  };
});

/** A decision on identification, as a person took it. @public */
export interface IdentificationDecision extends RecordOf<'ctip.identification-decision/1', typeof shape> {}

/**
 * A decision on identification: by which body, at which stage, with which reasons, on which instruments it looked.
 *
 * - `reasonable-grounds` ends in `presumed` or `not-identified`, `conclusive-grounds` in `identified` or `not-identified`
 * - a negative decision names the route of review; a reconsideration names the decision that it looks at again
 * - no field asks for corroboration or for the credibility of the person
 *
 * @example
 * ```ts
 * check(IdentificationDecision, { schema: 'ctip.identification-decision/1' }).ok; // => false
 * ```
 * @public
 */
export const IdentificationDecision: RecordSchema<IdentificationDecision> = /* @__PURE__ */ record('ctip.identification-decision/1', shape, [
  {
    path: ['outcome'],
    code: 'screening/stage-outcome',
    holds: ({ stage, outcome }) => outcome === 'not-identified' || (stage === 'reasonable-grounds') === (outcome === 'presumed'),
  },
  { path: ['reviewRoute'], code: 'core/required-here', holds: ({ outcome, reviewRoute }) => outcome !== 'not-identified' || reviewRoute !== undefined },
  { path: ['reconsiders'], code: 'core/self-reference', holds: ({ id: own, reconsiders }) => own !== reconsiders },
]);

declare const decided: unique symbol;

/** A decision that a person took and {@link decide} has checked: the only way to an identification. @public */
export interface HumanDecision extends Readonly<IdentificationDecision> {
  readonly [decided]: true;
}

const decisions = new WeakSet<object>();

/**
 * Takes down what a person decided.
 *
 * @param draft - the decision as the person wrote it, unchecked
 * @returns the decision, or every problem with its place; nothing of the draft is repeated
 * @example
 * ```ts
 * const draft = { schema: 'ctip.identification-decision/1', id: 'd-1', stage: 'reasonable-grounds', outcome: 'presumed', body: 'a-1', decider: 'police', decidedOn: '2026-03-01', reasons: ['Documents kept by the employer'], considered: ['tip-protocol-3/1'] };
 * decide(draft).ok; // => true
 * decide({ ...draft, reasons: [] }).ok; // => false
 * decide({ ...draft, decider: 'software' }).ok; // => false
 * ```
 * @public
 */
export function decide(draft: unknown): Result<HumanDecision> {
  const checked = check(IdentificationDecision, draft);
  if (!checked.ok) return checked;
  const { reasons, considered, ...rest } = checked.value;
  const decision = Object.freeze({ ...rest, reasons: Object.freeze([...reasons]), considered: Object.freeze([...considered]) });
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
 * const made = decide({ schema: 'ctip.identification-decision/1', id: 'd-1', stage: 'reasonable-grounds', outcome: 'presumed', body: 'a-1', decider: 'police', decidedOn: '2026-03-01', reasons: ['Seen'], considered: [] });
 * made.ok && identificationOf(made.value); // => { status: 'presumed', decidedBy: 'a-1', decidedOn: '2026-03-01' }
 * ```
 * @public
 */
export function identificationOf(decision: HumanDecision): Identification {
  if (!isHumanDecision(decision)) throw new TypeError('an identification follows from a human decision alone');
  return { status: decision.outcome, decidedBy: decision.body, decidedOn: decision.decidedOn };
}
