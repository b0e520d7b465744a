import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { services } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { money } from '../../money/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { among, implies, inOrder } from '../parts/holds.js';
import { serviceOutcomes } from '../referral/codes.js';
import { discontinuationReasons, episodeStatuses } from './careCodes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['assistance', 'coordination'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['assistance', 'statistics'], retention: 'case-file' });
  const trait = classed({ privacy: 'quasi', subject: 'victim', purposes: ['assistance', 'statistics'], retention: 'case-file' });
  const date = { ladder: 'date' } as const;
  return {
    id: work(id('service-episode')),
    caseId: work(id('case'), { id: 'case.id' }),
    carePlan: work(id('care-plan').optional()),
    referral: work(id('referral').optional()),
    service: harm(code(services)),
    provider: work(id('agency'), { subject: 'nobody' }),
    status: work(code(episodeStatuses)),
    plannedOn: trait(partialDate(), date),
    offeredOn: trait(partialDate().optional(), date),
    startedOn: trait(partialDate().optional(), date),
    endedOn: trait(partialDate().optional(), date),
    outcome: harm(answer(code(serviceOutcomes)).optional()),
    discontinuationReason: harm(answer(code(discontinuationReasons)).optional()),
    cost: work(money().optional(), { subject: 'nobody' }),
  };
});

/** One service to one person. @public */
export interface ServiceEpisode extends RecordOf<'ctip.service-episode/1', typeof shape> {}

/**
 * One service to one person, from the plan to what was delivered. Each episode stands alone: declining one touches no other.
 *
 * - `status`: planned, offered, accepted, in progress; then delivered, declined by the person, unavailable or discontinued
 * - `plannedOn` to `startedOn` is the waiting time
 *
 * Refused beside the shape: a service under way without start, a delivered one without end or outcome, a discontinued one without a
 * reason, days in an order that cannot be.
 *
 * @example
 * ```ts
 * const episode = {
 *   schema: 'ctip.service-episode/1',
 *   id: 'se-1',
 *   caseId: 'c-1',
 *   service: 'legal',
 *   provider: 'bar-1',
 *   status: 'delivered',
 *   plannedOn: '2026-03-05',
 *   offeredOn: '2026-03-06',
 *   startedOn: '2026-03-09',
 *   endedOn: '2026-05-02',
 *   outcome: 'delivered',
 *   cost: { amount: '120.500', currency: 'JOD', valueDate: '2026-05' },
 * };
 * check(ServiceEpisode, episode).ok; // => true
 * check(ServiceEpisode, { ...episode, status: 'discontinued' }).ok; // => false
 * ```
 * @public
 */
export const ServiceEpisode: RecordSchema<ServiceEpisode> = /* @__PURE__ */ record('ctip.service-episode/1', shape, [
  {
    path: ['startedOn'],
    code: 'core/required-here',
    holds: ({ status, startedOn }) => implies(among(status, 'in-progress', 'delivered', 'discontinued'), startedOn !== undefined),
  },
  { path: ['endedOn'], code: 'core/required-here', holds: ({ status, endedOn }) => implies(among(status, 'delivered', 'discontinued'), endedOn !== undefined) },
  { path: ['outcome'], code: 'core/required-here', holds: ({ status, outcome }) => implies(status === 'delivered', outcome !== undefined) },
  {
    path: ['discontinuationReason'],
    code: 'core/required-here',
    holds: ({ status, discontinuationReason }) => implies(status === 'discontinued', discontinuationReason !== undefined),
  },
  { path: ['startedOn'], code: 'core/date-order', holds: ({ offeredOn, startedOn }) => inOrder(offeredOn, startedOn) },
  { path: ['endedOn'], code: 'core/date-order', holds: ({ startedOn, endedOn }) => inOrder(startedOn, endedOn) },
]);
