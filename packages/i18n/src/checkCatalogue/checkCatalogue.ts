import { languages, problem, type Catalogue, type Language, type Problem } from '@ctip/core';

/** What {@link checkCatalogue} lets pass. @public */
export interface CatalogueAllowances {
  /** Keys whose text is rightly the same in two languages, such as a word that French and English share. */
  readonly same?: readonly string[];
}

/** Plural forms that each language needs (CLDR). */
const forms: Readonly<Record<Language, readonly string[]>> = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  en: ['one', 'other'],
  fr: ['one', 'many', 'other'],
};

const holes = (text: string): string => [...new Set(text.match(/\{\{\w+\}\}/gu) ?? [])].toSorted().join();

function textProblems(language: Language, key: string, text: string | undefined, english: string | undefined, same: ReadonlySet<string>): Problem[] {
  const params = { language, key };
  if (text === undefined) return [problem('i18n/missing', '', { params })];
  const found: Problem[] = [];
  if (text.trim() === '') found.push(problem('i18n/empty', '', { params }));
  if (english === undefined) found.push(problem('i18n/extra', '', { params }));
  else if (holes(text) !== holes(english)) found.push(problem('i18n/placeholders', '', { params }));
  const words = text.replaceAll(/\{\{\w+\}\}/gu, '');
  if (language === 'ar' && /\p{L}/u.test(words) && !/\p{Script=Arabic}/u.test(words)) found.push(problem('i18n/not-arabic', '', { params }));
  if (language !== 'en' && text === english && /\p{L}/u.test(words) && !same.has(key)) found.push(problem('i18n/untranslated', '', { params }));
  return found;
}

function pluralProblems(catalogue: Catalogue): Problem[] {
  const found: Problem[] = [];
  const tables: Partial<Record<Language, object>> = catalogue.plurals ?? {};
  const keys = new Set(languages.flatMap((language) => Object.keys(tables[language] ?? {})));
  for (const key of keys) {
    for (const language of languages) {
      const given = (tables[language] as Readonly<Record<string, object>> | undefined)?.[key];
      const params = { language, key };
      if (!given) found.push(problem('i18n/missing', '', { params }));
      else if (Object.keys(given).toSorted().join() !== forms[language].toSorted().join()) found.push(problem('i18n/plural-forms', '', { params }));
    }
  }
  return found;
}

/**
 * Looks for what the compiler cannot see in a catalogue: empty texts, texts that are still English, Arabic without Arabic letters,
 * placeholders and plural forms that differ between languages, keys that one language lacks. For the tests of packages.
 *
 * @returns `i18n/missing`, `i18n/extra`, `i18n/empty`, `i18n/placeholders`, `i18n/untranslated`, `i18n/not-arabic`, `i18n/plural-forms`
 * @example
 * ```ts
 * checkCatalogue(i18nCatalogue); // => []
 * checkCatalogue({ texts: { ar: { a: 'Yes' }, en: { a: 'Yes' }, fr: { a: 'Oui' } } }).map((found) => found.code); // => ['i18n/not-arabic', 'i18n/untranslated']
 * ```
 * @public
 */
export function checkCatalogue(catalogue: Catalogue, { same = [] }: CatalogueAllowances = {}): Problem[] {
  const english: Readonly<Record<string, string>> = catalogue.texts.en;
  const shared = new Set(same);
  const found = languages.flatMap((language) => {
    const texts: Readonly<Record<string, string>> = catalogue.texts[language];
    const keys = new Set([...Object.keys(english), ...Object.keys(texts)]);
    return [...keys].flatMap((key) => textProblems(language, key, texts[key], english[key], shared));
  });
  return [...found, ...pluralProblems(catalogue)];
}
