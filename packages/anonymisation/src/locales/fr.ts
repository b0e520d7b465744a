import type { en } from './en.js';

/** French words. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/hierarchy-empty': 'Une hiérarchie a besoin d’au moins une valeur et un niveau.',
  'problem.anonymisation/hierarchy-ragged': '{{field}} : la rangée de la hiérarchie n’a pas autant de niveaux que la première.',
  'problem.anonymisation/hierarchy-leaf-twice': '{{field}} : la valeur figure deux fois dans la hiérarchie.',
  'problem.anonymisation/hierarchy-not-nested': 'Des valeurs égales au niveau {{level}} de la hiérarchie diffèrent au niveau suivant.',
  'problem.anonymisation/no-quasi-identifier': 'Le tableau n’a pas de quasi-identifiant ; il n’y a rien à généraliser.',
  'problem.anonymisation/value-not-in-hierarchy': '{{field}} : la valeur de la colonne « {{column}} » n’est pas dans sa hiérarchie.',
  'problem.anonymisation/lattice-too-large': 'Il y a plus de {{maximum}} façons de généraliser ces colonnes ; prenez moins de colonnes ou de niveaux.',
  'problem.anonymisation/no-solution': 'Aucune généralisation ne donne des classes d’au moins {{k}} enregistrements dans la suppression admise. Rien n’a été publié.',
  'problem.anonymisation/column-unknown': '{{field}} : les dossiers n’ont pas ce champ ; ils ont : {{allowed}}.',
  'problem.anonymisation/column-not-publishable': '{{field}} : ce champ identifie ou gère le dossier ; il n’est jamais publié.',
  'model.k-anonymity': 'k-anonymat : chaque enregistrement partage ses quasi-identifiants avec au moins k − 1 autres',
  'role.quasi': 'quasi-identifiant',
  'role.sensitive': 'sensible',
  'role.insensitive': 'non sensible',
  'risk.highest': 'risque le plus élevé de réidentification',
  'risk.average': 'risque moyen de réidentification',
  'risk.atRisk': 'enregistrements à haut risque',
  'release.read': 'enregistrements lus',
  'release.released': 'enregistrements publiés',
  'release.suppressed': 'enregistrements supprimés',
  'release.classes': 'classes d’enregistrements égaux',
  'release.smallest': 'plus petite classe',
  'release.loss': 'détail perdu',
  'release.level': 'niveau de généralisation',
};
