import type { Catalogue } from '@ctip/core';

import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the words of results, explanations and forms. @public */
export type PageKey = keyof typeof en;

/** The words of results, explanations and forms in Arabic, English and French. @public */
export const pageCatalogue: Catalogue<PageKey> = { texts: { ar, en, fr } };
