import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, mark, open, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { inOrder } from '../parts/holds.js';
import { recommendationStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('recommendation')),
    sourceBody: open(text(300)),
    reference: open(text(120)),
    text: open(localText(4000)),
    addressee: open(text(300)),
    country: open(code(countries)),
    madeOn: open(partialDate()),
    status: open(code(recommendationStatuses)),
    statusOn: open(partialDate()),
    rejectReason: open(text(2000).optional()),
    source: source(),
    mark: mark(),
  };
});

/** A recommendation to a state. @public */
export interface Recommendation extends RecordOf<'ctip.recommendation/1', typeof shape> {}

/**
 * A recommendation of a treaty body, a rapporteur or an institution, with where it stands. Its id stays the same from report to report.
 *
 * Refused beside the shape: a status older than the recommendation.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.recommendation/1',
 *   id: 'rec-1',
 *   sourceBody: 'Special Rapporteur',
 *   reference: 'para. 88 (c)',
 *   text: { en: 'Let residents leave the shelter' },
 *   addressee: 'Government',
 *   country: 'JO',
 *   madeOn: '2016-06',
 *   status: 'in-progress',
 *   statusOn: '2022',
 *   source: { id: 's-6', title: 'Report of the mission' },
 *   mark: 'secondary',
 * };
 * check(Recommendation, sound).ok; // => true
 * check(Recommendation, { ...sound, statusOn: '2015' }).ok; // => false
 * ```
 * @public
 */
export const Recommendation: RecordSchema<Recommendation> = /* @__PURE__ */ record('ctip.recommendation/1', shape, [

  { path: ['statusOn'], code: 'core/date-order', holds: ({ madeOn, statusOn }) => inOrder(madeOn, statusOn) },
]);
