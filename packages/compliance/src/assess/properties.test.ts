import { codesOf, verificationMarks } from '@ctip/core';
import { definitionActs, definitionMeans, definitionPurposes, type Fact } from '@ctip/legislation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { assessCompliance, palermoArticles3And5, type FactName, type FactValues, type FindingResult, type StateFacts } from '../index.js';

const asOf = '2024-01-01';
type Facts = StateFacts['facts'];
const results = (facts: Facts): readonly FindingResult[] =>
  assessCompliance({ country: 'XX', facts }, palermoArticles3And5, { asOf }).findings.map(({ result }) => result);

function row<K extends FactName>(value: fc.Arbitrary<FactValues[K]>): fc.Arbitrary<Fact<FactValues[K]>> {
  return fc
    .record({
      value,
      mark: fc.constantFrom(...verificationMarks),
      kind: fc.constantFrom('whole', 'partial', 'open', 'plain'),
      limited: fc.boolean(),
      contested: fc.option(fc.oneof(value.map((other) => ({ value: other })), fc.constantFrom({ reading: 'differs' as const }, { reading: 'narrower' as const }))),
    })
    .map(({ value: said, mark, kind, limited, contested }) => ({
      value: said,
      mark,
      sources: ['s'],
      ...(kind !== 'plain' && { [kind]: true as const }),
      ...(limited && { limits: ['in-stated-cases' as const] }),
      ...(contested !== null && { contested: { sources: ['t'], ...contested } }),
    }));
}

const words = <const C extends string>(codes: readonly C[]): fc.Arbitrary<C[]> => fc.subarray([...codes]);
const all: { readonly [K in FactName]?: fc.Arbitrary<Fact<FactValues[K]>> } = {
  traffickingLaw: row<'traffickingLaw'>(fc.boolean()),
  coversActMeansPurpose: row<'coversActMeansPurpose'>(fc.constantFrom(true, false, 'no-means-element' as const)),
  definitionActs: row<'definitionActs'>(words(codesOf(definitionActs))),
  definitionMeans: row<'definitionMeans'>(fc.oneof(words(codesOf(definitionMeans)), fc.constant('none-required' as const))),
  definitionPurposes: row<'definitionPurposes'>(fc.oneof(words(codesOf(definitionPurposes)), fc.constant('open-aims' as const))),
  childException: row<'childException'>(fc.boolean()),
  childAge: row<'childAge'>(fc.integer({ min: 12, max: 21 })),
  consentIrrelevant: row<'consentIrrelevant'>(fc.boolean()),
  attempt: row<'attempt'>(fc.boolean()),
  accomplice: row<'accomplice'>(fc.boolean()),
  organising: row<'organising'>(fc.boolean()),
  penaltyBasic: row<'penaltyBasic'>(fc.constantFrom({ minYears: 3 }, { fine: { max: 1 } }, { grades: [{ life: true as const }] }, {})),
};
const full = fc.record(all) as fc.Arbitrary<Facts>;
const some = fc.record(all, { requiredKeys: [] }) as fc.Arbitrary<Facts>;
const names = Object.keys(all) as readonly FactName[];
const rank: Readonly<Record<FindingResult, number>> = { 'not-met': 0, unknown: 1, met: 2 };

describe('three values', () => {
  it('learning a fact changes no finding that was already settled', () => {
    fc.assert(
      fc.property(some, full, fc.constantFrom(...names), (facts, extra, name) => {
        if (facts[name] !== undefined) return;
        const before = results(facts);
        const after = results({ ...facts, [name]: extra[name] });
        for (const [i, result] of before.entries()) if (result !== 'unknown') expect(after[i]).toBe(result);
      }),
    );
  });

  it('forgetting facts never makes a gap, and never makes a finding better than unknown', () => {
    fc.assert(
      fc.property(full, fc.subarray([...names]), (facts, forgotten) => {
        const kept = Object.fromEntries(Object.entries(facts).filter(([name]) => !forgotten.includes(name as FactName))) as Facts;
        const before = results(facts);
        for (const [i, result] of results(kept).entries()) expect([before[i], 'unknown']).toContain(result);
      }),
    );
  });

  it('nothing known: nothing met, nothing missing', () => expect(new Set(results({}))).toEqual(new Set(['unknown'])));

  it('unverified facts count for nothing', () => {
    fc.assert(
      fc.property(full, (facts) => {
        const weak = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, { ...fact, mark: 'unverified' }])) as Facts;
        expect(new Set(results(weak))).toEqual(new Set(['unknown']));
      }),
    );
  });

  it('a word more in a list never makes a finding worse', () => {
    const lists = [
      ['definitionActs', codesOf(definitionActs)],
      ['definitionMeans', codesOf(definitionMeans)],
      ['definitionPurposes', codesOf(definitionPurposes)],
    ] as const;
    fc.assert(
      fc.property(full, fc.constantFrom(...lists), fc.nat(), (facts, [name, codes], pick) => {
        const fact = facts[name];
        const word = codes[pick % codes.length];
        if (!fact || !Array.isArray(fact.value) || word === undefined) return;
        const longer = { ...facts, [name]: { ...fact, value: [...fact.value, word] } } as Facts;
        const before = results(facts);
        for (const [i, result] of results(longer).entries()) expect(rank[result]).toBeGreaterThanOrEqual(rank[before[i] ?? 'met']);
      }),
      { numRuns: 500 },
    );
  });

  it('a gap in a list rests on a list read whole, or on two readings that both lack the word', () => {
    fc.assert(
      fc.property(full, (facts) => {
        const report = assessCompliance({ country: 'XX', facts }, palermoArticles3And5, { asOf });
        for (const { result, missing, used } of report.findings.slice(0, 3)) {
          if (result !== 'not-met') continue;
          const list = used.find(({ fact }) => fact.startsWith('definition'))?.row;
          expect([list?.whole, list?.partial, list?.open]).toEqual([true, undefined, undefined]);
          expect(missing.length).toBeGreaterThan(0);
          for (const word of missing) expect(list?.value).not.toContain(word);
        }
      }),
      { numRuns: 500 },
    );
  });
});
