import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, mark, open, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText } from '../../text/index.js';
import { inOrder } from '../parts/holds.js';
import { period } from '../parts/period.js';
import { resultLevels, targetGroups } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const value = () => open(answer(z.number().min(-1e15).max(1e15)));
  return {
    id: open(id('project-result')),
    project: open(id('project')),
    level: open(code(resultLevels)),
    title: open(localText(400)),
    targetGroups: open(several(targetGroups).optional()),
    measure: open(localText(400)),
    baseline: z.strictObject({ on: open(answer(partialDate())), value: value() }),
    target: z.strictObject({ on: open(answer(partialDate())), value: value() }),
    period: period(open),
    actual: value(),
    source: source(),
    mark: mark(),
  };
});

/** A result of a project. @public */
export interface ProjectResult extends RecordOf<'ctip.project-result/1', typeof shape> {}

/**
 * A result of a project, as measured: from which baseline to which target, and what was reached in a period. People trained are an
 * output; what they do differently is an outcome.
 *
 * Refused beside the shape: a target, or a period measured, that is surely before the baseline.
 *
 * @example
 * ```ts
 * const result = {
 *   schema: 'ctip.project-result/1',
 *   id: 'pr-1',
 *   project: 'p-1',
 *   level: 'output',
 *   title: { en: 'Officers trained' },
 *   targetGroups: ['police'],
 *   measure: { en: 'persons, each counted once' },
 *   baseline: { on: '2007', value: 0 },
 *   target: { on: '2009', value: 20 },
 *   period: { start: '2008', end: '2008' },
 *   actual: 20,
 *   source: { id: 'leaflet', title: 'Project leaflet' },
 *   mark: 'single-source',
 * };
 * check(ProjectResult, result).ok; // => true
 * check(ProjectResult, { ...result, target: { on: '2006', value: 20 } }).ok; // => false
 * ```
 * @public
 */
export const ProjectResult: RecordSchema<ProjectResult> = /* @__PURE__ */ record('ctip.project-result/1', shape, [
  { path: ['target', 'on'], code: 'core/date-order', holds: ({ baseline, target }) => inOrder(baseline.on, target.on) },
  { path: ['period', 'end'], code: 'core/date-order', holds: (result) => inOrder(result.baseline.on, result.period.end) },
]);
