import { describe, expect, it } from 'vitest';

import { hijriYears, parseHijri, toHijri } from './index.js';

const text = ({ year, month, day }: ReturnType<typeof toHijri>): string => [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

describe('Umm al-Qura dates', () => {
  it.each([
    ['2026-03-20', '1447-10-01'],
    ['2026-02-18', '1447-09-01'],
  ])('%s is %s', (gregorian, hijri) => {
    expect(text(toHijri(gregorian))).toBe(hijri);
    expect(parseHijri(hijri)).toEqual({ ok: true, value: { first: gregorian, last: gregorian } });
  });

  it('has months of 29 or 30 days that follow each other without a gap', () => {
    let expected: string | undefined;
    for (let year = 1430; year < 1460; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const result = parseHijri(`${String(year)}-${String(month)}`);
        if (!result.ok) throw new Error('a month is missing');
        const { first, last } = result.value;
        if (expected !== undefined) expect(first).toBe(expected);
        const days = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
        expect([29, 30]).toContain(days);
        expected = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
      }
    }
  });

  it.each(['1447-00', '1447-13', '1447-01-00', '1447-01-31', '1200', '1501', '2024-05-01', '1447-1-1-1', '', 'رمضان', '14٤٧'])('refuses %j', (input) => {
    expect(parseHijri(input).ok).toBe(false);
  });

  it('says nothing about years that the tables do not cover', () => {
    expect(() => toHijri('1890-01-01')).toThrow(RangeError);
    expect(() => toHijri('tomorrow')).toThrow(RangeError);
    expect(hijriYears).toEqual([1318, 1500]);
  });
});
