import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, type CodeOf } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { money, type Money } from '../../money/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, mark, open, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { distinctBy, implies } from '../parts/holds.js';
import { period } from '../parts/period.js';
import { addsUp, oneCurrency } from './addsUp.js';
import { budgetStatuses, budgetTypes } from './codes.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: open(id('budget-version')),
  project: open(id('project')),
  version: open(z.int().min(1).max(999)),
  replaces: open(id('budget-version').optional()),
  asOf: open(answer(partialDate())),
  source: source(),
  mark: mark(),
  type: open(code(budgetTypes).optional()),
  status: open(code(budgetStatuses).optional()),
  total: open(money().optional()),
  periods: z.array(z.strictObject({ period: period(open), value: open(money()) })).max(200),
  donors: z
    .array(z.strictObject({ name: open(text(200)), agency: open(id('agency').optional()), amount: open(money().optional()) }))
    .max(100),
}));

/** What one source said of a project's money at one time. @public */
export interface BudgetVersion extends RecordOf<'ctip.budget-version/1', typeof shape> {}

const amountsOf = ({ donors }: BudgetVersion): readonly Money[] => donors.flatMap(({ amount }) => amount ?? []);
const valuesOf = ({ periods }: BudgetVersion): readonly Money[] => periods.map(({ value }) => value);

/** Donors add up only where each says what it gives. */
const donorsAddUp = (budget: BudgetVersion): boolean => {
  const amounts = amountsOf(budget);
  return amounts.length < budget.donors.length || addsUp(amounts, budget.total);
};

const currencies = (budget: BudgetVersion): boolean =>
  oneCurrency([...valuesOf(budget), ...amountsOf(budget), ...(budget.total ? [budget.total] : [])]);

/**
 * What one source said of a project's money at one time: stated total, periods, donors. A later statement is another version; both stay.
 *
 * - `total`: as stated, never computed
 * - `type`, `status`: left out, they mean `original` and `indicative` (IATI 2.03); `budgetTypeOf` and `budgetStatusOf` read them so
 * - `donors`: `amount` where the source says what each gives
 *
 * Refused beside the shape: no amount at all, one donor twice, a later version that does not say what it replaces. Doubted, never put
 * right: periods or donors that do not add up to the stated total (at face value, no rate applied), several currencies.
 *
 * @example
 * ```ts
 * const budget = {
 *   schema: 'ctip.budget-version/1',
 *   id: 'xmex19-1',
 *   project: 'xmex19',
 *   version: 1,
 *   asOf: { absent: 'unknown' },
 *   source: { id: 'unodc-xmex19', title: 'Project profile XMEX19', publisher: 'UNODC' },
 *   mark: 'secondary',
 *   total: { amount: '1607990', currency: 'USD', valueDate: '2011' },
 *   periods: [],
 *   donors: [{ name: 'Norway' }],
 * };
 * check(BudgetVersion, budget).ok; // => true
 * check(BudgetVersion, { ...budget, total: undefined }).ok; // => false
 * ```
 * @public
 */
export const BudgetVersion: RecordSchema<BudgetVersion> = /* @__PURE__ */ record('ctip.budget-version/1', shape, [
  { path: ['total'], code: 'core/required-here', holds: ({ total, periods }) => total !== undefined || periods.length > 0 },
  { path: ['donors'], code: 'core/duplicate', holds: ({ donors }) => distinctBy(donors, ({ name }) => name) },
  { path: ['replaces'], code: 'core/required-here', holds: ({ version, replaces }) => implies(version > 1, replaces !== undefined) },
  { path: ['replaces'], code: 'core/not-here', holds: ({ version, replaces }) => implies(version === 1, replaces === undefined) },
  { path: ['replaces'], code: 'core/self-reference', holds: ({ id: own, replaces }) => own !== replaces },
  { path: ['periods'], code: 'core/sum-differs', severity: 'warning', holds: (budget) => addsUp(valuesOf(budget), budget.total) },
  { path: ['donors'], code: 'core/sum-differs', severity: 'warning', holds: donorsAddUp },
  { path: ['total'], code: 'core/currencies-differ', severity: 'warning', holds: currencies },
]);

/**
 * The type of a budget; one that does not say is the original (IATI 2.03).
 *
 * @example
 * ```ts
 * budgetTypeOf({}); // => 'original'
 * budgetTypeOf({ type: 'revised' }); // => 'revised'
 * ```
 * @public
 */
export const budgetTypeOf = ({ type }: Pick<BudgetVersion, 'type'>): CodeOf<typeof budgetTypes> => type ?? 'original';

/**
 * The status of a budget; one that does not say is indicative, no promise (IATI 2.03).
 *
 * @example
 * ```ts
 * budgetStatusOf({}); // => 'indicative'
 * ```
 * @public
 */
export const budgetStatusOf = ({ status }: Pick<BudgetVersion, 'status'>): CodeOf<typeof budgetStatuses> => status ?? 'indicative';
