import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { garwood, wilson } from './index.js';

const close = (got: number, want: number, tolerance: number): void => {
  expect(Math.abs(got - want)).toBeLessThanOrEqual(tolerance * Math.max(1e-300, Math.abs(want)));
};

describe('Garwood', () => {
  // R 4.2.2, qgamma(0.025, x) and qgamma(0.975, x + 1).
  it.each([
    [1, 0.0253178079842899, 5.5716433909389],
    [10, 4.79538869613243, 18.3903560420178],
    [1000, 938.973018407695, 1063.9521360163],
    [202_478, 201_597.011653251, 203_361.884829811],
  ])('%d events', (count, low, high) => {
    const interval = garwood(count);
    close(interval.low, low, 1e-11);
    close(interval.high, high, 1e-11);
  });

  it('of nothing begins at nothing and ends at −ln α/2', () => {
    expect(garwood(0).low).toBe(0);
    close(garwood(0).high, -Math.log(0.025), 1e-13);
    close(garwood(0, { level: 0.9 }).high, -Math.log(0.05), 1e-13);
  });

  it('holds for very large counts, where it approaches the normal interval', () => {
    const { low, high } = garwood(100_000_000);
    close((low + high) / 2, 100_000_000 + 1.5, 1e-7);
    close((high - low) / 2, 1.959963984540054 * 10_000, 1e-3);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses the count %d', (count) => expect(() => garwood(count)).toThrow(RangeError));
  it.each([0, 1, -0.5, 95, Number.NaN])('refuses the level %d', (level) => expect(() => garwood(1, { level })).toThrow(RangeError));
});

describe('Wilson', () => {
  // R 4.2.2, prop.test(x, n, correct = FALSE).
  it.each([
    [15, 148, 0.0623863995307363, 0.160487241723308],
    [1, 29, 0.00611321429276265, 0.171755218793203],
    [3242, 3998, 0.798471047793181, 0.822742967199957],
    [48, 1_907_675, 1.89794528540787e-5, 3.33571651609035e-5],
  ])('%d of %d', (part, whole, low, high) => {
    close(wilson(part, whole).low, low, 1e-11);
    close(wilson(part, whole).high, high, 1e-11);
  });

  it.each([[-1, 5], [6, 5], [0, 0], [1.5, 5]])('refuses %d of %d', (part, whole) => expect(() => wilson(part, whole)).toThrow(RangeError));
});

interface Reference {
  readonly id: string;
  readonly kind: string;
  readonly input: Readonly<Record<string, number>>;
  readonly expected: Readonly<Record<string, readonly [number, number]>>;
}

const file = new URL('../../../../../shared/reference/statistics/indicator-cases.json', import.meta.url);
const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Reference[] }).cases : [];
const named = (kind: string): (readonly [string, Reference])[] => cases.filter((found) => found.kind === kind).map((found) => [found.id, found] as const);

describe.skipIf(cases.length === 0)('reference answers (skipped where the shared file is absent)', () => {
  it.each(named('poissonInterval'))('%s', (_id, { input, expected }) => {
    for (const level of [90, 95, 99]) {
      const want = expected[`garwood${String(level)}`];
      if (!want) continue;
      const { low, high } = garwood(input['x'] ?? Number.NaN, { level: level / 100 });
      close(low, want[0], 1e-9);
      close(high, want[1], 1e-9);
    }
  });

  it.each(named('proportionInterval'))('%s', (_id, { input, expected }) => {
    for (const level of [90, 95]) {
      const want = expected[`wilson${String(level)}`];
      if (!want) continue;
      const { low, high } = wilson(input['x'] ?? Number.NaN, input['n'] ?? Number.NaN, { level: level / 100 });
      expect(Math.abs(low - want[0])).toBeLessThan(1e-10);
      expect(Math.abs(high - want[1])).toBeLessThan(1e-10);
    }
  });

  it('are there', () => expect(named('poissonInterval').length + named('proportionInterval').length).toBeGreaterThan(10));
});
