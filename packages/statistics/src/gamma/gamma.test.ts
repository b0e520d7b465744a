import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { gammaQuantile, gammaTails, lnGamma } from './index.js';

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

/** A second way: the upper tail at shape n is the Poisson probability of fewer than n events, summed term by term. */
function poissonBelow(n: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = 0;
  for (let k = 0; k < n; k += 1) {
    sum += term;
    term *= mean / (k + 1);
  }
  return sum;
}

describe('the incomplete gamma function', () => {
  it('agrees with sums of Poisson probabilities', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0.01, max: 600, noNaN: true }), (n, mean) => {
        const { lower, upper } = gammaTails(n, mean);
        const expected = poissonBelow(n, mean);
        expect(Math.abs(upper - expected)).toBeLessThan(1e-12);
        expect(Math.abs(lower + upper - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 500 },
    );
  });

  it('is undone by its quantile in both tails, from tiny to huge shapes', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 7, noNaN: true }), fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (power, p) => {
        const a = 10 ** power;
        expect(gammaTails(a, gammaQuantile(a, { lower: p })).lower / p).toBeCloseTo(1, 8);
        expect(gammaTails(a, gammaQuantile(a, { upper: p })).upper / p).toBeCloseTo(1, 8);
      }),
      { numRuns: 300 },
    );
  });

  it('reaches far tails', () => {
    const x = gammaQuantile(3, { upper: 1e-30 });
    expect(gammaTails(3, x).upper / 1e-30).toBeCloseTo(1, 9);
    expect(gammaQuantile(1, { lower: 1e-12 }) / 1e-12).toBeCloseTo(1, 9);
  });

  it.each([[0, 0.5], [-1, 0.5], [1, 0], [1, 1], [Number.NaN, 0.5], [1, Number.NaN], [Number.POSITIVE_INFINITY, 0.5]])('refuses shape %d at %d', (a, p) => {
    expect(() => gammaQuantile(a, { lower: p })).toThrow(RangeError);
  });
});
