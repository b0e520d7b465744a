import { problem } from '../problem/index.js';
import { ok, refused, type Result } from '../result/index.js';

/** An amount as decimal text, so that nothing is rounded on the way: `1250.50`, `-3`, never `1e3` or `1,250`. */
export const decimal = /^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,6})?$/;
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

/** An exact decimal: `units` of 10 to the power of minus `places`. */
interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

function decimalOf(text: string): Decimal {
  if (!decimal.test(text)) throw new TypeError('not an amount: check it first');
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), places: fraction.length };
}

function written({ units, places }: Decimal): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
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
  const decimals = parts.map((part) => decimalOf(part.amount));
  const places = Math.max(...decimals.map((part) => part.places));
  const units = decimals.reduce((sum, part) => sum + part.units * 10n ** BigInt(places - part.places), 0n);
  return ok({ ...first, amount: written({ units, places }) });
}
