import { describe, expect, it } from 'vitest';

import { assessElements } from '../elements/index.js';
import { councilOfEurope2005, definitions, euDirective2011, iomAssistance, iomAssistanceMigrant, morocco4481, palermoArticle3, usTvpa, type Definition } from './index.js';

const seen = { age: 'adult', acts: 'yes', means: 'no', purposes: 'yes', consentClaimed: 'unknown' } as const;
const truths = ['yes', 'no', 'unknown'] as const;

describe('other definitions', () => {
  it('have ids of their own, and name the sources of all their clauses', () => {
    expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
    for (const { sources, rules } of definitions as readonly Definition<string, string, string>[]) for (const rule of Object.values(rules)) if (rule) expect(sources).toContain(rule.source);
  });

  it('the Convention of 2005 gives the results of the Protocol, row by row', () => {
    for (const age of ['adult', 'child', 'uncertain', 'child-at-the-time'] as const)
      for (const acts of truths)
        for (const means of truths)
          for (const purposes of truths) {
            const at = { age, acts, means, purposes, consentClaimed: 'no' } as const;
            expect(assessElements(councilOfEurope2005, at).result).toBe(assessElements(palermoArticle3, at).result);
          }
  });

  it('the IOM helps without means, and a migrant who was exploited without an act', () => {
    expect([assessElements(palermoArticle3, seen).result, assessElements(iomAssistance, seen).result]).toEqual(['not-present', 'present']);
    expect(assessElements(iomAssistance, { ...seen, means: 'unknown' }).result).toBe('present');
    expect([assessElements(iomAssistance, { ...seen, acts: 'no' }).result, assessElements(iomAssistanceMigrant, { ...seen, acts: 'no' }).result]).toEqual(['not-present', 'present']);
  });

  it('the TVPA needs no means of a minor in commercial sex alone', () => {
    const child = { ...seen, age: 'child' } as const;
    expect(assessElements(usTvpa, { ...child, purposes: { 'prostitution-of-others': 'yes' } }).result).toBe('present');
    const labour = { ...child, purposes: { 'forced-labour-or-services': 'yes', 'prostitution-of-others': 'no', 'other-sexual-exploitation': 'no' } } as const;
    expect([assessElements(usTvpa, labour).result, assessElements(palermoArticle3, labour).result]).toEqual(['not-present', 'present']);
  });

  it('Morocco and the Directive know more acts, and Morocco more means', () => {
    expect(assessElements(morocco4481, { ...seen, acts: { mediation: 'yes' }, means: { 'abuse-of-need': 'yes' } }).result).toBe('present');
    expect(assessElements(euDirective2011, { ...seen, means: 'yes', acts: { 'exchange-or-transfer-of-control': 'yes' }, purposes: { 'forced-begging': 'yes' } }).result).toBe('present');
    expect([morocco4481.acts.length, morocco4481.means.length, morocco4481.purposes.length]).toEqual([7, 13, 12]);
  });
});
