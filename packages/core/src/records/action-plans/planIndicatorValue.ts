import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, open, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { period } from '../parts/period.js';
import { planValueBases } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('plan-indicator-value')),
    indicatorId: open(id('plan-indicator')),
    basis: open(code(planValueBases)),
    period: period(open),
    low: open(answer(z.number())),
    high: open(answer(z.number())),
    asOf: open(partialDate()),
    note: open(text(1000).optional()),
    source: source(),
  };
});

/** A value of an indicator of a plan. @public */
export interface PlanIndicatorValue extends RecordOf<'ctip.plan-indicator-value/1', typeof shape> {}

/**
 * A baseline, a target or a measurement, between bounds (equal when it is exact), with its source. A corrected value is a new record with a
 * later `asOf`; the old one stays readable.
 *
 * Refused beside the shape: bounds in the wrong order.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.plan-indicator-value/1',
 *   id: 'val-1',
 *   indicatorId: 'ind-1',
 *   basis: 'measured',
 *   period: { start: '2024', end: '2024' },
 *   low: 38,
 *   high: 38,
 *   asOf: '2025-02-01',
 *   source: { id: 's-2', title: 'Annual return of the centre' },
 * };
 * check(PlanIndicatorValue, sound).ok; // => true
 * check(PlanIndicatorValue, { ...sound, low: 40 }).ok; // => false
 * ```
 * @public
 */
export const PlanIndicatorValue: RecordSchema<PlanIndicatorValue> = /* @__PURE__ */ record('ctip.plan-indicator-value/1', shape, [

  { path: ['high'], code: 'core/interval-order', holds: ({ low, high }) => isAbsent(low) || isAbsent(high) || low <= high },
]);
