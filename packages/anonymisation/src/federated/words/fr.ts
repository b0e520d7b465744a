import type { en } from './en.js';

/** French words about federated releases. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/model-not-federated-groups': 'Une famille ou une personne peut figurer dans deux organismes, et leurs nombres ne s’additionnent pas : ce modèle ne peut être promis sans mettre en commun les enregistrements.',
  'problem.anonymisation/model-not-federated-combinations': 'Les effectifs des classes ne disent pas quelles valeurs figurent ensemble dans un enregistrement : ce modèle ne peut être promis sans mettre en commun les enregistrements.',
  'problem.anonymisation/model-not-federated-population': 'Ce modèle demande les lignes de la population, que les organismes ne comptent pas ensemble. Donnez plutôt à k-map le nombre de personnes.',
  'problem.anonymisation/federated-no-answer': '{{field}} : l’organisme n’a pas répondu. Rien n’a été décidé.',
  'problem.anonymisation/federated-message': '{{field}} : le message n’est pas de cet accord, de cette question ou de cet organisme.',
  'problem.anonymisation/federated-sum': 'Les effectifs de tous les organismes ne concordent pas : clés différentes, enregistrements modifiés en route ou effectifs faux. Rien n’a été décidé.',
  'problem.anonymisation/federated-decision': 'La décision n’est pas de cet accord, ou publie une classe plus petite que promis ou que la part de cet organisme. Rien n’a été publié.',
  'problem.anonymisation/federated-parts': 'Les parts des organismes réunies ne sont pas ce qui a été décidé. Rien n’a été publié.',
  'problem.anonymisation/federated-not-met': 'Aucun niveau qui pouvait être demandé ne donne de classes respectant les modèles dans la suppression admise. Rien n’a été décidé.',
  'problem.anonymisation/federated-scheme': '{{field}} : l’accord n’est pas celui que dit son empreinte, ou l’un de ses modèles ne promet rien. Redemandez le fichier et comparez l’empreinte par téléphone.',
  'problem.anonymisation/federated-gone-answered': 'Tous les organismes avaient répondu à une question avant que l’un se retire. Une somme sans lui, à côté de la somme avec lui, montrerait ses effectifs. Qu’il revienne ; ou, s’il est d’accord, faites un nouvel accord sans lui.',
};
