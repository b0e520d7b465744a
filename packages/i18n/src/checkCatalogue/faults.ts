import type { Language } from '@ctip/core';

import type { I18nProblemCode } from './codes.js';
import { holesOf, withoutHoles } from './holes.js';

/** What a text is held against. */
export interface Standard {
  readonly language: Language;
  /** English texts that it may not be a copy of. */
  readonly english: readonly string[];
  /** Placeholders that it has to have; `undefined` where English has no text to tell. */
  readonly needs: ReadonlySet<string> | undefined;
  /** Placeholders that it may have beside them. */
  readonly may: ReadonlySet<string>;
}

function holesFit(text: string, { needs, may }: Standard): boolean {
  if (/[{}]|\$t\(/u.test(withoutHoles(text))) return false;
  if (!needs) return true;
  const found = holesOf(text);
  return [...needs].every((name) => found.has(name)) && [...found].every((name) => needs.has(name) || may.has(name));
}

/** What is wrong with one text. */
export function faultsOf(text: string, standard: Standard): I18nProblemCode[] {
  if (text.trim() === '') return ['i18n/empty'];
  const found: I18nProblemCode[] = [];
  if (!holesFit(text, standard)) found.push('i18n/placeholders');
  const words = withoutHoles(text);
  if (!/\p{L}/u.test(words)) return found;
  if (standard.language === 'ar' && !/\p{Script=Arabic}/u.test(words)) found.push('i18n/not-arabic');
  if (standard.language !== 'en' && standard.english.includes(text)) found.push('i18n/untranslated');
  return found;
}
