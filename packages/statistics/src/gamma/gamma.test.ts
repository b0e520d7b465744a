import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { gammaQuantile, gammaTails, lnGamma } from './index.js';
import { logRest } from './logRest.js';

const off = (got: number, want: number): number => Math.abs(got / want - 1);

describe('lnGamma', () => {
  it('is the logarithm of the factorial, and of √π at one half', () => {
    let logarithm = 0;
    for (let n = 1; n < 200; n += 1) {
      expect(Math.abs(lnGamma(n) - logarithm)).toBeLessThan(1e-12 * Math.max(1, logarithm));
      logarithm += Math.log(n);
    }
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
  });
});

describe('μ − ln(1 + μ)', () => {
  it('agrees with the plain difference where that does not cancel, and with μ²/2 − μ³/3 where it does', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.99, max: 3, noNaN: true }), (mu) => {
        const plain = mu - Math.log1p(mu);
        expect(Math.abs(logRest(mu) - plain)).toBeLessThan(1e-15 * Math.max(1, Math.abs(mu)) * 4);
      }),
    );
    for (const mu of [1e-4, -1e-4, 1e-9, -1e-9]) expect(off(logRest(mu), (mu * mu) / 2 - mu ** 3 / 3 + mu ** 4 / 4)).toBeLessThan(1e-12);
  });
});

// Computed with 60 digits (series, or continued fraction, in mpmath 1.3), on both sides of every change of method.
const tails = [
  [0.5, 0.01, 'lower', 0.11246291601828488],
  [0.5, 30, 'upper', 9.485737571073848e-15],
  [3, 1e-20, 'lower', 1.6666666666666667e-61],
  [3, 200, 'upper', 2.7956093736608836e-83],
  [50, 0.5, 'lower', 1.7887765104351365e-80],
  [50, 400, 'upper', 1.1366407840501794e-109],
  [9999.5, 9000, 'lower', 2.186441690254938e-25],
  [9999.5, 11_000, 'upper', 1.6132218681895273e-22],
  [10_000, 10_000, 'upper', 0.4986701916600448],
  [10_000, 9000, 'lower', 2.073299202433928e-25],
  [10_000, 7001, 'lower', 1.491146925201805e-248],
  [10_000, 12_999, 'upper', 5.93732270567967e-166],
  [25_000, 24_000, 'lower', 7.333881096461309e-11],
  [1e6, 1_003_000, 'upper', 0.0013617406462175915],
  [1e6, 990_000, 'lower', 5.446644693010809e-24],
  [1e6, 1e6, 'upper', 0.4998670192391274],
] as const;

describe('the incomplete gamma function', () => {
  it.each(tails)('of shape %d at %d, %s tail', (a, x, tail, want) => {
    const found = gammaTails(a, x);
    expect(off(found[tail], want)).toBeLessThan(1e-12);
    expect(found.lower + found.upper).toBeCloseTo(1, 15);
  });

  it('does not jump where one method takes over from another', () => {
    for (const x of [7000, 12_999.999_999]) {
      const [inside, outside] = [gammaTails(10_000, x), gammaTails(10_000, x < 10_000 ? x - 1e-7 : x + 1e-5)];
      const tail = x < 10_000 ? 'lower' : 'upper';
      expect(off(inside[tail], outside[tail])).toBeLessThan(1e-5);
    }
    expect(off(gammaTails(9999.999_999_999, 10_050).upper, gammaTails(10_000, 10_050).upper)).toBeLessThan(1e-10);
  });

  it('ends at nothing and at everything', () => {
    expect(gammaTails(3, 0)).toEqual({ lower: 0, upper: 1 });
    expect(gammaTails(3, -1)).toEqual({ lower: 0, upper: 1 });
    expect(gammaTails(3, Number.POSITIVE_INFINITY)).toEqual({ lower: 1, upper: 0 });
    expect(gammaTails(3, 1e308)).toEqual({ lower: 1, upper: 0 });
    expect(gammaTails(3, Number.MIN_VALUE).lower).toBe(0);
  });

  it.each([[0, 1], [-1, 1], [Number.NaN, 1], [Number.POSITIVE_INFINITY, 1], [1, Number.NaN]])('refuses shape %d at %d', (a, x) => {
    expect(() => gammaTails(a, x)).toThrow(RangeError);
  });

  it('is undone by its quantile in both tails, from tiny to huge shapes', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 7, noNaN: true }), fc.double({ min: -250, max: -0.31, noNaN: true }), (power, tail) => {
        const [a, p] = [10 ** power, 10 ** tail];
        const [low, high] = [gammaQuantile(a, { lower: p }), gammaQuantile(a, { upper: p })];
        // Below the smallest normal number nothing can be exact.
        if (low > 1e-300) expect(off(gammaTails(a, low).lower, p)).toBeLessThan(1e-9);
        expect(off(gammaTails(a, high).upper, p)).toBeLessThan(1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('has a quantile of 0 where that lies below the smallest number', () => {
    expect(gammaQuantile(0.5, { lower: 1e-200 })).toBe(0);
    expect(gammaQuantile(1, { lower: 1e-300 })).toBeCloseTo(1e-300, 310);
  });

  it.each([[0, 0.5], [-1, 0.5], [1, 0], [1, 1], [Number.NaN, 0.5], [1, Number.NaN], [Number.POSITIVE_INFINITY, 0.5]])('has no quantile of shape %d at %d', (a, p) => {
    expect(() => gammaQuantile(a, { lower: p })).toThrow(RangeError);
    expect(() => gammaQuantile(a, { upper: p })).toThrow(RangeError);
  });
});
