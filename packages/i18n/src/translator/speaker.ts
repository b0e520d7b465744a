import { createInstance } from 'i18next';

import type { Catalogue, Language } from '@ctip/core';

import type { Values } from './translator.js';

/** The texts of a language as i18next wants them: plural forms as keys with an ending. */
function resources(language: Language, catalogues: readonly Catalogue[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { texts, plurals } of catalogues) {
    Object.assign(found, texts[language]);
    for (const [key, forms] of Object.entries<object>(plurals?.[language] ?? {})) {
      for (const [form, text] of Object.entries<string>(forms as Record<string, string>)) found[`${key}_${form}`] = text;
    }
  }
  // `count` chooses the plural form and so stays a number; what is shown is the number in the digits of the language.
  return Object.fromEntries(Object.entries(found).map(([key, text]) => [key, text.replaceAll('{{count}}', '{{shownCount}}')] as const));
}

/** Says texts by key, from an i18next instance of its own. */
export function speaker(
  language: Language,
  catalogues: readonly Catalogue[],
  number: (value: number) => string,
  list: (items: readonly string[]) => string,
): { readonly say: (key: string, values?: Values) => string; readonly has: (key: string) => boolean } {
  const texts = resources(language, catalogues);
  const plural = new Set(catalogues.flatMap(({ plurals }) => Object.keys(plurals?.[language] ?? {})));
  const instance = createInstance({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: texts } },
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  void instance.init();
  const written = (value: Values[string]): string => {
    if (typeof value === 'number') return number(value);
    return typeof value === 'string' ? value : list(value);
  };
  const has = (key: string): boolean => Object.hasOwn(texts, key) || plural.has(key);
  return {
    has,
    say(key, values = {}) {
      if (!has(key)) throw new TypeError(`no catalogue has the key ${key}`);
      const { count } = values;
      const shown = Object.entries(values).map(([name, value]) => [name, name === 'count' ? value : written(value)] as const);
      return instance.t(key, { ...Object.fromEntries(shown), ...(count !== undefined && { shownCount: written(count) }) });
    },
  };
}
