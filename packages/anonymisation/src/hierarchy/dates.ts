import { dateRange, hijriRange, hijriYears, readHijri, readPartialDate, toHijri, type Calendar, type DateRange, type Result } from '@ctip/core';

import { everything, hierarchyOf, type Hierarchy } from './hierarchy.js';
import { mostLeaves } from './intervals.js';

/** Periods that dates may be put together in, shortest first. @public */
export const dateSteps = ['month', 'quarter', 'half-year', 'year', 'five-years', 'decade'] as const;

/** A period that dates may be put together in. @public */
export type DateStep = (typeof dateSteps)[number];

/** Settings of {@link dateHierarchy}. @public */
export interface DateOptions {
  /** First and last year that may occur, in the calendar that the column is written in. */
  readonly years: readonly [first: number, last: number];
  /** How exactly dates may be written: `day`, `month` or `year`, less exact ones included; `day` unless told. */
  readonly exact?: 'day' | 'month' | 'year';
  /** Calendar that the column is written in: `YYYY-MM-DD` of either; Gregorian unless told. */
  readonly written?: Calendar;
  /** Calendar of the periods; the one that the column is written in unless told. */
  readonly by?: Calendar;
  /** Periods, shortest first; month, quarter and year unless told. */
  readonly steps?: readonly DateStep[];
  /** Values that are no dates and stay what they are until everything becomes one, such as `(unknown)`. */
  readonly besides?: readonly string[];
}

/** A day in the calendar of the periods. */
interface Day {
  readonly year: number;
  readonly month: number;
}

const two = (number: number): string => String(number).padStart(2, '0');
const four = (number: number): string => String(number).padStart(4, '0');

/** The name of the period that holds a day. */
function periodOf({ year, month }: Day, step: DateStep): string {
  switch (step) {
    case 'month':
      return `${four(year)}-${two(month)}`;
    case 'quarter':
      return `${four(year)}-Q${String(Math.ceil(month / 3))}`;
    case 'half-year':
      return `${four(year)}-H${String(Math.ceil(month / 6))}`;
    case 'year':
      return four(year);
    case 'five-years':
      return `${four(year - (year % 5))}-${four(year - (year % 5) + 4)}`;
    case 'decade':
      return `${four(year - (year % 10))}-${four(year - (year % 10) + 9)}`;
    default:
      throw new TypeError('a period is one of dateSteps');
  }
}

/** A Gregorian day in a calendar; `undefined` where its tables do not reach. */
function dayIn(day: string, calendar: Calendar): Day | undefined {
  if (calendar === 'gregory') return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
  try {
    return toHijri(day);
  } catch {
    return undefined;
  }
}

/** The Gregorian days of a written date; `undefined` for one that is not in the calendar. */
function rangeOf(written: string, calendar: Calendar): DateRange | undefined {
  if (calendar === 'gregory') {
    const found = readPartialDate(written);
    return found.ok ? dateRange(found.value) : undefined;
  }
  const found = readHijri(written);
  return found.ok ? hijriRange(found.value) : undefined;
}

/** Every date of a range of years, as exact as is asked, with its estimates left out. */
function datesOf([first, last]: DateOptions['years'], exact: 'day' | 'month' | 'year', calendar: Calendar): string[] {
  const dates: string[] = [];
  for (let year = first; year <= last; year += 1) {
    dates.push(four(year));
    if (exact === 'year') continue;
    for (let month = 1; month <= 12; month += 1) {
      dates.push(`${four(year)}-${two(month)}`);
      if (exact === 'month') continue;
      for (let day = 1; day <= (calendar === 'gregory' ? 31 : 30); day += 1) {
        const date = `${four(year)}-${two(month)}-${two(day)}`;
        if (rangeOf(date, calendar)) dates.push(date);
      }
    }
  }
  return dates;
}

function checkDates({ years: [first, last], written = 'gregory', steps = [], exact = 'day' }: DateOptions): void {
  const [lowest, highest] = written === 'gregory' ? [1, 9999] : hijriYears;
  if (!(Number.isSafeInteger(first) && Number.isSafeInteger(last) && first >= lowest && last <= highest && first <= last)) throw new RangeError('dates reach from a first to a last year of the calendar');
  if ((last - first + 1) * (exact === 'day' ? 379 : 13) > mostLeaves) throw new RangeError('the years have too many dates');
  if (steps.some((step, at) => dateSteps.indexOf(step) <= dateSteps.indexOf(steps[at - 1] ?? ('day' as DateStep)))) throw new RangeError('periods are those of dateSteps, shortest first');
}

/**
 * Dates → months → quarters → years → all, or other periods, of the Gregorian calendar or the Umm al-Qura one, whichever the column is
 * written in. A date that is known less exactly than a period stays what it is until a period holds the whole of it.
 *
 * It is built from a range of years, so that its levels do not say when anything happened.
 *
 * @param options - years, calendars and periods
 * @returns the hierarchy; `anonymisation/hierarchy-leaf-twice` for a value beside the dates that is one
 * @throws RangeError for years that the calendar does not have, periods that do not grow, more than a million dates
 * @example
 * ```ts
 * const found = dateHierarchy({ years: [2020, 2029] });
 * const of = (date: string): string[] => found.ok ? found.value.levels.map((level) => level[found.value.leaves.indexOf(date)] ?? '') : [];
 * of('2026-02-18'); // => ['2026-02-18', '2026-02', '2026-Q1', '2026', '*']
 * of('2026'); // => ['2026', '2026', '2026', '2026', '*']
 * const hijri = dateHierarchy({ years: [2026, 2026], by: 'islamic-umalqura', steps: ['month', 'year'] });
 * hijri.ok && hijri.value.levels.map((level) => level[hijri.value.leaves.indexOf('2026-02-18')]); // => ['2026-02-18', '1447-09', '1447', '*']
 * ```
 * @public
 */
export function dateHierarchy(options: DateOptions): Result<Hierarchy> {
  checkDates(options);
  const { years, exact = 'day', written = 'gregory', by = written, steps = ['month', 'quarter', 'year'], besides = [] } = options;
  const row = (date: string): string[] => {
    const range = rangeOf(date, written);
    const [from, to] = [range && dayIn(range.first, by), range && dayIn(range.last, by)];
    const periods = steps.map((step) => {
      const [first, last] = [from && periodOf(from, step), to && periodOf(to, step)];
      return first !== undefined && first === last ? first : date;
    });
    return [date, ...periods, everything];
  };
  return hierarchyOf([...datesOf(years, exact, written).map(row), ...besides.map((value) => [value, ...steps.map(() => value), everything])]);
}
