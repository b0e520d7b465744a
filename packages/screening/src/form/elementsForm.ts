import type { Definition } from '../definition/index.js';
import type { Element } from '../elements/index.js';
import type { Form } from './form.js';
import type { FormCondition, FormQuestion, FormSection } from './question.js';
import { close, goOn, language, own, safety } from './frame.js';

const isAdult: FormCondition = { question: 'age.now', is: 'adult' };
const mayBeChild: FormCondition = { question: 'age.now', isNot: 'adult' };
const wasNoChild: FormCondition = { question: 'age.then', isNot: 'yes' };

const age: FormSection = {
  id: 'age',
  title: 'form.section.age',
  note: 'form.note.age',
  questions: [
    own('age.now', 'choice', 'observer', { choices: ['adult', 'child', 'uncertain'] }),
    own('age.then', 'truth', 'person', { enableWhen: [goOn, isAdult] }),
  ],
};

const consent: FormSection = { id: 'consent', title: 'form.section.consent', note: 'form.note.consent', questions: [own('consent.claimed', 'truth', 'observer')] };

/** Asked about because the list of purposes is open: that none of the listed ones was seen does not say that there is none. */
const whole = (enableWhen: readonly FormCondition[], prefix = ''): FormQuestion => own(`${prefix}purpose.whole`, 'truth', 'observer', { text: 'form.question.purpose.whole', enableWhen });

/** Items of the Protocol that an adult may be asked about, in words of ours; another item is marked by who conducts the talk. */
const asked: Readonly<Record<Element, ReadonlySet<string>>> = {
  act: new Set(['recruitment', 'transportation', 'transfer', 'harbouring', 'receipt']),
  means: new Set(['threat-of-force', 'use-of-force', 'other-coercion', 'abduction', 'fraud', 'deception', 'abuse-of-power', 'abuse-of-vulnerability', 'payments-or-benefits']),
  purpose: new Set(['prostitution-of-others', 'other-sexual-exploitation', 'forced-labour-or-services', 'slavery', 'practices-similar-to-slavery', 'servitude', 'removal-of-organs']),
};

/** What an adult is asked about an element, behind a gate of its own. */
function askedSection(element: Element, items: readonly string[], conditions: readonly FormCondition[]): FormSection {
  const gate: FormCondition = { question: `gate.${element}`, is: 'yes' };
  const questions = items.map((item): FormQuestion => {
    const isAsked = asked[element].has(item);
    return {
      id: `${element}/${item}`,
      kind: 'truth',
      text: `${isAsked ? 'question' : 'item'}.elements.${element}/${item}`,
      enableWhen: isAsked ? [gate] : [isAdult],
      answeredBy: isAsked ? 'person' : 'observer',
      item: `${element}/${item}`,
    };
  });
  return {
    id: element,
    title: `form.section.${element}`,
    note: `form.note.${element}`,
    questions: [own(`gate.${element}`, 'truth', 'person', { enableWhen: conditions }), ...questions, ...(element === 'purpose' ? [whole([isAdult])] : [])],
  };
}

/** What is known of a child, or of somebody who may be one: marked by who conducts the talk, and read out to nobody. */
function markedSection(element: Element, items: readonly string[], conditions: readonly FormCondition[]): FormSection {
  const questions = items.map(
    (item): FormQuestion => ({ id: `child.${element}/${item}`, kind: 'truth', text: `item.elements.${element}/${item}`, enableWhen: conditions, answeredBy: 'observer', item: `${element}/${item}` }),
  );
  return { id: `child-${element}`, title: `form.section.child-${element}`, note: 'form.note.child', questions: [...questions, ...(element === 'purpose' ? [whole(conditions, 'child.')] : [])] };
}

/**
 * The form of a definition, Article 3 of the Protocol and its like, in our own wording.
 *
 * Safety comes first, then the age. An adult is asked about acts, means and purposes, each behind a gate. A child is asked nothing of
 * it, nor is a person who may be one: what is known is marked by who conducts the talk. Means are not looked for where the definition
 * needs none for a child. Whether somebody claims consent is recorded and changes no result.
 *
 * @param definition - one of {@link definitions}, or one of your own that brings its words
 * @returns a form whose answers {@link elementsFrom} reads
 * @example
 * ```ts
 * const form = elementsFormOf(palermoArticle3);
 * form.sections.map(({ id }) => id); // => ['safety', 'language', 'age', 'act', 'means', 'purpose', 'child-act', 'child-means', 'child-purpose', 'consent', 'close']
 * enabledQuestions(form, { 'age.now': 'child' }).filter((id) => id.includes('means')); // => []
 * ```
 * @public
 */
export function elementsFormOf({ id, version, acts, means, purposes, rules }: Definition<string, string, string>): Form {
  const childNeedsNone = rules.child !== undefined && rules.child.purposes === undefined;
  const sections = [
    askedSection('act', acts, [goOn, isAdult]),
    askedSection('means', means, childNeedsNone ? [goOn, isAdult, wasNoChild] : [goOn, isAdult]),
    askedSection('purpose', purposes, [goOn, isAdult]),
    markedSection('act', acts, [mayBeChild]),
    markedSection('means', means, childNeedsNone ? [{ question: 'age.now', is: 'uncertain' }] : [mayBeChild]),
    markedSection('purpose', purposes, [mayBeChild]),
  ].filter(({ questions }) => questions.some(({ item }) => item !== undefined));
  return {
    id: `form.${id}`,
    version: '1',
    instrument: { id, version },
    translation: 'own-wording-not-validated',
    sections: [safety, language, age, ...sections, consent, close],
  };
}
