import type { en } from './en.js';

/** French words. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'dimension.year': 'année',
  'dimension.sex': 'sexe',
  'dimension.ageGroup': 'groupe d’âge',
  'dimension.identification': 'statut d’identification',
  'dimension.detectedIn': 'pays de détection',
  'dimension.exploitedIn': 'pays d’exploitation',
  'dimension.nationality': 'nationalité',
  'dimension.form': 'forme d’exploitation',
  'dimension.formGroup': 'groupe de formes d’exploitation',
  'dimension.mainForm': 'seule forme d’exploitation',
  'member.several': 'plusieurs formes',
  'member.none': 'aucune',
  'member.total': 'ensemble',
  'problem.cube/units-differ': 'Les deux tableaux ne comptent pas la même chose et ne s’additionnent pas.',
  'problem.cube/dimensions-differ': 'Les deux tableaux n’ont pas les mêmes dimensions.',
  'problem.cube/incomplete': 'Un tableau publié ne dit pas ce que valent ses cellules absentes ; il ne s’additionne donc pas.',
  'problem.cube/not-additive': 'Une même personne peut figurer sous plusieurs éléments de la dimension « {{dimension}} » ; on ne peut pas sommer sur elle.',
  'problem.cube/cell-members': '{{field}} : la cellule ne désigne pas un élément déclaré par dimension.',
  'problem.cube/cell-twice': '{{field}} : la cellule y figure deux fois.',
  'problem.cube/bounds-order': '{{field}} : la borne supérieure est inférieure à la borne inférieure.',
};
