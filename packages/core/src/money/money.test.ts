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

  it.each(['1e3', '1,250', '01', '.5', '5.', '+1', '١٢', '1.1234567', ' 1', '', '-0', '-0.0', '-0.000000', '-'])('refuses the amount %j', (text) => {
    expect(check(amount(), text).ok).toBe(false);
    expect(() => addMoney([money(text)])).toThrow(TypeError);
  });

  it('has one text for nothing: every amount that is taken and is nothing has no sign, and so has every sum', () => {
    const digits = (most: number) => fc.array(fc.constantFrom('0', '0', '0', '1', '9'), { minLength: 1, maxLength: most }).map((found) => found.join(''));
    const written = fc.tuple(fc.constantFrom('', '-'), digits(3), fc.option(digits(6), { nil: undefined }));
    fc.assert(
      fc.property(written, ([sign, whole, fraction]) => {
        const text = `${sign}${whole}${fraction === undefined ? '' : `.${fraction}`}`;
        const isNothing = !/[1-9]/u.test(text);
        const isWritten = whole === '0' || !whole.startsWith('0');
        expect([text, check(amount(), text).ok]).toEqual([text, isWritten && !(isNothing && sign === '-')]);
        if (isWritten && !isNothing) expect(sum([text, sign === '-' ? text.slice(1) : `-${text}`])).toMatch(/^0(?:\.0+)?$/u);
      }),
      { numRuns: 2000 },
    );
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
