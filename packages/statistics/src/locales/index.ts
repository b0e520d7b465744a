import type { Catalogue } from '@ctip/core';

import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the words of this package. @public */
export type StatisticsKey = keyof typeof en;

/** The words of this package in Arabic, English and French: indicators, methods, flags, problems. @public */
export const statisticsCatalogue: Catalogue<StatisticsKey> = { texts: { ar, en, fr } };
