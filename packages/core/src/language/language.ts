/** The languages that every text is complete in. @public */
export const languages = ['ar', 'en', 'fr'] as const;

/** A language that every text is complete in. @public */
export type Language = (typeof languages)[number];

/** One text in all three languages. @public */
export type Text = Readonly<Record<Language, string>>;

/**
 * The words of a package: key → text, complete in each language or it does not compile.
 *
 * Placeholders are written `{{name}}`. A key that depends on a number has the plural endings of its language
 * (`_zero _one _two _few _many _other` in Arabic, `_one _other` in English, `_one _many _other` in French), so plural keys live in
 * `plurals`, where each language brings the forms that it needs.
 *
 * @public
 */
export interface Catalogue<Key extends string = string, PluralKey extends string = never> {
  readonly texts: Readonly<Record<Language, Readonly<Record<Key, string>>>>;
  readonly plurals?: {
    readonly ar: Readonly<Record<PluralKey, ArabicPlural>>;
    readonly en: Readonly<Record<PluralKey, EnglishPlural>>;
    readonly fr: Readonly<Record<PluralKey, FrenchPlural>>;
  };
}

/** The six forms of an Arabic plural (CLDR). @public */
export interface ArabicPlural {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/** The two forms of an English plural (CLDR). @public */
export interface EnglishPlural {
  readonly one: string;
  readonly other: string;
}

/** The three forms of a French plural (CLDR; `many` is for millions). @public */
export interface FrenchPlural {
  readonly one: string;
  readonly many: string;
  readonly other: string;
}

/** The keys of a catalogue. @public */
export type KeyOf<C> = C extends Catalogue<infer K, infer P> ? K | P : never;

/**
 * Writing direction of a language.
 *
 * @example
 * ```ts
 * direction('ar'); // => 'rtl'
 * ```
 * @public
 */
export function direction(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
