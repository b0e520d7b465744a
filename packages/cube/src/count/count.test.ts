import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { add, between, exactly, isExact, masked, type Count, type CountUnit } from './index.js';

const count = fc.tuple(fc.nat(1000), fc.nat(1000)).map(([low, more]) => between('victims', low, low + more));

describe('counts', () => {
  it('never mix units', () => {
    // @ts-expect-error two units
    expect(() => add(exactly('victims', 1), exactly('cases', 1))).toThrow(TypeError);
    const [one, other]: Count<CountUnit>[] = [exactly('victims', 1), exactly('cases', 1)];
    if (one && other) expect(() => add(one, other)).toThrow(TypeError);
  });

  it('contain the sum of what they contain', () => {
    fc.assert(
      fc.property(count, count, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, at) => {
        const [x, y] = [a, b].map(({ low, high }) => Math.round(low + (high - low) * at)) as [number, number];
        const sum = add(a, b);
        expect(sum.low <= x + y && x + y <= sum.high).toBe(true);
        expect(add(b, a)).toEqual(sum);
      }),
    );
  });

  it.each([[-1, 2], [1.5, 2], [3, 2], [0, Number.POSITIVE_INFINITY], [0, 2 ** 53], [Number.NaN, 1]])('refuse bounds %d to %d', (low, high) => {
    expect(() => between('cases', low, high)).toThrow(RangeError);
  });

  it('know a mask from a number', () => {
    expect(isExact(exactly('cases', 0))).toBe(true);
    expect(isExact(masked('cases', 5))).toBe(false);
    expect(masked('cases', 1)).toEqual(exactly('cases', 0));
  });
});
