import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { inOrder } from '../parts/holds.js';
import { languageTag } from '../parts/languageTag.js';
import { courtInstances, courtroomMeasures, hearingKinds, hearingStatuses } from './codes.js';
import { day, file, ofVictim } from './parts/classes.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: file(id('hearing')),
  criminalCaseId: file(id('criminal-case'), { id: 'criminal-case.id' }),
  suspects: file(answer(severalOf(id('suspect'), 1000)), { subject: 'suspect' }),
  court: file(id('agency')),
  instance: file(code(courtInstances)),
  kind: file(code(hearingKinds)),
  on: day(partialDate(), { ladder: 'date' }),
  status: file(code(hearingStatuses)),
  adjournedTo: day(partialDate().optional(), { ladder: 'date' }),
  closed: file(answer(z.boolean())),
  measures: ofVictim(answer(several(courtroomMeasures))),
  interpreters: file(answer(severalOf(languageTag(), 20))),
}));

/** A hearing. @public */
export interface Hearing extends RecordOf<'ctip.hearing/1', typeof shape> {}

/**
 * A hearing of a criminal case: when, before which court, for whom of the suspects, and how victims and witnesses were spared.
 *
 * - `closed`: without the public (Protocol, Article 6(1))
 * - `measures`: screens, video, support person; who was heard is not said here
 * - `interpreters`: languages (BCP 47) that were interpreted
 *
 * Refused beside the shape: a new day where the hearing was not adjourned, a new day surely before the old one, the measure
 * `closed-hearing` in a hearing that is said to be open.
 *
 * @example
 * ```ts
 * const hearing = {
 *   schema: 'ctip.hearing/1',
 *   id: 'h-1',
 *   criminalCaseId: 'cc-1',
 *   suspects: ['s-1', 's-2'],
 *   court: 'court-1',
 *   instance: 'first-instance',
 *   kind: 'trial',
 *   on: '2025-10-06',
 *   status: 'adjourned',
 *   adjournedTo: '2025-11-03',
 *   closed: true,
 *   measures: ['closed-hearing', 'support-person'],
 *   interpreters: ['am', 'ar-EG'],
 * };
 * check(Hearing, hearing).ok; // => true
 * check(Hearing, { ...hearing, adjournedTo: '2025-10-01' }).ok; // => false
 * ```
 * @public
 */
export const Hearing: RecordSchema<Hearing> = /* @__PURE__ */ record('ctip.hearing/1', shape, [
  { path: ['adjournedTo'], code: 'core/not-here', holds: ({ status, adjournedTo }) => adjournedTo === undefined || status === 'adjourned' },
  { path: ['adjournedTo'], code: 'core/date-order', holds: ({ on, adjournedTo }) => inOrder(on, adjournedTo) },
  {
    path: ['closed'],
    code: 'core/contradiction',
    holds: ({ closed, measures }) => closed !== false || !Array.isArray(measures) || !measures.includes('closed-hearing'),
  },
]);
