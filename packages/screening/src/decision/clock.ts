import type { CodeOf, reflectionExtensionReasons } from '@ctip/core';

/** A reflection and recovery period as it was granted. Days are whole calendar days; a date is `YYYY-MM-DD`. @public */
export interface GrantedReflection {
  /** The day of the reasonable-grounds decision. */
  readonly startedOn: string;
  /** Days of the country's rule; the Council of Europe Convention asks for 30 at least. */
  readonly days: number;
  readonly extensions?: readonly { readonly days: number; readonly reason: CodeOf<typeof reflectionExtensionReasons> }[];
  /** Only the person may end it earlier here; not cooperating never ends it. */
  readonly waivedByPersonOn?: string;
}

/** Where a reflection period stands on a day. @public */
export interface ReflectionState {
  readonly state: 'not-started' | 'running' | 'ended';
  /** The last day of it. */
  readonly lastDay: string;
  /** While it runs nobody is removed from the country. */
  readonly removalBlocked: boolean;
}

const millisecondsInDay = 86_400_000;

function dayNumber(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) throw new TypeError('a day is written YYYY-MM-DD');
  return time / millisecondsInDay;
}

const whole = (days: number): number => {
  if (!Number.isSafeInteger(days) || days < 1 || days > 3660) throw new TypeError('days are a whole number from 1 to 3660');
  return days;
};

const dayOf = (number: number): string => new Date(number * millisecondsInDay).toISOString().slice(0, 10);

/**
 * Where a reflection and recovery period stands on a day.
 *
 * @param period - start, length, extensions with their reasons
 * @param on - the day to judge by, `YYYY-MM-DD`
 * @throws TypeError for a day or a length that is none
 * @example
 * ```ts
 * const period = { startedOn: '2026-03-01', days: 30 };
 * reflectionAt(period, '2026-03-30'); // => { state: 'running', lastDay: '2026-03-30', removalBlocked: true }
 * reflectionAt(period, '2026-03-31').state; // => 'ended'
 * reflectionAt({ ...period, extensions: [{ days: 15, reason: 'health' }] }, '2026-04-14').removalBlocked; // => true
 * ```
 * @public
 */
export function reflectionAt(period: GrantedReflection, on: string): ReflectionState {
  const start = dayNumber(period.startedOn);
  const granted = (period.extensions ?? []).reduce((sum, { days }) => sum + whole(days), whole(period.days));
  const waived = period.waivedByPersonOn === undefined ? Number.POSITIVE_INFINITY : dayNumber(period.waivedByPersonOn);
  const last = Math.min(start + granted - 1, Math.max(start, waived));
  const today = dayNumber(on);
  const state = today < start ? 'not-started' : today <= last ? 'running' : 'ended';
  return { state, lastDay: dayOf(last), removalBlocked: state === 'running' };
}

/**
 * The last day for something that has to be done within so many days, such as answering a request to reconsider.
 *
 * @param from - the day of the request, `YYYY-MM-DD`; it is day 0
 * @param days - days of the country's rule
 * @throws TypeError for a day or a number of days that is none
 * @example
 * ```ts
 * dueOn('2026-02-20', 10); // => '2026-03-02'
 * ```
 * @public
 */
export function dueOn(from: string, days: number): string {
  return dayOf(dayNumber(from) + whole(days));
}
