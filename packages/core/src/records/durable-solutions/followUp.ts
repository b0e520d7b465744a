import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { distinctBy, implies, inOrder } from '../parts/holds.js';
import { followUpModes, followUpResults, reintegrationAreas, situations } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['return-and-reintegration', 'protection'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['return-and-reintegration', 'protection', 'statistics'], retention: 'case-file' });
  return {
    id: work(id('follow-up')),
    caseId: work(id('case'), { id: 'case.id' }),
    reintegrationPlan: work(id('reintegration-plan').optional()),
    dueOn: work(partialDate()),
    on: work(partialDate().optional()),
    agency: work(id('agency'), { subject: 'nobody' }),
    mode: work(code(followUpModes)),
    contactWasSafe: work(answer(z.boolean())),
    result: harm(code(followUpResults)),
    situations: z.array(z.strictObject({ area: harm(code(reintegrationAreas)), situation: harm(answer(code(situations))) })).max(20),
    newRisks: harm(answer(z.boolean())),
    exploitedAgain: harm(answer(z.boolean())),
    referredTo: work(id('agency').optional(), { subject: 'nobody' }),
    note: harm(longText(10_000).optional(), { privacy: 'direct' }),
    nextOn: work(partialDate().optional()),
  };
});

/** Somebody asks how a person fares. @public */
export interface FollowUp extends RecordOf<'ctip.follow-up/1', typeof shape> {}

/**
 * Somebody asks how a person fares: on which day, how, whether the person was reached, and how it goes in each area of life. A person who
 * was not reached is not a person who fares well.
 *
 * Refused beside the shape: somebody reached at no time, a situation of somebody who was not reached, an area twice, the next day before
 * this one. `remarks` tells of new exploitation that nobody was told of.
 *
 * @example
 * ```ts
 * const visit = {
 *   schema: 'ctip.follow-up/1',
 *   id: 'fu-1',
 *   caseId: 'c-1',
 *   dueOn: '2026-08',
 *   on: '2026-08-20',
 *   agency: 'ngo-addis-1',
 *   mode: 'visit',
 *   contactWasSafe: true,
 *   result: 'reached',
 *   situations: [{ area: 'housing', situation: 'stable' }, { area: 'work', situation: { absent: 'declined' } }],
 *   newRisks: false,
 *   exploitedAgain: false,
 * };
 * check(FollowUp, visit).ok; // => true
 * check(FollowUp, { ...visit, result: 'not-reached' }).ok; // => false
 * ```
 * @public
 */
export const FollowUp: RecordSchema<FollowUp> = /* @__PURE__ */ record('ctip.follow-up/1', shape, [
  { path: ['on'], code: 'core/required-here', holds: ({ result, on }) => implies(result === 'reached', on !== undefined) },
  { path: ['situations'], code: 'core/not-expected-here', holds: ({ result, situations: known }) => implies(known.length > 0, result === 'reached') },
  { path: ['situations'], code: 'core/duplicate', holds: ({ situations: known }) => distinctBy(known, ({ area }) => area) },
  { path: ['nextOn'], code: 'core/date-order', holds: ({ on, nextOn }) => inOrder(on, nextOn) },
  {
    path: ['referredTo'],
    code: 'core/not-escalated',
    severity: 'warning',
    holds: ({ exploitedAgain, referredTo }) => implies(exploitedAgain === true, referredTo !== undefined),
  },
]);
