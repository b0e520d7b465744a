import type { Catalogue } from '@ctip/core';

import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the items of the definitions: `item.elements.<element>/<item>` and `question.elements.<element>/<item>`. @public */
export type ElementItemKey = keyof typeof en;

/**
 * The items of the definitions in Arabic, English and French: each as a statement, and those of the Protocol as a question to an adult.
 * They are our own wording; no translation of any text, and not validated.
 *
 * @public
 */
export const elementItemCatalogue: Catalogue<ElementItemKey> = { texts: { ar, en, fr } };
