import * as z from 'zod';

import { partialDate } from '../partial-date/index.js';
import { decimal } from './decimal.js';
import type { Money } from './money.js';
import { ofKind } from '../kind/index.js';

/** Shape of an ISO 4217 code; which codes exist changes, and a retired one stays right in an old record. */
const currency = /^[A-Z]{3}$/;

/**
 * Schema of an amount as decimal text: `1250.50`, `-3`, `0`; no exponent, no grouping, no sign before nothing (`-0`). A fresh instance, to be
 * declared with `field`.
 *
 * @example
 * ```ts
 * check(amount(), '-0.50').ok; // => true
 * check(amount(), '-0.00').ok; // => false
 * ```
 * @public
 */
export const amount = () => ofKind('amount', z.string().regex(decimal));

/** Schema of a currency code (ISO 4217 shape); a fresh instance, to be declared with `field`. @public */
export const currencyCode = () => ofKind('currency', z.string().regex(currency));

/**
 * Schema of money: decimal text, currency and value date, never a number. A fresh instance, to be declared with `field` as one leaf.
 *
 * @example
 * ```ts
 * check(money(), { amount: '1607990', currency: 'USD', valueDate: '2016' }).ok; // => true
 * check(money(), { amount: 1607990, currency: 'USD', valueDate: '2016' }).ok; // => false
 * check(money(), { amount: '1607990', currency: 'USD' }).ok; // => false
 * ```
 * @public
 */
export function money(): z.ZodType<Money> {
  return ofKind('money', z.strictObject({ amount: amount(), currency: currencyCode(), valueDate: partialDate() }));
}
