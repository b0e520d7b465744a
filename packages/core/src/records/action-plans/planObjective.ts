import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { strategyPillars } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('plan-objective')),
    strategyId: open(id('strategy')),
    parentId: open(id('plan-objective').optional()),
    number: open(text(40)),
    text: open(localText(2000)),
    pillar: open(code(strategyPillars)),
    leadAgency: open(id('agency')),
    partners: open(z.array(id('agency')).max(100)),
  };
});

/** An objective of a strategy. @public */
export interface PlanObjective extends RecordOf<'ctip.plan-objective/1', typeof shape> {}

/**
 * An objective of a strategy, in the wording of the plan, with the agency that leads.
 *
 * Refused beside the shape: an objective above itself.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.plan-objective/1',
 *   id: 'obj-1',
 *   strategyId: 'plan-jo-1',
 *   number: '1.2',
 *   text: { ar: 'تدريب المفتشين', en: 'Inspectors are trained' },
 *   pillar: 'prevention',
 *   leadAgency: 'a-labour',
 *   partners: ['a-interior'],
 * };
 * check(PlanObjective, sound).ok; // => true
 * check(PlanObjective, { ...sound, parentId: 'obj-1' }).ok; // => false
 * ```
 * @public
 */
export const PlanObjective: RecordSchema<PlanObjective> = /* @__PURE__ */ record('ctip.plan-objective/1', shape, [

  { path: ['parentId'], code: 'core/not-expected-here', holds: ({ id, parentId }) => parentId === undefined || String(parentId) !== String(id) },
]);
