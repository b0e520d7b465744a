import type { en } from './en.js';

/** French words about federated releases. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/model-not-federated': 'Les effectifs des classes ne disent pas si ce modèle est respecté ; les organismes ne peuvent le promettre sans mettre en commun leurs enregistrements.',
  'problem.anonymisation/federated-one-sensitive': 'Les modèles portent sur plus d’une colonne sensible ; les organismes n’en comptent qu’une avec les classes.',
  'problem.anonymisation/federated-no-answer': '{{field}} : l’organisme n’a pas répondu. Rien n’a été décidé.',
  'problem.anonymisation/federated-message': '{{field}} : le message n’est pas de cet accord, de cette question ou de cet organisme.',
  'problem.anonymisation/federated-sum': 'Les effectifs de tous les organismes ne concordent pas : clés différentes, enregistrements modifiés en route ou effectifs faux. Rien n’a été décidé.',
  'problem.anonymisation/federated-decision': 'La décision n’est pas de cet accord, ou publie une classe plus petite que promis ou que la part de cet organisme. Rien n’a été publié.',
  'problem.anonymisation/federated-parts': 'Les parts des organismes réunies ne sont pas ce qui a été décidé. Rien n’a été publié.',
  'problem.anonymisation/federated-not-met': 'Aucun niveau qui pouvait être demandé ne donne de classes respectant les modèles dans la suppression admise. Rien n’a été décidé.',
};
