import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { check } from '../check/index.js';
import {
  compareDates,
  dateRange,
  daysBetween,
  isBefore,
  isEstimated,
  isSameDay,
  overlap,
  parsePartialDate,
  partialDate,
  rangeIsBefore,
  readPartialDate,
  widened,
  type DateRange,
  type PartialDate,
} from './index.js';

const day = fc
  .date({ min: new Date('1500-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.boolean())
  .map(([text, length, estimated]) => `${text.slice(0, length)}${estimated ? '~' : ''}` as PartialDate);

describe('partial dates', () => {
  it('takes every real day and refuses every other, as the calendar of the platform does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1500, max: 2999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (y, m, d) => {
        const text = `${String(y)}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const date = new Date(`${text}T00:00:00Z`);
        const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(parsePartialDate(text).ok).toBe(real);
      }),
      { numRuns: 2000 },
    );
  });

  it('says why a text is none, and the schema says the same: how it is written, a year beyond ours, or no such day', () => {
    const numbers = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom('', '~'));
    const likely = fc.tuple(fc.integer({ min: 1499, max: 3000 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 27, max: 32 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom('', '~'));
    fc.assert(
      fc.property(fc.oneof(numbers, likely), ([year, month, day, length, estimated]) => {
        const parts = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].slice(0, length);
        const whole = [...parts, '01', '01'].slice(0, 3).join('-');
        const time = new Date(`${whole}T00:00:00Z`);
        const isDay = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(whole);
        const expected = year < 1500 || year > 2999 ? ['core/date-out-of-range'] : isDay ? [] : ['core/date-not-real'];
        const text = parts.join('-') + estimated;
        const said = [parsePartialDate(text), readPartialDate(text), check(partialDate(), text)].map((result) => (result.ok ? [] : result.problems.map(({ code }) => code)));
        expect([text, ...said]).toEqual([text, expected, expected, expected]);
      }),
      { numRuns: 3000 },
    );
    for (const text of ['2019-5', '2019-05-1', '2019/05', '20190501', 'x', '2019-05-01T00:00', '٢٠١٩', '2019-05-01\n']) {
      const found = [parsePartialDate(text), check(partialDate(), text)].map((result) => (result.ok ? [] : result.problems.map(({ code }) => code)));
      expect([text, ...found]).toEqual([text, ['core/format'], ['core/format']]);
    }
  });

  it('means an interval of days', () => {
    fc.assert(
      fc.property(partial, (date) => {
        const { first, last } = dateRange(date);
        expect(parsePartialDate(first).ok && parsePartialDate(last).ok).toBe(true);
        expect(first <= last && first.startsWith(date.replace('~', '').slice(0, 10))).toBe(true);
      }),
    );
  });

  it('orders two dates only where every reading agrees', () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        const [left, right] = [dateRange(a), dateRange(b)];
        const expected = left.last < right.first ? 'yes' : left.first >= right.last ? 'no' : 'unknown';
        expect(isBefore(a, b)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['', '2019-5', '19-05-01', '2019-05-01T00:00', '٢٠١٩', '2019-13', '3000', '2019-00', ' 2019', '2019~~'])('refuses %j', (text) => {
    expect(parsePartialDate(text).ok).toBe(false);
  });
});

/** Every day of a short range, counted without our code. */
function daysOf({ first, last }: DateRange): readonly string[] {
  const days: string[] = [];
  for (let time = Date.parse(first); time <= Date.parse(last); time += 86_400_000) days.push(new Date(time).toISOString().slice(0, 10));
  return days;
}

/** Ranges of a few days near each other, so that they often touch. */
const short = fc
  .tuple(fc.integer({ min: 0, max: 800 }), fc.nat({ max: 5 }))
  .map(([start, length]) => ({ first: dayAt(start), last: dayAt(start + length) }));

function dayAt(offset: number): string {
  return new Date(Date.UTC(2023, 11, 1) + offset * 86_400_000).toISOString().slice(0, 10);
}

/** What all pairs of days say together. */
function together(a: DateRange, b: DateRange, holds: (x: string, y: string) => boolean): 'yes' | 'no' | 'unknown' {
  const said = new Set(daysOf(a).flatMap((x) => daysOf(b).map((y) => holds(x, y))));
  if (said.size === 2) return 'unknown';
  return said.has(true) ? 'yes' : 'no';
}

describe('ranges of days', () => {
  it('say what every pair of their days says', () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(rangeIsBefore(a, b)).toBe(together(a, b, (x, y) => x < y));
        expect(isSameDay(a, b)).toBe(together(a, b, (x, y) => x === y));
        const common = overlap(a, b);
        expect(common === undefined ? [] : daysOf(common)).toEqual(daysOf(a).filter((day) => daysOf(b).includes(day)));
        const counts = daysOf(a).flatMap((x) => daysOf(b).map((y) => Math.round((Date.parse(y) - Date.parse(x)) / 86_400_000)));
        expect(daysBetween(a, b)).toEqual({ least: Math.min(...counts), most: Math.max(...counts) });
      }),
      { numRuns: 500 },
    );
  });

  it('agree with the order of partial dates', () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        expect(isBefore(a, b)).toBe(rangeIsBefore(dateRange(a), dateRange(b)));
        if (isBefore(a, b) === 'yes') expect(compareDates(a, b)).toBeLessThan(0);
        expect(compareDates(a, b) + compareDates(b, a)).toBe(0);
        expect(compareDates(a, b) === 0).toBe(a === b);
        expect(isEstimated(a)).toBe(a.includes('~'));
      }),
      { numRuns: 1000 },
    );
  });

  it('grow by whole years, over 29 February too', () => {
    expect(widened({ first: '2024-02-29', last: '2024-02-29' }, 1)).toEqual({ first: '2023-02-28', last: '2025-02-28' });
    expect(widened({ first: '2024-02-29', last: '2024-02-29' }, 4)).toEqual({ first: '2020-02-29', last: '2028-02-29' });
    expect(() => widened({ first: '2024-01-01', last: '2024-01-01' }, -1)).toThrow(RangeError);
    expect(() => widened({ first: '2024-01-01', last: '2024-01-01' }, 0.5)).toThrow(RangeError);
  });
});

describe('a date that a person wrote', () => {
  it.each([
    ['٢٠١٩/٥/١٢', '2019-05-12'],
    ['۲۰۱۹-۰۵', '2019-05'],
    ['2019', '2019'],
    ['2019/5~', '2019-05~'],
  ])('%s is %s', (written, date) => expect(readPartialDate(written)).toEqual({ ok: true, value: date }));

  it.each(['12/05/2019', '2019/13', '2019/2/30', '19/5/1', '2019-5-1-1', '2٠19', '1447/9', '', '2019 05'])('refuses %j', (written) => {
    expect(readPartialDate(written).ok).toBe(false);
  });
});
