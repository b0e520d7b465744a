import type { en } from './en.js';

/** French words of the fields and codes of this group of records. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'field.referral.id': 'numéro de l’orientation',
  'field.referral.from': 'organisme qui oriente',
  'field.referral.to': 'organisme destinataire',
  'field.referral.service': 'service demandé',
  'field.referral.status': 'état de l’orientation',
  'field.referral.offeredOn': 'date de l’orientation',
  'field.referral.respondBy': 'réponse attendue avant le',
  'field.referral.answeredOn': 'date de la réponse',
};
