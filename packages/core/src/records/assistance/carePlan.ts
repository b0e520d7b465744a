import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, severalOf } from '../../code-list/index.js';
import { services } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { basis } from '../parts/basis.js';
import { among, distinctBy, implies, inOrder } from '../parts/holds.js';
import { careGoalStates, carePlanStatuses, needAreas } from './careCodes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['assistance', 'coordination'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['assistance', 'statistics'], retention: 'case-file' });
  return {
    id: work(id('care-plan')),
    caseId: work(id('case'), { id: 'case.id' }),
    needsAssessment: work(id('needs-assessment')),
    manager: work(id('worker'), { subject: 'worker' }),
    status: work(code(carePlanStatuses)),
    basis: basis(),
    conditionalOnTestimony: work(z.literal(false)),
    agreedOn: work(partialDate().optional()),
    approvedBy: work(id('worker').optional(), { subject: 'worker' }),
    approvedOn: work(partialDate().optional()),
    goals: z
      .array(
        z.strictObject({
          number: work(z.int().min(1).max(100)),
          area: harm(code(needAreas)),
          goal: harm(longText(2000), { privacy: 'direct' }),
          services: harm(severalOf(code(services), 30).optional()),
          responsible: work(id('agency'), { subject: 'nobody' }),
          dueBy: work(answer(partialDate())),
          state: work(code(careGoalStates)),
        }),
      )
      .min(1)
      .max(60),
    reviewBy: work(partialDate()),
    endedOn: work(partialDate().optional()),
  };
});

/** A plan of assistance. @public */
export interface CarePlan extends RecordOf<'ctip.care-plan/1', typeof shape> {}

/**
 * A plan of assistance with its goals, agreed with the person. `conditionalOnTestimony` can only be `false`: help does not depend on
 * whether somebody testifies, and a plan that says otherwise is refused.
 *
 * - `goals`: numbered, each with its area, the services that lead there, who is responsible and where it stands
 * - `approvedBy`, `approvedOn`: the supervisor, where there is one
 *
 * Refused beside the shape: a goal number twice, a plan in force that the person did not agree to, an end without a day.
 *
 * @example
 * ```ts
 * const plan = {
 *   schema: 'ctip.care-plan/1',
 *   id: 'cp-1',
 *   caseId: 'c-1',
 *   needsAssessment: 'n-1',
 *   manager: 'w-2',
 *   status: 'active',
 *   basis: { kind: 'consent', consentId: 'k-3' },
 *   conditionalOnTestimony: false,
 *   agreedOn: '2026-03-06',
 *   goals: [
 *     { number: 1, area: 'physical-health', goal: 'See a doctor.', services: ['health'], responsible: 'clinic-1', dueBy: '2026-03-08', state: 'under-way' },
 *   ],
 *   reviewBy: '2026-04-06',
 * };
 * check(CarePlan, plan).ok; // => true
 * check(CarePlan, { ...plan, conditionalOnTestimony: true }).ok; // => false
 * ```
 * @public
 */
export const CarePlan: RecordSchema<CarePlan> = /* @__PURE__ */ record('ctip.care-plan/1', shape, [
  { path: ['goals'], code: 'core/duplicate', holds: ({ goals }) => distinctBy(goals, ({ number }) => String(number)) },
  { path: ['agreedOn'], code: 'core/required-here', holds: ({ status, agreedOn }) => implies(status !== 'draft', agreedOn !== undefined) },
  { path: ['endedOn'], code: 'core/required-here', holds: ({ status, endedOn }) => implies(among(status, 'completed', 'stopped'), endedOn !== undefined) },
  { path: ['endedOn'], code: 'core/date-order', holds: ({ agreedOn, endedOn }) => inOrder(agreedOn, endedOn) },
]);
