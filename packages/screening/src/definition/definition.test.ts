import { absent, codesOf, formsOfExploitation, acts as actList, type Truth } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { assessElements } from '../elements/index.js';
import { palermoArticle3, type Clause, type Definition } from './index.js';

const clause: Clause = { article: '1', source: { id: 'example', title: 'An invented law' }, mark: 'unverified' };
const truths: readonly Truth[] = ['yes', 'no', 'unknown'];

/** Invented definitions in the ways in which real ones differ from the Protocol. */
const wider: Definition<'recruitment' | 'exchange-of-control', 'fraud' | 'abuse-of-need', 'slavery' | 'begging'> = {
  id: 'wider',
  version: '1',
  sources: [clause.source],
  acts: ['recruitment', 'exchange-of-control'],
  means: ['fraud', 'abuse-of-need'],
  purposes: ['slavery', 'begging'],
  rules: { elements: clause, consent: clause, child: clause, childAge: clause, presumption: undefined },
};
const someForms: Definition<'recruitment', 'fraud', 'sexual' | 'labour'> = {
  ...wider,
  id: 'some-forms',
  acts: ['recruitment'],
  means: ['fraud'],
  purposes: ['sexual', 'labour'],
  rules: { ...wider.rules, child: { ...clause, purposes: ['sexual'] }, presumption: clause },
};
const noMeans: Definition<'recruitment', never, 'slavery' | 'begging'> = { ...wider, id: 'no-means', acts: ['recruitment'], means: [] };

describe('Article 3', () => {
  it('has the closed lists of the Protocol, and its seven forms as the least', () => {
    expect(palermoArticle3.acts).toEqual(codesOf(actList));
    expect([palermoArticle3.acts.length, palermoArticle3.means.length, palermoArticle3.purposes.length]).toEqual([5, 9, 7]);
    expect(codesOf(formsOfExploitation)).toEqual(expect.arrayContaining([...palermoArticle3.purposes]));
  });

  it('names the sources of all its clauses', () => {
    for (const rule of Object.values(palermoArticle3.rules)) expect(palermoArticle3.sources).toContain(rule?.source);
  });
});

describe('a definition', () => {
  const seen = { age: 'child', acts: 'yes', means: 'no', purposes: 'yes', consentClaimed: 'yes' } as const;

  it('is named in the result', () => expect(assessElements(wider, seen).definition).toEqual({ id: 'wider', version: '1' }));

  it('may know other acts and means', () => {
    const found = assessElements(wider, { ...seen, age: 'adult', acts: { 'exchange-of-control': 'yes' }, means: { 'abuse-of-need': 'yes' }, purposes: { begging: 'yes' } });
    expect(found.result).toBe('present');
  });

  it('without the presumption says only what both ages say, and that the age is open', () => {
    for (const acts of truths) {
      for (const means of truths) {
        for (const purposes of truths) {
          const at = (age: 'adult' | 'child' | 'uncertain') => assessElements(wider, { age, acts, means, purposes, consentClaimed: 'no' });
          const [adult, child, found] = [at('adult'), at('child'), at('uncertain')];
          expect(found.result).toBe(adult.result === child.result ? adult.result : 'undetermined');
          expect(found.onPresumptionOfMinority).toBe(false);
          expect(found.reasons.some(({ code }) => code === 'age-open')).toBe(adult.result !== child.result);
          expect(found.reasons.length).toBeGreaterThan(0);
        }
      }
    }
  });

  it('without the rule for children needs means of everybody', () => {
    const strict = { ...wider, rules: { ...wider.rules, child: undefined } };
    const found = assessElements(strict, seen);
    expect([found.result, found.meansRequired, found.reasons.map(({ code }) => code)]).toEqual(['not-present', 'yes', ['means-missing']]);
    expect(assessElements(strict, { ...seen, age: 'uncertain', means: 'unknown' }).askNext.map(({ topic }) => topic)).toEqual(['means']);
  });

  it('may ask for no means, of nobody', () => {
    for (const age of ['adult', 'child', 'uncertain'] as const) {
      const found = assessElements(noMeans, { ...seen, age });
      expect([found.result, found.meansRequired, found.alsoReport.includes('means-unknown-recorded')]).toEqual(['present', 'no', false]);
      expect(assessElements(noMeans, { ...seen, age, acts: 'unknown', means: 'unknown' }).askNext.map(({ topic }) => topic)).toEqual(['act']);
    }
  });

  it('may ask for no act', () => {
    expect(assessElements({ ...noMeans, acts: [] }, { ...seen, age: 'adult', acts: 'no' }).result).toBe('present');
  });
});

describe('a rule for children that holds for some forms alone', () => {
  const child = { age: 'child', acts: 'yes', means: 'no', consentClaimed: 'no' } as const;

  it('needs means for the other forms', () => {
    const sexual = assessElements(someForms, { ...child, purposes: { sexual: 'yes' } });
    expect([sexual.result, sexual.meansRequired]).toEqual(['present', 'no']);
    const labour = assessElements(someForms, { ...child, purposes: { sexual: 'no', labour: 'yes' } });
    expect([labour.result, labour.meansRequired, labour.reasons[0]?.code]).toEqual(['not-present', 'yes', 'means-missing']);
  });

  it('asks for the form where that decides', () => {
    for (const purposes of ['yes', { labour: 'yes' }, { labour: 'yes', sexual: absent('not-asked') }] as const) {
      const found = assessElements(someForms, { ...child, purposes });
      expect([found.result, found.meansRequired, found.reasons.map(({ code }) => code)]).toEqual(['undetermined', 'unknown', ['form-open']]);
      expect(found.askNext).toEqual([{ topic: 'purpose', items: ['sexual'], declined: false }]);
    }
  });

  it('agrees with trying every way in which the unknowns may turn out', () => {
    const ways = (value: Truth): readonly boolean[] => (value === 'unknown' ? [true, false] : [value === 'yes']);
    const forms = [{}, { sexual: 'yes' }, { sexual: 'no' }, { labour: 'yes' }, { labour: 'yes', sexual: 'no' }, { labour: 'no' }] as const;
    for (const age of ['adult', 'child', 'uncertain'] as const) {
      for (const acts of truths) {
        for (const means of truths) {
          for (const purposes of forms) {
            const input: Readonly<Partial<Record<'sexual' | 'labour', Truth>>> = purposes;
            // A third, unlisted form is always possible: the list is open.
            const open = [true, false];
            const outcome = (isAdult: boolean): readonly boolean[] =>
              ways(acts).flatMap((a) => ways(means).flatMap((m) => ways(input.sexual ?? 'unknown').flatMap((s) => ways(input.labour ?? 'unknown').flatMap((l) => open.map((o) => (a && m && (s || l || o)) || (!isAdult && a && s))))));
            const all = outcome(age === 'adult');
            const found = assessElements(someForms, { age, acts, means, purposes, consentClaimed: 'no' });
            expect(found.result).toBe(all.every(Boolean) ? 'present' : all.some(Boolean) ? 'undetermined' : 'not-present');
            expect(found.reasons.length).toBeGreaterThan(0);
          }
        }
      }
    }
  });
});
