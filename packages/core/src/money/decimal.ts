/** Up to six digits that are not all zero: written out, because validators of other languages have no looking ahead. */
const something = '[1-9]\\d{0,5}|0[1-9]\\d{0,4}|00[1-9]\\d{0,3}|0{3}[1-9]\\d{0,2}|0{4}[1-9]\\d?|0{5}[1-9]';

/**
 * An amount as decimal text, so that nothing is rounded on the way: `1250.50`, `-3`, never `1e3` or `1,250`. Nothing has no sign: `-0` and
 * `-0.00` would be a second text for `0`, which no sum ever gives and which two systems would hold for two amounts.
 */
export const decimal = /* @__PURE__ */ (() => new RegExp(`^(?:(?:0|-?[1-9]\\d{0,17})(?:\\.\\d{1,6})?|-0\\.(?:${something}))$`))();

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

/** The exact sum of amounts, with the longest fraction of its parts; `0` for none. */
export function sumOf(amounts: readonly string[]): string {
  const decimals = amounts.map(decimalOf);
  const places = Math.max(0, ...decimals.map((part) => part.places));
  return written({ units: decimals.reduce((sum, part) => sum + part.units * 10n ** BigInt(places - part.places), 0n), places });
}

/** Is one amount more than another of the same currency? */
export function isMore(first: string, second: string): boolean {
  const [a, b] = [decimalOf(first), decimalOf(second)];
  return a.units * 10n ** BigInt(b.places) > b.units * 10n ** BigInt(a.places);
}
