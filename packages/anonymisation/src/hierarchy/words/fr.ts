import type { en } from './en.js';

/** French words about hierarchies. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/hierarchy-quote-open': 'Un guillemet du fichier de hiérarchie n’est pas fermé.',
  'problem.anonymisation/hierarchy-from-data': 'La hiérarchie a été construite à partir des valeurs du tableau. Ses niveaux révèlent qui s’y trouve ; prenez une liste publique de valeurs.',
};
