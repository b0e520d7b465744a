import type { Catalogue } from '@ctip/core';

import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the words of this package. @public */
export type ScreeningKey = keyof typeof en;

/** The words of this package in Arabic, English and French: results, reasons, notes, questions. @public */
export const screeningCatalogue: Catalogue<ScreeningKey> = { texts: { ar, en, fr } };

export { elementItemCatalogue, type ElementItemKey } from './elements/index.js';
export { itemCatalogue, type ItemKey } from './items/index.js';
export { questionCatalogue, type QuestionKey } from './questions/index.js';
export { pageCatalogue, type PageKey } from './pages/index.js';
