import { tiersOf, states, type TierPlacement } from '@ctip/legislation';
import { describe, expect, it } from 'vitest';

import { checkPlacements } from '../index.js';

const codes = { '1': 'tier-1', '2': 'tier-2', '2WL': 'tier-2-watch-list', '3': 'tier-3' } as const;
const placed = (tiers: Readonly<Record<number, keyof typeof codes>>, waivers: readonly number[] = []): readonly TierPlacement[] =>
  Object.entries(tiers).map(([year, tier]) => ({
    country: 'BH',
    year: Number(year),
    tier: codes[tier],
    status: 'verified-list',
    sources: ['x'],
    ...(waivers.includes(Number(year)) && { waiver: true as const }),
    period: { from: '', to: '' },
    publisher: 'United States Department of State',
    counted: true,
  }));
const said = (placements: readonly TierPlacement[]): readonly string[] => checkPlacements(placements).map(({ year, rule, result }) => `${String(year)} ${rule} ${result}`);

describe('checkPlacements', () => {
  it('allows two years on the list, and asks for a waiver for a third', () => {
    expect(said(placed({ 2014: '2WL', 2015: '2WL', 2016: '2' }))).toEqual([]);
    expect(said(placed({ 2014: '2WL', 2015: '2WL', 2016: '2WL' }))).toEqual(['2016 two-year-limit unknown']);
    expect(said(placed({ 2014: '2WL', 2015: '2WL', 2016: '2WL' }, [2016]))).toEqual(['2016 two-year-limit allowed']);
  });

  it('counts from the report of 2009, and applies the limit from that of 2013', () => {
    expect(said(placed({ 2009: '2WL', 2010: '2WL', 2011: '2WL', 2012: '2WL' }))).toEqual([]);
    expect(said(placed({ 2011: '2WL', 2012: '2WL', 2013: '2WL' }))).toEqual(['2013 two-year-limit unknown']);
    expect(said(placed({ 2006: '2WL', 2007: '2WL', 2008: '2WL' }))).toEqual([]);
  });

  it('knows no Watch List before 2004, and no run over a year that is not known', () => {
    expect(said(placed({ 2003: '2WL' }))).toEqual(['2003 watch-list-from-2004 not-allowed']);
    expect(said(placed({ 2014: '2WL', 2015: '2WL', 2017: '2WL' }))).toEqual([]);
  });

  it('counts no placement that nobody verified', () => {
    const doubtful = placed({ 2014: '2WL', 2015: '2WL', 2016: '2WL' }).map((one) => (one.year === 2015 ? { ...one, counted: false } : one));
    expect(said(doubtful)).toEqual([]);
  });

  it('tells what rests on a placement that was only implied', () => {
    const implied = placed({ 2014: '2WL', 2015: '2WL', 2016: '2WL' }).map((one) => (one.year === 2015 ? { ...one, status: 'derived-chain' as const } : one));
    expect(checkPlacements(implied)).toMatchObject([{ year: 2016, onDerived: true, years: 3 }]);
    expect(checkPlacements(placed({ 2014: '2WL', 2015: '2WL', 2016: '2WL' }))).toMatchObject([{ onDerived: false }]);
  });

  it('watches a second year on the list after a fall', () => {
    expect(said(placed({ 2018: '2WL', 2019: '2WL', 2020: '3', 2021: '2WL', 2022: '2WL' }))).toEqual(['2022 after-a-fall unknown']);
    expect(said(placed({ 2020: '3', 2021: '2WL', 2022: '2WL' }))).toEqual([]);
  });

  it('finds no published placement of the 22 states that no rule allows', () => {
    const all = states.flatMap(({ country }) => checkPlacements(tiersOf(country)));
    expect(all.filter(({ result }) => result === 'not-allowed')).toEqual([]);
    expect(all.length).toBeGreaterThan(5);
  });
});
