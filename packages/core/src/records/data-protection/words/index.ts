import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Words of this group of records. */
export const words = { ar, en, fr };
