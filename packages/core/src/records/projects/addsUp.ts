import { addMoney, type Money } from '../../money/index.js';

const opposite = (amount: string): string => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);

/**
 * Do amounts add up to a stated total, face value to face value? A budget of several years has several value dates; no rate is applied.
 * Yes as well where there is nothing to compare, or where the currencies differ.
 */
export function addsUp(parts: readonly Money[], total: Money | undefined): boolean {
  if (total === undefined || parts.length === 0) return true;
  const { valueDate } = total;
  const rest = addMoney([...parts.map((part) => ({ ...part, valueDate })), { ...total, amount: opposite(total.amount) }]);
  return !rest.ok || !/[1-9]/.test(rest.value.amount);
}

/** Have all amounts one currency? */
export const oneCurrency = (amounts: readonly Money[]): boolean => new Set(amounts.map(({ currency }) => currency)).size <= 1;
