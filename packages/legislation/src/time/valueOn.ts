import { dateRange, datePrecision, parsePartialDate, type PartialDate, type Truth } from '@ctip/core';

import { isAhead, wasKnown } from '../known/known.js';
import type { DatedValue } from '../model/index.js';

/** A day, or wrong use by the programmer: a report without a date is not allowed to happen by accident. */
export function checkedDay(day: string): string {
  const read = parsePartialDate(day);
  if (!read.ok || datePrecision(read.value) !== 'day' || day.endsWith('~')) throw new RangeError('a day is written YYYY-MM-DD');
  return day;
}

/** Has a partial date surely come on this day? `unknown` while the day lies inside what the date may mean. */
export function reached(date: string, day: string): Truth {
  const { first, last } = dateRange(date as PartialDate);
  if (day < first) return 'no';
  return day >= last ? 'yes' : 'unknown';
}

/**
 * The value that is known to hold on a day, with its sources. Before the first date, after a closed period, or inside a year whose
 * day is not known, the answer is unknown: nothing is carried back or over.
 *
 * @param history - values over time, oldest first
 * @param day - `YYYY-MM-DD`
 * @param knownAt - day: only what could be known then counts, see `knownBy`; an end that lay ahead was not yet known
 * @returns the entry that surely holds, `undefined` for unknown
 * @throws RangeError when `day` is not a day
 * @example
 * ```ts
 * const history = [{ value: false, from: '2008', to: '2015-05-01', sources: [], mark: 'verified' }, { value: true, from: '2015-05-01', sources: [], mark: 'verified' }];
 * valueOn(history, '2016-01-01')?.value; // => true
 * valueOn(history, '2010-01-01')?.value; // => false
 * valueOn(history, '2008-06-01'); // => undefined
 * valueOn(history, '2001-01-01'); // => undefined
 * ```
 * @public
 */
export function valueOn<T>(history: readonly DatedValue<T>[], day: string, knownAt?: string): DatedValue<T> | undefined {
  checkedDay(day);
  return history.find((value) => {
    const { from, to } = value;
    if (from === undefined || reached(from, day) !== 'yes' || !wasKnown(value, knownAt)) return false;
    return to === undefined || isAhead(to, knownAt) || reached(to, day) === 'no';
  });
}

/** The value that no later one is known to have ended, `undefined` for unknown. */
export function latest<T>(history: readonly DatedValue<T>[]): DatedValue<T> | undefined {
  return history.findLast(({ to }) => to === undefined);
}
