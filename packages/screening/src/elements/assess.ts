import { isAbsent, type Truth } from '@ctip/core';
import { match } from 'ts-pattern';

import type { Definition } from '../definition/index.js';
import type { ElementsAssessment, ElementsResult } from './assessment.js';
import { find, itemsOf } from './elements.js';
import { notesOf } from './notes.js';
import { ageOf, truthOf, type Observations } from './observations.js';
import { questionsOf } from './questions.js';
import { asAdult, asChild, needsMeans, reading, treatedAs, type Asks } from './readings.js';
import { reasonsOf } from './reasons.js';

const resultOf = (truth: Truth): ElementsResult =>
  match(truth)
    .with('yes', () => 'present' as const)
    .with('no', () => 'not-present' as const)
    .with('unknown', () => 'undetermined' as const)
    .exhaustive();

const asksOf = ({ acts, means, rules }: Definition<string, string, string>): Asks => ({
  act: acts.length > 0,
  means: means.length > 0,
  child: rules.child !== undefined,
  someForms: rules.child?.purposes !== undefined,
  presumption: rules.presumption !== undefined,
});

/**
 * Are the elements of a definition there, on the observations given?
 *
 * Three-valued: `no` settles an element that is needed, `unknown` is never `no`, and a result is `undetermined` only while an answer
 * could still change it. The result comes with the clauses that it rests on, what to ask next, and what to look at besides. Consent is
 * recorded and never changes a result.
 *
 * It never says that a person is or is not a victim: a trained human decides, and assistance does not wait for it.
 *
 * @param definition - which definition; its id and version are in the result
 * @param seen - what was observed; nothing that names a person
 * @returns a pure function of the two, so that an assessment can be replayed
 * @throws TypeError where an observation is none of the values that its type allows
 * @example
 * ```ts
 * const seen = { age: 'adult', acts: 'yes', means: 'unknown', purposes: 'yes', consentClaimed: 'no' } as const;
 * assessElements(palermoArticle3, seen).result; // => 'undetermined'
 * assessElements(palermoArticle3, seen).askNext.map((question) => question.topic); // => ['means']
 * assessElements(palermoArticle3, { ...seen, age: 'child' }).result; // => 'present'
 * assessElements(palermoArticle3, { ...seen, means: absent('declined') }).askNext; // => [{ topic: 'means', items: [], declined: true }]
 * ```
 * @public
 */
export function assessElements<A extends string, M extends string, P extends string>(
  definition: Definition<A, M, P>,
  seen: NoInfer<Observations<A, M, P>>,
): ElementsAssessment<A | M | P> {
  const asks = asksOf(definition);
  const found = find(definition, seen);
  const facts = { ...found.elements, childPurpose: found.childPurpose };
  const age = ageOf(seen.age);
  const truth = reading(treatedAs(age, asks), facts, asks);
  const finding = { age, facts, asks, result: resultOf(truth), consentClaimed: truthOf(seen.consentClaimed) };
  const isUncertain = age === 'uncertain';
  return {
    definition: { id: definition.id, version: definition.version },
    result: finding.result,
    elements: found.elements,
    items: itemsOf(definition, found),
    meansRequired: needsMeans(isUncertain ? 'either' : treatedAs(age, asks), facts, asks),
    onPresumptionOfMinority: isUncertain && truth === 'yes' && asAdult(facts, asks) !== 'yes',
    ...(age === 'child-at-the-time' && { period: 'during-minority' as const }),
    ...(isUncertain && { readings: { asAdult: resultOf(asAdult(facts, asks)), asChild: resultOf(asChild(facts, asks)) } }),
    forcedCriminality: ['forced-criminality', 'criminal-acts'].some((form) => found.inputs.purpose.items.get(form) === 'yes'),
    reasons: reasonsOf(finding, definition.rules),
    askNext: questionsOf(definition, found, finding, isAbsent(seen.age) && seen.age.absent === 'declined'),
    alsoReport: notesOf(finding),
    needsHumanDecision: true,
  };
}
