import type { Language } from '@ctip/core';

import { say, type ScreeningWords } from '../../words/words.js';
import { questionsOf, type Form } from '../form.js';
import type { FormQuestion } from '../question.js';
import { choicesOf } from '../response.js';
import { workbook, type Sheet } from './workbook.js';

const languageNames: Readonly<Record<Language, string>> = { ar: 'العربية (ar)', en: 'English (en)', fr: 'Français (fr)' };

/** A name that XLSForm takes: letters, digits, underscores. */
const nameOf = (id: string): string => id.replaceAll('/', '__').replaceAll(/[^A-Za-z0-9_]/gu, '_');

const listOf = (question: FormQuestion): string => (question.kind === 'truth' ? 'truth' : nameOf(question.id));

/**
 * A form as the three sheets of an XLSForm (survey, choices, settings), for KoboToolbox, ODK and the like.
 *
 * @param form - made by {@link formOf}
 * @param words - the languages, the first one the default
 * @example
 * ```ts
 * xlsFormSheets(formOf(icls2018), [english]).map(({ name }) => name); // => ['survey', 'choices', 'settings']
 * ```
 * @public
 */
export function xlsFormSheets(form: Form, words: readonly [ScreeningWords, ...ScreeningWords[]]): readonly Sheet[] {
  const labels = words.map(({ language }) => `label::${languageNames[language]}`);
  const said = (key: string, dimension?: string): string[] => words.map((one) => say(one, key, dimension === undefined ? {} : { dimension: say(one, dimension) }));
  const relevant = ({ enableWhen }: FormQuestion): string => enableWhen.map(({ question, is, isNot }) => `\${${nameOf(question)}} ${is === undefined ? '!=' : '='} '${is ?? isNot}'`).join(' and ');
  const survey = form.sections.flatMap(({ id, title, note, questions }) => [
    ['begin_group', `section_${nameOf(id)}`, '', 'no', ...said(title)],
    ...(note === undefined ? [] : [['note', `note_${nameOf(id)}`, '', '', ...said(note)]]),
    ...questions.map((question) => [question.kind === 'language' ? 'text' : `select_one ${listOf(question)}`, nameOf(question.id), relevant(question), 'no', ...said(question.text, question.dimension)]),
    ['end_group', '', '', '', ...words.map(() => '')],
  ]);
  const lists = new Map(questionsOf(form).filter(({ kind }) => kind !== 'language').map((question) => [listOf(question), [...choicesOf(question), 'declined', 'not-asked']]));
  const choices = [...lists].flatMap(([list, codes]) => codes.map((code) => [list, code, ...said(`form.choice.${code}`)]));
  return [
    { name: 'survey', rows: [['type', 'name', 'relevant', 'required', ...labels], ...survey] },
    { name: 'choices', rows: [['list_name', 'name', ...labels], ...choices] },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'version', 'default_language'],
        [say(words[0], `instrument.${form.instrument.id}`), nameOf(form.id), form.version, languageNames[words[0].language]],
      ],
    },
  ];
}

/**
 * A form as an XLSForm workbook (`.xlsx`), the same bytes every time.
 *
 * @param form - made by {@link formOf}
 * @param words - the languages, the first one the default
 * @example
 * ```ts
 * String.fromCharCode(...xlsForm(formOf(icls2018), [english]).slice(0, 2)); // => 'PK'
 * ```
 * @public
 */
export function xlsForm(form: Form, words: readonly [ScreeningWords, ...ScreeningWords[]]): Uint8Array {
  return workbook(xlsFormSheets(form, words));
}
