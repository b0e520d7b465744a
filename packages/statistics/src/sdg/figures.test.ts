import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { figuresOf, sdg16_2_2, suppressSmall } from '../index.js';
import { anyPeople, forms, lookup, options, people, rows, source, times } from './people.fixture.js';

const of = (records: Parameters<typeof people>[0], list = rows) =>
  sdg16_2_2({ people: people(records), forms: forms(records), population: lookup(list) }, options).observations;

describe('figuresOf', () => {
  it('makes one line a value, which can be read alone', () => {
    const figure = figuresOf(of(times(12))).find(({ measure, disaggregation }) => measure === 'specificRate' && disaggregation.sex === 'female' && disaggregation.ageGroup === 'total');
    expect(figure).toEqual({
      indicator: 'sdg-16.2.2',
      definitionVersion: '1',
      measure: 'specificRate',
      series: 'VC_HTF_DETVR',
      seriesMark: 'verified',
      country: 'JO',
      period: '2020',
      vintage: '2022-06-30',
      disaggregation: { sex: 'female', ageGroup: 'total', form: 'total' },
      countUnit: 'victims',
      unit: 'per-100000',
      value: 2.5,
      countInterval: { low: 2.5, high: 2.5 },
      interval: figure?.interval,
      numeratorKind: 'identified-victims',
      numerator: { low: 12, high: 12 },
      denominator: { persons: 480_000, year: 2020, source, mark: 'verified' },
      n: { low: 12, high: 12 },
      knownShare: 1,
      suppressed: false,
      flags: [],
    });
    expect(figure?.interval).toMatchObject({ level: 0.95, method: 'garwood' });
  });

  it('has no line for a rate that there is not, and no value for a count between bounds', () => {
    const observations = of(times(2), rows.filter(({ sex, ageGroup }) => sex === 'total' && ageGroup === 'total'));
    const figures = figuresOf(observations.map((found) => ({ ...found, count: { low: 0, high: 4 } })));
    expect(figures.filter(({ measure, disaggregation: d }) => measure === 'specificRate' && d.sex !== 'total')).toEqual([]);
    expect(figures.filter(({ measure }) => measure === 'count').every(({ value, countInterval }) => value === undefined && countInterval?.high === 4)).toBe(true);
  });

  it('gives a rate series to one reading of a group only', () => {
    const keys = figuresOf(of(times(9)))
      .filter(({ series, measure, disaggregation: { sex, ageGroup } }) => series?.endsWith('R') && (sex !== 'total' || ageGroup !== 'total') && measure !== 'count')
      .map(({ series, period, disaggregation }) => JSON.stringify([series, period, disaggregation]));
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leaves one line without a value of a suppressed group', () => {
    fc.assert(
      fc.property(anyPeople, (records) => {
        const hidden = figuresOf(suppressSmall(of(records))).filter(({ suppressed }) => suppressed);
        expect(hidden.every(({ measure, value, countInterval, numerator, n }) => measure === 'count' && [value, countInterval, numerator, n].every((x) => x === undefined))).toBe(true);
      }),
    );
  });
});
