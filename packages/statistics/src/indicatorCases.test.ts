import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { checkParts, garwood, poissonRate, rateReading, sharesOf, wilson, type Interval } from './index.js';

// Reference answers of R 4.2.2 and of published tables. They stand beside the repository, not in it; a copy of some is in the unit tests.
const file = new URL('../../../../shared/reference/statistics/indicator-cases.json', import.meta.url);
const isThere = existsSync(file);

type Numbers = Readonly<Record<string, number>>;
type Pair = readonly [number, number];

interface Reference<I, E> {
  readonly id: string;
  readonly kind: string;
  readonly input: I;
  readonly expected: E;
}

const all = isThere ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Reference<never, never>[] }).cases : [];
const named = <I, E>(kind: string): (readonly [string, Reference<I, E>])[] => all.filter((found) => found.kind === kind).map((found) => [found.id, found]);
const only = <I, E>(id: string): Reference<I, E> => {
  const found = all.find((reference) => reference.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
};

const off = (got: number, want: number): number => (want === 0 ? Math.abs(got) : Math.abs(got / want - 1));
const worst = (got: Interval | undefined, [low, high]: Pair): number => Math.max(off(got?.low ?? Number.NaN, low), off(got?.high ?? Number.NaN, high));

describe.skipIf(!isThere)('reference answers (skipped: shared/reference/statistics/indicator-cases.json is not beside the repository)', () => {
  it('are there', () => {
    expect(named('poissonInterval').length).toBeGreaterThan(5);
    expect(named('proportionInterval').length).toBeGreaterThan(6);
    expect(named('sharesWithUnknown')).toHaveLength(2);
    expect(named('consistency')).toHaveLength(3);
  });

  it.each(named<Numbers, Readonly<Record<string, Pair>>>('poissonInterval'))('%s', (_id, { input, expected }) => {
    const levels = [90, 95, 99].filter((level) => expected[`garwood${String(level)}`]);
    expect(levels.length).toBeGreaterThan(0);
    for (const level of levels) {
      const want = expected[`garwood${String(level)}`] ?? ([Number.NaN, Number.NaN] as const);
      expect(worst(garwood(input['x'] ?? Number.NaN, { level: level / 100 }), want)).toBeLessThan(1e-12);
      const rate = poissonRate(input['x'] ?? Number.NaN, 3, { per: 3, level: level / 100 });
      expect(worst(rate.interval, want)).toBeLessThan(1e-12);
    }
  });

  it.each(named<Numbers, Readonly<Record<string, Pair>>>('proportionInterval'))('%s', (_id, { input, expected }) => {
    for (const level of [90, 95]) {
      const [low, high] = expected[`wilson${String(level)}`] ?? ([Number.NaN, Number.NaN] as const);
      const found = wilson(input['x'] ?? Number.NaN, input['n'] ?? Number.NaN, { level: level / 100 });
      expect(Math.abs(found.low - low)).toBeLessThan(1e-12);
      expect(Math.abs(found.high - high)).toBeLessThan(1e-12);
    }
  });

  interface UnknownShares {
    readonly unknown: number;
    readonly shareOfKnown: Numbers;
    readonly shareOfAll: Numbers;
    readonly femaleWilson95ofKnown: Pair;
  }

  it.each(named<Numbers, UnknownShares>('sharesWithUnknown'))('%s', (_id, { input, expected }) => {
    const { total = Number.NaN, ...counts } = input;
    const found = sharesOf(counts, { total });
    expect((found?.total ?? 0) - (found?.known ?? 0)).toBe(expected.unknown);
    expect(off(1 - (found?.knownShare ?? 0), expected.shareOfAll['unknown'] ?? Number.NaN)).toBeLessThan(1e-9);
    for (const { member, ofKnown, ofAll, interval } of found?.shares ?? []) {
      expect(off(ofKnown, expected.shareOfKnown[member] ?? Number.NaN)).toBeLessThan(1e-12);
      expect(off(ofAll, expected.shareOfAll[member] ?? Number.NaN)).toBeLessThan(1e-12);
      if (member === 'female') expect(worst(interval, expected.femaleWilson95ofKnown)).toBeLessThan(1e-9);
    }
    expect(found?.shares).toHaveLength(2);
  });

  it('eu-2022-forms', () => {
    const { input, expected } = only<
      { readonly counts: Numbers; readonly registeredTotal: number },
      { readonly knownTotal: number; readonly unknownOrMissing: number; readonly shareOfKnown: Numbers; readonly wilson95sexual: Pair }
    >('eu-2022-forms');
    const found = sharesOf(input.counts, { total: input.registeredTotal });
    expect(found?.known).toBe(expected.knownTotal);
    expect((found?.total ?? 0) - (found?.known ?? 0)).toBe(expected.unknownOrMissing);
    for (const { member, ofKnown } of found?.shares ?? []) expect(off(ofKnown, expected.shareOfKnown[member] ?? Number.NaN)).toBeLessThan(1e-12);
    expect(worst(found?.shares.find(({ member }) => member === 'sexual')?.interval, expected.wilson95sexual)).toBeLessThan(1e-9);
  });

  it('glotip-2024-average', () => {
    const { input, expected } = only<{ readonly victims: number; readonly years: number }, { readonly perYear: number }>('glotip-2024-average');
    expect(poissonRate(input.victims, input.years, { per: 1 }).low).toBe(expected.perYear);
  });

  it('moldova-2014-specific-vs-2025-contribution', () => {
    const { input } = only<Readonly<Record<'2014' | '2025', Readonly<Record<'total' | 'men' | 'women' | 'adults' | 'children', number>>>>, never>(
      'moldova-2014-specific-vs-2025-contribution',
    );
    const reading = (year: '2014' | '2025', ...parts: readonly ('men' | 'women' | 'adults' | 'children')[]) =>
      rateReading(input[year].total, parts.map((part) => input[year][part]), 1);
    expect([reading('2014', 'men', 'women'), reading('2014', 'adults', 'children')]).toEqual(['specificRate', 'specificRate']);
    expect([reading('2025', 'men', 'women'), reading('2025', 'adults', 'children')]).toEqual(['neither', 'contribution']);
  });

  it('tip-2016-regional-sums', () => {
    const { input, expected } = only<
      { readonly regions: Readonly<Record<string, Numbers>>; readonly printedTotals: Numbers },
      { readonly mismatch: readonly string[] }
    >('tip-2016-regional-sums');
    const wrong = Object.entries(input.printedTotals).filter(([kind, total]) => {
      const regions = Object.fromEntries(Object.entries(input.regions).map(([region, counts]) => [region, counts[kind] ?? Number.NaN] as const));
      return checkParts({ total, parts: { region: regions } }).some(({ code }) => code === 'statistics/parts-exceed-total');
    });
    expect(wrong.map(([kind]) => kind)).toEqual(expected.mismatch);
  });

  it('bih-2012-consistency', () => {
    const { input } = only<Readonly<Record<'VC_HTF_DETV', Numbers>>, never>('bih-2012-consistency');
    const count = (key: string): number => input.VC_HTF_DETV[key] ?? Number.NaN;
    const parts = { sex: { male: count('M|_T') }, ageGroup: { child: count('_T|Y0T17'), adult: count('_T|Y_GE18') } };
    expect(checkParts({ total: count('_T|_T'), parts }).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['statistics/part-exceeds-total', '/sex/male'],
      ['statistics/parts-exceed-total', '/sex'],
      ['statistics/parts-exceed-total', '/ageGroup'],
    ]);
  });

  it('bih-2020-consistency', () => {
    const { input } = only<Readonly<Record<'VC_HTF_DETV' | 'VC_HTF_DETVR', Numbers>>, never>('bih-2020-consistency');
    const count = (key: string): number => input.VC_HTF_DETV[key] ?? Number.NaN;
    const rate = (key: string): number => input.VC_HTF_DETVR[key] ?? Number.NaN;
    const parts = { sex: { female: count('F|_T'), male: count('M|_T') }, ageGroup: { child: count('_T|Y0T17'), adult: count('_T|Y_GE18') } };
    expect(checkParts({ total: count('_T|_T'), parts })).toEqual([]);
    expect(rateReading(rate('_T|_T'), [rate('F|_T'), rate('M|_T')], 2)).toBe('neither');
  });
});
