import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { money } from '../../money/index.js';
import { isMore, sumOf } from '../../money/decimal.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { inOrder } from '../parts/holds.js';
import { compensationHeads, compensationPayers, compensationRoutes, compensationStatuses } from './codes.js';
import { file, ofVictim } from './parts/classes.js';

const shape = /* @__PURE__ */ fields(() => {
  const day = () => ofVictim(partialDate(), { privacy: 'quasi', ladder: 'date' });
  return {
    id: file(id('compensation')),
    caseId: file(id('case'), { id: 'case.id', subject: 'victim' }),
    criminalCaseId: file(answer(id('criminal-case')), { id: 'criminal-case.id' }),
    route: file(code(compensationRoutes)),
    heads: ofVictim(answer(several(compensationHeads))),
    claimed: z.strictObject({ on: day(), amount: ofVictim(answer(money()), { privacy: 'quasi' }) }),
    status: file(code(compensationStatuses)),
    awarded: z
      .strictObject({
        on: day(),
        by: file(id('agency')),
        decisionId: file(answer(id('court-decision')), { id: 'court-decision.id' }),
        amount: ofVictim(money(), { privacy: 'quasi' }),
      })
      .optional(),
    payments: z
      .array(z.strictObject({ on: day(), amount: ofVictim(money(), { privacy: 'quasi' }), payer: file(answer(code(compensationPayers))) }))
      .max(500),
  };
});

/** A claim of a victim for compensation. @public */
export interface Compensation extends RecordOf<'ctip.compensation/1', typeof shape> {}

/** Payments and award by their face value; amounts in different currencies are not compared. */
const paidWithinAward = ({ awarded, payments }: Compensation): boolean => {
  if (!awarded || payments.some(({ amount }) => amount.currency !== awarded.amount.currency)) return true;
  return !isMore(sumOf(payments.map(({ amount }) => amount.amount)), awarded.amount.amount);
};

/**
 * What a victim claimed, was awarded and was paid (Protocol, Article 6(6)). Claimed, awarded and paid are three parts: an award that
 * nobody paid is not compensation received.
 *
 * - `route`: criminal, civil or labour court, a state fund, a settlement
 * - `payments`: each on its day, by whom
 *
 * Refused beside the shape: an awarded or paid claim without its award (a settlement counts as one), a paid claim without payment, an
 * award surely before the claim, payments surely before the award. Warned of: payments that come to more than the award.
 *
 * @example
 * ```ts
 * const claim = {
 *   schema: 'ctip.compensation/1',
 *   id: 'co-1',
 *   caseId: 'c-1',
 *   criminalCaseId: 'cc-1',
 *   route: 'criminal-court',
 *   heads: ['unpaid-wages', 'moral-harm'],
 *   claimed: { on: '2025-06', amount: { amount: '30000', currency: 'TND', valueDate: '2025-06' } },
 *   status: 'partly-paid',
 *   awarded: { on: '2025-12-15', by: 'court-1', decisionId: 'd-1', amount: { amount: '20000', currency: 'TND', valueDate: '2025-12-15' } },
 *   payments: [{ on: '2026-02', amount: { amount: '5000', currency: 'TND', valueDate: '2026-02' }, payer: 'offender' }],
 * };
 * check(Compensation, claim).ok; // => true
 * check(Compensation, { ...claim, status: 'paid', payments: [] }).ok; // => false
 * ```
 * @public
 */
export const Compensation: RecordSchema<Compensation> = /* @__PURE__ */ record('ctip.compensation/1', shape, [
  {
    path: ['awarded'],
    code: 'core/required-here',
    holds: ({ status, awarded }) => awarded !== undefined || (status !== 'awarded' && status !== 'partly-paid' && status !== 'paid' && status !== 'unenforceable'),
  },
  { path: ['payments'], code: 'core/required-here', holds: ({ status, payments }) => (status !== 'partly-paid' && status !== 'paid') || payments.length > 0 },
  { path: ['awarded', 'on'], code: 'core/date-order', holds: ({ claimed, awarded }) => inOrder(claimed.on, awarded?.on) },
  { path: ['payments'], code: 'core/date-order', holds: ({ awarded, payments }) => payments.every(({ on }) => inOrder(awarded?.on, on)) },
  { path: ['payments'], code: 'core/more-than-stated', severity: 'warning', holds: paidWithinAward },
]);
