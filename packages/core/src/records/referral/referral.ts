import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, severalOf, type CodeOf } from '../../code-list/index.js';
import { referralStatuses, services } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { basisSince } from '../parts/basis.js';
import { sha256 } from '../parts/evidence.js';
import { inOrder, isDay } from '../parts/holds.js';
import { fieldName } from '../parts/packet.js';
import { declineReasons, referralReasons, serviceOutcomes, urgencies } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['referral', 'assistance', 'coordination'], retention: 'case-file' });
  const narrative = classed({ privacy: 'direct', subject: 'victim', purposes: ['referral', 'assistance'], retention: 'case-file' });
  return {
    id: work(id('referral')),
    caseId: work(id('case'), { id: 'case.id' }),
    from: work(id('agency'), { subject: 'nobody' }),
    to: work(id('agency'), { subject: 'nobody' }),
    service: work(code(services), { privacy: 'special' }),
    reason: work(answer(code(referralReasons))),
    urgency: work(answer(code(urgencies))),
    status: work(code(referralStatuses)),
    basis: basisSince('ctip.referral/1'),
    packet: z.strictObject({
      fields: work(answer(severalOf(fieldName(), 500))),
      sha256: work(sha256().optional()),
    }),
    offeredOn: work(partialDate().optional()),
    respondBy: work(partialDate().optional()),
    answeredOn: work(answer(partialDate())),
    declineReason: work(answer(code(declineReasons)).optional(), { privacy: 'special' }),
    outcome: work(answer(code(serviceOutcomes)).optional(), { privacy: 'special' }),
    outcomeOn: work(answer(partialDate()).optional()),
    withdrawnOn: work(answer(partialDate()).optional()),
    receiverToldOn: work(answer(partialDate()).optional()),
    withdrawalAcknowledgedOn: work(answer(partialDate()).optional()),
    handoverNote: narrative(longText(10_000).optional()),
    feedback: narrative(longText(10_000).optional()),
  };
});

/** A referral from one agency to another. @public */
export interface Referral extends RecordOf<'ctip.referral/2', typeof shape> {}

type Status = CodeOf<typeof referralStatuses>;

const notSent: readonly Status[] = ['draft', 'cancelled', 'entered-in-error'];
const unanswered: readonly Status[] = ['draft', 'offered', 'received', 'expired'];
const ended: readonly Status[] = ['completed', 'failed'];

/**
 * One agency asks another for a service for the person of a case: why, how urgently, on what ground, which fields travel, by when it
 * wants an answer, and what came of it. A referral that nobody answers expires in sight, not unseen.
 *
 * - `basis`: the consent record, or a lawful override with who decided, why, and by when it is reviewed. `not-recorded` is for what was
 *   written as `ctip.referral/1`, which had no place for it; `remarks` tells of it
 * - `packet.fields`: ids of the fields that travel, and no others; `packet.sha256`: digest of what was sent
 * - `answeredOn`: day of the answer; acceptance is not yet a service: `outcome` says what was delivered
 * - `withdrawnOn`, `receiverToldOn`, `withdrawalAcknowledgedOn`: a consent withdrawn after sending, and whether the receiver knows
 * - `handoverNote`, `feedback`: free text about a person
 *
 * Refused beside the shape: a declined referral without a reason and a reason without declining; a completed or failed one without
 * outcome, a withdrawn one without the day; one that was sent without day of offer and deadline; days in an order that cannot be.
 *
 * @example
 * ```ts
 * const offer = {
 *   schema: 'ctip.referral/2',
 *   id: 'r-1',
 *   caseId: 'c-1',
 *   from: 'police-amm',
 *   to: 'shelter-2',
 *   service: 'shelter',
 *   reason: 'further-services',
 *   urgency: 'within-1-day',
 *   status: 'offered',
 *   basis: { kind: 'consent', consentId: 'k-7' },
 *   packet: { fields: ['case.sex', 'case.ageGroup', 'victim.languages'] },
 *   offeredOn: '2026-03-02',
 *   respondBy: '2026-03-03',
 *   answeredOn: { absent: 'not-applicable' },
 * };
 * check(Referral, offer).ok; // => true
 * const silent = check(Referral, { ...offer, status: 'declined', answeredOn: '2026-03-02' });
 * silent.ok ? [] : silent.problems.map(({ code, pointer }) => `${code} ${pointer}`); // => ['core/required-here /declineReason']
 * ```
 * @public
 */
export const Referral: RecordSchema<Referral> = /* @__PURE__ */ record('ctip.referral/2', shape, [
  { path: ['offeredOn'], code: 'core/required-here', holds: ({ status, offeredOn }) => notSent.includes(status) || offeredOn !== undefined },
  { path: ['respondBy'], code: 'core/required-here', holds: ({ status, respondBy }) => notSent.includes(status) || respondBy !== undefined },
  { path: ['declineReason'], code: 'core/required-here', holds: ({ status, declineReason }) => status !== 'declined' || declineReason !== undefined },
  { path: ['declineReason'], code: 'core/not-expected-here', holds: ({ status, declineReason }) => status === 'declined' || declineReason === undefined },
  { path: ['outcome'], code: 'core/required-here', holds: ({ status, outcome }) => !ended.includes(status) || outcome !== undefined },
  { path: ['outcome'], code: 'core/not-expected-here', holds: ({ status, outcome }) => !unanswered.includes(status) || outcome === undefined },
  { path: ['withdrawnOn'], code: 'core/required-here', holds: ({ status, withdrawnOn }) => status !== 'withdrawn' || withdrawnOn !== undefined },
  { path: ['respondBy'], code: 'core/date-order', holds: ({ offeredOn, respondBy }) => inOrder(offeredOn, respondBy) },
  { path: ['answeredOn'], code: 'core/date-order', holds: ({ offeredOn, answeredOn }) => inOrder(offeredOn, answeredOn) },
  { path: ['outcomeOn'], code: 'core/date-order', holds: ({ answeredOn, outcomeOn }) => inOrder(answeredOn, outcomeOn) },
  { path: ['receiverToldOn'], code: 'core/date-order', holds: ({ withdrawnOn, receiverToldOn }) => inOrder(withdrawnOn, receiverToldOn) },
  {
    path: ['withdrawalAcknowledgedOn'],
    code: 'core/date-order',
    holds: ({ receiverToldOn, withdrawalAcknowledgedOn }) => inOrder(receiverToldOn, withdrawalAcknowledgedOn),
  },
  {
    path: ['basis', 'reviewBy'],
    code: 'core/date-order',
    holds: ({ basis }) => basis.kind !== 'override' || inOrder(basis.decidedOn, basis.reviewBy),
  },
  { path: ['basis'], code: 'core/basis-not-recorded', severity: 'warning', holds: ({ basis }) => basis.kind !== 'not-recorded' },
  {
    path: ['withdrawalAcknowledgedOn'],
    code: 'core/withdrawal-not-acknowledged',
    severity: 'warning',
    holds: ({ withdrawnOn, withdrawalAcknowledgedOn }) => withdrawnOn === undefined || isDay(withdrawalAcknowledgedOn),
  },
]);
