import type { sdmxEn } from './en.js';

/** French words for SDMX. */
export const sdmxFr: Record<keyof typeof sdmxEn, string> = {
  'problem.exchange/sdmx-id': 'SDMX admet dans un identifiant les lettres, les chiffres, _ et -, une lettre en tête : {{option}}.',
  'problem.exchange/sdmx-annotation': 'Le message ne dit pas ce qu’est cette dimension dans un cube (annotation CTIP_DIMENSION) ; cela ne se devine pas.',
  'problem.exchange/sdmx-attribute': 'Le message ne dit pas de l’ensemble ce qu’un cube doit savoir : unité, valeur des cellules absentes, nombre d’enregistrements comptés.',
  'problem.exchange/sdmx-code': 'Le chiffre nomme un code que sa dimension n’a pas.',
  'problem.exchange/sdmx-value': 'Le chiffre n’est ni un nombre entier ni compris entre deux bornes.',
  'problem.exchange/sdmx-column': 'Cette colonne n’est pas de la structure, ou figure deux fois. Sont admises {{allowed}}.',
  'problem.exchange/sdmx-column-missing': 'Il manque des colonnes : {{missing}}.',
  'problem.exchange/sdmx-structure': 'La ligne relève d’une autre structure que celle qui a été donnée.',
  'problem.exchange/sdmx-action': '{{column}} : seul un tableau qui informe ou remplace dit ce qui existe ; celui-ci ajoute ou supprime.',
};
