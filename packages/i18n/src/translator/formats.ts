import { calendarRange, countries, type CalendarDate, type Language, type Money } from '@ctip/core';

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

/** The days from the first of a Hijri month or year to one in the midst of it, by the length of the text. */
const midst: Readonly<Record<number, number>> = { 4: 170, 7: 14 };

const regionShape = /^[A-Z]{2}$/u;

/** The language as the platform is asked for it; in Arabic the names of the months differ by country. */
function tagOf(language: Language, region: string | undefined): string {
  if (region === undefined || language !== 'ar') return tags[language];
  if (!regionShape.test(region)) throw new TypeError('a region is two capital letters');
  return `${tags[language]}-${region}`;
}

/** The platform's formats for a language, with digits and calendar said, never left to a default. */
export function formats(language: Language, digits: Digits, region?: string) {
  const tag = tags[language];
  const dated = tagOf(language, region);
  const locale = `${tag}-u-ca-gregory-nu-${digits}`;
  // The platform takes milliseconds to make one: each is made when it is first needed.
  const names = kept((type) => new Intl.DisplayNames(tag, { type: type as Intl.DisplayNamesType, fallback: 'none' }));
  const lists = kept((type) => new Intl.ListFormat(tag, { type: type as Intl.ListFormatType }));
  const numbers = kept((options) => new Intl.NumberFormat(locale, JSON.parse(options) as Intl.NumberFormatOptions));
  const hijri = kept((length) => new Intl.DateTimeFormat(`${dated}-u-ca-islamic-umalqura-nu-${digits}`, { timeZone: 'UTC', ...precisions[Number(length)] }));
  const dates = kept((length) => new Intl.DateTimeFormat(`${dated}-u-ca-gregory-nu-${digits}`, { timeZone: 'UTC', ...precisions[Number(length)] }));
  const number = (value: number, options: Intl.NumberFormatOptions = {}): string => numbers(JSON.stringify(options)).format(value);
  /** The first of a month, as French says it. */
  const first = (written: string): string => (language === 'fr' ? written.replace(/^1 /u, '1er ') : written);
  return {
    number,
    percent: (ratio: number, decimals = 1): string =>
      number(ratio, { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    date(text: string): string {
      return first(dates(String(text.length)).format(new Date(`${text}-01-01`.slice(0, 10))));
    },
    /** A Hijri date in words. Only the name of the month and the order are the platform's: its tables may be of another edition than ours. */
    hijri(date: CalendarDate & { readonly calendar: 'islamic-umalqura' }): string {
      const text = date.date.replace('~', '');
      const [year = 0, month, day] = text.split('-').map(Number);
      const start = Date.parse(calendarRange({ calendar: date.calendar, date: (month === undefined ? text : text.slice(0, 7)) as typeof date.date }).first);
      const around = new Date(start + (midst[text.length === 10 ? 7 : text.length] ?? 0) * 86_400_000);
      const own: Readonly<Record<string, number | undefined>> = { day, year, relatedYear: year };
      const parts = hijri(String(text.length)).formatToParts(around);
      return first(parts.map(({ type, value }) => (own[type] === undefined ? value : number(own[type], { useGrouping: false }))).join(''));
    },
    /** Decimal text to the last digit that it has, never by way of a float. */
    money({ amount, currency }: Money): string {
      const places = amount.split('.')[1]?.length ?? 0;
      const written = numbers(JSON.stringify({ style: 'currency', currency, currencyDisplay: 'name', minimumFractionDigits: places, maximumFractionDigits: places }));
      return written.format(amount as Intl.StringNumericLiteral);
    },
    list: (items: readonly string[], kind: 'and' | 'or' = 'and'): string => lists(kind === 'and' ? 'conjunction' : 'disjunction').format(items),
    /** The platform's name of a country of ISO 3166-1. */
    country: (alpha2: string): string | undefined => (iso.has(alpha2) ? names('region').of(alpha2) : undefined),
  };
}
