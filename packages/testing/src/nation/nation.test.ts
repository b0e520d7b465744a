import { createHash } from 'node:crypto';

import { absenceReasons, Case, check, isAbsent, Referral, Victim } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { nation } from './index.js';

const size = 3000;
const made = [...nation({ seed: 2026, cases: size })];

describe('a generated nation', () => {
  it('is made of records that pass', () => {
    for (const history of made) {
      const results = [check(Case, history.case), check(Victim, history.victim), ...history.referrals.map((r) => check(Referral, r))];
      expect(results.flatMap((result) => (result.ok ? [] : result.problems))).toEqual([]);
    }
  });

  it('is the same for the same seed, on every machine', () => {
    const digest = createHash('sha256').update(JSON.stringify([...nation({ seed: 1, cases: 200 })])).digest('hex');
    expect(digest).toMatchInlineSnapshot(`"ac3617564d5070a5f1461c66edabcf2804f137f06756e3582d12fe66adecad14"`);
    expect(JSON.stringify([...nation({ seed: 2, cases: 5 })])).not.toBe(JSON.stringify([...nation({ seed: 1, cases: 5 })]));
  });

  it('has ids of its own', () => {
    expect(new Set(made.map((history) => history.case.id)).size).toBe(size);
    expect(new Set(made.map((history) => history.victim.id)).size).toBe(size);
  });

  it('knows every reason of absence, partial dates and disputed ages', () => {
    const text = JSON.stringify(made.map((history) => history.case));
    for (const reason of absenceReasons) expect(text).toContain(`{"absent":"${reason}"}`);
    expect(made.some(({ case: { facts } }) => !isAbsent(facts.startedOn) && facts.startedOn.length < 7)).toBe(true);
    expect(made.some(({ case: { person } }) => person.ageGroup === 'disputed')).toBe(true);
  });

  it('lets forms go with sex and age', () => {
    const share = (form: string, female: boolean): number => {
      const group = made.filter(({ case: { person } }) => person.sex === (female ? 'female' : 'male'));
      return group.filter(({ case: { facts } }) => JSON.stringify(facts.elements.purposes).includes(form)).length / group.length;
    };
    expect(share('prostitution', true)).toBeGreaterThan(3 * share('prostitution', false));
    const children = made.filter(({ case: { facts } }) => JSON.stringify(facts.elements.purposes).includes('begging'));
    expect(children.every(({ case: { person } }) => person.ageGroup !== 'adult')).toBe(true);
  });
});
