import { jsonPointer, languages, problem, type Catalogue, type Language, type Problem } from '@ctip/core';

import type { I18nProblemCode } from './codes.js';
import { faultsOf } from './faults.js';
import { forms } from './forms.js';
import { holesOf } from './holes.js';

/** What {@link checkCatalogue} lets pass. @public */
export interface CatalogueAllowances {
  /** Keys whose text is rightly the same in two languages, such as a word that French and English share. */
  readonly same?: readonly string[];
}

type Texts = Readonly<Record<string, string>>;
type Plurals = Readonly<Record<string, Texts>>;
type Found = Problem<I18nProblemCode>;

const none: ReadonlySet<string> = new Set();
const count: ReadonlySet<string> = new Set(['count']);

/** What stands under a name of our own shape; a broken catalogue may have nothing there. */
const tableOf = <T extends object>(tables: Partial<Record<Language, object>> | undefined, language: Language): T => (tables?.[language] ?? {}) as T;

function found(code: I18nProblemCode, language: Language, key: string, path: readonly string[]): Found {
  return problem(code, jsonPointer(path), { params: { language, key } });
}

/** Keys that a language lacks, or has alone. */
function keysThatDiffer(place: 'texts' | 'plurals', language: Language, english: object, here: object): Found[] {
  const report = (code: I18nProblemCode) => (key: string) => found(code, language, key, [place, language, key]);
  const lacking = Object.keys(english).filter((key) => !Object.hasOwn(here, key));
  const alone = Object.keys(here).filter((key) => !Object.hasOwn(english, key));
  return [...lacking.map(report('i18n/missing')), ...alone.map(report('i18n/extra'))];
}

function inTexts(language: Language, english: Texts, here: Texts, same: ReadonlySet<string>): Found[] {
  return Object.entries(here).flatMap(([key, text]) => {
    const model = english[key];
    const standard = {
      language,
      english: model === undefined || same.has(key) ? [] : [model],
      needs: model === undefined ? undefined : holesOf(model),
      may: none,
    };
    return faultsOf(text, standard).map((code) => found(code, language, key, ['texts', language, key]));
  });
}

function inPlurals(language: Language, english: Plurals, here: Plurals, same: ReadonlySet<string>): Found[] {
  return Object.entries(here).flatMap(([key, given]) => {
    const wanted = forms[language];
    const whole = Object.keys(given).toSorted().join() === Object.keys(wanted).toSorted().join();
    const model = english[key];
    const names = model?.['other'] === undefined ? undefined : holesOf(model['other']);
    const inForms = Object.entries(given).flatMap(([form, text]) => {
      const needs = names && new Set([...names].filter((name) => name !== 'count' || wanted[form] === true));
      const standard = { language, english: same.has(key) ? [] : Object.values(model ?? {}), needs, may: count };
      return faultsOf(text, standard).map((code) => found(code, language, key, ['plurals', language, key, form]));
    });
    return [...(whole ? [] : [found('i18n/plural-forms', language, key, ['plurals', language, key])]), ...inForms];
  });
}

/**
 * Looks for what the compiler cannot see in a catalogue: empty texts, texts that are still English, Arabic without Arabic letters,
 * placeholders and plural forms that differ between languages, a form for many numbers that does not say the number, keys that one
 * language lacks. For the tests of packages. The pointer of a problem leads into the catalogue: `/texts/fr/field.case.sex`.
 *
 * @param catalogue - the words of a package; English is what the other languages are held against
 * @param allowances - keys that may be the same in two languages
 * @returns `i18n/missing`, `i18n/extra`, `i18n/empty`, `i18n/placeholders`, `i18n/untranslated`, `i18n/not-arabic`,
 *   `i18n/plural-forms`, `i18n/duplicate`; an empty list for sound words
 * @example
 * ```ts
 * checkCatalogue(i18nCatalogue); // => []
 * checkCatalogue({ texts: { ar: { a: 'Yes' }, en: { a: 'Yes' }, fr: { a: 'Oui' } } }).map((found) => found.code); // => ['i18n/not-arabic', 'i18n/untranslated']
 * ```
 * @public
 */
export function checkCatalogue(catalogue: Catalogue, allowances: CatalogueAllowances = {}): Problem<I18nProblemCode>[] {
  const { texts, plurals } = catalogue;
  const shared = new Set(allowances.same);
  const english = { texts: tableOf<Texts>(texts, 'en'), plurals: tableOf<Plurals>(plurals, 'en') };
  return languages.flatMap((language) => {
    const here = { texts: tableOf<Texts>(texts, language), plurals: tableOf<Plurals>(plurals, language) };
    const twice = Object.keys(here.plurals).filter((key) => Object.hasOwn(here.texts, key));
    return [
      ...keysThatDiffer('texts', language, english.texts, here.texts),
      ...inTexts(language, english.texts, here.texts, shared),
      ...keysThatDiffer('plurals', language, english.plurals, here.plurals),
      ...inPlurals(language, english.plurals, here.plurals, shared),
      ...twice.map((key) => found('i18n/duplicate', language, key, ['plurals', language, key])),
    ];
  });
}
