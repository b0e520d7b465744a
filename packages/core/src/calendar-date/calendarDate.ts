import { hijriRange, partialOf, readHijri, type PartialHijriDate } from '../hijri/hijri.js';
import { dateRange, readPartialDate, type DateRange, type PartialDate } from '../partial-date/partialDate.js';
import { readDigits } from '../digits/index.js';
import { ok, type Result } from '../result/index.js';
import type { Calendar } from './calendar.js';
import { named } from './named.js';

/**
 * A date in the calendar that it was said in. What it means in days is derived ({@link calendarRange}), never stored beside it, so the
 * two cannot contradict each other.
 *
 * @public
 */
export type CalendarDate =
  | { readonly calendar: 'gregory'; readonly date: PartialDate; readonly original?: string | undefined }
  | { readonly calendar: 'islamic-umalqura'; readonly date: PartialHijriDate; readonly original?: string | undefined };

/**
 * Reads a date as somebody wrote it, in a calendar that the caller names: the calendar is never guessed from a language or a year. The
 * text stays in `original`, untouched.
 *
 * Read are `1447/09/01`, `1447-9`, `1447`: the year first, `-` or `/` between, digits of any one script. Read too is a month by its name
 * in Arabic, English or French, the year last: `1 رمضان 1447 هـ`, `1er mars 2024`, `أيار 2024`. Which of two numbers is the day is not
 * guessed, and the name or the era of another calendar is not read.
 *
 * @returns the date; `core/format`, `core/mixed-digits`, `core/date-not-real`, `core/date-out-of-range`
 * @example
 * ```ts
 * readCalendarDate('١٤٤٧/٠٩/٠١', 'islamic-umalqura'); // => { ok: true, value: { calendar: 'islamic-umalqura', date: '1447-09-01', original: '١٤٤٧/٠٩/٠١' } }
 * readCalendarDate('1 Ramadan 1447 AH', 'islamic-umalqura'); // => { ok: true, value: { calendar: 'islamic-umalqura', date: '1447-09-01', original: '1 Ramadan 1447 AH' } }
 * readCalendarDate('01/09/1447', 'islamic-umalqura').ok; // => false
 * readCalendarDate('1447-09-01', 'gregory').ok; // => false
 * ```
 * @public
 */
export function readCalendarDate(written: string, calendar: Calendar, pointer = ''): Result<CalendarDate> {
  const digits = readDigits(written, pointer);
  if (!digits.ok) return digits;
  const text = named(digits.value, calendar) ?? written;
  if (calendar === 'gregory') {
    const date = readPartialDate(text, pointer);
    return date.ok ? ok({ calendar, date: date.value, original: written }) : date;
  }
  const date = readHijri(text, pointer);
  return date.ok ? ok({ calendar, date: date.value, original: written }) : date;
}

/**
 * The Gregorian days that a date may mean, both ends included.
 *
 * @throws TypeError when the date is none of its calendar: check it first
 * @example
 * ```ts
 * calendarRange({ calendar: 'islamic-umalqura', date: '1447-09' as PartialHijriDate }); // => { first: '2026-02-18', last: '2026-03-19' }
 * calendarRange({ calendar: 'gregory', date: '2026-03-20' as PartialDate }); // => { first: '2026-03-20', last: '2026-03-20' }
 * ```
 * @public
 */
export function calendarRange(date: CalendarDate): DateRange {
  return date.calendar === 'gregory' ? dateRange(date.date) : hijriRange(date.date);
}

/**
 * The Gregorian partial date that a date surely lies in; `undefined` where there is none, as for a Hijri year, which always lies in two
 * Gregorian years. An estimate stays one.
 *
 * @example
 * ```ts
 * gregorianOf({ calendar: 'islamic-umalqura', date: '1447-09-01' as PartialHijriDate }); // => '2026-02-18'
 * gregorianOf({ calendar: 'islamic-umalqura', date: '1447' as PartialHijriDate }); // => undefined
 * ```
 * @public
 */
export function gregorianOf(date: CalendarDate): PartialDate | undefined {
  if (date.calendar === 'gregory') return date.date;
  const found = partialOf(hijriRange(date.date));
  return found !== undefined && date.date.endsWith('~') ? (`${found}~` as PartialDate) : found;
}
