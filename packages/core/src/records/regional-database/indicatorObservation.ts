import * as z from 'zod';

import { code, codesOf, codeOrOther } from '../../code-list/index.js';
import { ageGroups, countries, countUnits, formGroups, formsOfExploitation, sexes } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, mark, open, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';

const shape = /* @__PURE__ */ fields(() => ({
  indicator: open(id('indicator'), { id: 'observation.indicator' }),
  area: open(code(countries), { id: 'observation.area' }),
  period: open(partialDate(), { id: 'observation.period' }),
  unit: open(code(countUnits), { id: 'observation.unit' }),
  sex: open(codeOrOther(sexes, ['total', 'unknown']), { id: 'observation.sex' }),
  ageGroup: open(codeOrOther(ageGroups, ['total', 'unknown']), { id: 'observation.ageGroup' }),
  form: open(codeOrOther(formsOfExploitation, [...codesOf(formGroups), 'total', 'unknown']), { id: 'observation.form' }),
  value: z.strictObject({
    low: open(z.number().nonnegative(), { id: 'observation.low' }),
    high: open(z.number().nonnegative(), { id: 'observation.high' }),
  }),
  denominator: z
    .strictObject({
      persons: open(z.int().positive(), { id: 'observation.denominator' }),
      per: open(z.int().positive(), { id: 'observation.per' }),
      year: open(partialDate(), { id: 'observation.denominatorYear' }),
      source: source(),
    })
    .optional(),
  source: source(),
  asOf: open(partialDate(), { id: 'observation.asOf' }),
  mark: mark(),
}));

/** One published figure. @public */
export interface IndicatorObservation extends RecordOf<'ctip.indicator-observation/1', typeof shape> {}

/**
 * One published figure: what was counted, where, when, for whom, and between which bounds.
 *
 * A figure is an interval: an exact count has `low = high`, a cell masked as `<5` is 0 to 4. `unit` says what was counted; a rate
 * says its denominator, with the source and year of it. Two vintages of one figure are two observations with different `asOf`.
 *
 * @example
 * ```ts
 * const figure = {
 *   schema: 'ctip.indicator-observation/1',
 *   indicator: 'VC_HTF_DETV',
 *   area: 'BH',
 *   period: '2021',
 *   unit: 'victims',
 *   sex: 'female',
 *   ageGroup: 'total',
 *   form: 'total',
 *   value: { low: 0, high: 4 },
 *   source: { id: 'glotip-2025', title: 'UNODC data portal, trafficking in persons' },
 *   asOf: '2025-04-14',
 *   mark: 'secondary',
 * };
 * check(IndicatorObservation, figure).ok; // => true
 * check(IndicatorObservation, { ...figure, value: { low: 5, high: 4 } }).ok; // => false
 * ```
 * @public
 */
export const IndicatorObservation: RecordSchema<IndicatorObservation> = /* @__PURE__ */ record('ctip.indicator-observation/1', shape, [
  { path: ['value', 'high'], code: 'core/interval-order', holds: ({ value }) => value.low <= value.high },
]);
