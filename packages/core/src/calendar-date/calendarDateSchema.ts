import * as z from 'zod';

import { partialHijriDate } from '../hijri/index.js';
import { partialDate } from '../partial-date/index.js';
import { text } from '../text/index.js';
import { readCalendarDate, type CalendarDate } from './calendarDate.js';
import { ofKind } from '../kind/index.js';

const bare = (date: string): string => date.replace('~', '');

/** A text that can be read, and says another date. What cannot be read says nothing against the date. */
function contradicts({ calendar, date, original }: CalendarDate): boolean {
  if (original === undefined) return false;
  const read = readCalendarDate(original, calendar);
  return read.ok && bare(read.value.date) !== bare(date);
}

const original = () => text(100).optional();
const agrees = { path: ['original'], params: { code: 'core/date-contradicts-original' } };

/**
 * Schema of a date with its calendar said: `{ "calendar": "islamic-umalqura", "date": "1447-09-01", "original": "١٤٤٧/٠٩/٠١" }`.
 *
 * - `calendar`: `gregory` or `islamic-umalqura`
 * - `date`: the date in that calendar, to the day, the month or the year, `~` where it is estimated
 * - `original`: the text as somebody wrote it, kept; left out where nobody wrote one, as with a date picker. Where it can be read it must
 *   say the same date.
 *
 * A fresh instance, to be declared with `field` as one leaf.
 *
 * @returns problems `core/format`, `core/date-not-real`, `core/date-out-of-range`, `core/date-contradicts-original`
 * @example
 * ```ts
 * check(calendarDate(), { calendar: 'islamic-umalqura', date: '1447-09-01', original: 'غرة رمضان ١٤٤٧' }).ok; // => true
 * check(calendarDate(), { calendar: 'gregory', date: '1447-09-01' }).ok; // => false
 * check(calendarDate(), { calendar: 'gregory', date: '2026-02-18', original: '2026/02/19' }).ok; // => false
 * ```
 * @public
 */
export function calendarDate(): z.ZodType<CalendarDate> {
  const schema = z.discriminatedUnion('calendar', [
    z
      .strictObject({ calendar: z.literal('gregory'), date: partialDate(), original: original() })
      .refine((value) => !contradicts(value), agrees),
    z
      .strictObject({ calendar: z.literal('islamic-umalqura'), date: partialHijriDate(), original: original() })
      .refine((value) => !contradicts(value), agrees),
  ]);
  return ofKind('calendar-date', schema);
}
