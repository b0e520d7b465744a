import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { inWords } from '../../code-list/schema.js';
import { id } from '../../id/index.js';
import { isBefore, partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';

/** The members of the code lists as they were; lists that grow later do not change what a former version accepts. */
const statuses = ['offered', 'accepted', 'declined', 'expired', 'withdrawn', 'completed'] as const;
const services = [
  'shelter', 'health', 'psychosocial', 'legal', 'education', 'livelihood', 'financial', 'interpretation', 'child-protection', 'return',
] as const;

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['referral', 'assistance', 'coordination'], retention: 'case-file' });
  return {
    id: work(id('referral')),
    caseId: work(id('case'), { id: 'case.id' }),
    from: work(id('agency'), { subject: 'nobody' }),
    to: work(id('agency'), { subject: 'nobody' }),
    service: work(inWords(z.enum(services), 'code.service'), { privacy: 'special', codeList: 'service' }),
    status: work(inWords(z.enum(statuses), 'code.referral-status'), { codeList: 'referral-status' }),
    offeredOn: work(partialDate()),
    respondBy: work(partialDate()),
    answeredOn: work(answer(partialDate())),
  };
});

/** A referral as version 1 wrote it. @public */
export interface Referral1 extends RecordOf<'ctip.referral/1', typeof shape> {}

/**
 * A referral as version 1 wrote it, kept so that old payloads can still be checked. {@link migrate} makes a {@link Referral} of it.
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
 * check(Referral1, offer).ok; // => true
 * check(Referral1, { ...offer, respondBy: '2026-03-01' }).ok; // => false
 * ```
 * @public
 */
export const Referral1: RecordSchema<Referral1> = /* @__PURE__ */ record('ctip.referral/1', shape, [
  { path: ['respondBy'], code: 'core/date-order', holds: ({ offeredOn, respondBy }) => isBefore(respondBy, offeredOn) !== 'yes' },
  {
    path: ['answeredOn'],
    code: 'core/date-order',
    holds: ({ offeredOn, answeredOn }) => isAbsent(answeredOn) || isBefore(answeredOn, offeredOn) !== 'yes',
  },
]);
