import type { convertEn } from './en.js';

/** French words for conversions. */
export const convertFr: Record<keyof typeof convertEn, string> = {
  'problem.exchange/convert-standard': 'Cette norme n’existe pas ici ; il y a {{allowed}}.',
  'problem.exchange/convert-subject': 'Un côté parle de {{from}}, l’autre de {{to}} ; l’un ne peut être tiré de l’autre.',
  'problem.exchange/convert-one-way': 'La norme {{standard}} ne se convertit pas dans ce sens ; sont possibles {{allowed}}.',
  'problem.exchange/convert-version': 'Cette version n’existe pas ; il y a {{allowed}}.',
  'problem.exchange/convert-option': 'La norme ne le dit pas, il faut donc l’indiquer : {{option}}.',
  'problem.exchange/convert-record': 'Cet enregistrement n’a pas de place dans l’autre norme ; elle prend {{allowed}}.',
  'problem.exchange/convert-part': 'Il manque un enregistrement : {{needed}}.',
  'problem.exchange/convert-schema': 'L’enregistrement ne nomme aucun schéma connu de cette version.',
  'problem.exchange/convert-one-cube': 'Un fichier contient un seul cube ; en voici un second, ou aucun.',
};
