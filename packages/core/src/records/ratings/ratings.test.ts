import { describe, expect, expectTypeOf, it } from 'vitest';

import * as core from '../../index.js';
import { faults } from '../faults.fixture.js';

/** Placements as lists of the reports of these years give them. */
const history = [
  ['BH', 2009, '2WL'], ['BH', 2020, '1'], ['BH', 2023, '1'],
  ['KW', 2009, '3'], ['KW', 2020, '2'],
  ['SA', 2009, '3'], ['SA', 2023, '2'],
  ['AE', 2009, '2WL'], ['AE', 2020, '2'], ['AE', 2023, '2'],
  ['JO', 2009, '2'], ['JO', 2023, '2'],
  ['TN', 2009, '2WL'], ['TN', 2020, '2'], ['TN', 2023, '2'],
  ['LY', 2019, 'special-case'], ['SO', 2019, 'special-case'], ['YE', 2019, 'special-case'],
] as const;

const rating = (country: string, year: number, tier: unknown) => ({
  schema: 'ctip.rating/1',
  id: `${country}-${String(year)}`,
  country,
  publisher: 'US Department of State',
  reportYear: year,
  assessed: { start: `${String(year - 1)}-04-01`, end: `${String(year)}-03-31` },
  rated: { scheme: 'us-tip', tier },
  asOf: { absent: 'unknown' },
  source: { id: 'gvnet', title: 'gvnet.com copy of the placements' },
  mark: 'secondary',
});

const expected = { '1': 'tier-1', '2': 'tier-2', '2WL': 'tier-2-watch-list', '3': 'tier-3', 'special-case': 'special-case' } as const;

describe('Rating', () => {
  it.each(history)('reads %s %i: %s', (country, year, written) => {
    const tier = core.parseCode(core.tipTiers, written);
    expect(tier).toEqual(core.ok(expected[written]));
    if (tier.ok) expect(faults(core.Rating, rating(country, year, tier.value))).toEqual([]);
  });

  it('is of a report, not of the year that it looked at', () => {
    const base = rating('BH', 2020, 'tier-1');
    expect(faults(core.Rating, { ...base, reportYear: 2019 })).toEqual(['core/contradiction /assessed/end']);
    expect(faults(core.Rating, { ...base, assessed: { start: '2020-03-31', end: '2019-04-01' } })).toEqual(['core/date-order /assessed/end']);
    expect(faults(core.Rating, { ...base, assessed: undefined })).toEqual([]);
  });

  it('keeps another scheme in its own words', () => {
    const other = { scheme: 'other', name: 'An index', version: '2023', value: '7 of 10' };
    expect(faults(core.Rating, { ...rating('BH', 2023, ''), rated: other })).toEqual([]);
    expect(faults(core.Rating, { ...rating('BH', 2023, ''), rated: { ...other, tier: 'tier-1' } })).toEqual(['core/unknown-key /rated/#5']);
  });

  it('is a name and no number: there is nothing to average', () => {
    type Tier = Extract<core.Rating['rated'], { scheme: 'us-tip' }>['tier'];
    expectTypeOf<Tier>().toEqualTypeOf<'tier-1' | 'tier-2' | 'tier-2-watch-list' | 'tier-3' | 'special-case'>();
    expect(faults(core.Rating, rating('BH', 2020, 1))).toEqual(['core/not-in-list /rated/tier']);
    expect(faults(core.Rating, rating('BH', 2020, 'compliant'))).toEqual(['core/not-in-list /rated/tier']);
  });
});
