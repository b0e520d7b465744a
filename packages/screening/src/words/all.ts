import type { Language } from '@ctip/core';

import { arabic, english, french, type ScreeningWords } from './words.js';

/** The words of a language. */
export const wordsIn = (language: Language): ScreeningWords => ({ ar: arabic, en: english, fr: french })[language];
