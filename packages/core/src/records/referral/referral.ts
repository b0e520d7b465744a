import { answer, isAbsent } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { referralStatuses, services } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { isBefore, partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['referral', 'assistance', 'coordination'], retention: 'case-file' });
  return {
    id: work(id('referral')),
    caseId: work(id('case'), { id: 'case.id' }),
    from: work(id('agency'), { subject: 'nobody' }),
    to: work(id('agency'), { subject: 'nobody' }),
    service: work(code(services), { privacy: 'special' }),
    status: work(code(referralStatuses)),
    offeredOn: work(partialDate()),
    respondBy: work(partialDate()),
    answeredOn: work(answer(partialDate())),
  };
});

/** A referral from one agency to another. @public */
export interface Referral extends RecordOf<'ctip.referral/1', typeof shape> {}

/**
 * One agency asks another for a service for the person of a case, and by when it wants an answer: a referral that nobody answers
 * expires in sight, not unseen.
 *
 * Refused beside the shape: an answer day that is surely before the offer, a deadline before the offer.
 *
 * @example
 * ```ts
 * const offer = {
 *   schema: 'ctip.referral/1',
 *   id: 'r-1',
 *   caseId: 'c-1',
 *   from: 'police-amm',
 *   to: 'shelter-2',
 *   service: 'shelter',
 *   status: 'offered',
 *   offeredOn: '2026-03-02',
 *   respondBy: '2026-03-03',
 *   answeredOn: { absent: 'not-applicable' },
 * };
 * check(Referral, offer).ok; // => true
 * check(Referral, { ...offer, respondBy: '2026-03-01' }).ok; // => false
 * ```
 * @public
 */
export const Referral: RecordSchema<Referral> = /* @__PURE__ */ record('ctip.referral/1', shape, [
  { path: ['respondBy'], code: 'core/date-order', holds: ({ offeredOn, respondBy }) => isBefore(respondBy, offeredOn) !== 'yes' },
  {
    path: ['answeredOn'],
    code: 'core/date-order',
    holds: ({ offeredOn, answeredOn }) => isAbsent(answeredOn) || isBefore(answeredOn, offeredOn) !== 'yes',
  },
]);
