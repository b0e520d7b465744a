import type { Catalogue } from '../language/index.js';
import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the words of this package. @public */
export type CoreKey = keyof typeof en;

/**
 * The words of this package in Arabic, English and French: `code.<list>.<code>`, `field.<id>`, `absence.<reason>`, `mark.<mark>`,
 * `problem.<code>`. Countries are named by `Intl.DisplayNames`, not here.
 *
 * @public
 */
export const coreCatalogue: Catalogue<CoreKey> = { texts: { ar, en, fr } };
