import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { datePrecision, partialDate, type PartialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { coeArticle13 } from '../parts/cited.js';
import { among, implies, inOrder } from '../parts/holds.js';
import { reflectionEndReasons, reflectionExtensionReasons, reflectionStatuses, reflectionTerminationCauses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['protection', 'administration'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['protection'], retention: 'case-file' });
  return {
    id: work(id('reflection-period')),
    caseId: work(id('case'), { id: 'case.id' }),
    decision: work(id('identification-decision')),
    legalBasis: work(id('legal-instrument').optional(), { privacy: 'public' }),
    status: work(code(reflectionStatuses)),
    minimumDays: work(z.int().min(1).max(1000), { privacy: 'public' }),
    startedOn: work(partialDate().optional()),
    endsOn: work(partialDate().optional()),
    removalBlocked: work(z.boolean()),
    residencePermit: harm(answer(z.boolean())),
    informedOn: work(answer(partialDate())),
    midReviewOn: work(partialDate().optional()),
    prolongations: z
      .array(z.strictObject({ grantedOn: work(partialDate()), until: work(partialDate()), reason: harm(code(reflectionExtensionReasons)) }))
      .max(20),
    endedOn: work(partialDate().optional()),
    endReason: work(code(reflectionEndReasons).optional()),
    terminationCause: harm(code(reflectionTerminationCauses).optional()),
  };
});

/** A period of recovery and reflection. @public */
export interface ReflectionPeriod extends RecordOf<'ctip.reflection-period/1', typeof shape> {}

const dayLength = 86_400_000;

/** Does a period of known days last long enough? Yes while a day is not known. */
function lastsEnough(startedOn: PartialDate | undefined, endsOn: PartialDate | undefined, days: number): boolean {
  if (startedOn === undefined || endsOn === undefined) return true;
  if ([startedOn, endsOn].some((date) => datePrecision(date) !== 'day' || date.endsWith('~'))) return true;
  return (Date.parse(endsOn) - Date.parse(startedOn)) / dayLength >= days;
}

const runs = ({ status }: ReflectionPeriod): boolean => among(status, 'running', 'extended');

/**
 * A period of recovery and reflection, in which a person decides in peace and nobody is removed. It begins with the decision on
 * reasonable grounds, and never ends because the person does not cooperate: there is no code for that.
 *
 * - `minimumDays`: what the law or practice of the country says; 30 in the Council of Europe Convention
 * - `removalBlocked`: whether removal is stopped; it must be while the period runs
 * - `prolongations`: each with the day, the new end and the reason
 *
 * Refused beside the shape: a running period without start, end or stop of removal; an end that comes too early; an extension that is
 * none; an end without day and reason; a termination without a cause.
 *
 * @example
 * ```ts
 * const period = {
 *   schema: 'ctip.reflection-period/1',
 *   id: 'rp-1',
 *   caseId: 'c-1',
 *   decision: 'd-1',
 *   status: 'running',
 *   minimumDays: 30,
 *   startedOn: '2026-03-06',
 *   endsOn: '2026-04-05',
 *   removalBlocked: true,
 *   residencePermit: { absent: 'unknown' },
 *   informedOn: '2026-03-07',
 *   prolongations: [],
 * };
 * check(ReflectionPeriod, period).ok; // => true
 * const short = check(ReflectionPeriod, { ...period, endsOn: '2026-04-04' });
 * short.ok ? '' : short.problems[0]?.code; // => 'core/period-too-short'
 * ```
 * @public
 */
export const ReflectionPeriod: RecordSchema<ReflectionPeriod> = /* @__PURE__ */ record('ctip.reflection-period/1', shape, [
  { path: ['startedOn'], code: 'core/required-here', holds: ({ status, startedOn }) => implies(status !== 'not-started', startedOn !== undefined) },
  { path: ['endsOn'], code: 'core/required-here', holds: (period) => implies(runs(period), period.endsOn !== undefined) },
  { path: ['removalBlocked'], code: 'core/removal-not-blocked', source: coeArticle13, mark: 'verified', holds: (period) => implies(runs(period), period.removalBlocked) },
  { path: ['endsOn'], code: 'core/period-too-short', holds: ({ startedOn, endsOn, minimumDays }) => lastsEnough(startedOn, endsOn, minimumDays) },
  { path: ['prolongations'], code: 'core/required-here', holds: ({ status, prolongations }) => implies(status === 'extended', prolongations.length > 0) },
  { path: ['prolongations'], code: 'core/date-order', holds: ({ prolongations }) => prolongations.every(({ grantedOn, until }) => inOrder(grantedOn, until)) },
  { path: ['endedOn'], code: 'core/required-here', holds: ({ status, endedOn }) => implies(status === 'ended', endedOn !== undefined) },
  { path: ['endReason'], code: 'core/required-here', holds: ({ status, endReason }) => implies(status === 'ended', endReason !== undefined) },
  {
    path: ['terminationCause'],
    code: 'core/required-here',
    holds: ({ endReason, terminationCause }) => implies(endReason === 'terminated-for-cause', terminationCause !== undefined),
  },
  { path: ['endedOn'], code: 'core/date-order', holds: ({ startedOn, endedOn }) => inOrder(startedOn, endedOn) },
]);
