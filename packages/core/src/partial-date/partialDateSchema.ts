import * as z from 'zod';

import { inJsonSchema } from '../json-schema/hint.js';
import { ofKind } from '../kind/index.js';
import { dateFault, partialDateShape } from './partialDate.js';

/** Says why a text that is written as a date is none; how it is written is for the pattern after it. */
const real: z.core.CheckFn<string> = ({ value, issues }) => {
  const fault = dateFault(value);
  // One problem for one text: the pattern after it would say the same again, without the reason.
  if (fault && fault.code !== 'core/format') issues.push({ code: 'custom', input: value, params: { code: fault.code, ...(fault.params && { params: fault.params }) }, continue: false });
};

/**
 * Schema of a Gregorian date that may be known to the day, the month or the year: `2019-05-12`, `2019-05`, `2019`; a trailing `~`
 * says that it is estimated. Years 1500 to 2999 (`core/date-out-of-range`); months and days that do not exist are refused
 * (`core/date-not-real`). A fresh instance, to be declared with `field`.
 *
 * @example
 * ```ts
 * const refusal = check(partialDate(), '2024-02-30');
 * refusal.ok || refusal.problems[0]?.code; // => 'core/date-not-real'
 * ```
 * @public
 */
export const partialDate = () => {
  const schema = z.string().check(real).regex(partialDateShape).brand<'PartialDate'>();
  return ofKind('partial-date', inJsonSchema(schema, {}, ['core/date-not-real']));
};
