import type { Catalogue } from '@ctip/core';

import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the names of items: `item.<words>.<item>`. @public */
export type ItemKey = keyof typeof en;

/** Names of the items of the instruments in Arabic, English and French, in our wording: `item.<words>.<item>`. @public */
export const itemCatalogue: Catalogue<ItemKey> = { texts: { ar, en, fr } };
