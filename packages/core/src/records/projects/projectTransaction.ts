import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { money } from '../../money/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, mark, open, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText } from '../../text/index.js';
import { transactionKinds } from './codes.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: open(id('project-transaction')),
  project: open(id('project')),
  kind: open(code(transactionKinds)),
  date: open(partialDate()),
  value: open(money()),
  from: open(id('agency').optional()),
  to: open(id('agency').optional()),
  description: open(localText(600).optional()),
  corrects: open(id('project-transaction').optional()),
  source: source(),
  mark: mark(),
}));

/** A movement of a project's money. @public */
export interface ProjectTransaction extends RecordOf<'ctip.project-transaction/1', typeof shape> {}

/**
 * A movement of a project's money: committed, disbursed, spent, given back. Assistance paid to a person is never one of these; it is in the
 * case file.
 *
 * - `value`: negative where an earlier transaction is reversed; `corrects` says which
 *
 * Refused beside the shape: money that goes from an agency to itself, a negative amount that corrects nothing, one that corrects itself.
 *
 * @example
 * ```ts
 * const paid = {
 *   schema: 'ctip.project-transaction/1',
 *   id: 't-1',
 *   project: 'p-1',
 *   kind: 'disbursement',
 *   date: '2013-06-30',
 *   value: { amount: '250000.00', currency: 'USD', valueDate: '2013-06-30' },
 *   from: 'donor-1',
 *   to: 'office-2',
 *   source: { id: 'ledger', title: 'Annual statement' },
 *   mark: 'single-source',
 * };
 * check(ProjectTransaction, paid).ok; // => true
 * check(ProjectTransaction, { ...paid, to: 'donor-1' }).ok; // => false
 * ```
 * @public
 */
export const ProjectTransaction: RecordSchema<ProjectTransaction> = /* @__PURE__ */ record('ctip.project-transaction/1', shape, [
  { path: ['to'], code: 'core/self-reference', holds: ({ from, to }) => from === undefined || from !== to },
  { path: ['corrects'], code: 'core/required-here', holds: ({ value, corrects }) => !value.amount.startsWith('-') || corrects !== undefined },
  { path: ['corrects'], code: 'core/self-reference', holds: ({ id: own, corrects }) => own !== corrects },
]);
