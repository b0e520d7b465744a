import type { en } from './en.js';

/** French words about roles and what a table lacks. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/column-without-role': '{{field}} : la colonne à cette position n’a pas de rôle. Indiquez si elle identifie une personne, identifie avec d’autres, est sensible, ou rien de cela.',
  'problem.anonymisation/column-two-roles': '{{field}} : la colonne a plus d’un rôle : {{roles}}.',
  'problem.anonymisation/column-not-in-table': '{{field}} : le tableau n’a pas cette colonne.',
  'problem.anonymisation/hierarchy-missing': '{{field}} : un quasi-identifiant a besoin d’une hiérarchie.',
  'problem.anonymisation/hierarchy-settings': '{{field}} : aucune hiérarchie ne peut être construite avec ces réglages.',
  'problem.anonymisation/code-list-unknown': '{{field}} : les listes de codes sont : {{allowed}}.',
  'problem.anonymisation/levels-outside': '{{field}} : les niveaux vont de 0 à {{highest}}, le plus bas d’abord.',
  'problem.anonymisation/table-empty': 'Le tableau n’a pas de lignes ; il n’y a rien à publier.',
  'problem.anonymisation/k-above-table': 'Une classe de {{k}} enregistrements est demandée et le tableau en compte {{rows}}. Rien n’a été publié.',
  'problem.anonymisation/limit-too-low': 'Les modèles ne peuvent être respectés si au plus {{limit}} enregistrements peuvent être omis. Ils le peuvent si {{least}} peuvent l’être. Ne peuvent être respectés seuls : {{models}}. Rien n’a été publié.',
  'problem.anonymisation/never-met': 'Quelle que soit la généralisation dans les niveaux admis, et quoi que l’on omette, les modèles ne peuvent être respectés. Ne peuvent l’être seuls : {{models}}. Rien n’a été publié.',
};
