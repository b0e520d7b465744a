import type { AbsenceReason, CalendarDate, Catalogue, CoreKey, KeyOf, Language, Money, PartialDate } from '@ctip/core';
import { coreCatalogue, direction } from '@ctip/core';

import { isolated } from '../bidi/index.js';
import { i18nCatalogue, type I18nKey, type I18nPluralKey } from '../locales/index.js';
import { formats, type Digits } from './formats.js';
import { speaker } from './speaker.js';
import type { Values } from './values.js';

/**
 * How things are said in one language: texts by key, numbers, dates, lists, names of countries and codes.
 *
 * A translator for more keys serves wherever fewer are asked for.
 *
 * @public
 */
export interface Translator<Key extends string = string> {
  /** Language of every text. */
  readonly language: Language;
  /** Direction of the language. */
  readonly direction: 'rtl' | 'ltr';
  /** For an element of a page: `lang` and `dir`. */
  readonly attributes: { readonly lang: Language; readonly dir: 'rtl' | 'ltr' };
  /**
   * The text of a key. A key that depends on a number takes it as `count`. Values are put in as they are: no escape, no second look.
   * Throws a TypeError for a key in no catalogue, and for a value that the text needs and does not get.
   */
  readonly t: (key: Key, values?: Values) => string;
  /** Is there a text for this key? */
  readonly has: (key: string) => boolean;
  /** A number in the digits of the translator, grouped as the language does; `useGrouping: false` for a year. */
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** A ratio as percent: 0.125 → 12.5%. Decimals: 1 unless told. */
  readonly percent: (ratio: number, decimals?: number) => string;
  /** A date as exactly as it is known: year, month or day; an estimate says so. Gregorian. */
  readonly date: (date: PartialDate) => string;
  /**
   * A date in the calendar that it was said in, in words: the month by its name, Hijri (Umm al-Qura) or Gregorian; an estimate says so.
   * Throws a TypeError for a date that is none of its calendar: check it first.
   */
  readonly calendarDate: (date: CalendarDate) => string;
  /**
   * An amount with the name of its currency, to the last digit that it has; the value date is not said. Exact: the text never passes
   * through a floating-point number. Throws a RangeError for a currency that is no three letters: check it first.
   */
  readonly money: (money: Money) => string;
  /** “a, b and c”, “a, b or c”. */
  readonly list: (items: readonly string[], kind?: 'and' | 'or') => string;
  /**
   * Name of a country, alpha-2: the text `code.country.<code>` where a catalogue has one, then `code.nationality.<code>`, then the
   * platform's name; the code itself, isolated, where there is none.
   */
  readonly country: (alpha2: string) => string;
  /** Name of a member of a code list; the code itself, isolated, where there is no name. */
  readonly code: (list: string, code: string) => string;
  /** Why there is no value, in words. */
  readonly absence: (reason: AbsenceReason) => string;
  /** Keeps a piece of text of the other direction from disturbing the sentence around it: U+2068 before it, U+2069 after it. */
  readonly isolate: (text: string) => string;
}

/** What a translator is made from. @public */
export interface TranslatorOptions<C extends readonly Catalogue[]> {
  /** Language of every text. */
  readonly language: Language;
  /**
   * Catalogues of the packages whose words are needed; those of core and of this package are always there. Where two have the same
   * key the later one is heard, so that a nation can put its own terms last.
   */
  readonly catalogues: C;
  /** `latn` (0 to 9) unless told; `arab` for Arabic-Indic digits. */
  readonly digits?: Digits;
  /**
   * Arabic: the country whose names of the months are used, in two capital letters (`MA`, `TN`, `LB`), as the platform's locale data
   * (CLDR) has them; the common ones unless told. Other languages pass it over.
   */
  readonly region?: string;
}

/** The keys of the catalogues given, and of those that are always there. @public */
export type KeysOf<C extends readonly Catalogue[]> = KeyOf<C[number]> | CoreKey | I18nKey | I18nPluralKey;

/**
 * Makes a translator for one language. Nothing global is read or changed: two translators do not know of each other.
 *
 * @example
 * ```ts
 * const arabic = createTranslator({ language: 'ar', catalogues: [], digits: 'arab' });
 * arabic.t('code.sex.female'); // => 'أنثى'
 * arabic.number(20000); // => '٢٠٬٠٠٠'
 * arabic.country('JO'); // => 'الأردن'
 * arabic.calendarDate({ calendar: 'islamic-umalqura', date: '1447-09-01' as PartialHijriDate }); // => '١ رمضان ١٤٤٧ هـ'
 * arabic.money({ amount: '1250.50', currency: 'JOD', valueDate: '2026' }); // => '١٬٢٥٠٫٥٠ دينار أردني'
 * arabic.attributes; // => { lang: 'ar', dir: 'rtl' }
 * ```
 * @public
 */
export function createTranslator<const C extends readonly Catalogue[]>(options: TranslatorOptions<C>): Translator<KeysOf<C>> {
  const { language, catalogues, digits = 'latn', region } = options;
  const format = formats(language, digits, region);
  const { say, has } = speaker(language, [coreCatalogue, i18nCatalogue, ...catalogues], (value) => format.number(value), format.list);
  const dir = direction(language);
  const isolate = (text: string): string => isolated(text, dir);
  const about = (date: string, text: string): string => (date.endsWith('~') ? say('i18n.about', { date: text }) : text);
  const gregorian = (date: PartialDate): string => about(date, format.date(date.replace('~', '')));
  const country = (alpha2: string): string => {
    const key = [`code.country.${alpha2}`, `code.nationality.${alpha2}`].find(has);
    return key === undefined ? (format.country(alpha2) ?? isolate(alpha2)) : say(key);
  };
  return {
    language,
    direction: dir,
    attributes: { lang: language, dir },
    t: say,
    has,
    number: format.number,
    percent: format.percent,
    date: gregorian,
    calendarDate: (date) => (date.calendar === 'gregory' ? gregorian(date.date) : about(date.date, format.hijri(date))),
    money: (amount) => format.money(amount),
    list: format.list,
    country,
    code(list, code) {
      const key = `code.${list}.${code}`;
      if (has(key)) return say(key);
      return list === 'country' || list === 'nationality' ? country(code) : isolate(code);
    },
    absence: (reason) => say(`absence.${reason}`),
    isolate,
  };
}
