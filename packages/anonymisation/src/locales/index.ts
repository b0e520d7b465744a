import type { Catalogue } from '@ctip/core';

import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the words of this package. @public */
export type AnonymisationKey = keyof typeof en;

/** The words of this package in Arabic, English and French: models, roles, risks, problems. @public */
export const anonymisationCatalogue: Catalogue<AnonymisationKey> = { texts: { ar, en, fr } };
