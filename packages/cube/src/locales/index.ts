import type { Catalogue } from '@ctip/core';

import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the words of this package. @public */
export type CubeKey = keyof typeof en;

/** The words of this package in Arabic, English and French: dimensions, members, problems. @public */
export const cubeCatalogue: Catalogue<CubeKey> = { texts: { ar, en, fr } };
