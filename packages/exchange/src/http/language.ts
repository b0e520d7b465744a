import { languages, type Language } from '@ctip/core';

/**
 * The language that a client asks for, of the three that we speak, from `Accept-Language` (RFC 9110, section 12.5.4).
 *
 * @param header - the header's value, or nothing
 * @param otherwise - where nothing fits; English unless told
 * @example
 * ```ts
 * acceptedLanguage('ar-BH, en;q=0.5'); // => 'ar'
 * acceptedLanguage('de, fr;q=0.4, en;q=0.3'); // => 'fr'
 * acceptedLanguage(undefined); // => 'en'
 * ```
 * @public
 */
export function acceptedLanguage(header: string | null | undefined, otherwise: Language = 'en'): Language {
  let best: Language | undefined;
  let weight = 0;
  // What is longer than any honest header is not looked at further.
  for (const item of (header ?? '').slice(0, 1000).split(',')) {
    const [range = '', ...parameters] = item.trim().toLowerCase().split(';');
    const language = languages.find((known) => range === known || range.startsWith(`${known}-`));
    if (!language) continue;
    const quality = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/u.exec(parameter)?.[1]).find((found) => found !== undefined);
    const asked = quality === undefined ? 1 : Number(quality);
    if (asked > weight) [best, weight] = [language, asked];
  }
  return best ?? otherwise;
}
