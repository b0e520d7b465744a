import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { indicatorDirections } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('plan-indicator')),
    objectiveId: open(id('plan-objective')),
    definition: open(localText(2000)),
    unit: open(text(120)),
    direction: open(code(indicatorDirections)),
    sourceOfData: open(text(400)),
    everyMonths: open(z.int().min(1).max(120)),
  };
});

/** An indicator of a plan. @public */
export interface PlanIndicator extends RecordOf<'ctip.plan-indicator/1', typeof shape> {}

/**
 * What an objective is measured by: defined, with its unit, its source and how often it is measured. Its values are records of their own.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.plan-indicator/1',
 *   id: 'ind-1',
 *   objectiveId: 'obj-1',
 *   definition: { en: 'Inspectors who passed the course' },
 *   unit: 'persons',
 *   direction: 'up',
 *   sourceOfData: 'Register of the training centre',
 *   everyMonths: 12,
 * };
 * check(PlanIndicator, sound).ok; // => true
 * check(PlanIndicator, { ...sound, everyMonths: 0 }).ok; // => false
 * ```
 * @public
 */
export const PlanIndicator: RecordSchema<PlanIndicator> = /* @__PURE__ */ record('ctip.plan-indicator/1', shape);
