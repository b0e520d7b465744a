import type { Catalogue } from '@ctip/core';

import { ar, arPlurals } from './ar.js';
import { en, enPlurals } from './en.js';
import { fr, frPlurals } from './fr.js';

/** Keys of the connecting words of this package. @public */
export type I18nKey = keyof typeof en;

/** Keys of the connecting words that depend on a number. @public */
export type I18nPluralKey = keyof typeof enPlurals;

/** The connecting words of this package in Arabic, English and French. @public */
export const i18nCatalogue: Catalogue<I18nKey, I18nPluralKey> = {
  texts: { ar, en, fr },
  plurals: { ar: arPlurals, en: enPlurals, fr: frPlurals },
};
