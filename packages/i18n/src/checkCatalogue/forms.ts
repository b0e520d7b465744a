import type { Language } from '@ctip/core';

/**
 * Plural forms that each language needs (CLDR 48), and whether the form stands for more than one number: such a form has to say the
 * number if English says it. French `one` is for 0 and 1.
 */
export const forms: Readonly<Record<Language, Readonly<Record<string, boolean>>>> = {
  ar: { zero: false, one: false, two: false, few: true, many: true, other: true },
  en: { one: false, other: true },
  fr: { one: true, many: true, other: true },
};
