import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Names of the groups of records and of the records. */
export const names = { ar, en, fr };
