import { problem } from '../problem/index.js';
import { ok, refused, type Result } from '../result/index.js';
import { sumOf } from './decimal.js';

/**
 * An amount, its currency, and the date whose value it has. The date is a partial date: prices of 2024 have the value date `2024`, and
 * no day is made up for them.
 *
 * @public
 */
export interface Money {
  readonly amount: string;
  readonly currency: string;
  readonly valueDate: string;
}

/**
 * Adds amounts exactly. Only amounts of one currency and one value date are added: a sum over days or currencies needs a rate, and a
 * rate needs a source.
 *
 * @param parts - amounts that were checked
 * @returns the sum with the longest fraction of its parts; `core/currencies-differ`, `core/value-dates-differ`, `core/nothing-to-add`
 * @throws TypeError when an amount is not one
 * @example
 * ```ts
 * const usd = (amount: string) => ({ amount, currency: 'USD', valueDate: '2024-01-01' });
 * addMoney([usd('0.10'), usd('0.2')]); // => { ok: true, value: { amount: '0.30', currency: 'USD', valueDate: '2024-01-01' } }
 * addMoney([usd('1'), { ...usd('1'), currency: 'EUR' }]).ok; // => false
 * ```
 * @public
 */
export function addMoney(parts: readonly Money[]): Result<Money> {
  const [first] = parts;
  if (!first) return refused([problem('core/nothing-to-add', '')]);
  if (parts.some((part) => part.currency !== first.currency)) return refused([problem('core/currencies-differ', '')]);
  if (parts.some((part) => part.valueDate !== first.valueDate)) return refused([problem('core/value-dates-differ', '')]);
  return ok({ ...first, amount: sumOf(parts.map((part) => part.amount)) });
}
