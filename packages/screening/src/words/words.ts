import { direction, type Language } from '@ctip/core';

import { ar as arElements } from '../locales/elements/ar.js';
import { ar as arItems } from '../locales/items/ar.js';
import { en as enElements } from '../locales/elements/en.js';
import { en as enItems } from '../locales/items/en.js';
import { fr as frElements } from '../locales/elements/fr.js';
import { fr as frItems } from '../locales/items/fr.js';
import { ar as arPages } from '../locales/pages/ar.js';
import { en as enPages } from '../locales/pages/en.js';
import { fr as frPages } from '../locales/pages/fr.js';
import { ar as arQuestions } from '../locales/questions/ar.js';
import { en as enQuestions } from '../locales/questions/en.js';
import { fr as frQuestions } from '../locales/questions/fr.js';
import { ar as arResults } from '../locales/ar.js';
import { en as enResults } from '../locales/en.js';
import { fr as frResults } from '../locales/fr.js';

/** Texts by key, in one language. @public */
export type ScreeningTable = Readonly<Record<string, string>>;

/** Every word of this package in one language. A program that needs one language takes one of these, and bundles no other. @public */
export interface ScreeningWords {
  readonly language: Language;
  readonly tables: readonly ScreeningTable[];
}

/** Every word of this package in Arabic. @public */
export const arabic: ScreeningWords = { language: 'ar', tables: [arPages, arResults, arItems, arQuestions, arElements] };
/** Every word of this package in English. @public */
export const english: ScreeningWords = { language: 'en', tables: [enPages, enResults, enItems, enQuestions, enElements] };
/** Every word of this package in French. @public */
export const french: ScreeningWords = { language: 'fr', tables: [frPages, frResults, frItems, frQuestions, frElements] };

/** Says the text of a key, with values in its placeholders; a value is put in as it is. */
export function say({ tables }: ScreeningWords, key: string, values: Readonly<Record<string, string>> = {}): string {
  const table = tables.find((candidate) => Object.hasOwn(candidate, key));
  if (!table) throw new TypeError('these words do not have the key; an instrument of your own brings its words as one more table');
  return (table[key] ?? '').replaceAll(/\{\{(\w+)\}\}/gu, (_hole, name: string) => values[name] ?? '');
}

/** A value from outside the language, a version or a title, kept together with its own direction in a line from right to left. */
export const isolated = ({ language }: ScreeningWords, text: string): string => (direction(language) === 'rtl' ? `\u2068${text}\u2069` : text);

/** Is there a text for the key? */
export const hasText = ({ tables }: ScreeningWords, key: string): boolean => tables.some((table) => Object.hasOwn(table, key));
