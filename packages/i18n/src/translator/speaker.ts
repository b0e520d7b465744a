import { createInstance } from 'i18next';

import type { Catalogue, Language } from '@ctip/core';

import type { Values } from './values.js';

interface Words {
  /** Texts of one language as i18next wants them: plural forms as keys with an ending. */
  readonly texts: Readonly<Record<string, string>>;
  readonly plurals: ReadonlySet<string>;
}

function wordsOf(language: Language, catalogues: readonly Catalogue[]): Words {
  const texts: Record<string, string> = {};
  const plurals = new Set<string>();
  for (const catalogue of catalogues) {
    Object.assign(texts, catalogue.texts[language]);
    const tables: Readonly<Record<string, object>> = catalogue.plurals?.[language] ?? {};
    for (const [key, forms] of Object.entries(tables)) {
      plurals.add(key);
      for (const [form, text] of Object.entries<string>({ ...forms })) texts[`${key}_${form}`] = text;
    }
  }
  return { texts, plurals };
}

/** Says texts by key, from an i18next instance of its own. */
export interface Speaker {
  readonly has: (key: string) => boolean;
  readonly say: (key: string, values?: Values) => string;
}

/** Makes a speaker. Numbers and lists among the values are written by the functions given. */
export function speaker(
  language: Language,
  catalogues: readonly Catalogue[],
  number: (value: number) => string,
  list: (items: readonly string[]) => string,
): Speaker {
  const { texts, plurals } = wordsOf(language, catalogues);
  const instance = createInstance({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: texts } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: (_text: string, hole: readonly string[]) => {
      throw new TypeError(`the text needs a value for ${hole[0] ?? ''}`);
    },
  });
  void instance.init();
  const written = (value: Values[string]): string => {
    if (typeof value === 'number') return number(value);
    return typeof value === 'string' ? value : list(value);
  };
  const has = (key: string): boolean => Object.hasOwn(texts, key) || plurals.has(key);
  return {
    has,
    say(key, values = {}) {
      if (!has(key)) throw new TypeError(`no catalogue has the key ${key}`);
      const { count } = values;
      const counted = plurals.has(key);
      if (counted && typeof count !== 'number') throw new TypeError(`the text of ${key} depends on a number: give it as count`);
      // As `replace`, a value is only ever a value: none can be taken for an option of i18next, such as `lng` or `context`.
      const replace = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value)] as const));
      return instance.t(key, { replace, nest: false, ...(counted && { count: Number(count) }) });
    },
  };
}
