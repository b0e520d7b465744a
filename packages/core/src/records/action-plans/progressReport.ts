import * as z from 'zod';

import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, longText } from '../../text/index.js';
import { inOrder } from '../parts/holds.js';
import { period } from '../parts/period.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('progress-report')),
    strategyId: open(id('strategy')),
    by: open(id('agency')),
    period: period(open),
    publishedOn: open(partialDate().optional()),
    summary: open(localText(4000)),
    activities: open(z.array(id('plan-activity')).max(2000)),
    challenges: open(longText(8000).optional()),
    nextSteps: open(longText(8000).optional()),
  };
});

/** A report on the progress of a strategy. @public */
export interface ProgressReport extends RecordOf<'ctip.progress-report/1', typeof shape> {}

/**
 * What was done in a period under a strategy. It names activities and no persons.
 *
 * Refused beside the shape: a report published before its period began.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.progress-report/1',
 *   id: 'rep-1',
 *   strategyId: 'plan-jo-1',
 *   by: 'a-committee',
 *   period: { start: '2024-01', end: '2024-12' },
 *   publishedOn: '2025-03',
 *   summary: { ar: 'أُنجز نصف الأنشطة' },
 *   activities: ['act-1'],
 * };
 * check(ProgressReport, sound).ok; // => true
 * check(ProgressReport, { ...sound, publishedOn: '2023' }).ok; // => false
 * ```
 * @public
 */
export const ProgressReport: RecordSchema<ProgressReport> = /* @__PURE__ */ record('ctip.progress-report/1', shape, [

  { path: ['publishedOn'], code: 'core/date-order', holds: ({ period: { start }, publishedOn }) => inOrder(start, publishedOn) },
]);
