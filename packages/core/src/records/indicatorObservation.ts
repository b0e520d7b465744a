import * as z from 'zod';

import { ageGroups, countries, countUnits, formGroups, formsOfExploitation, sexes } from '../codes/index.js';
import { codesOf } from '../code-list/index.js';
import { field } from '../field/index.js';
import { indicatorId } from '../id/index.js';
import { partialDate } from '../partial-date/index.js';
import { code, named } from './parts.js';
import { ruled } from '../rules/index.js';
import { mark, open, source } from './source.js';

const bound = (id: string) => field(z.number().nonnegative(), { ...open, id });

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
export const IndicatorObservation = ruled(
  z.strictObject({
    schema: field(named('ctip.indicator-observation/1'), { ...open, id: 'record.schema' }),
    indicator: field(indicatorId(), { ...open, id: 'observation.indicator' }),
    area: field(code(countries), { ...open, id: 'observation.area', codeList: countries.id }),
    period: field(partialDate(), { ...open, id: 'observation.period' }),
    unit: field(code(countUnits), { ...open, id: 'observation.unit', codeList: countUnits.id }),
    sex: field(z.enum([...codesOf(sexes), 'total', 'unknown']), { ...open, id: 'observation.sex', codeList: sexes.id }),
    ageGroup: field(z.enum([...codesOf(ageGroups), 'total', 'unknown']), { ...open, id: 'observation.ageGroup', codeList: ageGroups.id }),
    form: field(z.enum([...codesOf(formGroups), ...codesOf(formsOfExploitation), 'total', 'unknown']), {
      ...open,
      id: 'observation.form',
      codeList: formsOfExploitation.id,
    }),
    value: z.strictObject({ low: bound('observation.low'), high: bound('observation.high') }),
    denominator: z
      .strictObject({
        persons: field(z.int().positive(), { ...open, id: 'observation.denominator' }),
        per: field(z.int().positive(), { ...open, id: 'observation.per' }),
        year: field(partialDate(), { ...open, id: 'observation.denominatorYear' }),
        source: source(),
      })
      .optional(),
    source: source(),
    asOf: field(partialDate(), { ...open, id: 'observation.asOf' }),
    mark: mark(),
  }),
  [{ path: ['value', 'high'], code: 'core/interval-order', holds: ({ value }) => value.low <= value.high }],
);

/** One published figure. @public */
export type IndicatorObservation = z.infer<typeof IndicatorObservation>;
