import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { code, severalOf } from '../../code-list/index.js';
import { ageGroups, countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { basis } from '../parts/basis.js';
import { sha256 } from '../parts/evidence.js';
import { inOrder, isDay } from '../parts/holds.js';
import { fieldName } from '../parts/packet.js';
import { declineReasons, referralReasons, stepStates, transferKinds, transferStatuses, trmPhases } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({
    privacy: 'internal',
    subject: 'victim',
    purposes: ['referral', 'coordination', 'return-and-reintegration'],
    retention: 'case-file',
  });
  const trait = classed({ privacy: 'quasi', subject: 'victim', purposes: ['referral', 'return-and-reintegration', 'statistics'], retention: 'case-file' });
  const narrative = classed({ privacy: 'direct', subject: 'victim', purposes: ['referral', 'return-and-reintegration'], retention: 'case-file' });
  return {
    id: work(id('transfer')),
    caseId: work(id('case'), { id: 'case.id' }),
    kind: work(code(transferKinds)),
    reason: work(answer(code(referralReasons))),
    from: work(id('agency'), { subject: 'nobody' }),
    to: work(id('agency'), { subject: 'nobody' }),
    sendingState: trait(code(countries).optional(), { ladder: 'country' }),
    receivingState: trait(code(countries).optional(), { ladder: 'country' }),
    phase: work(answer(code(trmPhases)).optional()),
    status: work(code(transferStatuses)),
    basis: basis(),
    packet: z.strictObject({ fields: work(severalOf(fieldName(), 500)), sha256: work(sha256().optional()) }),
    requestedOn: work(partialDate()),
    respondBy: work(partialDate()),
    answeredOn: work(answer(partialDate())),
    declineReason: work(code(declineReasons).optional(), { privacy: 'special' }),
    effectiveOn: work(partialDate().optional()),
    senderReadsUntil: work(partialDate().optional()),
    ageGroup: trait(code(ageGroups), { ladder: 'age-group' }),
    bestInterestsDetermination: work(id('best-interests-determination').optional()),
    familyAssessment: z.strictObject({
      state: work(code(stepStates)),
      doneOn: work(answer(partialDate()).optional()),
      findings: narrative(longText(10_000).optional()),
    }),
    travel: z.strictObject({
      state: work(code(stepStates)),
      on: trait(answer(partialDate()).optional(), { ladder: 'date' }),
      documentsIssued: work(answer(z.boolean())),
      escorted: work(answer(z.boolean())),
    }),
    reception: z.strictObject({
      state: work(code(stepStates)),
      by: work(id('agency').optional(), { subject: 'nobody' }),
      confirmedOn: work(answer(partialDate()).optional()),
      arrangements: narrative(longText(10_000).optional()),
    }),
  };
});

/** A case handed over to another agency or State. @public */
export interface Transfer extends RecordOf<'ctip.transfer/1', typeof shape> {}

const isChild = ({ ageGroup }: Transfer): boolean => ageGroup !== 'adult';

/**
 * A case handed over: the responsibility for it from one agency to another, or, as a transnational referral, a person's protection from
 * one State to another, with what must be ready before anybody travels.
 *
 * - `kind`: `responsibility` changes the owner of a case, `transnational` also the State
 * - `phase`: of the transnational referral mechanism
 * - `senderReadsUntil`: how long the sender may still read; left out when at no time
 * - `ageGroup`: a disputed age takes the child's safeguards
 * - `familyAssessment`, `travel`, `reception`: what is done, by whom and when
 *
 * Refused beside the shape: a transnational transfer without two different States; an effective one without its day; a rejected one
 * without a reason; travel before the receiving agency has confirmed; a child who travels without a best-interests determination; days
 * in an order that cannot be.
 *
 * @example
 * ```ts
 * const transfer = {
 *   schema: 'ctip.transfer/1',
 *   id: 't-1',
 *   caseId: 'c-1',
 *   kind: 'transnational',
 *   reason: 'moved',
 *   from: 'iom-amm',
 *   to: 'ngo-addis-1',
 *   sendingState: 'JO',
 *   receivingState: 'ET',
 *   phase: 'return-and-social-inclusion',
 *   status: 'accepted',
 *   basis: { kind: 'consent', consentId: 'k-8' },
 *   packet: { fields: ['case.sex', 'victim.languages'] },
 *   requestedOn: '2026-03-02',
 *   respondBy: '2026-03-16',
 *   answeredOn: '2026-03-09',
 *   ageGroup: 'adult',
 *   familyAssessment: { state: 'done', doneOn: '2026-03-12' },
 *   travel: { state: 'done', on: '2026-03-20', documentsIssued: true, escorted: false },
 *   reception: { state: 'done', by: 'ngo-addis-1', confirmedOn: '2026-03-14' },
 * };
 * check(Transfer, transfer).ok; // => true
 * const early = check(Transfer, { ...transfer, reception: { state: 'under-way' } });
 * early.ok ? '' : early.problems[0]?.code; // => 'core/reception-not-confirmed'
 * check(Transfer, { ...transfer, ageGroup: 'disputed' }).ok; // => false
 * ```
 * @public
 */
export const Transfer: RecordSchema<Transfer> = /* @__PURE__ */ record('ctip.transfer/1', shape, [
  { path: ['sendingState'], code: 'core/required-here', holds: ({ kind, sendingState }) => kind !== 'transnational' || sendingState !== undefined },
  { path: ['receivingState'], code: 'core/required-here', holds: ({ kind, receivingState }) => kind !== 'transnational' || receivingState !== undefined },
  {
    path: ['receivingState'],
    code: 'core/same-state',
    holds: ({ kind, sendingState, receivingState }) => kind !== 'transnational' || receivingState === undefined || sendingState !== receivingState,
  },
  { path: ['effectiveOn'], code: 'core/required-here', holds: ({ status, effectiveOn }) => status !== 'effective' || effectiveOn !== undefined },
  { path: ['declineReason'], code: 'core/required-here', holds: ({ status, declineReason }) => status !== 'rejected' || declineReason !== undefined },
  { path: ['declineReason'], code: 'core/not-expected-here', holds: ({ status, declineReason }) => status === 'rejected' || declineReason === undefined },
  { path: ['respondBy'], code: 'core/date-order', holds: ({ requestedOn, respondBy }) => inOrder(requestedOn, respondBy) },
  { path: ['answeredOn'], code: 'core/date-order', holds: ({ requestedOn, answeredOn }) => inOrder(requestedOn, answeredOn) },
  { path: ['effectiveOn'], code: 'core/date-order', holds: ({ answeredOn, effectiveOn }) => inOrder(answeredOn, effectiveOn) },
  {
    path: ['reception', 'confirmedOn'],
    code: 'core/reception-not-confirmed',
    holds: ({ travel, reception }) => travel.state !== 'done' || (reception.state === 'done' && reception.confirmedOn !== undefined),
  },
  {
    path: ['travel', 'on'],
    code: 'core/date-order',
    holds: ({ travel, reception }) => inOrder(reception.confirmedOn, travel.on),
  },
  {
    path: ['travel', 'on'],
    code: 'core/required-here',
    holds: ({ travel }) => travel.state !== 'done' || travel.on !== undefined,
  },
  {
    path: ['bestInterestsDetermination'],
    code: 'core/best-interests-missing',
    holds: (transfer) => !isChild(transfer) || transfer.travel.state !== 'done' || transfer.bestInterestsDetermination !== undefined,
  },
  {
    path: ['travel', 'documentsIssued'],
    code: 'core/no-documents',
    severity: 'warning',
    holds: ({ travel }) => !isDay(travel.on) || isAbsent(travel.documentsIssued) || travel.documentsIssued,
  },
]);
