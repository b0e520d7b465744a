import type { en } from './en.js';

/** French words about partitions. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/model-not-partitioned': 'Ce modèle ne peut être exigé de chaque partie prise à part ; une partition ne peut pas le promettre.',
  'problem.anonymisation/label-ambiguous': '{{field}} : un même libellé de la hiérarchie désigne des valeurs différentes selon le niveau ; les classes ne se distingueraient pas.',
  'problem.anonymisation/partition-not-met': 'Le tableau entier ne respecte pas les modèles dans la suppression admise ; aucune partition ne le peut. Rien n’a été publié.',
};
