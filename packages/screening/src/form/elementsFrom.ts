import { absent, isAbsent, type Answer, type Truth } from '@ctip/core';

import type { AgeObservation, Element, ElementInput, Observations } from '../elements/index.js';
import { questionsOf, type Form } from './form.js';
import { enabledQuestions, type FormResponse } from './response.js';

/** Answers to questions that were to be asked, and refusals; anything else was not asked. */
type Given = (id: string) => Answer<string> | undefined;

function ageFrom(given: Given): Answer<AgeObservation> {
  const now = given('age.now');
  if (now === undefined) return absent('not-asked');
  if (isAbsent(now)) return now;
  if (now !== 'adult') return now === 'child' ? 'child' : 'uncertain';
  const then = given('age.then');
  if (then === 'yes') return 'child-at-the-time';
  if (then === 'no') return 'adult';
  return then !== undefined && isAbsent(then) ? then : 'uncertain';
}

/** An item that was marked is there, whatever was said of the whole; "no" to the whole says that there is none. */
function elementFrom(form: Form, given: Given, element: Element): ElementInput<string> {
  const found = new Map<string, Answer<Truth>>();
  for (const { id, item } of questionsOf(form)) {
    if (!item?.startsWith(`${element}/`)) continue;
    const answer = given(id);
    if (answer !== undefined) found.set(item.slice(element.length + 1), answer as Answer<Truth>);
  }
  const whole = element === 'purpose' ? (given('purpose.whole') ?? given('child.purpose.whole')) : undefined;
  const settled = whole === 'yes' || whole === 'no' ? whole : undefined;
  return settled === undefined || [...found.values()].includes('yes') ? Object.fromEntries(found) : settled;
}

/**
 * The observations that a filled-in form of a definition holds.
 *
 * An adult of whom nobody knows whether they were a child at the time is read both ways. What was not asked is unknown, never no.
 *
 * @param form - made by {@link elementsFormOf}
 * @param response - read by {@link readResponse}
 * @returns what {@link assessElements} takes
 * @example
 * ```ts
 * const form = elementsFormOf(palermoArticle3);
 * const seen = elementsFrom(form, { 'age.now': 'child', 'child.act/harbouring': 'yes', 'child.purpose/servitude': 'yes' });
 * assessElements(palermoArticle3, seen).result; // => 'present'
 * ```
 * @public
 */
export function elementsFrom(form: Form, response: FormResponse): Observations<string, string, string> {
  const enabled = new Set(enabledQuestions(form, response));
  const given: Given = (id) => {
    const answer = Object.hasOwn(response, id) ? response[id] : undefined;
    return answer !== undefined && (enabled.has(id) || isAbsent(answer)) ? answer : undefined;
  };
  return {
    age: ageFrom(given),
    acts: elementFrom(form, given, 'act'),
    means: elementFrom(form, given, 'means'),
    purposes: elementFrom(form, given, 'purpose'),
    consentClaimed: (given('consent.claimed') as Answer<Truth> | undefined) ?? absent('not-asked'),
  };
}
