import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dateRange, isBefore, parsePartialDate, type PartialDate } from './index.js';

const day = fc
  .date({ min: new Date('1500-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.boolean())
  .map(([text, length, estimated]) => `${text.slice(0, length)}${estimated ? '~' : ''}` as PartialDate);

describe('partial dates', () => {
  it('takes every real day and refuses every other, as the calendar of the platform does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1500, max: 2999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (y, m, d) => {
        const text = `${String(y)}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const date = new Date(`${text}T00:00:00Z`);
        const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(parsePartialDate(text).ok).toBe(real);
      }),
      { numRuns: 2000 },
    );
  });

  it('means an interval of days', () => {
    fc.assert(
      fc.property(partial, (date) => {
        const { first, last } = dateRange(date);
        expect(parsePartialDate(first).ok && parsePartialDate(last).ok).toBe(true);
        expect(first <= last && first.startsWith(date.replace('~', '').slice(0, 10))).toBe(true);
      }),
    );
  });

  it('orders two dates only where every reading agrees', () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        const [left, right] = [dateRange(a), dateRange(b)];
        const expected = left.last < right.first ? 'yes' : left.first >= right.last ? 'no' : 'unknown';
        expect(isBefore(a, b)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['', '2019-5', '19-05-01', '2019-05-01T00:00', '٢٠١٩', '2019-13', '3000', '2019-00', ' 2019', '2019~~'])('refuses %j', (text) => {
    expect(parsePartialDate(text).ok).toBe(false);
  });
});
