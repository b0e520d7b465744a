import type { en } from './en.js';

/** Mots français de `ctip validate`. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'option.encoding': 'codage des octets d’un fichier CSV ; utf-8 sauf indication, detect pour le faire reconnaître',
  'option.sheet': 'feuille d’un classeur ; la première sauf indication',
  'option.refused': 'écrire chaque refus dans ce fichier, un par ligne',
  'option.show': 'problèmes à montrer ; 50 sauf indication',
  'option.job': 'dossier d’un travail qui peut être interrompu et repris ; les refus sont dans son refused.ndjson',
  'option.resume': 'seulement poursuivre un travail déjà commencé',
  'progress.left': '{{done}} enregistrements, {{perSecond}} par seconde, reste {{left}}',
  'validate.more': 'Autres problèmes, non montrés ici : {{count}}. Utilisez --refused FICHIER pour tous, ou --show N pour davantage.',
  'validate.groups': 'Tous les problèmes, selon ce qui ne va pas et où dans l’enregistrement, avec un exemple de chacun :',
  'validate.group': '  {{pointer}} {{code}} : {{count}} ; enregistrements : {{records}} ; les premiers : {{places}}. {{sentence}}',
  'validate.groups-more': '  Problèmes d’autres sortes : {{count}}. --json montre plus de sortes, --refused FICHIER tous les problèmes.',
  'validate.in-file': 'Fichier {{file}} : {{sentence}}',
  'validate.file-counts': 'Fichier {{file}} : {{read}} lus = {{good}} bons + {{refused}} refusés',
  'validate.notice': 'Accepté avec réserve : {{code}} ({{count}})',
  'validate.in-job': 'Tous les refus sont dans {{name}}, dans le dossier du travail.',
  'problem.cli/no-match': 'Aucun fichier ne correspond au mot {{position}} des fichiers.',
  'problem.cli/not-together': '{{one}} et {{other}} ne peuvent pas être utilisés ensemble.',
};
