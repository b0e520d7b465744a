import type { Catalogue } from '@ctip/core';

import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the words of this package. @public */
export type ComplianceKey = keyof typeof en;

/**
 * The words of this package in Arabic, English and French: `obligation.<id>.title` and `.summary`, `result.<result>`, `bound.<truth>`,
 * `reserved.<truth>`, `bindingness.<strength>`, `qualifier.<code>`, `why.<key>`, `ask.<key>`, `fact.traffickingLaw`, `flag.wider`.
 *
 * @public
 */
export const complianceCatalogue: Catalogue<ComplianceKey> = { texts: { ar, en, fr } };
