import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, severalOf } from '../../code-list/index.js';
import { ageGroups, countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText, text } from '../../text/index.js';
import { among, implies, inOrder } from '../parts/holds.js';
import { stepStates } from '../referral/codes.js';
import { durableOptions, durablePlanStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['return-and-reintegration', 'protection'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['return-and-reintegration', 'protection', 'statistics'], retention: 'case-file' });
  const trait = classed({ privacy: 'quasi', subject: 'victim', purposes: ['return-and-reintegration', 'statistics'], retention: 'case-file' });
  const narrative = classed({ privacy: 'direct', subject: 'victim', purposes: ['return-and-reintegration', 'protection'], retention: 'case-file' });
  return {
    id: work(id('durable-solution-plan')),
    caseId: work(id('case'), { id: 'case.id' }),
    status: work(code(durablePlanStatuses)),
    option: harm(code(durableOptions)),
    wished: harm(answer(code(durableOptions))),
    optionsExplainedOn: work(answer(partialDate())),
    wishes: narrative(longText(10_000).optional()),
    country: trait(code(countries), { ladder: 'country' }),
    ageGroup: trait(code(ageGroups), { ladder: 'age-group' }),
    bestInterestsDetermination: work(id('best-interests-determination').optional()),
    declaration: work(id('voluntary-return-declaration').optional()),
    lawfulOrder: work(text(120).optional()),
    riskAssessment: work(id('return-risk-assessment').optional()),
    receivedBy: work(id('agency').optional(), { subject: 'nobody' }),
    receptionConfirmedOn: work(partialDate().optional()),
    documents: work(code(stepStates)),
    escorted: work(answer(z.boolean())),
    permitReviewBy: work(partialDate().optional()),
    travelOn: trait(partialDate().optional(), { ladder: 'date' }),
    reachedOn: trait(partialDate().optional(), { ladder: 'date' }),
    followUps: work(severalOf(partialDate(), 24).optional()),
  };
});

/** The way to a lasting solution. @public */
export interface DurableSolutionPlan extends RecordOf<'ctip.durable-solution-plan/1', typeof shape> {}

const isReturn = ({ option }: DurableSolutionPlan): boolean => among(option, 'voluntary-return', 'lawful-return');
const goes = ({ status }: DurableSolutionPlan): boolean => among(status, 'preparing', 'reached');

/**
 * The way to a lasting solution that is chosen with the person: return, staying, another country, family. What was wished stays beside
 * what was chosen.
 *
 * - `declaration`: the signed wish to return; `lawfulOrder`: the reference of an order of law; `riskAssessment`: what return would mean
 * - `receptionConfirmedOn`: the receiving organisation confirms before anybody travels
 * - `permitReviewBy`: where staying depends on a permit, when it is reviewed
 * - `followUps`: the days on which somebody will ask
 *
 * Refused beside the shape: a voluntary return without declaration, a lawful return without order or risk assessment; a child's return
 * without a best-interests determination; travel before reception is confirmed; a solution reached at no time; days in an order that
 * cannot be.
 *
 * @example
 * ```ts
 * const plan = {
 *   schema: 'ctip.durable-solution-plan/1',
 *   id: 'ds-1',
 *   caseId: 'c-1',
 *   status: 'preparing',
 *   option: 'voluntary-return',
 *   wished: 'voluntary-return',
 *   optionsExplainedOn: '2026-04-02',
 *   country: 'ET',
 *   ageGroup: 'adult',
 *   declaration: 'vr-1',
 *   riskAssessment: 'rr-1',
 *   receivedBy: 'ngo-addis-1',
 *   receptionConfirmedOn: '2026-04-20',
 *   documents: 'done',
 *   escorted: false,
 *   travelOn: '2026-05-02',
 *   followUps: ['2026-08', '2026-11'],
 * };
 * check(DurableSolutionPlan, plan).ok; // => true
 * const forced = check(DurableSolutionPlan, { ...plan, declaration: undefined });
 * forced.ok ? '' : forced.problems[0]?.code; // => 'core/return-not-voluntary'
 * ```
 * @public
 */
export const DurableSolutionPlan: RecordSchema<DurableSolutionPlan> = /* @__PURE__ */ record('ctip.durable-solution-plan/1', shape, [
  {
    path: ['declaration'],
    code: 'core/return-not-voluntary',
    holds: (plan) => implies(goes(plan) && plan.option === 'voluntary-return', plan.declaration !== undefined),
  },
  {
    path: ['lawfulOrder'],
    code: 'core/return-not-voluntary',
    holds: (plan) => implies(goes(plan) && plan.option === 'lawful-return', plan.lawfulOrder !== undefined && plan.riskAssessment !== undefined),
  },
  {
    path: ['bestInterestsDetermination'],
    code: 'core/best-interests-missing',
    holds: (plan) => implies(goes(plan) && plan.ageGroup !== 'adult', plan.bestInterestsDetermination !== undefined),
  },
  {
    path: ['receptionConfirmedOn'],
    code: 'core/reception-not-confirmed',
    holds: ({ travelOn, receptionConfirmedOn }) => implies(travelOn !== undefined, receptionConfirmedOn !== undefined),
  },
  { path: ['travelOn'], code: 'core/date-order', holds: ({ receptionConfirmedOn, travelOn }) => inOrder(receptionConfirmedOn, travelOn) },
  { path: ['reachedOn'], code: 'core/required-here', holds: ({ status, reachedOn }) => implies(status === 'reached', reachedOn !== undefined) },
  { path: ['reachedOn'], code: 'core/date-order', holds: ({ travelOn, reachedOn }) => inOrder(travelOn, reachedOn) },
  { path: ['followUps'], code: 'core/no-follow-up', severity: 'warning', holds: (plan) => implies(isReturn(plan) && goes(plan), plan.followUps !== undefined) },
]);
