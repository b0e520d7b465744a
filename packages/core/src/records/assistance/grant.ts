import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { isMore } from '../../money/decimal.js';
import { money, type Money } from '../../money/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { among, implies, inOrder } from '../parts/holds.js';
import { grantKinds, grantRefusals, grantStatuses } from './careCodes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['assistance', 'administration'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['assistance', 'administration', 'statistics'], retention: 'case-file' });
  return {
    id: work(id('grant')),
    caseId: work(id('case'), { id: 'case.id' }),
    fund: work(id('fund'), { subject: 'nobody' }),
    kind: harm(code(grantKinds)),
    status: work(code(grantStatuses)),
    requestedOn: work(partialDate()),
    requested: work(money()),
    cap: work(money().optional(), { subject: 'nobody' }),
    decidedBy: work(id('agency').optional(), { subject: 'nobody' }),
    decidedOn: work(partialDate().optional()),
    approved: work(money().optional()),
    paid: work(money().optional()),
    paidOn: work(partialDate().optional()),
    refusal: harm(code(grantRefusals).optional()),
  };
});

/** Money for a person. @public */
export interface Grant extends RecordOf<'ctip.grant/1', typeof shape> {}

/** Is the first surely not more than the second? Amounts in different currencies cannot be compared, and so break no rule. */
const within = (amount: Money | undefined, limit: Money | undefined): boolean =>
  amount === undefined || limit === undefined || amount.currency !== limit.currency || !isMore(amount.amount, limit.amount);

const isNegative = (amount: Money | undefined): boolean => amount?.amount.startsWith('-') === true;

/**
 * Money for a person from a fund for victims: what was asked for, approved and paid, and the cap that the fund sets.
 *
 * Refused beside the shape: an approval without amount or day; more approved than the cap, more paid than approved (in one currency); a
 * refusal without a reason; a payment without its day; an amount below zero; days in an order that cannot be.
 *
 * @example
 * ```ts
 * const grant = {
 *   schema: 'ctip.grant/1',
 *   id: 'g-1',
 *   caseId: 'c-1',
 *   fund: 'victim-assistance-fund',
 *   kind: 'business-start',
 *   status: 'paid',
 *   requestedOn: '2026-03-05',
 *   requested: { amount: '900', currency: 'BHD', valueDate: '2026-03' },
 *   cap: { amount: '800', currency: 'BHD', valueDate: '2026' },
 *   decidedBy: 'ministry-1',
 *   decidedOn: '2026-03-20',
 *   approved: { amount: '800', currency: 'BHD', valueDate: '2026-03' },
 *   paid: { amount: '800.000', currency: 'BHD', valueDate: '2026-04' },
 *   paidOn: '2026-04-02',
 * };
 * check(Grant, grant).ok; // => true
 * check(Grant, { ...grant, approved: { amount: '800.001', currency: 'BHD', valueDate: '2026-03' } }).ok; // => false
 * ```
 * @public
 */
export const Grant: RecordSchema<Grant> = /* @__PURE__ */ record('ctip.grant/1', shape, [
  {
    path: ['approved'],
    code: 'core/required-here',
    holds: ({ status, approved }) => implies(among(status, 'approved', 'paid', 'partly-paid', 'repaid'), approved !== undefined),
  },
  {
    path: ['decidedOn'],
    code: 'core/required-here',
    holds: ({ status, decidedOn }) => implies(among(status, 'approved', 'paid', 'partly-paid', 'repaid', 'refused'), decidedOn !== undefined),
  },
  { path: ['approved'], code: 'core/more-than-cap', holds: ({ approved, cap }) => within(approved, cap) },
  { path: ['paid'], code: 'core/more-than-cap', holds: ({ paid, approved }) => within(paid, approved) },
  { path: ['paidOn'], code: 'core/required-here', holds: ({ paid, paidOn }) => implies(paid !== undefined, paidOn !== undefined) },
  { path: ['paid'], code: 'core/required-here', holds: ({ status, paid }) => implies(among(status, 'paid', 'partly-paid', 'repaid'), paid !== undefined) },
  { path: ['refusal'], code: 'core/required-here', holds: ({ status, refusal }) => implies(status === 'refused', refusal !== undefined) },
  { path: ['requested'], code: 'core/below-zero', holds: ({ requested, approved, paid }) => ![requested, approved, paid].some(isNegative) },
  { path: ['decidedOn'], code: 'core/date-order', holds: ({ requestedOn, decidedOn }) => inOrder(requestedOn, decidedOn) },
  { path: ['paidOn'], code: 'core/date-order', holds: ({ decidedOn, paidOn }) => inOrder(decidedOn, paidOn) },
]);
