import type { Truth } from '@ctip/core';
import { match } from 'ts-pattern';

import type { Act, Clause, Definition, Means, Purpose } from '../definition/index.js';
import { elementsOf, openItems, type Element, type Observations } from './observations.js';
import { asAdult, asChild, decisive, reading, type Elements } from './readings.js';

/** Whether the elements of a definition are there, on the observations given. Never whether a person is a victim. @public */
export type ElementsResult = 'present' | 'not-present' | 'undetermined';

/** Why a result is what it is; the words are in the catalogue under `reason.<code>`. @public */
export type ReasonCode =
  | 'all-elements'
  | 'child-no-means'
  | 'act-missing'
  | 'means-missing'
  | 'purpose-missing'
  | 'act-open'
  | 'means-open'
  | 'purpose-open'
  | 'presumed-minor'
  | 'either-age'
  | 'age-at-the-time'
  | 'consent-irrelevant'
  | 'consent-not-weighed';

/** One reason and the clause that it rests on. @public */
export interface Reason {
  readonly code: ReasonCode;
  readonly clause: Clause;
}

/** What else should be looked at, whatever the result; the words are in the catalogue under `note.<code>`. @public */
export type NoteCode =
  | 'exploitation-without-means'
  | 'means-without-purpose'
  | 'exploitation-without-act'
  | 'child-protection'
  | 'child-labour'
  | 'means-unknown-recorded';

/** What to ask next, and which items are still open. @public */
export interface Question {
  readonly topic: Element | 'age';
  readonly items: readonly (Act | Means | Purpose)[];
}

/** What observations say under a definition, and why. A human decides what follows. @public */
export interface ElementsAssessment {
  readonly definition: Pick<Definition, 'id' | 'version'>;
  readonly result: ElementsResult;
  readonly elements: Elements;
  /** The result holds only because a person of uncertain age is presumed to be a child. */
  readonly onPresumptionOfMinority: boolean;
  /** The result holds for the time when the person was a child. */
  readonly period?: 'during-minority';
  /** Both readings, where the age is uncertain. */
  readonly readings?: { readonly asAdult: ElementsResult; readonly asChild: ElementsResult };
  readonly reasons: readonly Reason[];
  /** What could still change the result, most decisive first. */
  readonly askNext: readonly Question[];
  readonly alsoReport: readonly NoteCode[];
  readonly needsHumanDecision: true;
}

const resultOf = (truth: Truth): ElementsResult => match(truth).with('yes', () => 'present' as const).with('no', () => 'not-present' as const).with('unknown', () => 'undetermined' as const).exhaustive();

function reasonsOf(observed: Observations, elements: Elements, result: ElementsResult, { rules }: Definition): Reason[] {
  const { age, consentClaimed } = observed;
  const adultReading = asAdult(elements);
  const needsMeans = rules.child === undefined || age === 'adult';
  const reasons: Reason[] = [];
  const give = (code: ReasonCode, clause: Clause | undefined): void => {
    if (clause) reasons.push({ code, clause });
  };
  for (const element of ['act', 'means', 'purpose'] as const) {
    if (element === 'means' && !needsMeans) continue;
    if (result === 'not-present' && elements[element] === 'no') give(`${element}-missing`, rules.elements);
    if (result === 'undetermined' && elements[element] === 'unknown') give(`${element}-open`, rules.elements);
  }
  if (result === 'present') {
    if (adultReading === 'yes') give('all-elements', rules.elements);
    else give('child-no-means', rules.child);
  }
  if (age === 'uncertain' && result === 'present') {
    if (adultReading === 'yes') give('either-age', rules.elements);
    else give('presumed-minor', rules.presumption);
  }
  if (age === 'child-at-the-time') give('age-at-the-time', rules.childAge);
  if (consentClaimed === 'yes') {
    if (elements.means === 'yes') give('consent-irrelevant', rules.consent);
    else if (!needsMeans) give('consent-not-weighed', rules.child);
  }
  return reasons;
}

function notesOf({ age }: Observations, { act, means, purpose }: Elements, result: ElementsResult): NoteCode[] {
  const notes: NoteCode[] = [];
  const minor = age !== 'adult';
  if (result === 'not-present' && act === 'yes' && means === 'no' && purpose === 'yes') notes.push('exploitation-without-means');
  if (purpose === 'no' && means === 'yes') notes.push('means-without-purpose');
  if (act === 'no' && purpose === 'yes') notes.push('exploitation-without-act');
  if (minor) notes.push('child-protection');
  if (minor && act === 'no' && purpose !== 'no') notes.push('child-labour');
  if (minor && means === 'unknown') notes.push('means-unknown-recorded');
  return notes;
}

function questionsOf(observed: Observations, elements: Elements, definition: Definition): Question[] {
  const known = { child: definition.rules.child !== undefined, presumption: definition.rules.presumption !== undefined };
  return decisive(observed.age, elements, known).map((topic) => ({
    topic,
    items: match(topic)
      .with('act', () => openItems(observed.acts, definition.acts))
      .with('means', () => openItems(observed.means, definition.means))
      .with('purpose', () => openItems(observed.purposes, definition.purposes))
      .with('age', () => [])
      .exhaustive(),
  }));
}

/**
 * Are the elements of a definition there, on the observations given?
 *
 * Three-valued: `no` settles an element that is needed, `unknown` is never `no`, and a result is `undetermined` only while an answer
 * could still change it. The result comes with the clauses that it rests on, what to ask next, and what to look at besides.
 *
 * It never says that a person is or is not a victim: a trained human decides, and assistance does not wait for it.
 *
 * @param definition - which definition; its id and version are in the result
 * @param observed - what was observed; nothing that names a person
 * @example
 * ```ts
 * const seen = { age: 'adult', acts: 'yes', means: 'unknown', purposes: 'yes', consentClaimed: 'no' } as const;
 * assessElements(palermoArticle3, seen).result; // => 'undetermined'
 * assessElements(palermoArticle3, seen).askNext.map((question) => question.topic); // => ['means']
 * assessElements(palermoArticle3, { ...seen, age: 'child' }).result; // => 'present'
 * ```
 * @public
 */
export function assessElements(definition: Definition, observed: Observations): ElementsAssessment {
  const elements = elementsOf(observed, definition);
  const known = { child: definition.rules.child !== undefined, presumption: definition.rules.presumption !== undefined };
  const truth = reading(observed.age, elements, known);
  const result = resultOf(truth);
  const uncertain = observed.age === 'uncertain';
  return {
    definition: { id: definition.id, version: definition.version },
    result,
    elements,
    onPresumptionOfMinority: uncertain && truth === 'yes' && asAdult(elements) !== 'yes',
    ...(observed.age === 'child-at-the-time' && { period: 'during-minority' as const }),
    ...(uncertain && { readings: { asAdult: resultOf(asAdult(elements)), asChild: resultOf(asChild(elements, known)) } }),
    reasons: reasonsOf(observed, elements, result, definition),
    askNext: questionsOf(observed, elements, definition),
    alsoReport: notesOf(observed, elements, result),
    needsHumanDecision: true,
  };
}
