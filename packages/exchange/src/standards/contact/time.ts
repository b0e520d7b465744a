import type { CalendarTime } from './entry.js';

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/u;
const momentShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u;
const dayLength = 86_400_000;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Milliseconds of the first moment of a day that exists. */
function startOf(day: string): number | undefined {
  const [, year, month, date] = dayShape.exec(day) ?? [];
  if (year === undefined) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(date));
  return new Date(time).toISOString().startsWith(day) ? time : undefined;
}

/** The value of a date or a moment in UTC, to the second; `undefined` when it is neither, or the year has no four digits. */
export function written(time: CalendarTime, daysLater = 0): { readonly value: string; readonly isDay: boolean } | undefined {
  if ('day' in time) {
    const start = startOf(time.day);
    if (start === undefined) return undefined;
    const moved = new Date(start + daysLater * dayLength);
    if (moved.getUTCFullYear() > 9999) return undefined;
    return { value: `${pad(moved.getUTCFullYear(), 4)}${pad(moved.getUTCMonth() + 1, 2)}${pad(moved.getUTCDate(), 2)}`, isDay: true };
  }
  const moment = momentShape.test(time.at) ? new Date(time.at) : undefined;
  if (!moment || Number.isNaN(moment.getTime())) return undefined;
  const text = moment.toISOString();
  return /^\d{4}-/u.test(text) ? { value: `${text.slice(0, 19).replaceAll(/[-:]/gu, '')}Z`, isDay: false } : undefined;
}

/** Reads a date or a moment in UTC. */
export function readTime(value: string, daysEarlier = 0): CalendarTime | undefined {
  const day = /^(\d{4})(\d{2})(\d{2})$/u.exec(value);
  if (day) {
    const start = startOf(day.slice(1).join('-'));
    return start === undefined ? undefined : { day: new Date(start - daysEarlier * dayLength).toISOString().slice(0, 10) };
  }
  const moment = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/u.exec(value);
  if (!moment) return undefined;
  const [, year, month, date, hour, minute, second] = moment;
  const at = `${year ?? ''}-${month ?? ''}-${date ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`;
  const time = new Date(at);
  return !Number.isNaN(time.getTime()) && `${time.toISOString().slice(0, 19)}Z` === at ? { at } : undefined;
}
