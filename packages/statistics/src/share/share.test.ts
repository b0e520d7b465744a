import { absent, type Answer } from '@ctip/core';
import { tabulateSync, type Cube } from '@ctip/cube';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shares, sharesOf, wilson } from '../index.js';

const bySex = (answers: readonly Answer<string>[]): Cube<'victims', 'sex'> =>
  tabulateSync(answers, { unit: 'victims', dimensions: [{ id: 'sex', of: (sex: Answer<string>) => sex }] });

describe('sharesOf', () => {
  // ONS, SDG data for 16.2.2 (National Referral Mechanism) 2014: 759 men, 1,366 women, 1 unknown. Intervals of R 4.2.2.
  it('uses the known as denominator and says how much is known', () => {
    const found = sharesOf({ male: 759, female: 1366, 'absent:unknown': 1 });
    expect(found).toMatchObject({ known: 2125, total: 2126, knownShare: 2125 / 2126 });
    expect(found?.shares.map(({ member }) => member)).toEqual(['male', 'female']);
    const female = found?.shares[1];
    expect(female?.ofKnown).toBeCloseTo(0.6428235294117647, 15);
    expect(female?.ofAll).toBeCloseTo(0.6425211665098777, 15);
    expect(female?.interval.low).toBeCloseTo(0.6222095207389698, 12);
    expect(female?.interval.high).toBeCloseTo(0.6629220927425984, 12);
  });

  it('takes what a total leaves over for unknown', () => {
    expect(sharesOf({ male: 759, female: 1366 }, { total: 2126 })).toEqual(sharesOf({ male: 759, female: 1366, 'absent:unknown': 1 }));
  });

  it('has no share of nothing known, and refuses counts and totals that are none', () => {
    expect(sharesOf({})).toBeUndefined();
    expect(sharesOf({ female: 0, 'absent:declined': 3 })).toBeUndefined();
    for (const bad of [-1, 0.5, Number.NaN]) {
      expect(() => sharesOf({ female: bad })).toThrow(RangeError);
      expect(() => sharesOf({}, { total: bad })).toThrow(RangeError);
    }
    expect(() => sharesOf({ female: 5 }, { total: 4 })).toThrow(RangeError);
  });

  it('adds up to one of the known, whatever the total', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.nat(1000), { minKeys: 1 }), fc.nat(1000), (counts, unknown) => {
        const sum = Object.values(counts).reduce((before, count) => before + count, 0);
        const found = sharesOf(counts, { total: sum + unknown });
        expect(found === undefined).toBe(sum === 0);
        if (!found) return;
        expect(found.shares.reduce((before, share) => before + share.ofKnown, 0)).toBeCloseTo(1, 9);
        expect(found.knownShare).toBe(sum / (sum + unknown));
      }),
    );
  });
});

describe('shares of a cube', () => {
  it('agree with shares of its counts', () => {
    const cube = bySex([...Array<string>(7).fill('male'), ...Array<string>(4).fill('female'), absent('unknown'), absent('declined')]);
    expect(shares(cube)).toEqual({ ...sharesOf({ female: 4, male: 7, 'absent:unknown': 1, 'absent:declined': 1 }), complete: true });
  });

  it('of forms are shares of persons', () => {
    const cube = tabulateSync([['a', 'b'], ['a'], ['b', 'a']], { unit: 'victims', dimensions: [{ id: 'form', many: true, of: (forms: string[]) => forms }] });
    expect(shares(cube)?.shares.map(({ member, ofKnown }) => [member, ofKnown])).toEqual([['a', 1], ['b', 2 / 3]]);
    expect(shares(cube)?.shares[1]?.interval).toEqual(wilson(2, 3));
  });

  it('are not made from masked cells, nor from nothing, nor from two dimensions', () => {
    const cube = bySex(['male', 'female']);
    expect(shares({ ...cube, cells: cube.cells.map((cell) => ({ ...cell, low: 0 })) })).toBeUndefined();
    expect(shares(bySex([absent('unknown')]))).toBeUndefined();
    expect(shares({ ...cube, complete: false })?.complete).toBe(false);
    expect(() => shares({ ...cube, dimensions: [] })).toThrow(RangeError);
  });
});
