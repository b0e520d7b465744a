import * as z from 'zod';

import { readBy } from '../canonical/readers.js';
import { inJsonSchema } from '../json-schema/hint.js';
import { repairedWord } from '../text/repair.js';
import { ofKind } from '../kind/index.js';
import { hijriFault, hijriShape, hijriYears, readHijri } from './hijri.js';

const read = (written: string): string | undefined => {
  const date = readHijri(repairedWord(written));
  return date.ok ? date.value : undefined;
};

/**
 * Schema of a date of the Umm al-Qura calendar that may be known to the day, the month or the year, as canonical text: `1447-09-01`,
 * `1447-09`, `1447`; a trailing `~` says that it is estimated. Years 1318 to 1500; days that the tables do not have are refused. A
 * fresh instance, to be declared with `field`; `calendarDate` says the calendar beside it.
 *
 * @example
 * ```ts
 * check(partialHijriDate(), '1447-09-01').ok; // => true
 * check(partialHijriDate(), '1447-09-30').ok; // => true
 * check(partialHijriDate(), '1447-10-30').ok; // => false
 * ```
 * @public
 */
export const partialHijriDate = () =>
  ofKind(
    'hijri-date',
    inJsonSchema(
    readBy(
    z
      .string()
      .regex(hijriShape)
      .check(({ value, issues }) => {
        const code = hijriShape.test(value) ? hijriFault(value) : undefined;
        const years = { minimum: hijriYears[0], maximum: hijriYears[1] };
        if (code !== undefined) issues.push({ code: 'custom', input: value, params: { code, ...(code === 'core/date-out-of-range' && { params: years }) } });
      })
      .brand<'PartialHijriDate'>(),
    read,
    ),
    {},
    ['core/date-not-real', 'core/date-out-of-range'],
  ),
  );
