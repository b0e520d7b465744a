import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { id } from '../../id/index.js';
import { partialDate, type PartialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { inOrder } from '../parts/holds.js';
import { languageTag } from '../parts/languageTag.js';
import { credentialStatuses, trainerLevels, trainingSectors } from './codes.js';
import { offer, revocation, run } from './parts.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: run(id('trainer-accreditation')),
  trainerId: run(id('trainer'), { subject: 'worker' }),
  level: offer(code(trainerLevels)),
  courses: offer(answer(severalOf(id('course'), 200))),
  sectors: offer(answer(several(trainingSectors))),
  languages: offer(severalOf(languageTag(), 20)),
  certificateId: run(answer(id('training-certificate')), { id: 'training-certificate.id' }),
  issuedBy: run(id('agency')),
  issuedOn: run(partialDate()),
  validUntil: run(partialDate()),
  renewals: z.array(z.strictObject({ on: run(partialDate()), validUntil: run(partialDate()) })).max(50),
  status: run(code(credentialStatuses)),
  revocation: revocation().optional(),
}));

/** Leave for somebody to train others. @public */
export interface TrainerAccreditation extends RecordOf<'ctip.trainer-accreditation/1', typeof shape> {}

/** Each renewal after the one before, and each to a later end. */
const renewalsInOrder = ({ issuedOn, validUntil, renewals }: TrainerAccreditation): boolean => {
  let last: { on: PartialDate; validUntil: PartialDate } = { on: issuedOn, validUntil };
  return renewals.every((next) => {
    const fine = inOrder(last.on, next.on) && inOrder(last.validUntil, next.validUntil);
    last = next;
    return fine;
  });
};

/**
 * Leave for somebody to train others: what, in which languages, until when. It always expires; renewals prolong it, a revocation ends it.
 *
 * - `courses`, `sectors`: what the trainer may teach and to whom
 * - `validUntil`: as issued; the last renewal counts where there is one
 *
 * Refused beside the shape: an expiry surely before the issue, renewals surely out of order or to an earlier end, a revoked accreditation
 * without its revocation or a revocation of one that is not revoked.
 *
 * @example
 * ```ts
 * const accreditation = {
 *   schema: 'ctip.trainer-accreditation/1',
 *   id: 'ac-1',
 *   trainerId: 'tr-1',
 *   level: 'trainer',
 *   courses: ['co-tot'],
 *   sectors: ['police'],
 *   languages: ['ar', 'en'],
 *   certificateId: 'ce-1',
 *   issuedBy: 'centre-1',
 *   issuedOn: '2025-03-10',
 *   validUntil: '2028-03-09',
 *   renewals: [{ on: '2028-02-01', validUntil: '2031-03-09' }],
 *   status: 'valid',
 * };
 * check(TrainerAccreditation, accreditation).ok; // => true
 * check(TrainerAccreditation, { ...accreditation, renewals: [{ on: '2028-02-01', validUntil: '2027' }] }).ok; // => false
 * ```
 * @public
 */
export const TrainerAccreditation: RecordSchema<TrainerAccreditation> = /* @__PURE__ */ record('ctip.trainer-accreditation/1', shape, [
  { path: ['validUntil'], code: 'core/date-order', holds: ({ issuedOn, validUntil }) => inOrder(issuedOn, validUntil) },
  { path: ['renewals'], code: 'core/date-order', holds: renewalsInOrder },
  { path: ['revocation'], code: 'core/required-here', holds: ({ status, revocation: revoked }) => status !== 'revoked' || revoked !== undefined },
  { path: ['revocation'], code: 'core/not-here', holds: ({ status, revocation: revoked }) => status === 'revoked' || revoked === undefined },
]);
