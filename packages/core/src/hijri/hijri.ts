import { readDigits } from '../digits/index.js';
import type { DateRange, PartialDate } from '../partial-date/index.js';
import { problem } from '../problem/index.js';
import { ok, refused, type Result } from '../result/index.js';

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
const start = Date.UTC(1900, 3, 30);
/** Mean length of a lunar month in days; only a first guess, the calendar itself decides. */
const meanMonth = 29.530588;

let formatter: Intl.DateTimeFormat | undefined;

function hijriOf(time: number): HijriDate {
  formatter ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
  const parts = formatter.formatToParts(time);
  const part = (type: string): number => Number(parts.find((found) => found.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}

const months = (date: { readonly year: number; readonly month: number }): number => (date.year - hijriYears[0]) * 12 + date.month - 1;

/** Time of the first day of a month counted from 1 Muharram 1318. */
function firstOf(month: number): number {
  let time = start + Math.round(month * meanMonth) * dayLength;
  for (let found = hijriOf(time); months(found) !== month || found.day !== 1; found = hijriOf(time)) {
    time += (months(found) < month ? 1 : -1) * dayLength;
  }
  return time;
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * The Umm al-Qura date of a Gregorian day.
 *
 * @param day - `YYYY-MM-DD`, 1900-04-30 to 2077-11-16
 * @throws RangeError outside these years, for which the tables say nothing
 * @example
 * ```ts
 * toHijri('2026-03-20'); // => { year: 1447, month: 10, day: 1 }
 * ```
 * @public
 */
export function toHijri(day: string): HijriDate {
  const time = Date.parse(`${day}T00:00:00Z`);
  const found = Number.isNaN(time) ? undefined : hijriOf(time);
  if (!found || found.year < hijriYears[0] || found.year > hijriYears[1]) throw new RangeError('day outside the Umm al-Qura tables');
  return found;
}

const shape = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/;

/**
 * Reads a date that is said to be in the Umm al-Qura calendar: `1447-10-01`, `1447-10`, `1447`, with `-` or `/`, in digits of any
 * script. The calendar is never guessed from a language; keep the text as it was written beside the result.
 *
 * @returns the Gregorian days that it may mean; `core/format`, `core/mixed-digits`, `core/date-not-real`, or `core/date-out-of-range`
 * @example
 * ```ts
 * parseHijri('١٤٤٧/٠٩/٠١'); // => { ok: true, value: { first: '2026-02-18', last: '2026-02-18' } }
 * parseHijri('1447-10').ok; // => true
 * parseHijri('1447-13').ok; // => false
 * ```
 * @public
 */
export function parseHijri(text: string, pointer = ''): Result<DateRange> {
  const digits = readDigits(text, pointer);
  if (!digits.ok) return digits;
  const found = shape.exec(digits.value);
  if (!found) return refused([problem('core/format', pointer, { params: { expected: 'YYYY, YYYY-MM, YYYY-MM-DD' } })]);
  const [year = 0, month = 0, day = 0] = found.slice(1).map((part) => Number(part ?? 0));
  if (year < hijriYears[0] || year > hijriYears[1]) {
    return refused([problem('core/date-out-of-range', pointer, { params: { minimum: hijriYears[0], maximum: hijriYears[1] } })]);
  }
  const unreal = refused([problem('core/date-not-real', pointer)]);
  if (found[2] === undefined) return ok({ first: iso(firstOf(months({ year, month: 1 }))), last: iso(firstOf(months({ year: year + 1, month: 1 })) - dayLength) });
  if (month < 1 || month > 12) return unreal;
  const first = firstOf(months({ year, month }));
  const after = firstOf(months({ year, month }) + 1);
  if (found[3] === undefined) return ok({ first: iso(first), last: iso(after - dayLength) });
  const time = first + (day - 1) * dayLength;
  return day < 1 || time >= after ? unreal : ok({ first: iso(time), last: iso(time) });
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
