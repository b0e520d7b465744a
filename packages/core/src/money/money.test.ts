import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addMoney, amount, check, money as moneySchema, type Money } from '../index.js';

const money = (text: string): Money => ({ amount: text, currency: 'JOD', valueDate: '2024-01-01' });
const sum = (texts: readonly string[]): string | undefined => {
  const result = addMoney(texts.map(money));
  return result.ok ? result.value.amount : undefined;
};

describe('money', () => {
  it('adds as whole numbers of the smallest unit do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 20 }), (mils) => {
        const text = (n: number): string => `${n < 0 ? '-' : ''}${String(Math.floor(Math.abs(n) / 1000))}.${String(Math.abs(n) % 1000).padStart(3, '0')}`;
        const total = mils.reduce((left, right) => left + right, 0);
        expect(sum(mils.map(text))).toBe(total === 0 ? '0.000' : text(total));
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing where numbers would', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3');
    expect(sum(['900719925474099300', '1'])).toBe('900719925474099301');
    expect(sum(['-0.5', '0.25'])).toBe('-0.25');
  });

  it.each(['1e3', '1,250', '01', '.5', '5.', '+1', '١٢', '1.1234567', ' 1', ''])('refuses the amount %j', (text) => {
    expect(check(amount(), text).ok).toBe(false);
    expect(() => addMoney([money(text)])).toThrow(TypeError);
  });

  it('adds neither currencies nor days', () => {
    expect(addMoney([money('1'), { ...money('1'), currency: 'USD' }])).toMatchObject({ problems: [{ code: 'core/currencies-differ' }] });
    expect(addMoney([money('1'), { ...money('1'), valueDate: '2025-01-01' }])).toMatchObject({ problems: [{ code: 'core/value-dates-differ' }] });
    expect(addMoney([])).toMatchObject({ problems: [{ code: 'core/nothing-to-add' }] });
  });

  it('is a leaf with amount, currency and value date', () => {
    expect(check(moneySchema(), money('12.50')).ok).toBe(true);
    expect(check(moneySchema(), { ...money('1'), valueDate: '2024' }).ok).toBe(true);
    for (const bad of [{ ...money('1'), amount: 1 }, { ...money('1'), currency: 'usd' }, { ...money('1'), valueDate: '2024-02-30' }, { amount: '1', currency: 'USD' }]) {
      expect(check(moneySchema(), bad).ok).toBe(false);
    }
  });
});
