import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { between, exactly, masked, sumsTo, type Count } from '../index.js';

describe('sumsTo', () => {
  it('finds the printed total that its own parts contradict', () => {
    const whole = exactly('victims', 39);
    expect(sumsTo([exactly('victims', 14), exactly('victims', 35)], whole)).toEqual({ agrees: false, low: 49, high: 49 });
    expect(sumsTo([exactly('victims', 37), exactly('victims', 12)], whole).agrees).toBe(false);
  });

  it.each([
    [13, false],
    [14, true],
    [18, true],
    [19, false],
  ])('of 14 and a masked cell: %d may be the total: %s', (printed, agrees) => {
    expect(sumsTo([exactly('victims', 14), masked('victims', 5)], exactly('victims', printed)).agrees).toBe(agrees);
  });

  it('never mixes units', () => {
    // @ts-expect-error a part of another unit
    expect(() => sumsTo([exactly('victims', 1), exactly('cases', 1)], exactly('victims', 2))).toThrow(TypeError);
    const parts: Count[] = [exactly('cases', 1)];
    expect(() => sumsTo(parts, exactly('victims', 1) as Count)).toThrow(TypeError);
  });

  it('agrees whenever the true parts add up to the true total, whatever was masked', () => {
    const part = fc.record({ truth: fc.nat(30), down: fc.nat(5), up: fc.nat(5) });
    const hide = ({ truth, down, up }: { readonly truth: number; readonly down: number; readonly up: number }) => between('victims', Math.max(0, truth - down), truth + up);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.nat(5), (parts, slack) => {
        const truth = parts.reduce((sum, one) => sum + one.truth, 0);
        const sum = sumsTo(parts.map(hide), hide({ truth, down: slack, up: slack }));
        expect(sum.agrees && sum.low <= truth && truth <= sum.high).toBe(true);
        expect(sumsTo(parts.map(hide), exactly('victims', sum.high + 1)).agrees).toBe(false);
      }),
    );
  });
});
