import type { Catalogue } from '@ctip/core';

import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the words of this package. @public */
export type ExchangeKey = keyof typeof en;

/** The words of this package in Arabic, English and French: its problems. @public */
export const exchangeCatalogue: Catalogue<ExchangeKey> = { texts: { ar, en, fr } };
