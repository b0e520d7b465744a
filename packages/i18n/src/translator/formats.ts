import type { Language } from '@ctip/core';

/** 0 to 9, or Arabic-Indic. @public */
export type Digits = 'latn' | 'arab';

/** Parts of a date by how exactly it is known, by the length of its text. */
const precisions: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** The platform's formats for a language, with digits and calendar said, never left to a default. */
export function formats(language: Language, digits: Digits) {
  const locale = `${language}-u-ca-gregory-nu-${digits}`;
  const plain = new Intl.NumberFormat(locale);
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  const lists = {
    and: new Intl.ListFormat(language, { type: 'conjunction' }),
    or: new Intl.ListFormat(language, { type: 'disjunction' }),
  } as const;
  return {
    number: (value: number, options?: Intl.NumberFormatOptions): string =>
      (options ? new Intl.NumberFormat(locale, options) : plain).format(value),
    percent: (ratio: number, decimals = 1): string =>
      new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(ratio),
    date: (text: string): string =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...precisions[text.length] }).format(new Date(`${text}-01-01`.slice(0, 10))),
    list: (items: readonly string[], kind: 'and' | 'or' = 'and'): string => lists[kind].format(items),
    country: (alpha2: string): string => regions.of(alpha2) ?? alpha2,
  };
}
