import type * as z from 'zod';

import { readDigits } from '../digits/index.js';
import { ok, refused, type Result } from '../result/index.js';
import { problem } from '../problem/index.js';
import { faultIn, type DateFault } from './dateFault.js';

/** Days of a Gregorian month; month from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  // Long and short by turns; August begins anew.
  return 30 + ((month + (month >> 3)) & 1);
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, months and day numbers in range, `~` at the end when estimated (a subset of ISO 8601-2). */
export const partialDateShape =
  /^(?:1[5-9]|2\d)\d{2}(?:-(?:0[1-9]|1[0-2])|-(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|-(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|-02-(?:0[1-9]|1\d|2\d))?~?$/;

/** Does the day exist, given the shape? */
export const isReal = (text: string): boolean => !text.includes('-02-29') || daysInMonth(Number(text.slice(0, 4)), 2) === 29;

/** A Gregorian date known to the day, the month or the year, estimated or not, as text. @public */
export type PartialDate = string & z.core.$brand<'PartialDate'>;

/** Is this text a partial date? */
export const isPartialDate = (text: string): text is PartialDate => partialDateShape.test(text) && isReal(text);

/** Why a text that is written as a date is no Gregorian one. */
export const dateFault = (text: string): DateFault | undefined => faultIn(text, [1500, 2999], isPartialDate);

/**
 * Reads a partial date.
 *
 * A text that is written as a date and is none says why: a month or day that the calendar does not have (`2024-02-30` as well as
 * `2023-02-29`), or a year before 1500 or after 2999, such as one of another calendar.
 *
 * @returns the date, or `core/format`, `core/date-not-real`, `core/date-out-of-range`
 * @example
 * ```ts
 * parsePartialDate('2019-05~').ok; // => true
 * const unreal = parsePartialDate('2024-02-30');
 * unreal.ok || unreal.problems[0]?.code; // => 'core/date-not-real'
 * const hijri = parsePartialDate('1447-09-01');
 * hijri.ok || hijri.problems[0]?.code; // => 'core/date-out-of-range'
 * ```
 * @public
 */
export function parsePartialDate(text: string, pointer = ''): Result<PartialDate> {
  if (isPartialDate(text)) return ok(text);
  const fault = dateFault(text);
  return refused([fault ? problem(fault.code, pointer, fault) : problem('core/format', pointer, { params: { expected: 'YYYY, YYYY-MM, YYYY-MM-DD, ~' } })]);
}

const numbers = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(~?)$/;

/**
 * Reads a Gregorian date that a person wrote with the year first: `٢٠١٩/٥/١٢`, `2019-5`, `2019`; `-` or `/` between, digits of any one
 * script. {@link parsePartialDate} takes the canonical text alone.
 *
 * @returns the date in canonical text, or `core/format`, `core/mixed-digits`, `core/date-not-real`, `core/date-out-of-range`
 * @example
 * ```ts
 * readPartialDate('٢٠١٩/٥/١٢'); // => { ok: true, value: '2019-05-12' }
 * readPartialDate('12/05/2019').ok; // => false
 * ```
 * @public
 */
export function readPartialDate(text: string, pointer = ''): Result<PartialDate> {
  const latin = readDigits(text, pointer);
  if (!latin.ok) return latin;
  const found = numbers.exec(latin.value);
  if (!found) return parsePartialDate(latin.value, pointer);
  const [, year = '', month, day, estimated = ''] = found;
  const parts = [year, month, day].filter((part) => part !== undefined);
  return parsePartialDate(parts.map((part) => part.padStart(2, '0')).join('-') + estimated, pointer);
}

const digits = (date: string): number => (date.endsWith('~') ? date.length - 1 : date.length);

/** How exactly a date is known. @public */
export type DatePrecision = 'year' | 'month' | 'day';

/**
 * How exactly a date is known.
 *
 * @example
 * ```ts
 * datePrecision('2019-05' as PartialDate); // => 'month'
 * ```
 * @public
 */
export function datePrecision(date: PartialDate): DatePrecision {
  const length = digits(date);
  if (length === 4) return 'year';
  return length === 7 ? 'month' : 'day';
}

/** The days that a partial date may mean, both ends included, as `YYYY-MM-DD`. @public */
export interface DateRange {
  readonly first: string;
  readonly last: string;
}

/**
 * The first and last day that a partial date may mean. An estimate keeps the range of its precision: how far an estimate may be
 * off is not stated by it.
 *
 * @example
 * ```ts
 * dateRange('2019' as PartialDate); // => { first: '2019-01-01', last: '2019-12-31' }
 * dateRange('2020-02' as PartialDate); // => { first: '2020-02-01', last: '2020-02-29' }
 * ```
 * @public
 */
export function dateRange(date: PartialDate): DateRange {
  const bare = date.slice(0, digits(date));
  if (bare.length === 10) return { first: bare, last: bare };
  if (bare.length === 4) return { first: `${bare}-01-01`, last: `${bare}-12-31` };
  const days = daysInMonth(Number(bare.slice(0, 4)), Number(bare.slice(5, 7)));
  return { first: `${bare}-01`, last: `${bare}-${String(days)}` };
}

/**
 * Is one date before another? `unknown` while the ranges overlap.
 *
 * @example
 * ```ts
 * isBefore('2018' as PartialDate, '2019-05' as PartialDate); // => 'yes'
 * isBefore('2019' as PartialDate, '2019-05' as PartialDate); // => 'unknown'
 * ```
 * @public
 */
export function isBefore(a: PartialDate, b: PartialDate): 'yes' | 'no' | 'unknown' {
  // Two dates differ surely where they differ within the precision that both have.
  const shared = Math.min(digits(a), digits(b));
  for (let i = 0; i < shared; i += 1) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i);
    if (difference !== 0) return difference < 0 ? 'yes' : 'no';
  }
  const left = dateRange(a);
  const right = dateRange(b);
  if (left.last < right.first) return 'yes';
  return left.first >= right.last ? 'no' : 'unknown';
}
