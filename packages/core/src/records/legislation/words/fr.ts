import type { en } from './en.js';

/** French words of the fields and codes of this group of records. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'field.instrument.id': 'clé du texte juridique',
  'field.instrument.country': 'pays',
  'field.instrument.kind': 'type de texte juridique',
  'field.instrument.title': 'titre',
  'field.instrument.number': 'numéro',
  'field.instrument.adopted': 'date d’adoption',
  'field.instrument.published': 'date de publication',
  'field.instrument.inForceFrom': 'en vigueur depuis',
  'field.instrument.status': 'statut',
  'field.instrument.territory': 'territoire',
  'field.instrument.gazette': 'journal officiel',
  'field.instrument.replacedBy': 'remplacé par',
  'field.instrument.amendedBy': 'modifié par',
};
