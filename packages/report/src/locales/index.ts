import type { Catalogue } from '@ctip/core';

import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the words of this package. @public */
export type ReportKey = keyof typeof en;

/** The words of this package in Arabic, English and French: headings, captions, explanations. @public */
export const reportCatalogue: Catalogue<ReportKey> = { texts: { ar, en, fr } };
