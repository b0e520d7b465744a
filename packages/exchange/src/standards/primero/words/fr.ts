import type { en } from './en.js';

/** French words for Primero. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/primero-shape': 'Ce n’est pas une orientation de Primero avec son service.',
  'problem.exchange/primero-status': 'Primero n’a pas d’état pour {{code}} ; sous tout autre état on continuerait à la traiter. États disponibles : {{allowed}}.',
  'problem.exchange/primero-service': 'Primero n’a pas de type de service qui signifie {{code}} ; un autre demanderait autre chose.',
  'problem.exchange/primero-service-type': 'Ce type de service ne correspond à aucun de nos services. Types qui correspondent : {{allowed}}. Précisez le service visé.',
  'problem.exchange/primero-ambiguous': 'Plusieurs de nos organismes correspondent à cet organisme : {{candidates}}. Précisez lequel est visé.',
  'problem.exchange/primero-basis': 'Primero et le fondement indiqué ne concordent pas sur le partage sans consentement.',
  'problem.exchange/primero-case-shape': 'Ce n’est pas un dossier de Primero.',
  'problem.exchange/primero-no-concern': 'Le dossier ne soulève aucune préoccupation de traite et rien n’a été indiqué sur la personne ; ce qui entre ne fait de personne une victime. Indiquez ce qui a été décidé : {{allowed}}.',
  'problem.exchange/primero-ambiguous-option': 'Plusieurs de nos codes correspondent à cette option du déploiement : {{candidates}}. Précisez laquelle est visée.',
  'problem.exchange/primero-service-unread': 'Un service n’a ni type, ni agence, ni jour que nous connaissions ; il n’a pas été lu.',
  'problem.exchange/primero-unread': 'Un champ du déploiement n’a pas été lu.',
  'problem.exchange/primero-pack': 'Ce n’est pas une liste de déploiement : nos codes et les identifiants de ses options, sous nationality et agency.',
};
