import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { garwood, poissonRate } from '../index.js';

describe('poissonRate', () => {
  it('is the count and its interval over the exposure', () => {
    const rate = poissonRate(48, 3_200_000, { per: 1_000_000, level: 0.9 });
    expect(rate).toMatchObject({ low: 15, high: 15, per: 1_000_000, interval: { level: 0.9, method: 'garwood' } });
    // R 4.2.2: garwood90 of 48.
    expect(rate.interval.low).toBeCloseTo(37.2002675397105 / 3.2, 10);
    expect(rate.interval.high).toBeCloseTo(61.0538673049097 / 3.2, 10);
  });

  it('of a masked count holds the rate of every count that it may hide', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 0, max: 1, noNaN: true }), (low, width, exposure, at) => {
        const rate = poissonRate({ low, high: low + width }, exposure);
        const inside = poissonRate(low + Math.round(width * at), exposure);
        expect(rate.low <= inside.low && inside.high <= rate.high).toBe(true);
        expect(rate.interval.low <= inside.interval.low && inside.interval.high <= rate.interval.high).toBe(true);
        expect(rate.interval.high).toBeCloseTo((garwood(low + width).high / exposure) * 100_000, 6);
      }),
    );
  });

  it('is a half-open claim for nothing counted: 0 to 3 in so many', () => {
    expect(poissonRate(0, 100_000)).toMatchObject({ low: 0, high: 0, interval: { low: 0 } });
    expect(poissonRate(0, 100_000).interval.high).toBeCloseTo(3.688879454113936, 12);
  });

  it.each([[1, 0], [1, -5], [1, Number.NaN], [1, Number.POSITIVE_INFINITY], [-1, 5], [Number.NaN, 5], [1.5, 5]])('refuses %d over %d', (count, exposure) => {
    expect(() => poissonRate(count, exposure)).toThrow(RangeError);
  });

  it('refuses bounds in the wrong order, and a rate per nothing', () => {
    expect(() => poissonRate({ low: 4, high: 0 }, 5)).toThrow(RangeError);
    expect(() => poissonRate(1, 5, { per: 0 })).toThrow(RangeError);
  });
});
