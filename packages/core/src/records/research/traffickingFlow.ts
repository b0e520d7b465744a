import * as z from 'zod';

import { code, codeOrOther, several } from '../../code-list/index.js';
import { ageGroups, countries, formsOfExploitation, sexes } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { fields, mark, open, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { period } from '../parts/period.js';
import { flowBases } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('trafficking-flow')),
    studyId: open(id('study').optional()),
    origin: open(code(countries)),
    transits: open(z.array(code(countries)).max(20)),
    destination: open(code(countries)),
    internal: open(z.boolean()),
    period: period(open),
    forms: open(several(formsOfExploitation)),
    sex: open(codeOrOther(sexes, ['total', 'unknown'])),
    ageGroup: open(codeOrOther(ageGroups, ['total', 'unknown'])),
    basis: open(code(flowBases)),
    low: open(z.int().min(0)),
    high: open(z.int().min(0)),
    source: source(),
    mark: mark(),
  };
});

/** A flow between or inside countries. @public */
export interface TraffickingFlow extends RecordOf<'ctip.trafficking-flow/1', typeof shape> {}

/**
 * Persons from an origin to a destination in a period, as a band: small flows are never exact numbers. A country can be origin, transit and
 * destination at once; inside one country origin and destination are the same. Detected is not estimated, and neither is prevalence.
 *
 * Refused beside the shape: a flow that is internal between two countries or crosses no border without being internal; bounds in the wrong
 * order. Warned of: an exact number below five persons.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.trafficking-flow/1',
 *   id: 'fl-1',
 *   origin: 'PH',
 *   transits: ['AE'],
 *   destination: 'SY',
 *   internal: false,
 *   period: { start: '2021', end: '2021' },
 *   forms: ['forced-labour-or-services'],
 *   sex: 'female',
 *   ageGroup: 'adult',
 *   basis: 'detected',
 *   low: 5,
 *   high: 19,
 *   source: { id: 's-4', title: 'Annual table' },
 *   mark: 'secondary',
 * };
 * check(TraffickingFlow, sound).ok; // => true
 * check(TraffickingFlow, { ...sound, internal: true }).ok; // => false
 * ```
 * @public
 */
export const TraffickingFlow: RecordSchema<TraffickingFlow> = /* @__PURE__ */ record('ctip.trafficking-flow/1', shape, [

  { path: ['internal'], code: 'core/not-expected-here', holds: ({ origin, destination, internal }) => internal === (origin === destination) },
  { path: ['high'], code: 'core/interval-order', holds: ({ low, high }) => low <= high },
  { path: ['low'], code: 'core/small-exact-number', severity: 'warning', holds: ({ low, high }) => low !== high || low === 0 || low >= 5 },
]);
