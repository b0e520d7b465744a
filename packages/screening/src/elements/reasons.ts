import type { Truth } from '@ctip/core';

import type { Clause, DefinitionRules } from '../definition/index.js';
import type { ElementsResult, Reason, ReasonCode } from './assessment.js';
import type { AgeObservation } from './observations.js';
import { asAdult, asChild, needsMeans, treatedAs, type Asks, type Facts } from './readings.js';

/** What an assessment has found so far. */
export interface Finding {
  readonly age: AgeObservation;
  readonly facts: Facts;
  readonly asks: Asks;
  readonly result: ElementsResult;
  readonly consentClaimed: Truth;
}

type Because = readonly [ReasonCode, Clause | undefined];

function ofElements({ age, facts, asks, result }: Finding, rules: DefinitionRules<string>): Because[] {
  const adult = asAdult(facts, asks);
  if (result === 'present') return [adult === 'yes' ? ['all-elements', rules.elements] : ['child-no-means', rules.child]];
  const treated = treatedAs(age, asks);
  const needed = { act: asks.act ? 'yes' : 'no', means: needsMeans(treated, facts, asks), purpose: 'yes' } as const;
  const found: Because[] = [];
  for (const element of ['act', 'means', 'purpose'] as const) {
    if (result === 'not-present' && needed[element] === 'yes' && facts[element] === 'no') found.push([`${element}-missing`, rules.elements]);
    if (result === 'undetermined' && needed[element] !== 'no' && facts[element] === 'unknown') found.push([`${element}-open`, rules.elements]);
  }
  if (result === 'undetermined' && asks.someForms && treated !== 'adult' && facts.purpose === 'yes' && facts.childPurpose === 'unknown') found.push(['form-open', rules.child]);
  if (treated === 'either' && adult !== asChild(facts, asks)) found.push(['age-open', rules.child]);
  return found;
}

function ofAge({ age, facts, asks, result }: Finding, rules: DefinitionRules<string>): Because[] {
  if (age === 'child-at-the-time') return [['age-at-the-time', rules.childAge]];
  if (age !== 'uncertain' || result !== 'present') return [];
  return [asAdult(facts, asks) === 'yes' ? ['either-age', rules.elements] : ['presumed-minor', rules.presumption]];
}

function ofConsent({ age, facts, asks, result, consentClaimed }: Finding, rules: DefinitionRules<string>): Because[] {
  if (consentClaimed !== 'yes' || !asks.means) return [];
  if (facts.means === 'yes') return [['consent-irrelevant', rules.consent]];
  if (needsMeans(treatedAs(age, asks), facts, asks) === 'no') return [['consent-not-weighed', rules.child]];
  return result === 'undetermined' && facts.means === 'unknown' ? [['consent-open', rules.consent]] : [];
}

/** Why the result is what it is, each reason with its clause; a rule that the definition does not have gives none. */
export function reasonsOf(finding: Finding, rules: DefinitionRules<string>): Reason[] {
  const found = [...ofElements(finding, rules), ...ofAge(finding, rules), ...ofConsent(finding, rules)];
  return found.flatMap(([code, clause]) => (clause ? [{ code, clause }] : []));
}
