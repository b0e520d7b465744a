import { answer, isAbsent } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { money } from '../../money/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { among, inOrder } from '../parts/holds.js';
import { activityStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('plan-activity')),
    objectiveId: open(id('plan-objective')),
    title: open(localText(600)),
    responsible: open(id('agency')),
    status: open(code(activityStatuses)),
    plannedStart: open(partialDate()),
    plannedEnd: open(partialDate()),
    startedOn: open(answer(partialDate())),
    completedOn: open(answer(partialDate())),
    verifiedBy: open(id('agency').optional()),
    verifiedOn: open(partialDate().optional()),
    budget: open(money().optional()),
    cancelReason: open(text(1000).optional()),
  };
});

/** An activity of a plan. @public */
export interface PlanActivity extends RecordOf<'ctip.plan-activity/1', typeof shape> {}

/**
 * An activity of a plan, with what was planned and what came. That it is late is computed from the days; it is never typed.
 *
 * - `verifiedBy`: another agency than the responsible one looked and found it done
 *
 * Refused beside the shape: an end before the start, a completed activity whose day is said not to apply, a verified one without who and when,
 * one that verified itself, a cancelled one without a reason.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.plan-activity/1',
 *   id: 'act-1',
 *   objectiveId: 'obj-1',
 *   title: { en: 'Train 40 inspectors' },
 *   responsible: 'a-labour',
 *   status: 'verified',
 *   plannedStart: '2024-01',
 *   plannedEnd: '2024-06',
 *   startedOn: '2024-02',
 *   completedOn: '2024-07-10',
 *   verifiedBy: 'a-rapporteur',
 *   verifiedOn: '2024-09',
 * };
 * check(PlanActivity, sound).ok; // => true
 * check(PlanActivity, { ...sound, verifiedBy: 'a-labour' }).ok; // => false
 * ```
 * @public
 */
export const PlanActivity: RecordSchema<PlanActivity> = /* @__PURE__ */ record('ctip.plan-activity/1', shape, [

  { path: ['plannedEnd'], code: 'core/date-order', holds: ({ plannedStart, plannedEnd }) => inOrder(plannedStart, plannedEnd) },
  { path: ['completedOn'], code: 'core/date-order', holds: ({ startedOn, completedOn }) => inOrder(startedOn, completedOn) },
  {
    path: ['completedOn'],
    code: 'core/required-here',
    holds: ({ status, completedOn }) => !among(status, 'completed', 'verified') || !isAbsent(completedOn) || completedOn.absent !== 'not-applicable',
  },
  { path: ['verifiedBy'], code: 'core/required-here', holds: ({ status, verifiedBy, verifiedOn }) => status !== 'verified' || (verifiedBy !== undefined && verifiedOn !== undefined) },
  { path: ['verifiedBy'], code: 'core/not-expected-here', holds: ({ responsible, verifiedBy }) => verifiedBy === undefined || verifiedBy !== responsible },
  { path: ['cancelReason'], code: 'core/required-here', holds: ({ status, cancelReason }) => status !== 'cancelled' || cancelReason !== undefined },
]);
