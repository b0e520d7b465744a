import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { inOrder } from '../parts/holds.js';
import { bidOptions } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'case-file' });
  const child = classed({ privacy: 'special', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'case-file' });
  const told = classed({ privacy: 'direct', subject: 'victim', purposes: ['protection'], retention: 'case-file' });
  return {
    id: work(id('best-interests-determination')),
    caseId: work(id('case')),
    assessmentId: work(id('best-interests-assessment')),
    panel: work(z.array(id('agency')).min(2).max(20)),
    decidedOn: work(partialDate()),
    options: child(several(bidOptions)),
    decision: child(code(bidOptions)),
    reasons: told(longText(10_000)),
    viewHeard: child(answer(z.boolean())),
    reviewOn: work(partialDate().optional()),
  };
});

/** What a panel decided for a child. @public */
export interface BestInterestsDetermination extends RecordOf<'ctip.best-interests-determination/1', typeof shape> {}

/**
 * The decision of a panel of at least two bodies, the options that it weighed, and its reasons.
 *
 * Refused beside the shape: a decision that was not among the options; a review before the decision.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.best-interests-determination/1',
 *   id: 'bid-1',
 *   caseId: 'c-1',
 *   assessmentId: 'bia-1',
 *   panel: ['a-9', 'a-court'],
 *   decidedOn: '2025-05-01',
 *   options: ['family-reunification', 'care-here'],
 *   decision: 'family-reunification',
 *   reasons: 'The aunt was visited',
 *   viewHeard: true,
 *   reviewOn: '2026-05',
 * };
 * check(BestInterestsDetermination, sound).ok; // => true
 * check(BestInterestsDetermination, { ...sound, decision: 'return' }).ok; // => false
 * ```
 * @public
 */
export const BestInterestsDetermination: RecordSchema<BestInterestsDetermination> = /* @__PURE__ */ record('ctip.best-interests-determination/1', shape, [

  { path: ['decision'], code: 'core/not-expected-here', holds: ({ options, decision }) => options.includes(decision) },
  { path: ['reviewOn'], code: 'core/date-order', holds: ({ decidedOn, reviewOn }) => inOrder(decidedOn, reviewOn) },
]);
