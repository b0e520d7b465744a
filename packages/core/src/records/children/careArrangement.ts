import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { inOrder } from '../parts/holds.js';
import { careArrangements } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'case-file' });
  const child = classed({ privacy: 'special', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'case-file' });
  return {
    id: work(id('care-arrangement')),
    victimId: work(id('victim')),
    kind: child(code(careArrangements)),
    since: work(partialDate()),
    until: work(partialDate().optional()),
    assessedSafe: child(answer(z.boolean())),
    visitedOn: work(answer(partialDate())),
    unrelatedAdults: child(answer(z.boolean())),
  };
});

/** Who cares for a child. @public */
export interface CareArrangement extends RecordOf<'ctip.care-arrangement/1', typeof shape> {}

/**
 * With whom a child lives and since when. Kafala is a form of its own.
 *
 * Refused beside the shape: an end before the beginning. Warned of: rooms shared with unrelated adults, a home that was not found safe.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.care-arrangement/1',
 *   id: 'ca-1',
 *   victimId: 'v-1',
 *   kind: 'kafala',
 *   since: '2025-05',
 *   assessedSafe: true,
 *   visitedOn: '2025-06-01',
 *   unrelatedAdults: false,
 * };
 * check(CareArrangement, sound).ok; // => true
 * check(CareArrangement, { ...sound, until: '2024' }).ok; // => false
 * ```
 * @public
 */
export const CareArrangement: RecordSchema<CareArrangement> = /* @__PURE__ */ record('ctip.care-arrangement/1', shape, [

  { path: ['until'], code: 'core/date-order', holds: ({ since, until }) => inOrder(since, until) },
  { path: ['unrelatedAdults'], code: 'core/not-expected-here', severity: 'warning', holds: ({ unrelatedAdults }) => unrelatedAdults !== true },
  { path: ['assessedSafe'], code: 'core/required-here', severity: 'warning', holds: ({ assessedSafe }) => assessedSafe === true },
]);
