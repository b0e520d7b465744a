import * as z from 'zod';

import { inJsonSchema } from '../json-schema/hint.js';
import { ofKind } from '../kind/index.js';
import { hijriFault, hijriShape } from './hijri.js';

/**
 * Schema of a date of the Umm al-Qura calendar that may be known to the day, the month or the year, as canonical text: `1447-09-01`,
 * `1447-09`, `1447`; a trailing `~` says that it is estimated. Years 1318 to 1500; months and days that the tables do not have are
 * refused. A fresh instance, to be declared with `field`; `calendarDate` says the calendar beside it.
 *
 * @example
 * ```ts
 * check(partialHijriDate(), '1447-09-01').ok; // => true
 * check(partialHijriDate(), '1447-09-30').ok; // => true
 * check(partialHijriDate(), '1447-10-30').ok; // => false
 * ```
 * @public
 */
export const partialHijriDate = () => {
  const schema = z
    .string()
    .regex(hijriShape)
    .check(({ value, issues }) => {
      const fault = hijriShape.test(value) ? hijriFault(value) : undefined;
      if (fault) issues.push({ code: 'custom', input: value, params: { ...fault } });
    })
    .brand<'PartialHijriDate'>();
  return ofKind('hijri-date', inJsonSchema(schema, {}, ['core/date-not-real', 'core/date-out-of-range']));
};
