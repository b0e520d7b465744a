import type * as z from 'zod';

import { readDigits } from '../digits/index.js';
import { faultIn, type DateFault } from '../partial-date/dateFault.js';
import { isPartialDate, type DateRange, type PartialDate } from '../partial-date/partialDate.js';
import { problem } from '../problem/index.js';
import { ok, refused, type Result } from '../result/index.js';
import { longMonths } from './months.data.js';

/** A day of the Umm al-Qura calendar. @public */
export interface HijriDate {
  readonly year: number;
  /** 1 (Muharram) to 12 (Dhu al-Hijja). */
  readonly month: number;
  readonly day: number;
}

/** First and last year that the published Umm al-Qura tables cover without doubt (1900 to 2077). @public */
export const hijriYears = [1318, 1500] as const;

const dayLength = 86_400_000;
/** 1 Muharram 1318. */
const start = /* @__PURE__ */ Date.UTC(1900, 3, 30);
/** Mean length of a lunar month in days. */
const meanMonth = 29.530588;
const monthsInAll = (hijriYears[1] - hijriYears[0] + 1) * 12;

let starts: Int32Array | undefined;

/** Days from 1 Muharram 1318 to the first day of each month, and to the day after the last one. */
function monthStarts(): Int32Array {
  if (starts) return starts;
  const found = new Int32Array(monthsInAll + 1);
  for (let month = 0; month < monthsInAll; month += 1) {
    const year = Math.floor(month / 12);
    const bits = Number.parseInt(longMonths.slice(year * 3, year * 3 + 3), 16);
    found[month + 1] = (found[month] ?? 0) + 29 + ((bits >> month % 12) & 1);
  }
  return (starts = found);
}

const months = (date: { readonly year: number; readonly month: number }): number => (date.year - hijriYears[0]) * 12 + date.month - 1;

/** Time of the first day of a month counted from 1 Muharram 1318. */
const firstOf = (month: number): number => start + (monthStarts()[month] ?? 0) * dayLength;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * The Umm al-Qura date of a Gregorian day.
 *
 * @param day - `YYYY-MM-DD`, 1900-04-30 to 2077-11-16
 * @throws RangeError outside these days, for which the tables say nothing, and for what is no day
 * @example
 * ```ts
 * toHijri('2026-03-20'); // => { year: 1447, month: 10, day: 1 }
 * ```
 * @public
 */
export function toHijri(day: string): HijriDate {
  const days = day.length === 10 && isPartialDate(day) ? (Date.parse(`${day}T00:00:00Z`) - start) / dayLength : -1;
  const table = monthStarts();
  if (!(days >= 0 && days < (table[monthsInAll] ?? 0))) throw new RangeError('day outside the Umm al-Qura tables');
  // A month has 29 or 30 days: the mean one is a first guess that is at most a few months off.
  let month = Math.min(monthsInAll - 1, Math.floor(days / meanMonth));
  while ((table[month] ?? 0) > days) month -= 1;
  while ((table[month + 1] ?? 0) <= days) month += 1;
  return { year: hijriYears[0] + Math.floor(month / 12), month: (month % 12) + 1, day: days - (table[month] ?? 0) + 1 };
}

/** A Hijri date known to the day, the month or the year, estimated or not, as text: `1447-09-01`, `1447-09`, `1447`, `1447~`. @public */
export type PartialHijriDate = string & z.core.$brand<'PartialHijriDate'>;

/** How such a text looks; the years without the limits of the tables. */
export const hijriShape = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|30))?)?~?$/;

/** Is a text a date that the tables have? */
function isHijri(date: string): boolean {
  const year = Number(date.slice(0, 4));
  if (!hijriShape.test(date) || year < hijriYears[0] || year > hijriYears[1]) return false;
  if (date.slice(8, 10) !== '30') return true;
  const month = months({ year, month: Number(date.slice(5, 7)) });
  return firstOf(month + 1) - firstOf(month) === 30 * dayLength;
}

/** Why a text that is written as a date is none of the calendar. */
export const hijriFault = (text: string): DateFault | undefined => faultIn(text, hijriYears, isHijri);

/**
 * The Gregorian days that a Hijri date may mean. An estimate keeps the range of its precision.
 *
 * @param date - a date that was read or checked
 * @throws TypeError when it is none
 * @example
 * ```ts
 * hijriRange('1447-09' as PartialHijriDate); // => { first: '2026-02-18', last: '2026-03-19' }
 * ```
 * @public
 */
export function hijriRange(date: PartialHijriDate): DateRange {
  if (!isHijri(date)) throw new TypeError('not a Hijri date: check it first');
  const [year = 0, month, day] = date.replace('~', '').split('-').map(Number);
  const first = months({ year, month: month ?? 1 });
  const start = firstOf(first);
  if (day !== undefined) return { first: iso(start + (day - 1) * dayLength), last: iso(start + (day - 1) * dayLength) };
  return { first: iso(start), last: iso(firstOf(first + (month === undefined ? 12 : 1)) - dayLength) };
}

const numbers = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/;

/**
 * Reads a Hijri date into its canonical text: `1447-10-01`, `1447-10`, `1447`, the year first, with `-` or `/`, in digits of any script.
 *
 * @returns the date; `core/format`, `core/mixed-digits`, `core/date-not-real`, or `core/date-out-of-range`
 * @example
 * ```ts
 * readHijri('١٤٤٧/٩/١'); // => { ok: true, value: '1447-09-01' }
 * readHijri('1447-13').ok; // => false
 * ```
 * @public
 */
export function readHijri(text: string, pointer = ''): Result<PartialHijriDate> {
  const digits = readDigits(text, pointer);
  if (!digits.ok) return digits;
  const found = numbers.exec(digits.value);
  if (!found) return refused([problem('core/format', pointer, { params: { expected: 'YYYY, YYYY-MM, YYYY-MM-DD' } })]);
  const date = found
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  const fault = hijriFault(date);
  return fault ? refused([problem(fault.code, pointer, fault)]) : ok(date as PartialHijriDate);
}

/**
 * Reads a date that is said to be in the Umm al-Qura calendar, as {@link readHijri} does, and gives the Gregorian days that it may
 * mean. The calendar is never guessed from a language; keep the text as it was written beside the result (`CalendarDate` does).
 *
 * @returns the days; problems of {@link readHijri}
 * @example
 * ```ts
 * parseHijri('١٤٤٧/٠٩/٠١'); // => { ok: true, value: { first: '2026-02-18', last: '2026-02-18' } }
 * parseHijri('1447-10').ok; // => true
 * parseHijri('1447-13').ok; // => false
 * ```
 * @public
 */
export function parseHijri(text: string, pointer = ''): Result<DateRange> {
  const date = readHijri(text, pointer);
  return date.ok ? ok(hijriRange(date.value)) : date;
}

/**
 * The Gregorian partial date that a Hijri text surely lies in: the day where it is a day, otherwise the month or year that holds the
 * whole range, `undefined` where the range crosses a year's end.
 *
 * @example
 * ```ts
 * partialOf({ first: '2026-02-18', last: '2026-02-18' }); // => '2026-02-18'
 * partialOf({ first: '2026-02-18', last: '2026-03-19' }); // => '2026'
 * partialOf({ first: '2025-06-26', last: '2026-06-15' }); // => undefined
 * ```
 * @public
 */
export function partialOf({ first, last }: DateRange): PartialDate | undefined {
  const shared = [10, 7, 4].find((length) => first.slice(0, length) === last.slice(0, length));
  return shared === undefined ? undefined : (first.slice(0, shared) as PartialDate);
}
