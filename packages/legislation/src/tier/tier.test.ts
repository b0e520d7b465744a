import { existsSync, readFileSync } from 'node:fs';

import { parseCode, tipTiers } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { states, threePOf, tiersOf, tierSourceOf } from '../index.js';

const file = new URL('../../../../../shared/reference/legal/tip-tiers.json', import.meta.url);
const present = existsSync(file);

/** The reference writes tiers as the report does. */
const ours = (tier: string): string => {
  const found = parseCode(tipTiers, tier);
  return found.ok ? found.value : tier;
};
interface Reference {
  readonly tiers: Readonly<Record<string, Readonly<Record<string, { readonly tier: string; readonly status: string; readonly src: readonly string[] }>>>>;
  readonly statusCounts: Readonly<Record<string, number>>;
}

describe('placements', () => {
  const all = states.flatMap(({ country }) => tiersOf(country));

  it('go forwards, one for a year, each with sources', () => {
    for (const { country } of states) {
      const years = tiersOf(country).map(({ year }) => year);
      expect(years).toEqual([...new Set(years)].toSorted((a, b) => a - b));
    }
    for (const { sources } of all) for (const id of sources) expect(tierSourceOf(id)).toBeDefined();
    for (const { tier, year } of all) if (tier === 'tier-2-watch-list') expect(year).toBeGreaterThanOrEqual(2004);
  });

  it('never count what is unverified', () => {
    expect(all.filter(({ counted }) => !counted).map(({ status }) => status)).toEqual(['unverified', 'unverified']);
  });

  it.skipIf(!present)(`agree with the reference table${present ? '' : ' (reference/legal/tip-tiers.json is absent)'}`, () => {
    const { tiers, statusCounts } = JSON.parse(readFileSync(file, 'utf8')) as Reference;
    for (const { country, iso3 } of states) {
      const want = Object.entries(tiers[iso3] ?? {}).map(([year, { tier, status, src }]) => [Number(year), ours(tier), status, src]);
      expect(tiersOf(country).map(({ year, tier, status, sources }) => [year, tier, status, sources]), iso3).toEqual(want);
    }
    for (const [status, n] of Object.entries(statusCounts)) expect(all.filter((one) => one.status === status).length, status).toBe(n);
  });
});

describe('the 3P index', () => {
  it('is the sum of its parts, or unknown', () => {
    const rows = states.flatMap(({ country }) => threePOf(country));
    expect(rows.length).toBe(80);
    for (const { prosecution, prevention, protection, overall } of rows) {
      for (const part of [prosecution, prevention, protection]) if (part !== undefined) expect([1, 2, 3, 4, 5]).toContain(part);
      expect(overall).toBe(prosecution === undefined || prevention === undefined || protection === undefined ? undefined : prosecution + prevention + protection);
    }
  });
});
