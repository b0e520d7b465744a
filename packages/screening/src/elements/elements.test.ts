import { acts, codesOf, means, type Truth } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { palermoArticle3 } from '../definition/index.js';
import { assessElements, type AgeObservation, type ElementsResult, type Observations } from './index.js';
import { truthTable } from './truthTable.fixture.js';

const truths: readonly Truth[] = ['yes', 'no', 'unknown'];
const ages: readonly AgeObservation[] = ['adult', 'child', 'uncertain', 'child-at-the-time'];
const every = (cell: Truth | 'any'): readonly Truth[] => (cell === 'any' ? truths : [cell]);
const all: Observations[] = ages.flatMap((age) =>
  truths.flatMap((act) => truths.flatMap((how) => truths.flatMap((purposes) => truths.map((consentClaimed) => ({ age, acts: act, means: how, purposes, consentClaimed }))))),
);

/** A second way: complete every unknown both ways and look whether the clauses agree. */
function bruteForce({ age, acts: act, means: how, purposes }: Observations): ElementsResult {
  const ways = (value: unknown): readonly boolean[] => (value === 'unknown' ? [true, false] : [value === 'yes']);
  const outcomes = ways(act).flatMap((a) => ways(how).flatMap((m) => ways(purposes).map((p) => (age === 'adult' ? a && m && p : a && p))));
  if (outcomes.every(Boolean)) return 'present';
  return outcomes.some(Boolean) ? 'undetermined' : 'not-present';
}

describe('Article 3', () => {
  it.each(truthTable.map((row, index) => [index + 1, ...row] as const))('row %d', (_n, age, act, how, purpose, consent, result, presumption) => {
    for (const a of every(act)) {
      for (const m of every(how)) {
        for (const p of every(purpose)) {
          for (const consentClaimed of every(consent)) {
            const found = assessElements(palermoArticle3, { age, acts: a, means: m, purposes: p, consentClaimed });
            expect([found.result, found.onPresumptionOfMinority]).toEqual([result, presumption]);
            expect(found.period).toBe(age === 'child-at-the-time' ? 'during-minority' : undefined);
          }
        }
      }
    }
  });

  it('agrees with trying every completion, in all 324 cases', () => {
    expect(all).toHaveLength(324);
    for (const observed of all) expect(assessElements(palermoArticle3, observed).result).toBe(bruteForce(observed));
  });

  it('never lets consent change a result', () => {
    for (const observed of all) {
      const results = truths.map((consentClaimed) => assessElements(palermoArticle3, { ...observed, consentClaimed }).result);
      expect(new Set(results).size).toBe(1);
    }
  });

  it('never turns a settled result by learning more', () => {
    for (const observed of all) {
      const { result } = assessElements(palermoArticle3, observed);
      for (const field of ['acts', 'means', 'purposes'] as const) {
        if (observed[field] !== 'unknown') continue;
        const after = (['yes', 'no'] as const).map((value) => assessElements(palermoArticle3, { ...observed, [field]: value }).result);
        expect(result === 'undetermined' || after.every((next) => next === result)).toBe(true);
      }
    }
  });

  it('asks exactly what could still change the reading', () => {
    const field = { act: 'acts', means: 'means', purpose: 'purposes' } as const;
    for (const observed of all) {
      const asked = assessElements(palermoArticle3, observed).askNext.map((question) => question.topic);
      const worlds = ages.filter((age) => (observed.age === 'uncertain' ? age === 'adult' || age === 'child' : age === observed.age));
      for (const topic of ['act', 'means', 'purpose'] as const) {
        const others = (['act', 'means', 'purpose'] as const).filter((other) => other !== topic);
        const ways = (name: 'act' | 'means' | 'purpose'): readonly Truth[] => (observed[field[name]] === 'unknown' ? ['yes', 'no'] : [observed[field[name]] as Truth]);
        const matters =
          observed[field[topic]] === 'unknown' &&
          worlds.some((age) =>
            ways(others[0] ?? 'act').some((x) =>
              ways(others[1] ?? 'act').some((y) => {
                const world = { ...observed, age, [field[others[0] ?? 'act']]: x, [field[others[1] ?? 'act']]: y };
                return bruteForce({ ...world, [field[topic]]: 'yes' }) !== bruteForce({ ...world, [field[topic]]: 'no' });
              }),
            ),
          );
        expect(asked.includes(topic), `${topic} ${JSON.stringify(observed)}`).toBe(matters);
      }
    }
  });

  it('gives a clause for every settled result', () => {
    for (const observed of all) {
      const { reasons, needsHumanDecision } = assessElements(palermoArticle3, observed);
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.every(({ clause }) => clause.article !== '' && clause.source.title !== '')).toBe(true);
      expect(needsHumanDecision).toBe(true);
    }
  });
});

describe('elements item by item', () => {
  const base = { age: 'adult', means: 'yes', purposes: 'yes', consentClaimed: 'no' } as const;
  const none = Object.fromEntries(codesOf(acts).map((act) => [act, 'no' as const]));

  it('take the act for missing only when every act of the closed list is', () => {
    expect(assessElements(palermoArticle3, { ...base, acts: none }).result).toBe('not-present');
    expect(assessElements(palermoArticle3, { ...base, acts: { ...none, receipt: 'unknown' } }).askNext[0]).toEqual({ topic: 'act', items: ['receipt'] });
    expect(assessElements(palermoArticle3, { ...base, acts: { harbouring: 'yes' } }).result).toBe('present');
    expect(assessElements(palermoArticle3, { ...base, acts: {} }).result).toBe('undetermined');
  });

  it('never take an open list of purposes for exhausted', () => {
    const seenNone = Object.fromEntries(palermoArticle3.purposes.map((purpose) => [purpose, 'no' as const]));
    expect(assessElements(palermoArticle3, { ...base, acts: 'yes', purposes: seenNone }).result).toBe('undetermined');
    expect(assessElements(palermoArticle3, { ...base, acts: 'yes', purposes: { ...seenNone, 'forced-begging': 'yes' } }).result).toBe('present');
  });

  it('is any of the items, whatever the rest', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...codesOf(means)), fc.constantFrom(...truths)), (items) => {
        const { elements } = assessElements(palermoArticle3, { ...base, acts: 'yes', means: items });
        const values = codesOf(means).map((code) => items[code] ?? 'unknown');
        expect(elements.means).toBe(values.includes('yes') ? 'yes' : values.includes('unknown') ? 'unknown' : 'no');
      }),
    );
  });
});

describe('a definition', () => {
  it('without the child rule asks means of everybody; without the presumption, says only what both ages say', () => {
    const narrow = { ...palermoArticle3, id: 'narrow', rules: { ...palermoArticle3.rules, child: undefined } };
    const seen = { age: 'child', acts: 'yes', means: 'no', purposes: 'yes', consentClaimed: 'no' } as const;
    expect(assessElements(narrow, seen).result).toBe('not-present');
    const strict = { ...palermoArticle3, rules: { ...palermoArticle3.rules, presumption: undefined } };
    expect(assessElements(strict, { ...seen, age: 'uncertain' }).result).toBe('undetermined');
    expect(assessElements(strict, { ...seen, age: 'uncertain', means: 'yes' }).result).toBe('present');
    expect(assessElements(narrow, seen).definition).toEqual({ id: 'narrow', version: '1' });
  });
});
