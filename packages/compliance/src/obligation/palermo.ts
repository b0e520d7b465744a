import { article3 } from '../data/article3.js';
import { article5 } from '../data/article5.js';
import type { Obligation } from './types.js';

/** Id of an obligation of Articles 3 and 5. @public */
export type PalermoId =
  | `tip.3.${'a.act' | 'a.means' | 'a.purpose' | 'b' | 'c' | 'd'}`
  | `tip.5.${'1' | '2.a' | '2.b' | '2.c'}`;

/** Articles 3 and 5 of the Trafficking in Persons Protocol as ten obligations. @public */
export const palermoArticles3And5: readonly Obligation<PalermoId>[] = [...article3, ...article5];
