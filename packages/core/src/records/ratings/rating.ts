import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { dateRange, partialDate } from '../../partial-date/index.js';
import { fields, mark, open, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { webAddress } from '../parts/evidence.js';
import { period } from '../parts/period.js';
import { tipTiers } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const scheme = <const S extends string>(name: S) => open(z.literal(name), { id: 'rating.scheme' });
  return {
    id: open(id('rating')),
    country: open(code(countries)),
    publisher: open(text(200)),
    reportYear: open(z.int().min(1990).max(2200)),
    assessed: period(open).optional(),
    rated: z.discriminatedUnion('scheme', [
      z.strictObject({ scheme: scheme('us-tip'), tier: open(code(tipTiers), { id: 'rating.tier' }) }),
      z.strictObject({
        scheme: scheme('other'),
        name: open(text(200), { id: 'rating.schemeName' }),
        version: open(text(60), { id: 'rating.schemeVersion' }),
        value: open(text(120), { id: 'rating.value' }),
      }),
    ]),
    rationale: open(webAddress().optional()),
    asOf: open(answer(partialDate())),
    source: source(),
    mark: mark(),
  };
});

/** What somebody outside said of a country in one report. @public */
export interface Rating extends RecordOf<'ctip.rating/1', typeof shape> {}

/**
 * What somebody outside said of a country in one report: the scheme, who publishes it, the year of the report and the period that it looked
 * at, which is another. It is an opinion with a publisher, never a finding on the law.
 *
 * - `reportYear`: year of the report; `assessed`: the period that it judges, left out where the report does not say
 * - `rated`: a tier of the US report, or the value of another scheme in its own words. Values are names with an order and no distance: nothing
 *   here can be averaged
 *
 * Refused beside the shape: an assessed period that surely ends after the year of the report.
 *
 * @example
 * ```ts
 * const rating = {
 *   schema: 'ctip.rating/1',
 *   id: 'bh-2020',
 *   country: 'BH',
 *   publisher: 'US Department of State',
 *   reportYear: 2020,
 *   assessed: { start: '2019-04-01', end: '2020-03-31' },
 *   rated: { scheme: 'us-tip', tier: 'tier-1' },
 *   asOf: { absent: 'unknown' },
 *   source: { id: 'gvnet', title: 'gvnet.com copy of the 2020 placements' },
 *   mark: 'secondary',
 * };
 * check(Rating, rating).ok; // => true
 * check(Rating, { ...rating, reportYear: 2019 }).ok; // => false
 * ```
 * @public
 */
export const Rating: RecordSchema<Rating> = /* @__PURE__ */ record('ctip.rating/1', shape, [
  {
    path: ['assessed', 'end'],
    code: 'core/contradiction',
    holds: ({ reportYear, assessed }) => assessed === undefined || Number(dateRange(assessed.end).first.slice(0, 4)) <= reportYear,
  },
]);
