import { countries, type Language } from '@ctip/core';

/** 0 to 9, or Arabic-Indic. @public */
export type Digits = 'latn' | 'arab';

/** British English: the day before the month, as the United Nations write dates. */
const tags: Readonly<Record<Language, string>> = { ar: 'ar', en: 'en-GB', fr: 'fr' };

/** Parts of a date by how exactly it is known, by the length of its text. */
const precisions: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

const iso: ReadonlySet<string> = new Set(countries.codes.map(({ code }) => code));

/** Makes a thing once per name. */
function kept<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const found = made.get(name) ?? make(name);
    made.set(name, found);
    return found;
  };
}

/** The platform's formats for a language, with digits and calendar said, never left to a default. */
export function formats(language: Language, digits: Digits) {
  const tag = tags[language];
  const locale = `${tag}-u-ca-gregory-nu-${digits}`;
  const regions = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' });
  const lists = {
    and: new Intl.ListFormat(tag, { type: 'conjunction' }),
    or: new Intl.ListFormat(tag, { type: 'disjunction' }),
  } as const;
  const numbers = kept((options) => new Intl.NumberFormat(locale, JSON.parse(options) as Intl.NumberFormatOptions));
  const dates = kept((length) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...precisions[Number(length)] }));
  const number = (value: number, options: Intl.NumberFormatOptions = {}): string => numbers(JSON.stringify(options)).format(value);
  return {
    number,
    percent: (ratio: number, decimals = 1): string =>
      number(ratio, { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    date(text: string): string {
      const written = dates(String(text.length)).format(new Date(`${text}-01-01`.slice(0, 10)));
      return language === 'fr' ? written.replace(/^1 /u, '1er ') : written;
    },
    list: (items: readonly string[], kind: 'and' | 'or' = 'and'): string => lists[kind].format(items),
    /** The platform's name of a country of ISO 3166-1. */
    country: (alpha2: string): string | undefined => (iso.has(alpha2) ? regions.of(alpha2) : undefined),
  };
}
