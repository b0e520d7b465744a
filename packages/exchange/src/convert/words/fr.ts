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
  'problem.exchange/cell-neutralised': 'Un texte qu’un tableur pourrait prendre pour une formule est écrit précédé d’une apostrophe ; la lecture la retire.',
  'problem.exchange/convert-no-table': 'Seul un tableau peut être écrit sous forme de classeur ; la norme {{standard}} n’en est pas un.',
  'problem.exchange/convert-value': '{{option}} : ce n’est aucune des valeurs que connaît la norme : {{allowed}}.',
};
