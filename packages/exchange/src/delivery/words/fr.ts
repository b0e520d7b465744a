import type { en } from './en.js';

/** French words for sending. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/delivery-refused': 'Le destinataire a refusé l’envoi (statut {{status}}). Le même envoi serait refusé de nouveau : corrigez-le d’abord.',
  'problem.exchange/delivery-not-allowed': 'Le destinataire ne connaît pas cet expéditeur ou ne l’autorise pas (statut {{status}}). Une personne doit vérifier le protocole et les clés.',
  'problem.exchange/delivery-unknown': 'Aucune réponse n’est venue, et le destinataire a peut-être reçu l’envoi. Demandez-le-lui avant d’envoyer de nouveau.',
  'problem.exchange/delivery-given-up': 'Le destinataire était injoignable ou saturé (tentatives : {{attempts}}). Rien n’a été reçu ; envoyez plus tard.',
  'problem.exchange/delivery-stopped': 'L’envoi a été arrêté à la demande (tentatives : {{attempts}}).',
};
