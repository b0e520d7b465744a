import type { hxlEn } from './en.js';

/** French words for HXL. */
export const hxlFr: Record<keyof typeof hxlEn, string> = {
  'problem.exchange/hxl-no-tags': 'Aucune ligne d’étiquettes HXL n’a été trouvée dans les 25 premières lignes.',
  'problem.exchange/hxl-no-cube': 'Le tableau ne dit pas, au-dessus de ses étiquettes, ce qu’est son cube (dimensions, valeur des cellules absentes) ; cela ne se devine pas.',
  'problem.exchange/hxl-column': 'Cette colonne n’a pas de place dans le cube, ou figure deux fois. Sont admises {{allowed}}.',
  'problem.exchange/hxl-column-missing': 'Il manque des colonnes : {{missing}}.',
  'problem.exchange/hxl-value': '{{column}} : ce n’est ni un membre ni un chiffre que la colonne puisse contenir.',
};
