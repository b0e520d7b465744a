import type { en } from './en.js';

/** French words. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'indicator.sdg-16.2.2': 'Indicateur 16.2.2 des ODD : victimes de la traite identifiées pour 100 000 habitants',
  'rate.specific': 'taux au sein du groupe',
  'rate.contribution': 'contribution au taux de la population entière',
  'interval.garwood': 'intervalle de Poisson exact (Garwood)',
  'interval.wilson': 'intervalle du score (Wilson)',
  'flag.no-denominator': 'pas de chiffre de population pour ce groupe, donc pas de taux propre',
  'flag.denominator-unverified': 'le chiffre de population n’est pas vérifié',
  'flag.count-interval': 'le nombre n’est connu qu’entre deux bornes',
  'flag.several-forms': 'une même personne peut être comptée sous plusieurs formes',
  'flag.absent-answer': 'personnes sans réponse, comptées à part',
  'flag.suppressed': 'masqué, car petit',
  'flag.secondary-suppression-not-done': 'les petits chiffres sont masqués ; on n’a pas vérifié s’ils se déduisent d’autres chiffres',
  'problem.statistics/denominator-missing': 'Il n’y a pas de chiffre de population pour {{year}}, sexe {{sex}}, groupe d’âge {{ageGroup}} ; aucune autre année ni aucun autre groupe n’a été pris à la place.',
  'problem.statistics/denominator-twice': '{{field}} : deux chiffres de population pour le même groupe et la même année.',
  'problem.statistics/denominator-not-positive': '{{field}} : une population est un nombre entier supérieur à 0.',
};
