import { existsSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { comparePenalties, isSeriousCrime, penaltiesOf, prisonTermOf, states, type Penalty } from '../index.js';

const penalty: fc.Arbitrary<Penalty> = fc.record(
  { minYears: fc.integer({ min: 0, max: 20 }), maxYears: fc.integer({ min: 0, max: 30 }), maxMonths: fc.integer({ min: 1, max: 100 }), life: fc.constant(true as const) },
  { requiredKeys: [] },
);

describe('the four-year test', () => {
  it.each([
    [{ maxYears: 4 }, 'yes'],
    [{ maxYears: 3 }, 'no'],
    [{ maxMonths: 48 }, 'yes'],
    [{ maxMonths: 47 }, 'no'],
    [{ minMonths: 47 }, 'unknown'],
    [{ minMonths: 48 }, 'yes'],
    [{ minYears: 5 }, 'yes'],
    [{ life: true }, 'yes'],
    [{ fine: { max: 1_000_000 } }, 'unknown'],
    [{ grades: [{ maxYears: 2 }, { maxYears: 6 }] }, 'yes'],
    [{ increased: true, termRead: false }, 'unknown'],
  ] satisfies [Penalty, string][])('%j: %s', (given, want) => expect(isSeriousCrime(given)).toBe(want));

  it('is never no where the highest term is not known, and a heavier penalty never fails it', () => {
    fc.assert(
      fc.property(penalty, (given) => {
        if (prisonTermOf(given).maxMonths === undefined) expect(isSeriousCrime(given)).not.toBe('no');
        if (isSeriousCrime(given) === 'yes') expect(isSeriousCrime({ ...given, life: true })).toBe('yes');
      }),
    );
  });
});

describe('penalties of states', () => {
  it('Lebanon: two grades of the basic offence and three aggravated ones, each with its circumstances', () => {
    const found = penaltiesOf('LB', { asOf: '2024-01-01' });
    expect(found.filter((one) => one.class === 'basic').map(({ prison, when }) => [prison.maxMonths, when])).toEqual([[60, ['for-gain']], [84, ['by-means-of-force-or-deception']]]);
    expect(found.filter((one) => one.class === 'aggravated').map(({ prison }) => prison.maxMonths)).toEqual([120, 180, 144]);
    expect(found.every(({ serious }) => serious === 'yes')).toBe(true);
  });

  it('Saudi Arabia: fifteen years, a fine may stand instead, and the heavier penalty has no figure', () => {
    const found = penaltiesOf('SA', { asOf: '2024-01-01' });
    expect(found.map(({ class: name, serious, fineInstead }) => [name, serious, fineInstead])).toEqual([
      ['basic', 'yes', 'yes'],
      ['child-victim', 'unknown', 'yes'],
      ['aggravated', 'unknown', 'yes'],
    ]);
  });

  it('compares classes of a state together: one that is not known leaves the whole open', () => {
    expect(comparePenalties(['SA', 'KW', 'PS', 'QA'], { asOf: '2024-01-01' }).map(({ country, serious, death }) => [country, serious, death?.value])).toEqual([
      ['SA', 'unknown', false],
      ['KW', 'yes', true],
      ['PS', 'unknown', undefined],
      ['QA', 'yes', false],
    ]);
  });

  it('Somalia: four offences side by side, of which none is the trafficking offence', () => {
    expect(penaltiesOf('SO', { asOf: '2024-01-01' }).map(({ scope, prison }) => [scope, prison.maxMonths])).toEqual([
      ['Art 455', 240],
      ['Art 457', 144],
      ['Art 464', 60],
      ['Art 408(1)', 72],
    ]);
  });

  it('cites a source for each figure, and invents none', () => {
    for (const { country, classes } of comparePenalties(states.map((one) => one.country), { asOf: '2025-12-31' })) {
      for (const { fact, prison, fine } of classes) {
        expect(fact.sources.length, country).toBeGreaterThan(0);
        if (prison.minMonths !== undefined && prison.maxMonths !== undefined) expect(prison.minMonths).toBeLessThanOrEqual(prison.maxMonths);
        if (fine?.min !== undefined && fine.max !== undefined) expect(fine.min).toBeLessThanOrEqual(fine.max);
      }
    }
  });
});

const file = new URL('../../../../../shared/reference/legal/states.json', import.meta.url);
const present = existsSync(file);
it.skipIf(!present)(`aggravated grades are as many as the reference has${present ? '' : ' (reference/legal/states.json is absent)'}`, () => {
  const { states: rows } = JSON.parse(readFileSync(file, 'utf8')) as { states: readonly { iso2: (typeof states)[number]['country']; features: Record<string, { value?: { grades?: readonly unknown[] } } | null> }[] };
  const graded = rows.flatMap(({ iso2, features }) => {
    const grades = features['penaltyAggravated']?.value?.grades;
    return grades ? [[iso2, grades.length] as const] : [];
  });
  expect(graded.map(([iso2]) => [iso2, penaltiesOf(iso2).filter((one) => one.class === 'aggravated').length])).toEqual(graded);
  expect(graded.length).toBe(2);
});
