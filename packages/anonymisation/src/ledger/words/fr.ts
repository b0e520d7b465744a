import type { en } from './en.js';

/** French words about the ledger of releases. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/ledger-difference': '{{field}} : par rapport à ce qui est déjà sorti ici, {{count}} classes diffèrent de moins de {{k}} enregistrements. La différence révélerait des personnes isolées. Ne pas publier.',
  'problem.anonymisation/ledger-difference-same': '{{field}} : par rapport à cette publication antérieure, {{count}} classes ont gagné ou perdu des enregistrements qui partagent tous une même valeur sensible.',
  'problem.anonymisation/ledger-not-comparable': '{{field}} : les classes de cette publication antérieure sur les mêmes personnes ne se comparent pas aux nouvelles. Utilisez les mêmes hiérarchies et un seul niveau par colonne.',
  'problem.anonymisation/ledger-again': '{{field}} : une publication antérieure sur les mêmes personnes emploie d’autres colonnes ou niveaux. Ensemble, elles en disent plus que chacune.',
  'problem.anonymisation/ledger-altered': '{{field}} : l’entrée ne suit pas la précédente. Le registre a été modifié.',
  'problem.anonymisation/ledger-id-twice': '{{field}} : le registre contient déjà une publication de ce nom.',
  'problem.anonymisation/ledger-cell-twice': '{{field}} : le tableau a déjà une cellule pour ces valeurs.',
  'problem.anonymisation/ledger-cell-count': '{{field}} : un effectif est un entier à partir de 0 ; une cellule masquée n’en a pas.',
  'problem.anonymisation/ledger-cell-label': '{{field}} : une valeur de cette cellule n’est pas un libellé de la hiérarchie de sa colonne au niveau indiqué.',
};
