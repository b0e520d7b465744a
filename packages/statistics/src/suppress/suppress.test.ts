import { absent } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sdg16_2_2, suppressSmall } from '../index.js';
import { anyPeople, find, forms, lookup, options, people, times, type Person } from '../sdg/people.fixture.js';

const of = (records: readonly Person[]) => sdg16_2_2({ people: people(records), forms: forms(records), population: lookup() }, options).observations;

describe('suppressSmall', () => {
  it('leaves no small count and nothing made from one', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 2, max: 10 }), (records, below) => {
        const observations = of(records);
        const shown = suppressSmall(observations, below);
        expect(shown).toHaveLength(observations.length);
        for (const [index, { count, specificRate, contribution, suppressed, flags }] of shown.entries()) {
          const before = observations[index]?.count?.low ?? 0;
          const hidden = before > 0 && before < below;
          expect([count === undefined, suppressed, flags.includes('suppressed')]).toEqual([hidden, hidden, hidden]);
          expect(hidden && (specificRate !== undefined || contribution !== undefined)).toBe(false);
          expect(flags).toContain('secondary-suppression-not-done');
        }
      }),
      { numRuns: 50 },
    );
  });

  it('does not tell a small number of unknown answers by the share of known ones', () => {
    const some = suppressSmall(of([...times(40), ...times(2, { sex: absent('unknown') })]));
    expect(find(some, '2020', { sex: 'female' })).toMatchObject({ count: { low: 40 }, known: undefined, knownShare: undefined });
    expect(find(some, '2020', { sex: 'absent:unknown' })).toMatchObject({ count: undefined, knownShare: undefined });
    expect(find(some, '2020', { ageGroup: 'adult' })?.knownShare).toBe(1);
    const many = suppressSmall(of([...times(40), ...times(10, { sex: absent('unknown') })]));
    expect(find(many, '2020', { sex: 'female' })).toMatchObject({ known: { persons: 40, of: 50 }, knownShare: 0.8 });
  });

  it('shows zeros, hides what may be small, and changes nothing when it is done twice', () => {
    const observations = of(times(9));
    const [first] = observations;
    if (!first) throw new Error('no observation');
    expect(find(suppressSmall(observations), '2020', { sex: 'male' })?.count).toEqual({ low: 0, high: 0 });
    expect(suppressSmall([{ ...first, count: { low: 0, high: 4 } }])[0]).toMatchObject({ count: undefined, suppressed: true });
    expect(suppressSmall([{ ...first, count: { low: 3, high: 90 } }])[0]).toMatchObject({ count: undefined, suppressed: true });
    const once = suppressSmall(of(times(3)));
    expect(suppressSmall(once)).toEqual(once);
  });

  it.each([1, 0, -5, 2.5, Number.NaN])('refuses the threshold %d', (below) => {
    expect(() => suppressSmall([], below)).toThrow(RangeError);
  });
});
