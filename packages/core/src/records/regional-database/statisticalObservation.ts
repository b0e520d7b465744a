import * as z from 'zod';

import { code, codesOf, codeOrOther } from '../../code-list/index.js';
import { ageGroups, countUnits, formGroups, formsOfExploitation, nationalities, sexes } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText } from '../../text/index.js';
import { confidentialities, convictionStages, missingReasons, observationStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  /** Before release a small cell can still point at a person. */
  const cell = classed({ privacy: 'internal', subject: 'nobody', purposes: ['statistics', 'coordination'], retention: 'statistical' });
  return {
    submission: cell(id('statistical-submission')),
    indicator: cell(id('indicator')),
    period: cell(partialDate()),
    unit: cell(code(countUnits)),
    convictionStage: cell(code(convictionStages).optional()),
    sex: cell(codeOrOther(sexes, ['total', 'unknown'])),
    ageGroup: cell(codeOrOther(ageGroups, ['total', 'unknown'])),
    form: cell(codeOrOther(formsOfExploitation, [...codesOf(formGroups), 'total', 'unknown'])),
    citizenship: cell(codeOrOther(nationalities, ['total', 'unknown'])),
    count: cell(z.union([z.int().min(0).max(1_000_000_000), z.strictObject({ missing: code(missingReasons) })])),
    status: cell(code(observationStatuses)),
    confidentiality: cell(code(confidentialities)),
    note: cell(localText(2000).optional()),
  };
});

/** One cell of a country's figures. @public */
export interface StatisticalObservation extends RecordOf<'ctip.statistical-observation/1', typeof shape> {}

const suppressed = (count: StatisticalObservation['count']): boolean => typeof count === 'object' && count.missing === 'suppressed';

/**
 * One cell of a submission: what was counted, for whom, and the number or the reason why there is none. `unknown`, `not-collected`,
 * `not-applicable` and `suppressed` are four different answers, and none of them is zero.
 *
 * A cell as sent is not yet fit for release: see `IndicatorObservation` for a published figure.
 *
 * Refused beside the shape: persons convicted without the stage at which a conviction counts, a stage for any other unit, a
 * suppressed number that is marked free, a number that is marked suppressed.
 *
 * @example
 * ```ts
 * const cell = {
 *   schema: 'ctip.statistical-observation/1',
 *   submission: 'sub-jo-2024-1',
 *   indicator: 'convicted',
 *   period: '2024',
 *   unit: 'persons-convicted',
 *   convictionStage: 'final',
 *   sex: 'total',
 *   ageGroup: 'total',
 *   form: 'total',
 *   citizenship: 'total',
 *   count: { missing: 'not-collected' },
 *   status: 'final',
 *   confidentiality: 'free',
 * };
 * check(StatisticalObservation, cell).ok; // => true
 * check(StatisticalObservation, { ...cell, unit: 'victims' }).ok; // => false
 * ```
 * @public
 */
export const StatisticalObservation: RecordSchema<StatisticalObservation> = /* @__PURE__ */ record('ctip.statistical-observation/1', shape, [
  {
    path: ['convictionStage'],
    code: 'core/required-here',
    holds: ({ unit, convictionStage }) => unit !== 'persons-convicted' || convictionStage !== undefined,
  },
  {
    path: ['convictionStage'],
    code: 'core/not-here',
    holds: ({ unit, convictionStage }) => unit === 'persons-convicted' || convictionStage === undefined,
  },
  {
    path: ['confidentiality'],
    code: 'core/contradiction',
    holds: ({ count, confidentiality }) => suppressed(count) === confidentiality.startsWith('suppressed-'),
  },
]);
