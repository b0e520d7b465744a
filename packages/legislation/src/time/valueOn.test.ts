import { dateRange, type PartialDate } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { valueOn, type DatedValue } from '../index.js';

const iso = (n: number): string => new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
const precision = fc.constantFrom(4, 7, 10);
const partial = fc.tuple(fc.integer({ min: 0, max: 4000 }), precision).map(([n, cut]) => ({ n, text: iso(n).slice(0, cut) }));

const history = fc.uniqueArray(partial, { minLength: 1, maxLength: 5, selector: ({ n }) => n }).map((dates) => {
  const sorted = dates.toSorted((a, b) => a.n - b.n);
  return sorted.map(
    ({ text }, i): DatedValue<number> => ({ value: i, from: text, ...(sorted[i + 1] && { to: sorted[i + 1]?.text }), sources: [], mark: 'verified' }) as DatedValue<number>,
  );
});

/** A second way: every day that the two dates may mean. */
function holdsWhicheverDay({ from, to }: DatedValue<number>, day: string): boolean {
  const start = dateRange(from as PartialDate);
  const end = to === undefined ? undefined : dateRange(to as PartialDate);
  return [start.first, start.last].every((date) => date <= day) && (end === undefined || [end.first, end.last].every((date) => day < date));
}

describe('valueOn', () => {
  it('answers only what holds for every day that the dates may mean', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: -400, max: 4500 }), (values, n) => {
        const day = iso(n);
        expect(valueOn(values, day)).toEqual(values.find((value) => holdsWhicheverDay(value, day)));
      }),
    );
  });

  it('is unknown before the first date, not no', () => {
    fc.assert(
      fc.property(history, (values) => {
        const { first } = dateRange(values[0]?.from as PartialDate);
        const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
        expect(valueOn(values, before)).toBeUndefined();
      }),
    );
  });

  it('is unknown where the beginning is not known', () => {
    expect(valueOn([{ value: true, sources: ['x'], mark: 'verified' }], '2024-01-01')).toBeUndefined();
  });

  it.each(['2024', '2024-13-01', '2024-02-30', '2024-01-01~', '', '01/02/2024', '2024-01-01T00:00'])('refuses %j as a day', (day) => {
    expect(() => valueOn([], day)).toThrow(RangeError);
  });
});
