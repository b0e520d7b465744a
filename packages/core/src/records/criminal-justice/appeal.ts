import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { inOrder } from '../parts/holds.js';
import { appealKinds, appealResults, appealStatuses, appealSubjects, appellants } from './codes.js';
import { day, file, offending } from './parts/classes.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: file(id('appeal')),
  criminalCaseId: file(id('criminal-case'), { id: 'criminal-case.id' }),
  decisionId: file(id('court-decision')),
  kind: file(code(appealKinds)),
  by: file(code(appellants)),
  suspects: file(severalOf(id('suspect'), 1000), { subject: 'suspect' }),
  charges: file(answer(severalOf(id('charge'), 1000))),
  against: offending(several(appealSubjects)),
  lodgedOn: day(partialDate(), { ladder: 'date' }),
  lodgeBy: day(answer(partialDate()), { ladder: 'date' }),
  court: file(id('agency'), { id: 'hearing.court' }),
  status: file(code(appealStatuses)),
  decidedOn: day(partialDate().optional(), { ladder: 'date' }),
  result: offending(code(appealResults).optional()),
  newDecisionId: file(id('court-decision').optional()),
}));

/** An appeal against a decision. @public */
export interface Appeal extends RecordOf<'ctip.appeal/1', typeof shape> {}

/**
 * An appeal, cassation, opposition (against a judgment in absence) or review: against which decision, by whom, for whom of the accused,
 * and what became of it.
 *
 * - `lodgeBy`: last day of the time limit, as the law of the country computes it; one that passes without appeal makes a decision final
 * - `newDecisionId`: the decision that the appeal led to
 *
 * Refused beside the shape: a decided appeal without day or result, a result of an appeal that is not decided, a decision surely before
 * the appeal, a new decision that is the old one. Warned of: an appeal surely lodged after its time limit.
 *
 * @example
 * ```ts
 * const appeal = {
 *   schema: 'ctip.appeal/1',
 *   id: 'ap-1',
 *   criminalCaseId: 'cc-1',
 *   decisionId: 'd-1',
 *   kind: 'appeal',
 *   by: 'prosecution',
 *   suspects: ['s-2'],
 *   charges: ['ch-2'],
 *   against: ['classification'],
 *   lodgedOn: '2025-12-20',
 *   lodgeBy: '2025-12-25',
 *   court: 'court-2',
 *   status: 'decided',
 *   decidedOn: '2026-04-01',
 *   result: 'reversed',
 *   newDecisionId: 'd-2',
 * };
 * check(Appeal, appeal).ok; // => true
 * check(Appeal, { ...appeal, newDecisionId: 'd-1' }).ok; // => false
 * ```
 * @public
 */
export const Appeal: RecordSchema<Appeal> = /* @__PURE__ */ record('ctip.appeal/1', shape, [
  { path: ['decidedOn'], code: 'core/required-here', holds: ({ status, decidedOn }) => status !== 'decided' || decidedOn !== undefined },
  { path: ['decidedOn'], code: 'core/date-order', holds: ({ lodgedOn, decidedOn }) => inOrder(lodgedOn, decidedOn) },
  { path: ['result'], code: 'core/required-here', holds: ({ status, result }) => status !== 'decided' || result !== undefined },
  { path: ['result'], code: 'core/not-here', holds: ({ status, result }) => status === 'decided' || result === undefined },
  { path: ['newDecisionId'], code: 'core/self-reference', holds: ({ decisionId, newDecisionId }) => newDecisionId !== decisionId },
  { path: ['lodgedOn'], code: 'core/date-order', severity: 'warning', holds: ({ lodgedOn, lodgeBy }) => inOrder(lodgedOn, lodgeBy) },
]);
