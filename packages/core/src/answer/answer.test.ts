import { describe, expect, expectTypeOf, it } from 'vitest';

import { absenceReasons, absent, foldAnswer, isAbsent, isKnown, knownOr, mapAnswer, type Case } from '../index.js';

describe('an answer', () => {
  it('is absent in five different ways, none of which is a value', () => {
    for (const reason of absenceReasons) {
      expect(isAbsent(absent(reason)) && !isKnown(absent(reason))).toBe(true);
      expect(mapAnswer(absent(reason), () => true)).toEqual({ absent: reason });
      expect(foldAnswer(absent(reason), { known: () => 'value', absent: (why) => why })).toBe(reason);
      expect(knownOr(absent(reason), 0)).toBe(0);
    }
  });

  it.each([false, 0, '', [], null])('takes %j for a value, not for an absence', (value) => {
    expect(isKnown(value)).toBe(true);
    expect(knownOr(value, 'other')).toBe(value);
  });

  it('narrows the answers of a record', () => {
    const check = (sex: Case['person']['sex']): void => {
      if (isKnown(sex)) expectTypeOf(sex).toEqualTypeOf<'female' | 'male' | 'other'>();
      else expectTypeOf(sex.absent).toEqualTypeOf<'unknown' | 'not-asked' | 'declined' | 'not-applicable' | 'withheld'>();
    };
    check({ absent: 'declined' });
    expectTypeOf(knownOr({ absent: 'unknown' } as Case['person']['ageYears'], 'none' as const)).toEqualTypeOf<number | 'none'>();
  });
});
