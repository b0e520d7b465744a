import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { fields, mark, open, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { period } from '../parts/period.js';
import { estimateMethods } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('prevalence-estimate')),
    studyId: open(id('study')),
    area: open(code(countries)),
    period: period(open),
    population: open(text(600)),
    method: open(code(estimateMethods)),
    low: open(z.number().nonnegative()),
    point: open(answer(z.number().nonnegative())),
    high: open(z.number().nonnegative()),
    level: open(z.number().gt(0).lt(1)),
    assumptions: open(localText(4000)),
    source: source(),
    mark: mark(),
  };
});

/** An estimate of how many there are. @public */
export interface PrevalenceEstimate extends RecordOf<'ctip.prevalence-estimate/1', typeof shape> {}

/**
 * How many persons there are, detected or not: always an interval with its level, its method and its assumptions. A point without an interval
 * is no record.
 *
 * Refused beside the shape: a point outside its interval, bounds in the wrong order.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.prevalence-estimate/1',
 *   id: 'pe-1',
 *   studyId: 'st-1',
 *   area: 'TN',
 *   period: { start: '2020', end: '2020' },
 *   population: 'Persons in forced labour',
 *   method: 'multiple-systems',
 *   low: 1200,
 *   point: 1900,
 *   high: 3100,
 *   level: 0.95,
 *   assumptions: { en: 'Lists are complete and linked without error' },
 *   source: { id: 's-5', title: 'Report of the estimate' },
 *   mark: 'single-source',
 * };
 * check(PrevalenceEstimate, sound).ok; // => true
 * check(PrevalenceEstimate, { ...sound, point: 4000 }).ok; // => false
 * ```
 * @public
 */
export const PrevalenceEstimate: RecordSchema<PrevalenceEstimate> = /* @__PURE__ */ record('ctip.prevalence-estimate/1', shape, [

  { path: ['high'], code: 'core/interval-order', holds: ({ low, high }) => low <= high },
  { path: ['point'], code: 'core/interval-order', holds: ({ low, point, high }) => isAbsent(point) || (low <= point && point <= high) },
]);
