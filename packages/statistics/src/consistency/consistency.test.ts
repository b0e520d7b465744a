import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkParts, rateReading } from './index.js';

const seen = (...args: Parameters<typeof checkParts>) => checkParts(...args).map(({ code, pointer, severity }) => [code.slice('statistics/'.length), pointer, severity]);

describe('checkParts', () => {
  // Agency for Statistics of Bosnia and Herzegovina, SDG data file 16.2.2, 2014 and 2012.
  it('finds published totals that disagree with their parts', () => {
    expect(seen({ total: 39, parts: { sex: { female: 14, male: 35 }, ageGroup: { child: 37, adult: 12 } } })).toEqual([
      ['parts-exceed-total', '/sex', 'warning'],
      ['parts-exceed-total', '/ageGroup', 'warning'],
    ]);
    expect(seen({ total: 20, parts: { sex: { male: 39 }, ageGroup: { child: 19, adult: 20 } } })).toEqual([
      ['part-exceeds-total', '/sex/male', 'warning'],
      ['parts-exceed-total', '/sex', 'warning'],
      ['parts-exceed-total', '/ageGroup', 'warning'],
    ]);
  });

  it('takes a rest for unknown persons only while no unknown is named', () => {
    expect(seen({ total: 10, parts: { sex: { female: 5, male: 4 } } })).toEqual([['parts-below-total', '/sex', 'info']]);
    expect(seen({ total: 10, parts: { sex: { female: 5, male: 3, 'absent:unknown': 1 } } })).toEqual([['parts-below-total', '/sex', 'warning']]);
    expect(seen({ total: 10, parts: { sex: { female: 5, male: 4, 'absent:unknown': 1 }, ageGroup: {} } })).toEqual([]);
  });

  it('counts masked cells with their bounds, and repeats no name that is not ours', () => {
    const masked = { low: 0, high: 4 };
    expect(seen({ total: 20, parts: { sex: { female: 18, male: masked } } })).toEqual([]);
    expect(seen({ total: 23, parts: { sex: { female: 18, male: masked } } })).toEqual([['parts-below-total', '/sex', 'info']]);
    expect(seen({ total: 10, parts: { 'a name': { Amina: 12, 'b/c': masked } } })).toEqual([
      ['part-exceeds-total', '/#0/#0', 'warning'],
      ['parts-exceed-total', '/#0', 'warning'],
    ]);
  });

  it('is silent for every total that is the sum of its parts', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.nat(1000)), (parts) => {
        expect(checkParts({ total: Object.values(parts).reduce((sum, part) => sum + part, 0), parts: { sex: parts } })).toEqual([]);
      }),
    );
  });

  it('refuses counts that are none', () => {
    expect(() => checkParts({ total: -1, parts: {} })).toThrow(RangeError);
    expect(() => checkParts({ total: 1, parts: { sex: { male: 0.5 } } })).toThrow(RangeError);
    expect(() => checkParts({ total: 1, parts: { sex: { male: { low: 2, high: 1 } } } })).toThrow(RangeError);
  });
});

describe('rateReading', () => {
  it('tells the two meanings of rates by group apart', () => {
    // Moldova 2014 and 2025, Montenegro 2025, Bosnia and Herzegovina 2020: SDG data files of their statistics offices.
    expect(rateReading(9.3, [6.3, 12], 1)).toBe('specificRate');
    expect(rateReading(9.3, [10.7, 4.2], 1)).toBe('specificRate');
    expect(rateReading(4.5, [3.5, 1], 1)).toBe('contribution');
    expect(rateReading(4.5, [2, 1.5], 1)).toBe('neither');
    expect(rateReading(6.89, [3.36, 3.53], 2)).toBe('contribution');
    expect(rateReading(2.11, [0.42, 1.65], 2)).toBe('neither');
    expect(rateReading(4.5, [4.5, 0], 1)).toBe('both');
  });

  it('knows both readings of any table, rounded as it was printed', () => {
    const group = fc.record({ victims: fc.nat(500), persons: fc.integer({ min: 1000, max: 1e7 }) });
    fc.assert(
      fc.property(group, group, fc.integer({ min: 0, max: 4 }), (a, b, decimals) => {
        const printed = (rate: number): number => Number((rate * 100_000).toFixed(decimals));
        const persons = a.persons + b.persons;
        const total = printed((a.victims + b.victims) / persons);
        expect(['specificRate', 'both']).toContain(rateReading(total, [printed(a.victims / a.persons), printed(b.victims / b.persons)], decimals));
        expect(['contribution', 'both']).toContain(rateReading(total, [printed(a.victims / persons), printed(b.victims / persons)], decimals));
      }),
    );
  });

  it('refuses rates that are none', () => {
    expect(() => rateReading(1, [], 1)).toThrow(RangeError);
    expect(() => rateReading(-1, [1], 1)).toThrow(RangeError);
    expect(() => rateReading(1, [Number.NaN], 1)).toThrow(RangeError);
    expect(() => rateReading(1, [1], 0.5)).toThrow(RangeError);
  });
});
