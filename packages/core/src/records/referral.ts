import * as z from 'zod';

import { answer, isAbsent } from '../answer/index.js';
import { referralStatuses, services } from '../codes/index.js';
import { field } from '../field/index.js';
import { agencyId, caseId, referralId } from '../id/index.js';
import { isBefore, partialDate } from '../partial-date/index.js';
import { code, named } from './parts.js';
import { ruled } from '../rules/index.js';

const work = { privacy: 'internal', subject: 'victim', purposes: ['referral', 'assistance', 'coordination'], retention: 'case-file' } as const;

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
export const Referral = ruled(
  z.strictObject({
    schema: field(named('ctip.referral/1'), { ...work, id: 'record.schema', privacy: 'public', subject: 'nobody' }),
    id: field(referralId(), { ...work, id: 'referral.id' }),
    caseId: field(caseId(), { ...work, id: 'case.id' }),
    from: field(agencyId(), { ...work, id: 'referral.from', subject: 'nobody' }),
    to: field(agencyId(), { ...work, id: 'referral.to', subject: 'nobody' }),
    service: field(code(services), { ...work, id: 'referral.service', privacy: 'special', codeList: services.id }),
    status: field(code(referralStatuses), { ...work, id: 'referral.status', codeList: referralStatuses.id }),
    offeredOn: field(partialDate(), { ...work, id: 'referral.offeredOn' }),
    respondBy: field(partialDate(), { ...work, id: 'referral.respondBy' }),
    answeredOn: field(answer(partialDate()), { ...work, id: 'referral.answeredOn' }),
  }),
  [
    { path: ['respondBy'], code: 'core/date-order', holds: ({ offeredOn, respondBy }) => isBefore(respondBy, offeredOn) !== 'yes' },
    {
      path: ['answeredOn'],
      code: 'core/date-order',
      holds: ({ offeredOn, answeredOn }) => isAbsent(answeredOn) || isBefore(answeredOn, offeredOn) !== 'yes',
    },
  ],
);

/** A referral from one agency to another. @public */
export type Referral = z.infer<typeof Referral>;
