import type { Catalogue } from '@ctip/core';

import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the questions: `question.<words>.<item>`. @public */
export type QuestionKey = keyof typeof en;

/**
 * Questions for the items that a person may be asked about, in Arabic, English and French: `question.<words>.<item>`. They are our own
 * wording; no translation of any published instrument, and none was validated.
 *
 * @public
 */
export const questionCatalogue: Catalogue<QuestionKey> = { texts: { ar, en, fr } };
