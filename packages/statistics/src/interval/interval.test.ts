import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { garwood, wilson } from './index.js';
import { exactTails, summedTails } from './poissonBelow.fixture.js';

const off = (got: number, want: number): number => (want === 0 ? Math.abs(got) : Math.abs(got / want - 1));

// R 4.2.2: poisson.test, qgamma((1 − level)/2, x) and qgamma((1 + level)/2, x + 1).
const fromR = [
  [1, 0.95, 0.0253178079842899, 5.5716433909389],
  [3, 0.9, 0.817691447163953, 7.75365652793273],
  [3, 0.99, 0.337863388727733, 10.9774774953298],
  [10, 0.95, 4.79538869613243, 18.3903560420178],
  [48, 0.99, 32.0316637032321, 68.9015754479565],
  [1000, 0.95, 938.973018407695, 1063.9521360163],
  [202_478, 0.9, 201_738.425026888, 203_219.713829491],
  [202_478, 0.95, 201_597.011653251, 203_361.884829811],
  [202_478, 0.99, 201_320.81813576, 203_639.941322177],
] as const;

// mpmath 1.3, Newton's steps with 50 digits.
const fromMpmath = [
  [2, 0.95, 0.2422092785439649, 7.224687667723961],
  [100, 0.999, 70.33022515950809, 137.37529372057548],
  [9999, 0.95, 9803.962267410414, 10_196.941824999883],
  [10_000, 0.95, 9804.952467260184, 10_197.951624661473],
  [12_345, 0.99, 12_060.683132399843, 12_634.08502415639],
  [1_000_000, 0.95, 998_040.9833402939, 1_001_961.9119454322],
  [1_000_000, 0.999_999, 995_116.0019308104, 1_004_900.2859283765],
] as const;

describe('Garwood', () => {
  it.each(fromR)('%d events at %d, as in R', (count, level, low, high) => {
    const interval = garwood(count, { level });
    expect(off(interval.low, low)).toBeLessThan(1e-13);
    expect(off(interval.high, high)).toBeLessThan(1e-13);
  });

  it.each(fromMpmath)('%d events at %d, as with 50 digits', (count, level, low, high) => {
    const interval = garwood(count, { level });
    expect(off(interval.low, low)).toBeLessThan(1e-13);
    expect(off(interval.high, high)).toBeLessThan(1e-13);
  });

  it('of nothing begins at nothing and ends at −ln α/2', () => {
    expect(garwood(0)).toMatchObject({ low: 0, level: 0.95, method: 'garwood' });
    for (const level of [0.5, 0.9, 0.95, 0.999_999]) expect(off(garwood(0, { level }).high, -Math.log((1 - level) / 2))).toBeLessThan(1e-13);
  });

  it('leaves exactly α/2 on either side, by exact sums', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.double({ min: -9, max: -0.01, noNaN: true }), (count, power) => {
        const level = 1 - 10 ** power;
        const half = (1 - level) / 2;
        const { low, high } = garwood(count, { level });
        if (count > 0) expect(off(exactTails(count, low).from, half)).toBeLessThan(1e-10);
        expect(off(exactTails(count + 1, high).below, half)).toBeLessThan(1e-10);
      }),
      { numRuns: 60 },
    );
  });

  it.each([5000, 9999, 10_000, 202_478, 5_000_000])('leaves exactly α/2 on either side, by long sums: %d events', (count) => {
    const { low, high } = garwood(count);
    expect(off(summedTails(count, low).from, 0.025)).toBeLessThan(1e-9);
    expect(off(summedTails(count + 1, high).below, 0.025)).toBeLessThan(1e-9);
  });

  it.each([1e8, 1e12, Number.MAX_SAFE_INTEGER])('of %d events is the Cornish–Fisher expansion', (count) => {
    const z = 1.959963984540054;
    const expansion = (a: number, s: number): number => a + s * Math.sqrt(a) + (s * s - 1) / 3 + (s ** 3 - 7 * s) / (36 * Math.sqrt(a));
    const { low, high } = garwood(count);
    expect(off(low, expansion(count, -z))).toBeLessThan(3e-16);
    expect(off(high, expansion(count + 1, z))).toBeLessThan(3e-16);
  });

  it('is defined to the ends of the level', () => {
    for (const count of [0, 1, 1000, 20_000]) {
      const widest = garwood(count, { level: 1 - 2 ** -53 });
      const narrowest = garwood(count, { level: Number.MIN_VALUE });
      expect(Number.isFinite(widest.high)).toBe(true);
      expect(widest.low).toBeLessThanOrEqual(narrowest.low);
      expect(narrowest.low).toBeLessThanOrEqual(narrowest.high);
      expect(narrowest.high).toBeLessThan(widest.high);
    }
  });

  it('moves up with the count and out with the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300_000 }), fc.double({ min: 0.5, max: 0.99, noNaN: true }), (count, level) => {
        const [here, next, wider] = [garwood(count, { level }), garwood(count + 1, { level }), garwood(count, { level: level + 0.005 })];
        expect(next.low).toBeGreaterThan(here.low);
        expect(next.high).toBeGreaterThan(here.high);
        expect(wider.low).toBeLessThanOrEqual(here.low);
        expect(wider.high).toBeGreaterThan(here.high);
        expect(here.low <= count && count < here.high).toBe(true);
      }),
    );
  });

  it.each([-1, -0.5, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses the count %d', (count) => {
    expect(() => garwood(count)).toThrow(RangeError);
  });

  it.each([0, 1, -0.5, 95, Number.NaN])('refuses the level %d', (level) => {
    expect(() => garwood(1, { level })).toThrow(RangeError);
  });
});

describe('Wilson', () => {
  // R 4.2.2, prop.test(x, n, correct = FALSE).
  it.each([
    [15, 148, 0.0623863995307363, 0.160487241723308],
    [1, 29, 0.00611321429276265, 0.171755218793203],
    [3242, 3998, 0.798471047793181, 0.822742967199957],
    [48, 1_907_675, 1.89794528540787e-5, 3.33571651609035e-5],
  ])('%d of %d, as in R', (part, whole, low, high) => {
    const interval = wilson(part, whole);
    expect(off(interval.low, low)).toBeLessThan(1e-11);
    expect(off(interval.high, high)).toBeLessThan(1e-11);
  });

  it('is where the score statistic reaches its limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, share) => {
        const part = Math.round(whole * share);
        const { low, high } = wilson(part, whole);
        const score = (p: number): number => (part - whole * p) ** 2 / (whole * p * (1 - p));
        const limit = 1.959963984540054 ** 2;
        if (part > 0) expect(off(score(low), limit)).toBeLessThan(1e-6);
        if (part < whole) expect(off(score(high), limit)).toBeLessThan(1e-6);
        expect(low >= 0 && low <= part / whole && part / whole <= high && high <= 1).toBe(true);
      }),
    );
  });

  it.each([[-1, 5], [6, 5], [0, 0], [1.5, 5], [Number.NaN, 5], [1, Number.POSITIVE_INFINITY]])('refuses %d of %d', (part, whole) => {
    expect(() => wilson(part, whole)).toThrow(RangeError);
  });
});
