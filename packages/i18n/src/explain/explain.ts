import type { CoreKey, Language, Place, Problem, ProblemParam } from '@ctip/core';

import type { I18nKey, I18nPluralKey } from '../locales/index.js';
import { createTranslator, type Translator } from '../translator/index.js';

/** The words that every translator has. @public */
export type CommonKey = CoreKey | I18nKey | I18nPluralKey;

/** Longest list of allowed values that is written out. */
const longest = 12;

/** A number that names a thing, such as a line. */
const name: Intl.NumberFormatOptions = { useGrouping: false };

/** A limit. Four digits stay together: it may be a year. */
const limit: Intl.NumberFormatOptions = { useGrouping: 'min2' };

const places = ['sheet', 'row', 'cell', 'record', 'line', 'column', 'byteOffset'] as const satisfies readonly (keyof Place)[];

function placeOf(at: Place, words: Translator<CommonKey>): string {
  const parts = places.flatMap((part) => {
    const n = at[part];
    return n === undefined ? [] : [words.t(`i18n.at.${part}`, { n: typeof n === 'number' ? words.number(n, name) : words.isolate(n) })];
  });
  return parts.join(words.t('i18n.comma'));
}

/** A list of our own codes: the first ones, and how many more there are. */
function listed(items: readonly string[], words: Translator<CommonKey>): string {
  const shown = items.slice(0, longest).map(words.isolate);
  const more = items.length - shown.length;
  return more === 0 ? words.list(shown, 'or') : words.t('i18n.more', { list: shown.join(words.t('i18n.comma')), count: more });
}

function said(value: ProblemParam, words: Translator<CommonKey>): string {
  if (typeof value === 'number') return words.number(value, limit);
  return typeof value === 'string' ? words.isolate(value) : listed(value, words);
}

/** The label of the field, or where it stands in the record. */
function fieldOf({ params, pointer }: Problem, words: Translator<CommonKey>): string {
  const id = params?.['field'];
  if (typeof id === 'string' && words.has(`field.${id}`)) return words.t(`field.${id}` as CoreKey);
  return pointer === '' ? words.t('i18n.record') : words.isolate(pointer);
}

/** The text of the problem's code; `undefined` where there is none, or where the problem lacks what its text needs. */
function textOf({ code, params = {} }: Problem, field: string, words: Translator<CommonKey>): string | undefined {
  const key = `problem.${code}`;
  if (!words.has(key)) return undefined;
  const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, said(value, words)] as const));
  const { count } = params;
  try {
    return words.t(key as CoreKey, { ...values, ...(typeof count === 'number' && { count }), field });
  } catch (thrown) {
    // A problem may come from another version, with other parameters. It must still be said.
    if (thrown instanceof TypeError) return undefined;
    throw thrown;
  }
}

function sentence(problem: Problem, words: Translator<CommonKey>): string {
  const field = fieldOf(problem, words);
  const text = textOf(problem, field, words) ?? words.t('i18n.noText', { field, code: words.isolate(problem.code) });
  const place = problem.at ? placeOf(problem.at, words) : '';
  return place === '' ? text : words.t('i18n.placed', { place, text });
}

/**
 * Says a problem in a sentence: what is wrong, at which field (by its label), where in the text, and what is allowed.
 *
 * Only codes, places and parameters of ours are said, and of the parameters only those that the text names: the sentence cannot
 * repeat what was refused. A code without a text, or without the parameters that its text needs, is said by its code.
 *
 * @param problem - one problem, for a sentence, or several, for a list of sentences
 * @param words - a translator with the catalogues of the packages concerned, or a language for the problems of core (a translator is
 *   then made for the call: keep one yourself where there are many calls)
 * @example
 * ```ts
 * explain({ code: 'core/required', pointer: '/person/sex', params: { field: 'case.sex' }, severity: 'error' }, 'en').startsWith('sex: '); // => true
 * explain([], 'ar'); // => []
 * ```
 * @public
 */
export function explain(problem: Problem, words: Translator<CommonKey> | Language): string;
/** Says several problems, one sentence each. @public */
export function explain(problems: readonly Problem[], words: Translator<CommonKey> | Language): string[];
export function explain(found: Problem | readonly Problem[], words: Translator<CommonKey> | Language): string | string[] {
  const translator = typeof words === 'string' ? createTranslator({ language: words, catalogues: [] }) : words;
  return 'code' in found ? sentence(found, translator) : found.map((problem) => sentence(problem, translator));
}
