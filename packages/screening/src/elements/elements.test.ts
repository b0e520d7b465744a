import { describe, expect, it } from 'vitest';

import { palermoArticle3 } from '../definition/index.js';
import { bruteForce, everything, holds, truths, worldsOf, type Whole, type World } from './bruteForce.fixture.js';
import { assessElements, type NoteCode, type Observations, type ReasonCode } from './index.js';

const assess = (seen: Observations): ReturnType<typeof assessElements> => assessElements(palermoArticle3, seen);
const reasons = (seen: Whole): readonly ReasonCode[] => assess(seen).reasons.map(({ code }) => code);
const said = (seen: Partial<Whole>): Whole => ({ age: 'adult', acts: 'unknown', means: 'unknown', purposes: 'unknown', consentClaimed: 'unknown', ...seen });

describe('Article 3, in all 324 combinations', () => {
  it('agrees with trying every way in which the unknowns may turn out', () => {
    expect(everything).toHaveLength(324);
    for (const seen of everything) expect(assess(seen).result, JSON.stringify(seen)).toBe(bruteForce(seen));
  });

  it('says that it rests on the presumption exactly where an adult’s case would not be made out', () => {
    for (const seen of everything) {
      const expected = seen.age === 'uncertain' && bruteForce(seen) === 'present' && bruteForce({ ...seen, age: 'adult' }) !== 'present';
      expect(assess(seen).onPresumptionOfMinority).toBe(expected);
    }
  });

  it('gives both readings where the age is uncertain, and only there', () => {
    for (const seen of everything) {
      const both = { asAdult: bruteForce({ ...seen, age: 'adult' }), asChild: bruteForce({ ...seen, age: 'child' }) };
      expect(assess(seen).readings).toEqual(seen.age === 'uncertain' ? both : undefined);
    }
  });

  it('needs means of an adult, not of a child, and cannot say where the age is uncertain', () => {
    const needed = { adult: 'yes', child: 'no', 'child-at-the-time': 'no', uncertain: 'unknown' } as const;
    for (const seen of everything) expect(assess(seen).meansRequired).toBe(needed[seen.age]);
  });

  it('never lets consent change anything but the reasons', () => {
    for (const seen of everything) {
      const all = truths.map((consentClaimed) => ({ ...assess({ ...seen, consentClaimed }), reasons: [] }));
      expect(all[1]).toEqual(all[0]);
      expect(all[2]).toEqual(all[0]);
    }
  });

  it('never turns a settled result by learning more of an element', () => {
    for (const seen of everything) {
      const { result } = assess(seen);
      if (result === 'undetermined') continue;
      for (const field of ['acts', 'means', 'purposes'] as const) {
        if (seen[field] !== 'unknown') continue;
        for (const value of ['yes', 'no'] as const) expect(assess({ ...seen, [field]: value }).result).toBe(result);
      }
    }
  });

  it('is undetermined only while an answer could settle it either way', () => {
    for (const seen of everything.filter((one) => assess(one).result === 'undetermined')) {
      const all = worldsOf(seen, [seen.age === 'adult']).map(holds);
      expect(new Set(all)).toEqual(new Set([true, false]));
    }
  });

  it('turns a result by learning the age only where it rests on the presumption', () => {
    for (const seen of everything.filter(({ age }) => age === 'uncertain')) {
      const { result, onPresumptionOfMinority } = assess(seen);
      expect(assess({ ...seen, age: 'child' }).result).toBe(result);
      if (result !== 'undetermined' && assess({ ...seen, age: 'adult' }).result !== result) expect(onPresumptionOfMinority).toBe(true);
    }
  });

  it('asks a question exactly if some answer to it could change the result', () => {
    const key = { act: 'act', means: 'means', purpose: 'purpose', age: 'isAdult' } as const;
    const others = (world: World, topic: keyof typeof key): string => JSON.stringify({ ...world, [key[topic]]: undefined });
    for (const seen of everything) {
      const worlds = worldsOf(seen, seen.age === 'uncertain' ? [true, false] : [seen.age === 'adult']);
      // Two worlds that differ in this alone and have different results.
      const matters = (topic: keyof typeof key): boolean =>
        worlds.some((one) => worlds.some((two) => others(one, topic) === others(two, topic) && holds(one) !== holds(two)));
      const asked = assess(seen).askNext.map(({ topic }) => topic);
      expect([...asked].toSorted(), JSON.stringify(seen)).toEqual((['act', 'age', 'means', 'purpose'] as const).filter(matters));
    }
  });

  it('puts the question that decides most often first', () => {
    const key = { act: 'act', means: 'means', purpose: 'purpose', age: 'isAdult' } as const;
    for (const seen of everything) {
      const worlds = worldsOf(seen, seen.age === 'uncertain' ? [true, false] : [seen.age === 'adult']);
      const weights = assess(seen).askNext.map(({ topic }) => worlds.filter((world) => holds(world) !== holds({ ...world, [key[topic]]: !world[key[topic]] })).length);
      expect(weights).toEqual([...weights].toSorted((a, b) => b - a));
    }
  });

  it('gives reasons with their clause for every result, and none twice', () => {
    for (const seen of everything) {
      const { reasons: found, needsHumanDecision } = assess(seen);
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      expect(found.every(({ clause }) => palermoArticle3.sources.includes(clause.source))).toBe(true);
      expect(needsHumanDecision).toBe(true);
    }
  });

  it('names an element as missing or open only where it is so and counts', () => {
    for (const seen of everything) {
      const found = assess(seen);
      for (const { code } of found.reasons) {
        const [, element, state] = /^(act|means|purpose)-(missing|open)$/u.exec(code) ?? [];
        if (element === undefined) continue;
        expect(found.elements[element as 'act']).toBe(state === 'missing' ? 'no' : 'unknown');
        expect(found.result).toBe(state === 'missing' ? 'not-present' : 'undetermined');
        if (element === 'means') expect(seen.age).toBe('adult');
      }
    }
  });

  it('never leaves a means or a purpose that was seen without a word when the elements are not there', () => {
    const ofPurpose: readonly NoteCode[] = ['exploitation-without-means', 'exploitation-without-act'];
    const ofMeans: readonly NoteCode[] = ['means-without-purpose', 'means-without-act'];
    const silent = everything.filter((seen) => {
      const { result, alsoReport } = assess(seen);
      const says = (codes: readonly NoteCode[]): boolean => alsoReport.some((code) => codes.includes(code));
      return result === 'not-present' && ((seen.purposes === 'yes' && !says(ofPurpose)) || (seen.means === 'yes' && !says(ofMeans)));
    });
    expect(silent).toEqual([]);
  });
});

describe('reasons', () => {
  it('say how consent is looked at', () => {
    const claimed = { consentClaimed: 'yes', acts: 'yes', purposes: 'yes' } as const;
    expect(reasons(said({ ...claimed, means: 'yes' }))).toEqual(['all-elements', 'consent-irrelevant']);
    expect(reasons(said({ ...claimed, means: 'unknown' }))).toEqual(['means-open', 'consent-open']);
    expect(reasons(said({ ...claimed, means: 'no' }))).toEqual(['means-missing']);
    expect(reasons(said({ ...claimed, means: 'no', age: 'child' }))).toEqual(['child-no-means', 'consent-not-weighed']);
    expect(reasons(said({ ...claimed, means: 'unknown', acts: 'no' }))).toEqual(['act-missing']);
    expect(reasons(said({ ...claimed, consentClaimed: 'no', means: 'yes' }))).toEqual(['all-elements']);
  });

  it('cite the clause that they rest on', () => {
    const cited = (seen: Whole): readonly string[] => assess(seen).reasons.map(({ clause }) => `${clause.source.id} ${clause.article} ${clause.mark}`);
    expect(cited(said({ age: 'uncertain', acts: 'yes', means: 'no', purposes: 'yes' }))).toEqual(['tip-protocol 3(c) verified', 'coe-2005 10(3) secondary']);
    expect(cited(said({ age: 'child-at-the-time', acts: 'yes', means: 'yes', purposes: 'yes', consentClaimed: 'yes' }))).toEqual([
      'tip-protocol 3(a) verified',
      'tip-protocol 3(d) verified',
      'tip-protocol 3(b) verified',
    ]);
  });
});

describe('what else to report', () => {
  it.each([
    ['row 3', { acts: 'yes', means: 'no', purposes: 'yes' }, ['exploitation-without-means']],
    ['row 3, act unknown', { means: 'no', purposes: 'yes' }, ['exploitation-without-means']],
    ['row 4', { acts: 'yes', means: 'yes', purposes: 'no' }, ['means-without-purpose']],
    ['row 5', { acts: 'no', means: 'yes', purposes: 'yes' }, ['exploitation-without-act', 'means-without-act']],
    ['row 6', { acts: 'yes', purposes: 'yes' }, ['help-meanwhile']],
    ['row 9', { acts: 'no' }, []],
    ['row 11', { age: 'child', acts: 'yes', purposes: 'yes' }, ['child-protection', 'means-unknown-recorded']],
    ['row 12', { age: 'child', acts: 'yes', means: 'yes', purposes: 'no' }, ['means-without-purpose', 'child-protection']],
    ['row 13', { age: 'child', acts: 'no', means: 'no', purposes: 'yes' }, ['exploitation-without-act', 'child-protection', 'child-labour']],
    ['row 18: protection is for who may be a child now', { age: 'child-at-the-time', acts: 'yes', means: 'no', purposes: 'yes' }, []],
    ['row 19', {}, []],
  ] as const)('%s', (_row, seen, notes) => expect(assess(said(seen)).alsoReport).toEqual(notes));

  it('names child protection for everybody who is or may be a child, whatever the result', () => {
    for (const seen of everything) expect(assess(seen).alsoReport.includes('child-protection')).toBe(seen.age === 'child' || seen.age === 'uncertain');
  });
});

describe('what an assessment never holds', () => {
  it('is a score, or a word on whether a person is a victim', () => {
    for (const seen of everything) {
      const text = JSON.stringify(assess(seen), (key, value: unknown) => (key === 'source' ? undefined : value));
      expect(text).not.toMatch(/victim|score|risk|cleared/iu);
      expect(text).not.toMatch(/:\s*-?\d/u);
    }
  });
});
