import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, severalOf } from '../../code-list/index.js';
import { services } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { implies, inOrder } from '../parts/holds.js';
import { exitDestinations } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['protection', 'assistance', 'statistics'], retention: 'case-file' });
  const narrative = classed({ privacy: 'direct', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'case-file' });
  return {
    id: work(id('exit-plan')),
    stay: work(id('stay')),
    caseId: work(id('case'), { id: 'case.id' }),
    madeOn: work(partialDate()),
    leavingOn: work(answer(partialDate())),
    destination: harm(code(exitDestinations)),
    wished: harm(answer(code(exitDestinations))),
    wishes: narrative(longText(5000).optional()),
    servicesArranged: harm(severalOf(code(services), 30).optional()),
    receivedBy: work(id('agency').optional()),
    riskAssessedOn: work(answer(partialDate())),
    safetyPlan: work(id('safety-plan').optional()),
    agreed: work(answer(z.boolean())),
    agreedOn: work(partialDate().optional()),
    followUpConsent: work(answer(z.boolean())),
    followUpOn: work(partialDate().optional()),
  };
});

/** How a person leaves a shelter. @public */
export interface ExitPlan extends RecordOf<'ctip.exit-plan/1', typeof shape> {}

/**
 * How a person leaves a shelter: where to, what the person wished, what is arranged, and whether somebody may ask afterwards.
 *
 * - `destination`, `wished`: what is planned and what the person wanted; both are kept, because they differ
 * - `agreed`: whether the person agreed to the plan
 * - `followUpConsent`: nobody calls afterwards who was not allowed to
 *
 * Refused beside the shape: an agreement without its day, a follow-up that the person refused or was not asked about.
 *
 * @example
 * ```ts
 * const plan = {
 *   schema: 'ctip.exit-plan/1',
 *   id: 'x-1',
 *   stay: 'st-1',
 *   caseId: 'c-1',
 *   madeOn: '2026-04-01',
 *   leavingOn: '2026-04-20',
 *   destination: 'supported-housing',
 *   wished: 'own-home',
 *   servicesArranged: ['livelihood', 'psychosocial'],
 *   riskAssessedOn: '2026-04-05',
 *   agreed: true,
 *   agreedOn: '2026-04-06',
 *   followUpConsent: true,
 *   followUpOn: '2026-07',
 * };
 * check(ExitPlan, plan).ok; // => true
 * check(ExitPlan, { ...plan, followUpConsent: { absent: 'not-asked' } }).ok; // => false
 * ```
 * @public
 */
export const ExitPlan: RecordSchema<ExitPlan> = /* @__PURE__ */ record('ctip.exit-plan/1', shape, [
  { path: ['agreedOn'], code: 'core/required-here', holds: ({ agreed, agreedOn }) => implies(agreed === true, agreedOn !== undefined) },
  { path: ['followUpOn'], code: 'core/not-expected-here', holds: ({ followUpConsent, followUpOn }) => implies(followUpOn !== undefined, followUpConsent === true) },
  { path: ['leavingOn'], code: 'core/date-order', holds: ({ madeOn, leavingOn }) => inOrder(madeOn, leavingOn) },
  { path: ['followUpOn'], code: 'core/date-order', holds: ({ leavingOn, followUpOn }) => inOrder(leavingOn, followUpOn) },
]);
