import type { en } from './en.js';

/** French words for Primero. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/primero-shape': 'Ce n’est pas une orientation de Primero avec son service.',
  'problem.exchange/primero-status': 'Primero n’a pas d’état pour {{code}} ; sous tout autre état on continuerait à la traiter. États disponibles : {{allowed}}.',
  'problem.exchange/primero-service': 'Primero n’a pas de type de service qui signifie {{code}} ; un autre demanderait autre chose.',
  'problem.exchange/primero-service-type': 'Ce type de service ne correspond à aucun de nos services. Types qui correspondent : {{allowed}}. Précisez le service visé.',
  'problem.exchange/primero-ambiguous': 'Plusieurs de nos organismes correspondent à cet organisme : {{candidates}}. Précisez lequel est visé.',
  'problem.exchange/primero-basis': 'Primero et le fondement indiqué ne concordent pas sur le partage sans consentement.',
};
