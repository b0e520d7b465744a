import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { historyOf, lawDetailOf, lawsOf, sourceIds, sourceOf, states, treatyStatus, type DatedValue, type FeatureName } from '../index.js';

const file = new URL('../../../../../shared/reference/legal/states.json', import.meta.url);
const present = existsSync(file);
const title = present ? 'the data against the reference table' : 'the data against the reference table (reference/legal/states.json is absent)';

type Json = Readonly<Record<string, unknown>>;
interface Reference {
  readonly states: readonly (Json & {
    readonly iso2: string;
    readonly names: Json;
    readonly treaties: Readonly<Record<'tipProtocol' | 'untoc', Json>>;
    readonly laws: readonly Json[];
    readonly features: Readonly<Record<string, { readonly value: unknown; readonly sources: readonly string[]; readonly confidence: string } | null>>;
    readonly conflicts: readonly Json[];
  })[];
  readonly sources: Readonly<Record<string, Json>>;
}

const mark = (confidence: unknown): string => ({ high: 'verified', medium: 'secondary', low: 'unverified' })[String(confidence)] ?? '?';
const renamed: Readonly<Record<string, string>> = { 'payment-to-controller': 'payments-or-benefits', 'organ-removal': 'removal-of-organs' };

/** Figures of a penalty, without the prose around them. */
function figures(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(figures);
  if (typeof value !== 'object' || value === null) return value;
  const prose = new Set(['from', 'to', 'when', 'plus', 'alt', 'excuse', 'scope', 'custodial', 'unit', 'termNotRead', 'termNotStated', 'upTo', 'termRead', 'termStated', 'orBenefitIfGreater']);
  const life = 'upTo' in value ? { life: true } : {};
  return { ...Object.fromEntries(Object.entries(value).filter(([key]) => !prose.has(key)).map(([key, one]) => [key, figures(one)])), ...life };
}
const code = (word: unknown): unknown => (typeof word === 'string' ? (renamed[word] ?? word) : figures(word));
const dated = (value: unknown): value is readonly Json[] => Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null && 'from' in value[0];
const said = (period: Json): unknown => ('set' in period ? (period['set'] as unknown[]).map(code) : 'value' in period ? period['value'] : figures(period));

/** Values that the table tells in prose, or as several offences side by side; they have codes here, compared by hand. */
const byHand = new Set(['SO penaltyBasic', 'SD definitionPurposes', 'AE shelters', 'DZ nationalPlan', 'KW nationalPlan', 'MA nationalPlan', 'SD nationalPlan', 'DZ penaltyAggravated']);

describe.skipIf(!present)(title, () => {
  const reference = present ? (JSON.parse(readFileSync(file, 'utf8')) as Reference) : { states: [], sources: {} };

  it('has the same states, laws and sources', () => {
    expect(reference.states.length).toBe(22);
    expect(reference.states.map(({ iso2 }) => iso2)).toEqual(states.map(({ country }) => country));
    expect(reference.states.flatMap(({ laws }) => laws).length).toBe(41);
    expect(Object.keys(reference.sources).toSorted()).toEqual([...sourceIds].toSorted());
    for (const [id, row] of Object.entries(reference.sources)) {
      const ours = sourceOf(id);
      expect([ours?.title, ours?.url, ours?.kind, ours?.readIn]).toEqual([row['title'], row['url'], row['kind'], row['readIn']]);
      expect(ours?.address, id).toBe(row['urlIsPrefix'] === true ? 'start-only' : row['urlChecked'] === false ? 'to-be-reopened' : undefined);
    }
  });

  it.each(states.map(({ country }) => country))('%s: treaties, laws, conflicts', (country) => {
    const row = reference.states.find(({ iso2 }) => iso2 === country);
    if (!row) throw new Error('no such row');
    for (const [ours, theirs] of [['tip-protocol', 'tipProtocol'], ['untoc', 'untoc']] as const) {
      const want = row.treaties[theirs];
      const got = treatyStatus(country, ours);
      expect(got.status).toBe(String(want['status']).includes('unknown') ? 'unknown' : want['status']);
      for (const key of ['signed', 'deposited', 'mode', 'entryIntoForce'] as const) expect(got[key] ?? null, key).toBe(want[key] ?? null);
      expect([got.mark, got.sources, got.reservations?.length ?? 0]).toEqual([
        mark(want['confidence']),
        want['sources'],
        ((want['reservations'] ?? []) as unknown[]).length,
      ]);
    }
    expect(states.find((one) => one.country === country)?.conflicts.length).toBe(row.conflicts.length);
    expect(states.find((one) => one.country === country)?.names).toEqual(row.names);
    expect(lawsOf(country).length).toBe(row.laws.length);
    for (const law of row.laws) {
      const got = lawsOf(country).find(({ id }) => id === law['id']);
      for (const key of ['number', 'adopted', 'published', 'inForceFrom', 'status', 'territory', 'gazette', 'replacedBy'] as const) {
        expect(got?.[key] ?? null, `${String(law['id'])} ${key}`).toBe(law[key] ?? null);
      }
      expect(got?.sources.map(({ id }) => id)).toEqual(law['sources']);
      expect(lawDetailOf(String(law['id'])).year).toBe(law['year']);
      if (got?.mark !== 'conflicting') expect(got?.mark).toBe(mark(law['confidence']));
    }
  });

  it('has every known feature with the same value, sources and mark, and no other', () => {
    let compared = 0;
    let coded = 0;
    for (const { iso2, features } of reference.states) {
      for (const [name, row] of Object.entries(features)) {
        const where = `${iso2} ${name}`;
        const history: readonly DatedValue<unknown>[] = historyOf(iso2 as (typeof states)[number]['country'], name as FeatureName);
        expect(history.length > 0, where).toBe(row !== null);
        if (!row) continue;
        for (const fact of history) {
          expect(fact.sources, where).toEqual(row.sources);
          if (fact.mark !== 'conflicting') expect(fact.mark, where).toBe(mark(row.confidence));
        }
        if (typeof row.value === 'string' || byHand.has(where)) {
          coded += 1;
          continue;
        }
        compared += 1;
        const want = dated(row.value) ? row.value.map(said) : [Array.isArray(row.value) ? row.value.map(code) : figures(row.value)];
        expect(history.map(({ value }) => (typeof value === 'object' ? figures(value) : value)), where).toEqual(want);
        if (dated(row.value)) expect(history.map(({ from, to }) => [from, to]), where).toEqual(row.value.map(({ from, to }) => [from, to]));
      }
    }
    expect({ compared, coded }).toEqual({ compared: 306, coded: 54 });
  });
});
