import { languages, type Language } from '../language/index.js';
import type { LocalText } from './localText.js';

/**
 * The text in a language, or in the first other language that there is, together with the language that it is in: the page needs it
 * for `lang` and `dir`.
 *
 * @returns `undefined` when there is no text at all
 * @example
 * ```ts
 * inLanguage({ ar: 'قانون', fr: 'loi' }, 'fr'); // => { language: 'fr', text: 'loi' }
 * inLanguage({ ar: 'قانون' }, 'fr'); // => { language: 'ar', text: 'قانون' }
 * ```
 * @public
 */
export function inLanguage(local: LocalText, language: Language): { readonly language: Language; readonly text: string } | undefined {
  for (const candidate of [language, ...languages]) {
    const text = local[candidate];
    if (text !== undefined) return { language: candidate, text };
  }
  return undefined;
}
