import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText } from '../../text/index.js';
import { adoptionResults } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('practice-adoption')),
    practiceId: open(id('good-practice')),
    by: open(id('agency')),
    country: open(code(countries)),
    since: open(partialDate()),
    changes: open(localText(4000).optional()),
    result: open(code(adoptionResults)),
    lessons: open(localText(4000).optional()),
  };
});

/** A practice taken over elsewhere. @public */
export interface PracticeAdoption extends RecordOf<'ctip.practice-adoption/1', typeof shape> {}

/**
 * Who copied a practice, what was changed, and whether it works there.
 *
 * Refused beside the shape: a practice that works after changes that nobody wrote down.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.practice-adoption/1',
 *   id: 'ad-1',
 *   practiceId: 'gp-1',
 *   by: 'a-jo',
 *   country: 'JO',
 *   since: '2025',
 *   result: 'too-early',
 * };
 * check(PracticeAdoption, sound).ok; // => true
 * check(PracticeAdoption, { ...sound, result: 'works-adapted' }).ok; // => false
 * ```
 * @public
 */
export const PracticeAdoption: RecordSchema<PracticeAdoption> = /* @__PURE__ */ record('ctip.practice-adoption/1', shape, [

  { path: ['changes'], code: 'core/required-here', holds: ({ result, changes }) => result !== 'works-adapted' || changes !== undefined },
]);
