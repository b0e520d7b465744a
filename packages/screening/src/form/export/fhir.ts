import type { Language } from '@ctip/core';

import { say, type ScreeningWords } from '../../words/words.js';
import type { Form } from '../form.js';
import type { FormQuestion } from '../question.js';
import { choicesOf } from '../response.js';

/** A FHIR resource or a part of one. @public */
export type FhirElement = Readonly<Record<string, unknown>>;

const translation = 'http://hl7.org/fhir/StructureDefinition/translation';
const system = 'urn:ctip:form-answer';

/** A text in the first language, with the others as translations, as FHIR carries them. */
function texts(name: 'text' | 'title' | 'display', words: readonly ScreeningWords[], key: string, dimension?: string): FhirElement {
  const [first, ...others] = words.map((one): readonly [Language, string] => [one.language, say(one, key, dimension === undefined ? {} : { dimension: say(one, dimension) })]);
  const extension = others.map(([language, content]) => ({
    url: translation,
    extension: [
      { url: 'lang', valueCode: language },
      { url: 'content', valueString: content },
    ],
  }));
  return { [name]: first?.[1] ?? '', ...(extension.length > 0 && { [`_${name}`]: { extension } }) };
}

function itemOf(question: FormQuestion, words: readonly ScreeningWords[]): FhirElement {
  const codes = [...choicesOf(question), ...(question.kind === 'language' ? [] : ['declined', 'not-asked'])];
  return {
    linkId: question.id,
    ...texts('text', words, question.text, question.dimension),
    type: question.kind === 'language' ? 'string' : 'choice',
    required: false,
    ...(question.enableWhen.length > 0 && {
      enableWhen: question.enableWhen.map(({ question: asked, is, isNot }) => ({ question: asked, operator: is === undefined ? '!=' : '=', answerCoding: { system, code: is ?? isNot } })),
      ...(question.enableWhen.length > 1 && { enableBehavior: 'all' }),
    }),
    ...(codes.length > 0 && { answerOption: codes.map((code) => ({ valueCoding: { system, code, ...texts('display', words, `form.choice.${code}`) } })) }),
  };
}

/**
 * A form as a FHIR R4 Questionnaire: groups, conditions and coded answers, with the further languages as translations.
 *
 * @param form - made by {@link formOf}
 * @param words - the languages, the first one that of the resource: {@link arabic}, {@link english}, {@link french}
 * @example
 * ```ts
 * const questionnaire = formFhir(formOf(icls2018), [english, arabic]);
 * [questionnaire.resourceType, questionnaire.language, questionnaire.status]; // => ['Questionnaire', 'en', 'draft']
 * ```
 * @public
 */
export function formFhir(form: Form, words: readonly [ScreeningWords, ...ScreeningWords[]]): FhirElement {
  return {
    resourceType: 'Questionnaire',
    language: words[0].language,
    url: `urn:ctip:${form.id}`,
    version: form.version,
    name: form.id.replaceAll(/(?:^|[^A-Za-z0-9])([A-Za-z0-9])/gu, (_match, letter: string) => letter.toUpperCase()),
    ...texts('title', words, `instrument.${form.instrument.id}`),
    status: 'draft',
    description: say(words[0], 'form.own-wording'),
    item: form.sections.map(({ id, title, note, questions }) => ({
      linkId: `section.${id}`,
      ...texts('text', words, title),
      type: 'group',
      item: [...(note === undefined ? [] : [{ linkId: `note.${id}`, ...texts('text', words, note), type: 'display' }]), ...questions.map((question) => itemOf(question, words))],
    })),
  };
}
