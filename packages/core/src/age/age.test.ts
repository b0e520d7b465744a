import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ageAt, dateRange, isYoungerThan, type DateRange, type PartialDate, type PartialHijriDate } from '../index.js';

const dayAt = (offset: number): string => new Date(Date.UTC(2003, 11, 1) + offset * 86_400_000).toISOString().slice(0, 10);

/** Every day of a short range, counted without our code. */
function daysOf({ first, last }: DateRange): readonly string[] {
  const days: string[] = [];
  for (let time = Date.parse(first); time <= Date.parse(last); time += 86_400_000) days.push(new Date(time).toISOString().slice(0, 10));
  return days;
}

const short = fc
  .tuple(fc.integer({ min: 0, max: 800 }), fc.nat({ max: 5 }))
  .map(([start, length]) => ({ first: dayAt(start), last: dayAt(start + length) }));

describe('an age', () => {
  /** A second way: birthdays are counted one by one. */
  const birthdays = (birth: string, at: string): number => {
    let count = 0;
    for (let year = Number(birth.slice(0, 4)) + 1; year <= Number(at.slice(0, 4)); year += 1) {
      const date = new Date(Date.UTC(year, Number(birth.slice(5, 7)) - 1, Number(birth.slice(8))));
      if (date.getTime() <= Date.parse(at)) count += 1;
    }
    return count;
  };

  it('is what counting birthdays gives, at both ends', () => {
    fc.assert(
      fc.property(short, fc.integer({ min: 0, max: 14_000 }), fc.nat({ max: 5 }), (birth, start, length) => {
        const at = { first: dayAt(start), last: dayAt(start + length) };
        const ages = daysOf(birth).flatMap((b) => daysOf(at).filter((day) => day >= b).map((day) => birthdays(b, day)));
        const found = ageAt(birth, at);
        expect(found).toEqual(ages.length === 0 ? undefined : { least: Math.min(...ages), most: Math.max(...ages) });
      }),
      { numRuns: 1000 },
    );
  });

  it('is asked of dates: unknown while the dates allow both', () => {
    const year = fc.integer({ min: 1990, max: 2030 });
    const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'));
    const date = fc.tuple(year, month, fc.boolean()).map(([y, m, whole]) => (whole ? String(y) : `${String(y)}-${m}`) as PartialDate);
    fc.assert(
      fc.property(date, date, fc.integer({ min: 1, max: 25 }), (birth, at, years) => {
        const found = isYoungerThan(birth, at, { years });
        const age = ageAt(dateRange(birth), dateRange(at));
        const [least, most] = age ? [age.least, age.most] : [undefined, undefined];
        // Each end alone must agree with a sure answer.
        if (found === 'yes') expect(most !== undefined && most < years).toBe(true);
        else if (found === 'no') expect(least !== undefined && least >= years).toBe(true);
        else expect(least === undefined || most === undefined || (least < years && most >= years)).toBe(true);
        expect(isYoungerThan(`${birth}~` as PartialDate, at, { years })).toBe('unknown');
        const wide = isYoungerThan(`${birth}~` as PartialDate, at, { years, estimateYears: 2 });
        if (wide !== 'unknown' && age !== undefined) expect(wide).toBe(found);
      }),
      { numRuns: 1000 },
    );
  });

  it('is asked of Hijri dates too', () => {
    const birth = { calendar: 'islamic-umalqura', date: '1428' as PartialHijriDate } as const;
    expect(isYoungerThan(birth, '2025-01-19' as PartialDate)).toBe('yes');
    expect(isYoungerThan(birth, '2025-06-01' as PartialDate)).toBe('unknown');
    expect(isYoungerThan(birth, '2026-01-10' as PartialDate)).toBe('no');
    expect(isYoungerThan({ ...birth, date: '1428~' as PartialHijriDate }, '2040' as PartialDate)).toBe('unknown');
  });

  it('settles nothing before birth', () => expect(isYoungerThan('2030' as PartialDate, '2026' as PartialDate)).toBe('unknown'));
});
