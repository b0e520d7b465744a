import type { Truth } from '../truth/truth.js';
import { dateRange, daysInMonth, type DateRange, type PartialDate } from './partialDate.js';

const dayLength = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/**
 * Is the date an estimate (`~`)? How far it may be off is not said by it: an authority's rule says so, see {@link widened}.
 *
 * @example
 * ```ts
 * isEstimated('2008~' as PartialDate); // => true
 * ```
 * @public
 */
export function isEstimated(date: PartialDate): boolean {
  return date.endsWith('~');
}

/**
 * An order for lists: by the first day that a date may mean, the more exact first of two that begin alike, an estimate last. It says
 * nothing about what happened first; {@link isBefore} does.
 *
 * @example
 * ```ts
 * (['2019-05', '2018~', '2018', '2019-05-01'] as PartialDate[]).toSorted(compareDates); // => ['2018', '2018~', '2019-05-01', '2019-05']
 * ```
 * @public
 */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const [left, right] = [dateRange(a), dateRange(b)];
  if (left.first !== right.first) return left.first < right.first ? -1 : 1;
  if (left.last !== right.last) return left.last < right.last ? -1 : 1;
  return Number(isEstimated(a)) - Number(isEstimated(b));
}

/**
 * Is every day of one range before every day of another? `unknown` while some readings say yes and some no.
 *
 * Ranges come from any calendar: `dateRange` for partial dates, `calendarRange` for dates with their calendar.
 *
 * @example
 * ```ts
 * rangeIsBefore({ first: '2018-01-01', last: '2018-12-31' }, { first: '2019-05-01', last: '2019-05-31' }); // => 'yes'
 * rangeIsBefore({ first: '2019-01-01', last: '2019-12-31' }, { first: '2019-05-01', last: '2019-05-31' }); // => 'unknown'
 * ```
 * @public
 */
export function rangeIsBefore(a: DateRange, b: DateRange): Truth {
  if (a.last < b.first) return 'yes';
  return a.first >= b.last ? 'no' : 'unknown';
}

/**
 * Do two ranges mean the same day? `yes` only where both are that one day, `no` where they have no day in common.
 *
 * @example
 * ```ts
 * isSameDay({ first: '2019-01-01', last: '2019-12-31' }, { first: '2019-05-01', last: '2019-05-31' }); // => 'unknown'
 * ```
 * @public
 */
export function isSameDay(a: DateRange, b: DateRange): Truth {
  if (overlap(a, b) === undefined) return 'no';
  return a.first === a.last && b.first === b.last ? 'yes' : 'unknown';
}

/**
 * The days that two ranges have in common, `undefined` when there are none.
 *
 * @example
 * ```ts
 * overlap({ first: '2019-01-01', last: '2019-12-31' }, { first: '2019-05-01', last: '2020-05-31' }); // => { first: '2019-05-01', last: '2019-12-31' }
 * ```
 * @public
 */
export function overlap(a: DateRange, b: DateRange): DateRange | undefined {
  const first = a.first > b.first ? a.first : b.first;
  const last = a.last < b.last ? a.last : b.last;
  return first > last ? undefined : { first, last };
}

/** A number that is known to lie between two others, both included. @public */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
}

/**
 * Days from one date to another, as far as the dates say; negative where the second is the earlier.
 *
 * @example
 * ```ts
 * daysBetween({ first: '2024-02-01', last: '2024-02-29' }, { first: '2024-03-01', last: '2024-03-01' }); // => { least: 1, most: 29 }
 * ```
 * @public
 */
export function daysBetween(from: DateRange, to: DateRange): NumberRange {
  return {
    least: (timeOf(to.first) - timeOf(from.last)) / dayLength,
    most: (timeOf(to.last) - timeOf(from.first)) / dayLength,
  };
}

/** The same day some years away; 29 February becomes 28 February where there is none. */
function yearsAway(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const month = Number(day.slice(5, 7));
  const number = Math.min(Number(day.slice(8)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${day.slice(5, 7)}-${String(number).padStart(2, '0')}`;
}

/**
 * A range made wider on both sides, for an estimate: how many years it may be off is the rule of the authority that asks.
 *
 * @param years - a whole number from 0
 * @throws RangeError when it is none
 * @example
 * ```ts
 * widened(dateRange('2008~' as PartialDate), 2); // => { first: '2006-01-01', last: '2010-12-31' }
 * ```
 * @public
 */
export function widened(range: DateRange, years: number): DateRange {
  if (!Number.isSafeInteger(years) || years < 0 || years > 150) throw new RangeError('years is a whole number from 0 to 150');
  return { first: yearsAway(range.first, -years), last: yearsAway(range.last, years) };
}
