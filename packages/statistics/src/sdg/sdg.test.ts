import { absent } from '@ctip/core';
import { emptyCube, type Cube } from '@ctip/cube';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { garwood, sdg16_2_2 } from '../index.js';
import { anyPeople, find, forms, lookup, options, people, person, rows, source, times, type Person } from './people.fixture.js';

const of = (records: readonly Person[], more: Partial<Parameters<typeof sdg16_2_2>[1]> = {}) =>
  sdg16_2_2({ people: people(records), forms: forms(records), population: lookup() }, { ...options, ...more });

const memberOf = (answer: Person['sex']): string => (typeof answer === 'string' ? answer : `absent:${answer.absent}`);

const published = (cells: Cube['cells'], counted: { low: number; high: number }): Cube<'victims', 'year' | 'sex' | 'ageGroup'> => ({
  unit: 'victims',
  dimensions: (['year', 'sex', 'ageGroup'] as const).map((id, at) => ({ id, members: [...new Set(cells.map((cell) => cell.members[at] ?? ''))], additive: true })),
  cells,
  complete: false,
  counted,
});

describe('SDG 16.2.2', () => {
  it('counts every person of a year in each disaggregation, as a plain count of the records does', () => {
    fc.assert(
      fc.property(anyPeople, (records) => {
        const { observations, problems } = of(records);
        expect(problems).toEqual([]);
        for (const { period, disaggregation: d, count } of observations) {
          if (d.form !== 'total') continue;
          const counted = records.filter(
            (r) => r.year === period && (d.sex === 'total' || memberOf(r.sex) === d.sex) && (d.ageGroup === 'total' || memberOf(r.ageGroup) === d.ageGroup),
          );
          expect(count).toEqual({ low: counted.length, high: counted.length });
        }
        for (const { year, sex, ageGroup } of records) expect(find(observations, memberOf(year), { sex: memberOf(sex), ageGroup: memberOf(ageGroup) })).toBeDefined();
      }),
    );
  });

  it('lets contributions add up to the rate of the whole population, by sex, by age and by both', () => {
    fc.assert(
      fc.property(anyPeople, (records) => {
        const { observations } = of(records);
        for (const period of new Set(records.map((r) => memberOf(r.year)))) {
          const whole = (records.filter((r) => r.year === period).length / 1_000_000) * 100_000;
          expect(find(observations, period)?.contribution?.low).toBeCloseTo(whole, 10);
          for (const named of [[true, false], [false, true], [true, true]] as const) {
            const parts = observations.filter(
              ({ period: p, disaggregation: d }) => p === period && d.form === 'total' && (d.sex !== 'total') === named[0] && (d.ageGroup !== 'total') === named[1],
            );
            expect(parts.reduce((sum, found) => sum + (found.contribution?.low ?? 0), 0)).toBeCloseTo(whole, 10);
          }
        }
      }),
    );
  });

  it('lets the total lie between the specific rates of the groups that make it up', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (women, men) => {
        const { observations } = of([...times(women), ...times(men, { sex: 'male' }), person()]);
        const [all, ...parts] = [{}, { sex: 'female' }, { sex: 'male' }].map((group) => find(observations, '2020', group)?.specificRate?.low ?? Number.NaN);
        expect((all ?? 0) >= Math.min(...parts) - 1e-9 && (all ?? 0) <= Math.max(...parts) + 1e-9).toBe(true);
      }),
    );
  });

  it('divides by the population of the same group and year, names it, and gives the exact interval', () => {
    const { observations } = of(times(12, { year: '2021', ageGroup: 'child' }));
    const girls = find(observations, '2021', { sex: 'female', ageGroup: 'child' });
    expect(girls?.specificRate?.low).toBeCloseTo((12 / 180_000) * 100_000, 12);
    expect(girls?.specificRate?.denominator).toEqual({ persons: 180_000, year: 2021, source, mark: 'verified' });
    expect(girls?.specificRate?.interval.low).toBeCloseTo((garwood(12).low / 180_000) * 100_000, 12);
    expect(girls?.contribution?.denominator.persons).toBe(1_000_000);
    const labour = find(observations, '2021', { form: 'labour' });
    expect(labour).toMatchObject({ count: { low: 12, high: 12 }, specificRate: undefined, flags: ['several-forms'], series: { rates: 'VC_HTF_DETVFLR', mark: 'unverified' } });
    expect(labour?.contribution?.low).toBeCloseTo(1.2, 12);
    expect(find(observations, '2020')).toBeUndefined();
  });

  it('takes another level, another base and another kind of register when told', () => {
    const { observations } = of(times(10), { level: 0.9, per: 1_000_000, numerator: 'detected-victims' });
    // R 4.2.2: garwood90 of 10, over a million.
    expect(find(observations, '2020')).toMatchObject({ numerator: 'detected-victims', specificRate: { low: 10, per: 1_000_000, interval: { level: 0.9 } } });
    expect(find(observations, '2020')?.specificRate?.interval.high).toBeCloseTo(16.9622192357219, 10);
  });

  it('shows a zero with its interval where the register is complete', () => {
    const { observations } = of(times(9));
    const children = find(observations, '2020', { ageGroup: 'child' });
    expect(children).toMatchObject({ count: { low: 0, high: 0 }, specificRate: { low: 0, high: 0, interval: { low: 0 } }, knownShare: 1 });
    expect(children?.specificRate?.interval.high).toBeCloseTo((3.688879454113936 / 380_000) * 100_000, 12);
    expect(find(observations, '2020', { sex: 'male', ageGroup: 'child' })?.count).toEqual({ low: 0, high: 0 });
    expect(find(observations, '2020', { form: 'sexual' })?.count).toEqual({ low: 0, high: 0 });
  });

  it('shows no zero where it only knows what was published', () => {
    const cube = published([{ members: ['2020', 'female', 'adult'], low: 7, high: 7 }], { low: 7, high: 7 });
    const { observations, problems } = sdg16_2_2({ people: cube, population: lookup() }, { ...options, years: [2021, 2020] });
    expect(find(observations, '2020', { ageGroup: 'child' })).toBeUndefined();
    expect(find(observations, '2020')).toMatchObject({ count: { low: 7, high: 7 }, knownShare: undefined, flags: ['published-cells-only'] });
    expect(find(observations, '2020', { sex: 'female' })).toMatchObject({ known: undefined, knownShare: undefined, flags: ['published-cells-only'] });
    expect(find(observations, '2020', { sex: 'female', ageGroup: 'adult' })).toMatchObject({ knownShare: undefined, flags: [] });
    expect(problems).toEqual([{ code: 'statistics/year-missing', pointer: '/people', params: { year: '2021' }, severity: 'warning' }]);
  });

  it('reports a year without a victim only where the register covers it', () => {
    const records = [...times(3, { year: '2019' }), ...times(4, { year: '2021' })];
    expect(find(of(records).observations, '2020')).toBeUndefined();
    const { observations, problems } = of(records, { years: [2021, 2020, 2019, 2020] });
    expect(problems).toEqual([]);
    expect(find(observations, '2020')).toMatchObject({ count: { low: 0, high: 0 }, contribution: { low: 0 }, knownShare: undefined });
    expect([...new Set(observations.map(({ period }) => period))]).toEqual(['2019', '2020', '2021']);
    const nobody = { people: emptyCube('victims', [{ id: 'year' }, { id: 'sex' }, { id: 'ageGroup' }]), population: lookup() };
    expect(sdg16_2_2(nobody, options)).toEqual({ observations: [], problems: [] });
    expect(find(sdg16_2_2(nobody, { ...options, years: [2020] }).observations, '2020')?.count).toEqual({ low: 0, high: 0 });
  });

  it('says how many victims are in no yearly figure', () => {
    const { observations, problems } = of([...times(2), ...times(3, { year: absent('unknown') })]);
    expect(find(observations, '2020')?.count).toEqual({ low: 2, high: 2 });
    expect(problems).toEqual([{ code: 'statistics/year-unknown', pointer: '/people', params: { victims: 3 }, severity: 'warning' }]);
  });

  it('gives absent answers a row of their own and never a rate of their own', () => {
    const { observations, problems } = of([person({ sex: absent('declined') }), person({ sex: 'male', forms: absent('unknown') })]);
    const declined = find(observations, '2020', { sex: 'absent:declined' });
    expect(declined).toMatchObject({ count: { low: 1, high: 1 }, specificRate: undefined, known: { persons: 1, of: 2 }, knownShare: 0.5, flags: ['absent-answer', 'no-denominator'] });
    expect(declined?.contribution?.low).toBeCloseTo(0.1, 12);
    expect(find(observations, '2020', { ageGroup: 'adult' })?.knownShare).toBe(1);
    expect(find(observations, '2020', { form: 'absent:unknown' })).toMatchObject({ knownShare: 0.5, flags: ['several-forms', 'absent-answer'] });
    expect(problems).toEqual([]);
  });

  it('never takes the denominator of another year or group', () => {
    const found = sdg16_2_2({ people: people([person()]), population: lookup(rows.filter(({ year }) => year !== 2020)) }, options);
    expect(found.observations.every(({ specificRate, contribution }) => specificRate === undefined && contribution === undefined)).toBe(true);
    expect(found.observations.every(({ flags }) => flags.includes('no-denominator'))).toBe(true);
    expect(new Set(found.problems.map(({ code }) => code))).toEqual(new Set(['statistics/denominator-missing']));
    expect(found.problems).toHaveLength(9);
    expect(find(found.observations, '2020')?.count).toEqual({ low: 1, high: 1 });
    const totalsOnly = sdg16_2_2({ people: people([person()]), population: lookup(rows.filter(({ sex, ageGroup }) => sex === 'total' && ageGroup === 'total')) }, options);
    expect(find(totalsOnly.observations, '2020', { sex: 'female' })).toMatchObject({ specificRate: undefined, flags: ['no-denominator'] });
    expect(find(totalsOnly.observations, '2020', { sex: 'female' })?.contribution?.low).toBeCloseTo(0.1, 12);
  });

  it('keeps a masked count an interval in the rate, apart from chance', () => {
    const cube = published([{ members: ['2020', 'female', 'adult'], low: 0, high: 4 }], { low: 0, high: 4 });
    const { observations } = sdg16_2_2({ people: cube, population: lookup() }, options);
    const women = find(observations, '2020', { sex: 'female', ageGroup: 'adult' });
    expect([women?.specificRate?.low, women?.specificRate?.high]).toEqual([0, 4 / 3]);
    expect(women?.specificRate?.interval.low).toBe(0);
    expect(women?.specificRate?.interval.high).toBeCloseTo((garwood(4).high / 300_000) * 100_000, 12);
    expect(women).toMatchObject({ known: undefined, flags: ['count-interval'] });
  });

  it('flags a denominator that nobody verified', () => {
    const list = rows.map((row) => ({ ...row, mark: 'unverified' as const }));
    const { observations } = sdg16_2_2({ people: people([person()]), population: lookup(list) }, options);
    expect(observations.every((found) => found.flags.includes('denominator-unverified'))).toBe(true);
  });

  it('tells main form from any mention, and finds a form with more persons than the year has', () => {
    const many = forms(times(3));
    const main = { ...many, dimensions: many.dimensions.map(({ id, ...rest }) => ({ ...rest, id: id === 'year' ? id : ('mainForm' as const), additive: true })) };
    const { observations, problems } = sdg16_2_2({ people: people(times(2)), forms: main, population: lookup() }, options);
    expect(find(observations, '2020', { form: 'labour' })?.flags).toEqual(['main-form']);
    expect(problems).toEqual([{ code: 'statistics/part-exceeds-total', pointer: '/forms/2020', severity: 'warning' }]);
  });

  it('refuses cubes that would be counted wrongly, and options that are none', () => {
    const cube = people([person()]);
    const run = (bad: object, more: object = {}) => () => sdg16_2_2({ people: { ...cube, ...bad }, population: lookup() }, { ...options, ...more });
    expect(run({})).not.toThrow();
    expect(run({ unit: 'cases' })).toThrow(TypeError);
    expect(run({ dimensions: cube.dimensions.slice(1) })).toThrow(RangeError);
    expect(run({ dimensions: cube.dimensions.map((dimension) => ({ ...dimension, additive: dimension.id === 'year' })) })).toThrow(TypeError);
    expect(() => sdg16_2_2({ people: people([person(), person({ sex: 'total' })]), population: lookup() }, options)).toThrow(RangeError);
    expect(() => sdg16_2_2({ people: cube, forms: forms([person({ forms: ['total'] })]), population: lookup() }, options)).toThrow(RangeError);
    for (const bad of [{ vintage: 'today' }, { vintage: '' }, { years: [20] }, { years: [2020.5] }, { level: 1 }, { per: 0 }]) expect(run({}, bad)).toThrow(RangeError);
  });
});
