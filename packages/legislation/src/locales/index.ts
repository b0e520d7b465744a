import type { Catalogue } from '@ctip/core';

import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the words of this package. @public */
export type LegislationKey = keyof typeof en;

/**
 * The words of this package in Arabic, English and French: `code.<list>.<code>`, `feature.<name>`. Statuses of laws are named in the
 * catalogue of core (`code.instrument-status.<status>`).
 *
 * @public
 */
export const legislationCatalogue: Catalogue<LegislationKey> = { texts: { ar, en, fr } };
