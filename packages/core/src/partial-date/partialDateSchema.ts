import * as z from 'zod';

import { isReal, partialDateShape } from './partialDate.js';
import { ofKind } from '../kind/index.js';

/**
 * Schema of a Gregorian date that may be known to the day, the month or the year: `2019-05-12`, `2019-05`, `2019`; a trailing `~`
 * says that it is estimated. Years 1500 to 2999; days that do not exist are refused. A fresh instance, to be declared with `field`.
 *
 * @public
 */
export const partialDate = () => {
  const schema = z
    .string()
    .regex(partialDateShape)
    .refine(isReal, { params: { code: 'core/date-not-real' } })
    .brand<'PartialDate'>();
  return ofKind('partial-date', schema);
};
