import type { iatiEn } from './en.js';

/** French words for IATI. */
export const iatiFr: Record<keyof typeof iatiEn, string> = {
  'problem.exchange/iati-xml-doctype': 'Le fichier déclare un type de document ; cela n’est pas permis.',
  'problem.exchange/iati-xml-syntax': 'Le fichier n’est pas du XML bien formé.',
  'problem.exchange/iati-xml-depth': 'Le fichier est imbriqué trop profondément.',
  'problem.exchange/iati-xml-size': 'Une activité du fichier est trop grande.',
  'problem.exchange/iati-version': 'Ce n’est pas une liste d’activités IATI {{version}}.',
  'problem.exchange/iati-missing': 'Il manque ici un élément que toute activité possède.',
  'problem.exchange/iati-twice': 'Un élément figure ici deux fois alors qu’une activité n’en a qu’un.',
  'problem.exchange/iati-value': 'La norme ne permet pas cette valeur ici : {{expected}}.',
  'problem.exchange/iati-text': 'Un texte contient un caractère qu’aucun XML ne peut contenir.',
  'problem.exchange/iati-needed': 'La norme l’exige et nos enregistrements ne le disent pas : {{field}}.',
  'problem.exchange/iati-left-out': 'Cette partie de l’activité n’est pas lue ; elle a été laissée de côté.',
  'problem.exchange/iati-day': '{{field}} : la norme ne prend que des jours entiers ; le premier ou le dernier possible a été écrit, avec ce que l’on sait à côté.',
  'problem.exchange/iati-no-percentage': '{{field}} : la norme veut la part de chaque pays, que personne n’a indiquée ; aucune n’a été inventée.',
  'problem.exchange/iati-no-transaction': 'Ce mouvement d’argent n’a pas de place dans nos enregistrements (prêt, participation ou correction de ce qui n’est pas nommé) ; il est gardé avec le projet et ne compte nulle part.',
};
