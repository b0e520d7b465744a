import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { distinctBy, inOrder } from '../parts/holds.js';
import { acquittalGrounds, courtInstances, decisionKinds, discontinuations, finalities, otherOffences, traffickingOffences, verdicts } from './codes.js';
import { day, file, offending } from './parts/classes.js';

const shape = /* @__PURE__ */ fields(() => {
  const verdict = <const V extends (typeof verdicts.codes)[number]['code']>(value: V) =>
    offending(z.literal(value), { id: 'court-decision.verdict', codeList: verdicts.id });
  const otherOffence = () => offending(code(otherOffences), { id: 'offence.other', ladder: 'code-list' });

  const finding = () =>
    z.discriminatedUnion('verdict', [
      z.strictObject({
        verdict: verdict('convicted-of-trafficking'),
        traffickingOffence: offending(code(traffickingOffences), { id: 'offence.trafficking', ladder: 'code-list' }),
      }),
      z.strictObject({
        verdict: verdict('convicted-of-lesser-offence'),
        lesserOffence: otherOffence(),
        insteadOf: offending(code(traffickingOffences), { id: 'court-decision.insteadOf', ladder: 'code-list' }),
      }),
      z.strictObject({ verdict: verdict('convicted-of-other-offence'), otherOffence: otherOffence() }),
      z.strictObject({ verdict: verdict('acquitted'), ground: offending(answer(code(acquittalGrounds)), { id: 'court-decision.acquittalGround' }) }),
      z.strictObject({ verdict: verdict('not-responsible') }),
      z.strictObject({ verdict: verdict('discontinued'), reason: offending(answer(code(discontinuations)), { id: 'court-decision.discontinuation' }) }),
      z.strictObject({ verdict: verdict('sent-back-for-retrial') }),
    ]);

  return {
    id: file(id('court-decision')),
    criminalCaseId: file(id('criminal-case'), { id: 'criminal-case.id' }),
    court: file(id('agency'), { id: 'hearing.court' }),
    instance: file(code(courtInstances), { id: 'hearing.instance' }),
    kind: file(code(decisionKinds)),
    on: day(partialDate(), { ladder: 'date' }),
    finality: offending(code(finalities)),
    finalOn: day(partialDate().optional(), { ladder: 'date' }),
    outcomes: z
      .array(
        z.strictObject({
          suspectId: file(id('suspect'), { id: 'suspect.id', subject: 'suspect' }),
          chargeId: file(id('charge'), { id: 'charge.id' }),
          inAbsentia: offending(answer(z.boolean()), { id: 'court-decision.inAbsentia' }),
          finding: finding(),
        }),
      )
      .min(1)
      .max(5000),
  };
});

/** A decision of a court on charges. @public */
export interface CourtDecision extends RecordOf<'ctip.court-decision/1', typeof shape> {}

/** How one charge against one person ended. @public */
export type Finding = CourtDecision['outcomes'][number]['finding'];

/** A conviction of trafficking; a conviction of anything else is none. @public */
export type TraffickingConviction = Extract<Finding, { verdict: 'convicted-of-trafficking' }>;

/** A conviction of a lesser offence after a charge of trafficking: never counted as a conviction of trafficking. @public */
export type LesserConviction = Extract<Finding, { verdict: 'convicted-of-lesser-offence' }>;

/**
 * What a court decided, charge by charge and person by person: one judgment may convict one accused of trafficking, another of a lesser
 * offence, and acquit the third.
 *
 * Convictions of trafficking ({@link TraffickingConviction}), of a lesser offence after a trafficking charge ({@link LesserConviction}) and
 * of another offence are variants of their own with fields of their own, so none is read, counted or written as another.
 *
 * - `finality`: a conviction of first instance and a final one are not the same figure; `finalOn`: when it became final
 * - `finding.insteadOf`: the trafficking offence that was charged
 *
 * Refused beside the shape: two outcomes for one charge, a final decision without the day it became final, a final day surely before the
 * decision, a day of finality where the decision is not final.
 *
 * @example
 * ```ts
 * const decision = {
 *   schema: 'ctip.court-decision/1',
 *   id: 'd-1',
 *   criminalCaseId: 'cc-1',
 *   court: 'court-1',
 *   instance: 'first-instance',
 *   kind: 'judgment',
 *   on: '2025-12-15',
 *   finality: 'open-to-appeal',
 *   outcomes: [
 *     {
 *       suspectId: 's-1',
 *       chargeId: 'ch-1',
 *       inAbsentia: false,
 *       finding: { verdict: 'convicted-of-trafficking', traffickingOffence: 'trafficking-for-forced-labour' },
 *     },
 *     {
 *       suspectId: 's-2',
 *       chargeId: 'ch-2',
 *       inAbsentia: false,
 *       finding: { verdict: 'convicted-of-lesser-offence', lesserOffence: 'labour-law', insteadOf: 'trafficking-for-forced-labour' },
 *     },
 *   ],
 * };
 * check(CourtDecision, decision).ok; // => true
 * const mixed = { verdict: 'convicted-of-trafficking', traffickingOffence: 'labour-law' };
 * check(CourtDecision, { ...decision, outcomes: [{ ...decision.outcomes[0], finding: mixed }] }).ok; // => false
 * ```
 * @public
 */
export const CourtDecision: RecordSchema<CourtDecision> = /* @__PURE__ */ record('ctip.court-decision/1', shape, [
  { path: ['outcomes'], code: 'core/duplicate', holds: ({ outcomes }) => distinctBy(outcomes, ({ chargeId }) => chargeId) },
  { path: ['finalOn'], code: 'core/required-here', holds: ({ finality, finalOn }) => finality !== 'final' || finalOn !== undefined },
  { path: ['finalOn'], code: 'core/not-here', holds: ({ finality, finalOn }) => finality === 'final' || finalOn === undefined },
  { path: ['finalOn'], code: 'core/date-order', holds: ({ on, finalOn }) => inOrder(on, finalOn) },
]);
