import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText } from '../../text/index.js';
import { validationLevels } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('practice-review')),
    practiceId: open(id('good-practice')),
    reviewer: open(id('agency')),
    country: open(code(countries)),
    reviewedOn: open(partialDate()),
    finding: open(localText(8000)),
    level: open(code(validationLevels).optional()),
    conflictOfInterest: open(answer(z.boolean())),
  };
});

/** A peer’s review of a practice. @public */
export interface PracticeReview extends RecordOf<'ctip.practice-review/1', typeof shape> {}

/**
 * What a peer found. A reviewer with a conflict of interest says so and proposes no level.
 *
 * Refused beside the shape: a level proposed with a conflict of interest.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.practice-review/1',
 *   id: 'rev-1',
 *   practiceId: 'gp-1',
 *   reviewer: 'a-jo',
 *   country: 'JO',
 *   reviewedOn: '2025-01',
 *   finding: { en: 'The fund works as described' },
 *   level: 'good',
 *   conflictOfInterest: false,
 * };
 * check(PracticeReview, sound).ok; // => true
 * check(PracticeReview, { ...sound, conflictOfInterest: true }).ok; // => false
 * ```
 * @public
 */
export const PracticeReview: RecordSchema<PracticeReview> = /* @__PURE__ */ record('ctip.practice-review/1', shape, [

  { path: ['level'], code: 'core/not-expected-here', holds: ({ level, conflictOfInterest }) => conflictOfInterest !== true || level === undefined },
]);
