import { releasePresets } from '@ctip/anonymisation';

/** Options that say what the columns of a file are. */
export const tableOptions = {
  roles: {
    type: 'string',
    value: 'ROLES.json',
    path: 'read',
    help: { ar: 'أدوار أعمدة جدول CSV؛ بدونها يحوي الملف حالات', en: 'roles of the columns of a CSV table; without it the file holds cases', fr: 'rôles des colonnes d’un tableau CSV ; sans lui le fichier contient des dossiers' },
  },
  columns: { type: 'string', value: 'NAME,…' },
  hierarchies: {
    type: 'string',
    value: 'FOLDER',
    path: 'folder',
    help: { ar: 'مجلد ملفات التدرج: NAME.csv أو …hierarchy_NAME.csv', en: 'folder of hierarchy files: NAME.csv or …hierarchy_NAME.csv', fr: 'dossier de fichiers de hiérarchie : NAME.csv ou …hierarchy_NAME.csv' },
  },
  preset: {
    type: 'string',
    value: releasePresets.join('|'),
    allowed: releasePresets,
    help: {
      ar: 'ما يبقى من العمر والجنسية مهما كلف: قاصر أو بالغ والإقليم، أو الفئة العمرية والإقليم الفرعي',
      en: 'what of age and nationality is kept whatever it costs: minor or adult and the region, or the age band and the subregion',
      fr: 'ce qui est gardé de l’âge et de la nationalité quoi qu’il en coûte : mineur ou adulte et la région, ou la tranche d’âge et la sous-région',
    },
  },
  population: {
    type: 'string',
    value: 'FILE',
    path: 'read',
    help: { ar: 'جدول المجتمع الإحصائي بالأعمدة نفسها', en: 'table of the population, with the same columns', fr: 'tableau de la population, aux mêmes colonnes' },
  },
} as const;
