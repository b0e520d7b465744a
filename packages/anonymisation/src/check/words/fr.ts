import type { en } from './en.js';

/** French words about the check of released files. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/check-encoding': 'Le fichier n’est pas en UTF-8.',
  'problem.anonymisation/check-quote-open': 'Un guillemet n’est pas fermé.',
  'problem.anonymisation/check-quote-misplaced': 'Un guillemet se trouve dans une cellule qui ne commence pas par un guillemet, ou du texte suit celui qui la ferme.',
  'problem.anonymisation/check-cell-too-long': 'Une cellule dépasse {{maximum}} caractères.',
  'problem.anonymisation/check-control-character': 'Une cellule contient le caractère NUL.',
  'problem.anonymisation/check-no-records': 'Le fichier n’a aucun enregistrement ; il n’y a rien à contrôler.',
  'problem.anonymisation/check-column-twice': '{{field}} : deux colonnes portent le même nom.',
  'problem.anonymisation/check-ragged': 'L’enregistrement compte {{found}} cellules, l’en-tête {{columns}}.',
  'problem.anonymisation/check-column-missing': 'Le fichier n’a pas de colonne portant le nom numéro {{place}} de {{option}}.',
  'problem.anonymisation/check-option': '{{option}} : la partie {{place}} n’est pas de la forme {{shown}}, ou son chiffre ne promet rien.',
  'problem.anonymisation/check-not-in-hierarchy': 'La hiérarchie n’a pas toutes les valeurs de la colonne numéro {{place}} de {{option}}.',
  'problem.anonymisation/check-no-order': 'Les valeurs de la colonne numéro {{place}} de {{option}} ne sont pas des nombres, et aucune hiérarchie ne les ordonne.',
  'problem.anonymisation/check-population-missing': 'Cette promesse porte sur une population : {{option}} dit laquelle.',
  'problem.anonymisation/check-population-level': 'Les libellés d’une colonne ne sont pas tous d’un même niveau de sa hiérarchie ; la population ne peut y être ramenée.',
  'problem.anonymisation/check-population-value': '{{field}} : une valeur de cet enregistrement de la population n’est pas dans la hiérarchie de sa colonne.',
};
