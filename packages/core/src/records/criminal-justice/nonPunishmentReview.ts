import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { inOrder } from '../parts/holds.js';
import { nonPunishmentBases, nonPunishmentOutcomes, otherOffences, reviewRequesters } from './codes.js';
import { file, ofVictim } from './parts/classes.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: file(id('non-punishment-review')),
  onePerson: z.strictObject({
    caseId: ofVictim(id('case')),
    suspectId: ofVictim(id('suspect')),
  }),
  criminalCaseId: ofVictim(answer(id('criminal-case')), { id: 'criminal-case.id', privacy: 'internal' }),
  charges: ofVictim(answer(severalOf(id('charge'), 200)), { privacy: 'internal' }),
  acts: ofVictim(answer(several(otherOffences))),
  basis: ofVictim(answer(several(nonPunishmentBases))),
  requestedBy: file(code(reviewRequesters)),
  requestedOn: ofVictim(partialDate(), { privacy: 'quasi', ladder: 'date' }),
  proceedingsSuspended: ofVictim(answer(z.boolean())),
  outcome: ofVictim(code(nonPunishmentOutcomes)),
  decidedBy: file(id('agency').optional()),
  decidedOn: ofVictim(partialDate().optional(), { privacy: 'quasi', ladder: 'date' }),
  reasons: ofVictim(answer(longText(20_000)), { privacy: 'direct' }),
  reviewRouteTold: ofVictim(answer(z.boolean()), { privacy: 'internal' }),
}));

/** Whether a victim is punished for what the trafficking led to. @public */
export interface NonPunishmentReview extends RecordOf<'ctip.non-punishment-review/1', typeof shape> {}

/**
 * Whether a victim is to be held to account for acts that the trafficking led to (forced criminality, false papers, irregular stay). A
 * named authority decides; nothing here does.
 *
 * This record alone says that a victim and a suspect are one human being (`onePerson`). No other record links the two, so whoever may not
 * read this one cannot learn it.
 *
 * - `basis`: compelled, or a consequence of being trafficked, or a child: which of them the law knows differs by country
 * - `proceedingsSuspended`: whether proceedings rest while the review is open
 *
 * Refused beside the shape: a decided review without authority or day, a day of decision surely before the request, a refusal without
 * reasons. Warned of: proceedings that go on while the review is open.
 *
 * @example
 * ```ts
 * const review = {
 *   schema: 'ctip.non-punishment-review/1',
 *   id: 'np-1',
 *   onePerson: { caseId: 'c-9', suspectId: 's-4' },
 *   criminalCaseId: 'cc-3',
 *   charges: ['ch-8'],
 *   acts: ['document-fraud', 'immigration'],
 *   basis: ['compelled'],
 *   requestedBy: 'lawyer',
 *   requestedOn: '2025-07-01',
 *   proceedingsSuspended: true,
 *   outcome: 'pending',
 *   reasons: { absent: 'not-applicable' },
 *   reviewRouteTold: { absent: 'not-applicable' },
 * };
 * check(NonPunishmentReview, review).ok; // => true
 * check(NonPunishmentReview, { ...review, outcome: 'refused', decidedBy: 'prosecution-1', decidedOn: '2025-08-01' }).ok; // => false
 * ```
 * @public
 */
export const NonPunishmentReview: RecordSchema<NonPunishmentReview> = /* @__PURE__ */ record('ctip.non-punishment-review/1', shape, [
  { path: ['decidedBy'], code: 'core/required-here', holds: ({ outcome, decidedBy }) => outcome === 'pending' || decidedBy !== undefined },
  { path: ['decidedOn'], code: 'core/required-here', holds: ({ outcome, decidedOn }) => outcome === 'pending' || decidedOn !== undefined },
  { path: ['decidedOn'], code: 'core/date-order', holds: ({ requestedOn, decidedOn }) => inOrder(requestedOn, decidedOn) },
  {
    path: ['reasons'],
    code: 'core/required-here',
    holds: ({ outcome, reasons }) => outcome !== 'refused' || !isAbsent(reasons) || reasons.absent === 'withheld',
  },
  {
    path: ['proceedingsSuspended'],
    code: 'core/proceedings-not-suspended',
    severity: 'warning',
    holds: ({ outcome, proceedingsSuspended }) => outcome !== 'pending' || proceedingsSuspended !== false,
  },
]);
