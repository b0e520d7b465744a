import { absent, type Answer } from '@ctip/core';
import { tabulateSync, type Cube } from '@ctip/cube';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { garwood, population, sdg16_2_2, shares, suppressSmall, type PopulationRow, type SdgObservation } from '../index.js';

interface Row {
  readonly year: string;
  readonly sex: Answer<string>;
  readonly ageGroup: Answer<string>;
  readonly forms: readonly string[];
}

const source = { id: 'census', title: 'Census' };
const groups = [
  ['total', 'total', 1_000_000],
  ['female', 'total', 480_000],
  ['male', 'total', 520_000],
  ['total', 'child', 380_000],
  ['total', 'adult', 620_000],
  ['female', 'child', 180_000],
  ['male', 'child', 200_000],
  ['female', 'adult', 300_000],
  ['male', 'adult', 320_000],
] as const;
const rows: PopulationRow[] = ['2020', '2021'].flatMap((year) =>
  groups.map(([sex, ageGroup, persons]) => ({ country: 'JO', year: Number(year), sex, ageGroup, persons, source, mark: 'verified' }) as const),
);
const lookup = (list: readonly PopulationRow[] = rows) => {
  const found = population(list);
  if (!found.ok) throw new Error('refused');
  return found.value;
};

const people = (records: readonly Row[]): Cube<'victims', 'year' | 'sex' | 'ageGroup'> =>
  tabulateSync(records, {
    unit: 'victims',
    dimensions: [
      { id: 'year', of: (r: Row) => r.year },
      { id: 'sex', of: (r: Row) => r.sex },
      { id: 'ageGroup', of: (r: Row) => r.ageGroup },
    ],
  });
const forms = (records: readonly Row[]): Cube<'victims', 'year' | 'form'> =>
  tabulateSync(records, {
    unit: 'victims',
    dimensions: [
      { id: 'year', of: (r: Row) => r.year },
      { id: 'form', many: true, of: (r: Row) => r.forms },
    ],
  });

const options = { country: 'JO', vintage: '2022-06-30' } as const;
const arbitrary = fc.array(
  fc.record<Row>({
    year: fc.constantFrom('2020', '2021'),
    sex: fc.oneof(fc.constantFrom('female', 'male', 'other'), fc.constantFrom('unknown', 'declined').map((reason) => absent(reason as 'unknown'))),
    ageGroup: fc.oneof(fc.constantFrom('child', 'adult', 'disputed'), fc.constant(absent('not-asked'))),
    forms: fc.uniqueArray(fc.constantFrom('sexual', 'labour', 'other'), { minLength: 1 }),
  }),
  { minLength: 1, maxLength: 60 },
);

const find = (list: readonly SdgObservation[], period: string, want: Partial<SdgObservation['disaggregation']>): SdgObservation | undefined => {
  const whole = { sex: 'total', ageGroup: 'total', form: 'total', ...want };
  return list.find((found) => found.period === period && JSON.stringify(found.disaggregation) === JSON.stringify(whole));
};

describe('SDG 16.2.2', () => {
  it('lets contributions add up to the rate of the whole population, by sex and by age', () => {
    fc.assert(
      fc.property(arbitrary, (records) => {
        const { observations, problems } = sdg16_2_2({ people: people(records), population: lookup() }, options);
        expect(problems).toEqual([]);
        for (const period of new Set(records.map((r) => r.year))) {
          const whole = find(observations, period, {})?.contribution?.low ?? Number.NaN;
          expect(whole).toBeCloseTo((records.filter((r) => r.year === period).length / 1_000_000) * 100_000, 10);
          for (const part of ['sex', 'ageGroup'] as const) {
            const other = part === 'sex' ? 'ageGroup' : 'sex';
            const parts = observations.filter(({ period: p, disaggregation: d }) => p === period && d[part] !== 'total' && d[other] === 'total' && d.form === 'total');
            expect(parts.reduce((sum, found) => sum + (found.contribution?.low ?? 0), 0)).toBeCloseTo(whole, 10);
          }
        }
      }),
    );
  });

  it('divides by the population of the same group and year, names it, and gives the exact interval', () => {
    const records: Row[] = Array.from({ length: 12 }, () => ({ year: '2021', sex: 'female', ageGroup: 'child', forms: ['labour'] }));
    const { observations } = sdg16_2_2({ people: people(records), forms: forms(records), population: lookup() }, options);
    const girls = find(observations, '2021', { sex: 'female', ageGroup: 'child' });
    expect(girls?.specificRate?.low).toBeCloseTo((12 / 180_000) * 100_000, 12);
    expect(girls?.specificRate?.denominator).toEqual({ persons: 180_000, year: 2021, source, mark: 'verified' });
    expect(girls?.specificRate?.interval.low).toBeCloseTo((garwood(12).low / 180_000) * 100_000, 12);
    expect(find(observations, '2021', { form: 'labour' })).toMatchObject({ count: { low: 12, high: 12 }, specificRate: undefined, flags: ['several-forms'] });
    expect(find(observations, '2020', {})).toBeUndefined();
  });

  it('gives absent answers a row of their own and never a rate of their own', () => {
    const records: Row[] = [
      { year: '2020', sex: absent('declined'), ageGroup: 'adult', forms: ['other'] },
      { year: '2020', sex: 'male', ageGroup: 'adult', forms: ['other'] },
    ];
    const { observations } = sdg16_2_2({ people: people(records), population: lookup() }, options);
    const declined = find(observations, '2020', { sex: 'absent:declined' });
    expect(declined).toMatchObject({ count: { low: 1, high: 1 }, specificRate: undefined, knownShare: 0.5, flags: ['absent-answer', 'no-denominator'] });
    expect(declined?.contribution?.low).toBeCloseTo(0.1, 12);
  });

  it('never takes the denominator of another year or group', () => {
    const records: Row[] = [{ year: '2020', sex: 'female', ageGroup: 'adult', forms: ['other'] }];
    const only2021 = rows.filter((row) => row.year === 2021);
    const { observations, problems } = sdg16_2_2({ people: people(records), population: lookup(only2021) }, options);
    expect(observations.every((found) => found.specificRate === undefined && found.contribution === undefined)).toBe(true);
    expect(new Set(problems.map((found) => found.code))).toEqual(new Set(['statistics/denominator-missing']));
    expect(find(observations, '2020', {})?.count).toEqual({ low: 1, high: 1 });
  });

  it('keeps a masked count an interval in the rate', () => {
    const cube: Cube<'victims', 'year' | 'sex' | 'ageGroup'> = {
      unit: 'victims',
      dimensions: [
        { id: 'year', members: ['2020'], additive: true },
        { id: 'sex', members: ['female'], additive: true },
        { id: 'ageGroup', members: ['adult'], additive: true },
      ],
      cells: [{ members: ['2020', 'female', 'adult'], low: 0, high: 4 }],
      complete: false,
      counted: { low: 0, high: 4 },
    };
    const { observations } = sdg16_2_2({ people: cube, population: lookup() }, options);
    const women = find(observations, '2020', { sex: 'female', ageGroup: 'adult' });
    expect([women?.specificRate?.low, women?.specificRate?.high]).toEqual([0, (4 / 300_000) * 100_000]);
    expect(women?.specificRate?.interval.low).toBe(0);
    expect(women?.specificRate?.interval.high).toBeCloseTo((garwood(4).high / 300_000) * 100_000, 12);
    expect(women?.flags).toContain('count-interval');
  });

  it('flags a denominator that nobody verified', () => {
    const records: Row[] = [{ year: '2020', sex: 'female', ageGroup: 'adult', forms: ['other'] }];
    const list = rows.map((row) => ({ ...row, mark: 'unverified' as const }));
    const { observations } = sdg16_2_2({ people: people(records), population: lookup(list) }, options);
    expect(observations.every((found) => found.flags.includes('denominator-unverified'))).toBe(true);
  });
});

describe('suppressSmall', () => {
  it('leaves no small count and nothing made from one', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 2, max: 10 }), (records, below) => {
        const { observations } = sdg16_2_2({ people: people(records), forms: forms(records), population: lookup() }, options);
        const shown = suppressSmall(observations, below);
        expect(shown).toHaveLength(observations.length);
        for (const [index, { count, specificRate, contribution, flags }] of shown.entries()) {
          const before = observations[index]?.count?.low ?? 0;
          const hidden = before > 0 && before < below;
          expect(count === undefined).toBe(hidden);
          expect(hidden && (specificRate !== undefined || contribution !== undefined)).toBe(false);
          expect(flags.includes('suppressed')).toBe(hidden);
        }
      }),
    );
  });
});

describe('population', () => {
  it('refuses a group twice and a population that is none', () => {
    const [row] = rows;
    if (!row) throw new Error('no row');
    expect(population([row, row])).toMatchObject({ problems: [{ code: 'statistics/denominator-twice', pointer: '/1' }] });
    for (const persons of [0, -1, 1.5, Number.NaN]) {
      expect(population([{ ...row, persons }])).toMatchObject({ problems: [{ code: 'statistics/denominator-not-positive', pointer: '/0/persons' }] });
    }
  });
});

describe('shares', () => {
  // ONS, SDG data for 16.2.2 (National Referral Mechanism) 2014: 759 men, 1,366 women, 1 unknown.
  const sexes: Answer<string>[] = [...Array<string>(759).fill('male'), ...Array<string>(1366).fill('female'), absent('unknown')];
  const cube = tabulateSync(sexes, { unit: 'victims', dimensions: [{ id: 'sex', of: (sex: Answer<string>) => sex }] });

  it('use the known as denominator and say how much is known', () => {
    const found = shares(cube);
    const female = found?.shares.find((share) => share.member === 'female');
    expect(female?.ofKnown).toBeCloseTo(0.6428235294117647, 14);
    expect(female?.ofAll).toBeCloseTo(0.6425211665098777, 14);
    expect(female?.interval.low).toBeCloseTo(0.6222095207389698, 12);
    expect(female?.interval.high).toBeCloseTo(0.6629220927425984, 12);
    expect(found?.knownShare).toBeCloseTo(2125 / 2126, 14);
  });

  it('are not made from masked cells, nor from nothing', () => {
    expect(shares({ ...cube, cells: cube.cells.map((cell) => ({ ...cell, low: 0 })) })).toBeUndefined();
    const none = tabulateSync([absent('unknown')], { unit: 'victims', dimensions: [{ id: 'sex', of: (sex: Answer<string>) => sex }] });
    expect(shares(none)).toBeUndefined();
  });
});
