import * as z from 'zod';

import { ofKind } from '../kind/index.js';
import { isReal, partialDateShape } from './partialDate.js';

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
  const schema = z
    .string()
    .regex(partialDateShape)
    .refine((text) => isReal(text) || !partialDateShape.test(text), { params: { code: 'core/date-not-real' } })
    .brand<'PartialDate'>();
  return ofKind('partial-date', schema);
};
