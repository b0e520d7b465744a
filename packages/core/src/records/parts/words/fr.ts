import type { en } from './en.js';

/** French words of the parts that several records share. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'field.period.start': 'début de la période',
  'field.period.end': 'fin de la période',
  'field.evidence.title': 'titre du document',
  'field.evidence.reference': 'référence du document',
  'field.evidence.url': 'adresse web du document',
  'field.evidence.sha256': 'empreinte du fichier (SHA-256)',
  'field.evidence.on': 'date du document',
};
