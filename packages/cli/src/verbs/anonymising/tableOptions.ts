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
      ar: 'ما يبقى مهما كلف: الجنس وقاصر أو بالغ؛ أو قاصر أو بالغ والإقليم؛ أو الفئة العمرية والإقليم الفرعي؛ أو أعمدة CTDC بمستوياتها',
      en: 'what is kept whatever it costs: sex and minor or adult; minor or adult and the region; the age band and the subregion; or the columns of CTDC at its levels',
      fr: 'ce qui est gardé quoi qu’il en coûte : sexe et mineur ou adulte ; mineur ou adulte et région ; tranche d’âge et sous-région ; ou les colonnes du CTDC à ses niveaux',
    },
  },
  population: {
    type: 'string',
    value: 'FILE',
    path: 'read',
    help: { ar: 'جدول المجتمع الإحصائي بالأعمدة نفسها', en: 'table of the population, with the same columns', fr: 'tableau de la population, aux mêmes colonnes' },
  },
} as const;
