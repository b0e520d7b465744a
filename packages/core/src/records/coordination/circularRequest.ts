import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { among, distinctBy, implies, inOrder } from '../parts/holds.js';
import { circularAnswers, circularStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'nobody', purposes: ['coordination', 'statistics'], retention: 'audit' });
  return {
    id: work(id('circular-request')),
    unit: work(id('coordination-unit')),
    title: work(localText(300)),
    questionnaire: z.strictObject({ id: work(id('questionnaire')), version: work(text(40)) }),
    issuedOn: work(partialDate()),
    dueOn: work(partialDate()),
    status: work(code(circularStatuses)),
    closedOn: work(partialDate().optional()),
    addressees: z
      .array(
        z.strictObject({
          focalPoint: work(id('focal-point')),
          answer: work(code(circularAnswers)),
          acknowledgedOn: work(partialDate().optional()),
          answeredOn: work(partialDate().optional()),
          answerReference: work(text(120).optional()),
          reminders: work(z.array(partialDate()).max(50)),
        }),
      )
      .min(1)
      .max(1000),
  };
});

/** A questionnaire sent to focal points. @public */
export interface CircularRequest extends RecordOf<'ctip.circular-request/1', typeof shape> {}

/**
 * A questionnaire sent round to focal points, and where the answer of each of them stands. The answers themselves are kept elsewhere, under
 * `answerReference`.
 *
 * - `answer`: `overdue` is set by whoever judges the due date against a clock; an overdue addressee may still answer
 * - `answeredOn`: also of a partial answer
 *
 * Refused beside the shape: one addressee twice, an answer or acknowledgement at no time, an answering date for who did not answer, any
 * date before the issue, a request that closed at no time.
 *
 * @example
 * ```ts
 * const request = {
 *   schema: 'ctip.circular-request/1',
 *   id: 'cr-1',
 *   unit: 'league-unit',
 *   title: { ar: 'استبيان سنوي' },
 *   questionnaire: { id: 'annual', version: '3' },
 *   issuedOn: '2025-01-15',
 *   dueOn: '2025-03-15',
 *   status: 'issued',
 *   addressees: [{ focalPoint: 'fp-1', answer: 'answered', answeredOn: '2025-02-20', reminders: [] }],
 * };
 * check(CircularRequest, request).ok; // => true
 * check(CircularRequest, { ...request, dueOn: '2025-01-01' }).ok; // => false
 * ```
 * @public
 */
export const CircularRequest: RecordSchema<CircularRequest> = /* @__PURE__ */ record('ctip.circular-request/1', shape, [
  { path: ['addressees'], code: 'core/duplicate', holds: ({ addressees }) => distinctBy(addressees, ({ focalPoint }) => focalPoint) },
  {
    path: ['addressees'],
    code: 'core/required-here',
    holds: ({ addressees }) =>
      addressees.every(
        ({ answer, acknowledgedOn, answeredOn }) =>
          implies(among(answer, 'answered', 'partial', 'declined'), answeredOn !== undefined) &&
          implies(answer === 'acknowledged', acknowledgedOn !== undefined),
      ),
  },
  {
    path: ['addressees'],
    code: 'core/not-here',
    holds: ({ addressees }) =>
      addressees.every(({ answer, answeredOn }) => implies(among(answer, 'issued', 'acknowledged', 'overdue'), answeredOn === undefined)),
  },
  { path: ['dueOn'], code: 'core/date-order', holds: ({ issuedOn, dueOn }) => inOrder(issuedOn, dueOn) },
  { path: ['closedOn'], code: 'core/date-order', holds: ({ issuedOn, closedOn }) => inOrder(issuedOn, closedOn) },
  {
    path: ['addressees'],
    code: 'core/date-order',
    holds: ({ issuedOn, addressees }) =>
      addressees.every(({ acknowledgedOn, answeredOn, reminders }) =>
        [acknowledgedOn, answeredOn, ...reminders].every((date) => inOrder(issuedOn, date)),
      ),
  },
  { path: ['closedOn'], code: 'core/required-here', holds: ({ status, closedOn }) => implies(status === 'closed', closedOn !== undefined) },
]);
