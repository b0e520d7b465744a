import { coreCatalogue, type Language } from '@ctip/core';

import { legislationCatalogue, type LegislationKey } from '../locales/index.js';

type CoreWord = keyof typeof coreCatalogue.texts.en;

/** Says keys of this package and of core in one language. */
export interface Words {
  readonly language: Language;
  readonly say: (key: LegislationKey | CoreWord, holes?: Readonly<Record<string, string | number>>) => string;
  readonly list: (parts: readonly string[]) => string;
  readonly number: (n: number) => string;
  /** A count with its word: Arabic has a form of its own for one, two, a few and many. */
  readonly counted: (what: 'years' | 'months', n: number) => string;
}

/** Words of one language. Dates, articles and figures keep Latin digits in every language, as in the laws' own identifiers. */
export function wordsIn(language: Language): Words {
  const texts: Readonly<Record<string, string>> = { ...coreCatalogue.texts[language], ...legislationCatalogue.texts[language] };
  const lists = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  const numbers = new Intl.NumberFormat(`${language}-u-nu-latn`);
  const plurals = new Intl.PluralRules(language);
  const form = (n: number): 'one' | 'two' | 'few' | 'many' | 'other' => {
    const found = plurals.select(n);
    return found === 'zero' ? 'other' : found;
  };
  return {
    language,
    counted: (what, n) => (texts[`page.${what}.${form(n)}`] ?? '').replaceAll('{{n}}', () => numbers.format(n)),
    say: (key, holes = {}) => Object.entries(holes).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, () => String(value)), texts[key] ?? key),
    list: (parts) => (language === 'ar' ? parts.join('، ') : lists.format(parts)),
    number: (n) => numbers.format(n),
  };
}
