import type { Catalogue, Language } from '../language/index.js';
import { recordWords } from '../records/words.js';
import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the words of this package. @public */
export type CoreKey = keyof typeof en | `field.${string}` | `code.${string}` | `record.${string}` | `record-group.${string}`;

type Words = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Words of several places as one table for each language; a test sees to it that no key is brought twice. */
function merged(all: () => readonly Words[]): Catalogue<CoreKey> {
  const places = all();
  const table = (language: Language): Readonly<Record<string, string>> => Object.assign({}, ...places.map((place) => place[language])) as never;
  return { texts: { ar: table('ar'), en: table('en'), fr: table('fr') } } as Catalogue<CoreKey>;
}

/**
 * The words of this package in Arabic, English and French: `code.<list>.<code>`, `field.<id>`, `absence.<reason>`, `mark.<mark>`,
 * `problem.<code>`. Countries are named by `Intl.DisplayNames`, not here.
 *
 * @public
 */
export const coreCatalogue: Catalogue<CoreKey> = /* @__PURE__ */ merged(() => [{ ar, en, fr }, ...recordWords]);
