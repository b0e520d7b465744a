import type { en } from './en.js';

/** French words for FHIR. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/fhir-resource': 'Cette ressource est d’un autre type. Attendu : {{allowed}}.',
  'problem.exchange/fhir-ambiguous': 'L’état de la tâche peut désigner plusieurs de nos états : {{candidates}}. Précisez lequel.',
  'problem.exchange/fhir-status': 'L’état de la tâche manque ou ne correspond à aucun de nos états.',
  'problem.exchange/fhir-open-end': 'Le consentement prend fin avec un événement, sans date ; dans FHIR il n’aurait pas de fin. Indiquez le dernier jour où le destinataire peut s’y fier.',
  'problem.exchange/fhir-questionnaire': 'Les réponses se rapportent à un autre formulaire ou à une autre version. Attendu : {{expected}}.',
  'problem.exchange/fhir-answer': 'Cette réponse ne peut être lue, figure deux fois, ou ne correspond à aucune question du formulaire.',
  'problem.exchange/fhir-twice': 'Cette ressource figure deux fois dans le lot.',
  'problem.exchange/fhir-id': 'La ressource ne désigne aucun enregistrement de chez nous et aucun identifiant n’a été indiqué.',
};
