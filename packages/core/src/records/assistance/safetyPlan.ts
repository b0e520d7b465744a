import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several, severalOf } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { secretPlace } from '../../secret-location/index.js';
import { longText, text } from '../../text/index.js';
import { riskLevels } from '../identification/codes.js';
import { inOrder } from '../parts/holds.js';
import { safetyTriggers } from './careCodes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['protection'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['protection'], retention: 'case-file' });
  const narrative = classed({ privacy: 'direct', subject: 'victim', purposes: ['protection'], retention: 'identity' });
  return {
    id: work(id('safety-plan')),
    caseId: work(id('case'), { id: 'case.id' }),
    madeOn: work(partialDate()),
    agreed: work(answer(z.boolean())),
    level: harm(code(riskLevels)),
    triggers: harm(several(safetyTriggers)),
    steps: narrative(z.array(longText(1000)).min(1).max(30)),
    safePlace: narrative(secretPlace()),
    codeWord: narrative(text(60).optional()),
    helpers: work(severalOf(id('agency'), 20), { subject: 'nobody' }),
    sharedWith: work(severalOf(id('agency'), 20).optional(), { subject: 'nobody' }),
    reviewBy: work(partialDate()),
  };
});

/** What a person does when danger is near. @public */
export interface SafetyPlan extends RecordOf<'ctip.safety-plan/1', typeof shape> {}

/**
 * What a person does when danger is near: what tells of it, the steps, who helps, where to go. The safe place is a secret, as that of a
 * shelter is.
 *
 * - `steps`: in order, in words that the person understands
 * - `safePlace`: a `SecretLocation`, or why there is none
 * - `helpers`: the agencies that are called; `sharedWith`: those that have the plan
 *
 * Refused beside the shape: a review before the plan, a place in plain text.
 *
 * @example
 * ```ts
 * const plan = {
 *   schema: 'ctip.safety-plan/1',
 *   id: 'sp-1',
 *   caseId: 'c-1',
 *   madeOn: '2026-03-06',
 *   agreed: true,
 *   level: 'medium',
 *   triggers: ['trafficker-contact', 'court-date'],
 *   steps: ['Leave the house by the back.', 'Call the case manager.'],
 *   safePlace: secretLocation({ address: 'Street 1' }),
 *   helpers: ['police-amm', 'ngo-1'],
 *   reviewBy: '2026-04-06',
 * };
 * check(SafetyPlan, plan).ok; // => true
 * check(SafetyPlan, { ...plan, safePlace: 'Street 1' }).ok; // => false
 * ```
 * @public
 */
export const SafetyPlan: RecordSchema<SafetyPlan> = /* @__PURE__ */ record('ctip.safety-plan/1', shape, [
  { path: ['reviewBy'], code: 'core/date-order', holds: ({ madeOn, reviewBy }) => inOrder(madeOn, reviewBy) },
]);
