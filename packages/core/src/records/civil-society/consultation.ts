import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { openPeriod } from '../parts/period.js';
import { consultationAnswers } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('consultation')),
    subject: open(localText(600)),
    by: open(id('agency')),
    period: openPeriod(open),
    invited: open(z.array(id('institution')).max(500)),
    submissions: z
      .array(
        z.strictObject({
          institutionId: open(id('institution')),
          receivedOn: open(partialDate()),
          summary: open(localText(4000)),
          answer: open(code(consultationAnswers)),
          reason: open(text(2000).optional()),
        }),
      )
      .max(500),
    survivorsHeard: open(answer(z.boolean())),
  };
});

/** A consultation. @public */
export interface Consultation extends RecordOf<'ctip.consultation/1', typeof shape> {}

/**
 * Who was asked about a law, a plan or a measure, what they sent, and how each was answered.
 *
 * Refused beside the shape: a submission that was not taken up without a reason.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.consultation/1',
 *   id: 'cons-7',
 *   subject: { en: 'Draft national plan' },
 *   by: 'a-committee',
 *   period: { start: '2022-09', end: '2022-11' },
 *   invited: ['i-1'],
 *   submissions: [{ institutionId: 'i-1', receivedOn: '2022-10', summary: { en: 'Add a fund' }, answer: 'taken-up' }],
 *   survivorsHeard: { absent: 'unknown' },
 * };
 * check(Consultation, sound).ok; // => true
 * check(Consultation, { ...sound, submissions: [{ ...sound.submissions[0], answer: 'not-taken-up' }] }).ok; // => false
 * ```
 * @public
 */
export const Consultation: RecordSchema<Consultation> = /* @__PURE__ */ record('ctip.consultation/1', shape, [

  {
    path: ['submissions'],
    code: 'core/required-here',
    holds: ({ submissions }) => submissions.every(({ answer, reason }) => answer !== 'not-taken-up' || reason !== undefined),
  },
]);
