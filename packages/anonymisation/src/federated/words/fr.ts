import type { en } from './en.js';

/** French words about federated releases. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/model-not-federated-groups': 'Une famille ou une personne peut être connue de deux organismes. Dites dans l’accord si les numéros de cette colonne ont le même sens partout (shared) ou s’ils sont propres à chaque organisme, nul n’étant connu de deux (apart).',
  'problem.anonymisation/model-not-federated-combinations': 'Il y a {{count}} combinaisons des valeurs listées, et une réponse en contient {{maximum}}. Listez moins de valeurs, prenez moins de colonnes ou une longueur moindre, ou admettez des réponses plus longues.',
  'problem.anonymisation/model-not-federated-population': 'Ce modèle demande une population sur laquelle tous les organismes s’accordent. Donnez ses lignes à l’accord ; ou donnez plutôt à k-map le nombre de personnes.',
  'problem.anonymisation/federated-no-answer': '{{field}} : l’organisme n’a pas répondu. Rien n’a été décidé.',
  'problem.anonymisation/federated-message': '{{field}} : le message n’est pas de cet accord, de cette question ou de cet organisme.',
  'problem.anonymisation/federated-sum': 'Les effectifs de tous les organismes ne concordent pas : clés différentes, enregistrements modifiés en route ou effectifs faux. Rien n’a été décidé.',
  'problem.anonymisation/federated-decision': 'La décision n’est pas de cet accord, ou publie une classe plus petite que promis ou que la part de cet organisme. Rien n’a été publié.',
  'problem.anonymisation/federated-parts': 'Les parts des organismes réunies ne sont pas ce qui a été décidé. Rien n’a été publié.',
  'problem.anonymisation/federated-not-met': 'Aucun niveau qui pouvait être demandé ne donne de classes respectant les modèles dans la suppression admise. Rien n’a été décidé.',
  'problem.anonymisation/federated-scheme': '{{field}} : l’accord n’est pas celui que dit son empreinte, ou l’un de ses modèles ne promet rien. Redemandez le fichier et comparez l’empreinte par téléphone.',
  'problem.anonymisation/federated-gone-answered': 'Tous les organismes avaient répondu à une question avant que l’un se retire. Une somme sans lui, à côté de la somme avec lui, montrerait ses effectifs. Qu’il revienne ; ou, s’il est d’accord, faites un nouvel accord sans lui.',
  'problem.anonymisation/federated-population': 'Les lignes de la population ne sont pas celles qui ont été convenues. Rien n’a été décidé.',
  'problem.anonymisation/federated-groups-apart': 'k compte des familles ou des personnes en supposant que nulle n’est connue de deux organismes. Celle qui l’est a été comptée deux fois.',
  'problem.anonymisation/federated-value-unlisted': '{{field}} : {{count}} enregistrements ont une valeur que la liste publique de cette colonne à valeurs multiples ne contient pas.',
};
