import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { calendarDate, calendarRange, check, gregorianOf, hijriRange, readCalendarDate, readHijri, toHijri, type CalendarDate, type PartialHijriDate } from '../index.js';
import { isPure } from '../check/pure.js';
import { monthNames } from './monthNames.data.js';

const problems = (input: unknown): readonly string[] => {
  const result = check(calendarDate(), input);
  return result.ok ? [] : result.problems.map(({ code, pointer }) => `${code} ${pointer}`);
};

const hijri = (day: string): string => {
  const { year, month, day: number } = toHijri(day);
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
};

describe('a date with its calendar', () => {
  it.each([
    ['2026-03-20', '1447-10-01'],
    ['2026-02-18', '1447-09-01'],
  ])('means the public day: %s is %s', (gregorian, date) => {
    const read = readCalendarDate(date, 'islamic-umalqura');
    expect(read.ok && calendarRange(read.value)).toEqual({ first: gregorian, last: gregorian });
    expect(read.ok && gregorianOf(read.value)).toBe(gregorian);
  });

  it('agrees with the calendar of the platform on every day of the tables', () => {
    // A second way: ICU, which our table was read from once, and which newer platforms bring in newer versions.
    const platform = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit' });
    let days = 0;
    for (let time = Date.UTC(1900, 3, 30); time <= Date.UTC(2077, 10, 16); time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      const date = hijri(day);
      const { first, last } = hijriRange(date as PartialHijriDate);
      if (first !== day || last !== day) throw new Error(`${day} does not come back from ${date}`);
      if (days % 11 === 0) {
        const [month, dayOf, year] = platform.format(time).split(/[/ ]/u);
        expect(date).toBe(`${String(year)}-${String(month)}-${String(dayOf)}`);
      }
      days += 1;
    }
    expect(days).toBe(64_850);
    expect([() => toHijri('1900-04-29'), () => toHijri('2077-11-17'), () => toHijri('2026-02-30'), () => toHijri('2026')].every(throws)).toBe(true);
  });

  it('is checked in its own calendar', () => {
    expect(problems({ calendar: 'islamic-umalqura', date: '1447-09-01' })).toEqual([]);
    expect(problems({ calendar: 'gregory', date: '1447-09-01' })).toEqual(['core/date-out-of-range /date']);
    expect(problems({ calendar: 'islamic-umalqura', date: '2026-02-18' })).toEqual(['core/date-out-of-range /date']);
    expect(problems({ calendar: 'islamic-umalqura', date: '1447-10-30' })).toEqual(['core/date-not-real /date']);
    expect(problems({ calendar: 'gregory', date: '2026-02-29' })).toEqual(['core/date-not-real /date']);
    expect(problems({ calendar: 'islamic-umalqura', date: '1447-13-01' })).toEqual(['core/date-not-real /date']);
    expect(problems({ calendar: 'islamic-umalqura', date: '1447-12-31' })).toEqual(['core/date-not-real /date']);
    expect(problems({ calendar: 'islamic-umalqura', date: '١٤٤٧' })).toEqual(['core/format /date']);
    expect(problems({ date: '2026' })).toHaveLength(1);
    expect(problems({ calendar: 'hebrew', date: '5786' })).toEqual(['core/not-in-list /calendar']);
    expect(problems('2026-02-18')).toHaveLength(1);
  });

  it('holds the text as written against the date, where it can be read', () => {
    const date = { calendar: 'islamic-umalqura', date: '1447-09-01' };
    for (const original of ['١٤٤٧/٠٩/٠١', '1447-9-1', 'غرة رمضان', '01/09/1447']) expect(problems({ ...date, original })).toEqual([]);
    expect(problems({ ...date, original: '١٤٤٧/٠٩/٠٢' })).toEqual(['core/date-contradicts-original /original']);
    expect(problems({ ...date, original: '1447' })).toEqual(['core/date-contradicts-original /original']);
    expect(problems({ calendar: 'gregory', date: '2019-05~', original: '2019/5' })).toEqual([]);
  });

  it('keeps what was read word for word, and what it read is sound', () => {
    const number = fc.integer({ min: 0, max: 40 }).map(String);
    const written = fc.tuple(fc.integer({ min: 1300, max: 2100 }).map(String), number, number, fc.constantFrom('-', '/', ' '), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(written, fc.constantFrom('gregory' as const, 'islamic-umalqura' as const), ([year, month, day, mark, length], calendar) => {
        const text = [year, month, day].slice(0, length).join(mark);
        const read = readCalendarDate(text, calendar);
        if (!read.ok) return;
        expect(read.value.original).toBe(text);
        expect(problems(read.value)).toEqual([]);
        expect(JSON.parse(JSON.stringify(read.value))).toEqual(read.value);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['1 رمضان 1447 هـ', 'islamic-umalqura', '1447-09-01'],
    ['١ رمضان ١٤٤٧هـ', 'islamic-umalqura', '1447-09-01'],
    ['1 Ramadan 1447 AH', 'islamic-umalqura', '1447-09-01'],
    ['رَمَضَان 1447', 'islamic-umalqura', '1447-09'],
    ['12 ربيع الأول 1447', 'islamic-umalqura', '1447-03-12'],
    ['5 ذي القعدة عام 1430', 'islamic-umalqura', '1430-11-05'],
    ['1 mars 2024', 'gregory', '2024-03-01'],
    ['1er août 2024', 'gregory', '2024-08-01'],
    ['3rd March 2024', 'gregory', '2024-03-03'],
    ['May 2024', 'gregory', '2024-05'],
    ['12 تشرين الثاني 2023', 'gregory', '2023-11-12'],
    ['9 أيار 2024 م', 'gregory', '2024-05-09'],
    ['20 جويلية 2019', 'gregory', '2019-07-20'],
    ['4 غشت 2016', 'gregory', '2016-08-04'],
  ] as const)('reads %s', (written, calendar, date) => {
    expect(readCalendarDate(written, calendar)).toEqual({ ok: true, value: { calendar, date, original: written } });
    expect(problems({ calendar, date, original: written })).toEqual([]);
  });

  it.each([
    ['1 رمضان 1447 هـ', 'gregory'],
    ['1 Ramadan 1447 AD', 'islamic-umalqura'],
    ['1 mars 2024', 'islamic-umalqura'],
    ['1 mars 2024 AH', 'gregory'],
    ['غرة رمضان 1447', 'islamic-umalqura'],
    ['Ramadan 47', 'islamic-umalqura'],
    ['30 February 2024', 'gregory'],
    ['30 شوال 1447', 'islamic-umalqura'],
    ['March 1, 2024', 'gregory'],
    ['1 constructor 2024', 'gregory'],
    ['1 مارس ٢٠٢٤', 'gregory'],
  ] as const)('does not guess at %s', (written, calendar) => expect(readCalendarDate(written, calendar).ok).toBe(false));

  it('reads every month as the platform writes it, in three languages', () => {
    for (const locale of ['ar', 'ar-LB', 'ar-SY', 'ar-TN', 'ar-DZ', 'ar-MA', 'en-GB', 'fr']) {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
      for (let month = 0; month < 12; month += 1) {
        const written = format.format(Date.UTC(2023, month, 17));
        const read = readCalendarDate(written, 'gregory');
        expect(read.ok && read.value.date, `${locale} ${written}`).toBe(`2023-${String(month + 1).padStart(2, '0')}-17`);
      }
    }
    const hijriMonths = new Intl.DateTimeFormat('ar-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
    for (let month = 1; month <= 12; month += 1) {
      const date = `1447-${String(month).padStart(2, '0')}-15`;
      const written = hijriMonths.format(new Date(hijriRange(date as PartialHijriDate).first));
      const read = readCalendarDate(written, 'islamic-umalqura');
      expect(read.ok && read.value.date, written).toBe(date);
    }
  });

  it('has names that stand for one month each', () => {
    for (const months of Object.values(monthNames)) {
      const names = months.flat();
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('is an interval that holds each shorter date within the longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 64_849 }), (offset) => {
        const day = new Date(Date.UTC(1900, 3, 30) + offset * 86_400_000).toISOString().slice(0, 10);
        for (const length of [4, 7, 10]) {
          const { first, last } = hijriRange(hijri(day).slice(0, length) as PartialHijriDate);
          expect(first <= day && day <= last).toBe(true);
        }
      }),
    );
  });

  it('keeps an estimate one', () => {
    const about = { calendar: 'islamic-umalqura', date: '1447-09-01~' as PartialHijriDate } satisfies CalendarDate;
    expect(gregorianOf(about)).toBe('2026-02-18~');
    expect(readHijri('1447').ok).toBe(true);
    expect(() => hijriRange('1600' as PartialHijriDate)).toThrow(TypeError);
  });

  it('only looks, so that checking stays quick', () => expect(isPure(calendarDate())).toBe(true));
});

function throws(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
}
