import type { en } from './en.js';

/** Mots français des verrous. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/locked': 'Un autre processus travaille dans ce dossier. Rien n’a été modifié. S’il est terminé, réessayez.',
  'problem.exchange/locked-elsewhere': 'Ce dossier était tenu en dernier lieu hors de portée de cette machine (une autre machine ou un conteneur). Si ce processus est terminé avec certitude, reprenez le dossier à la main.',
  'problem.exchange/lock-lost': 'Un autre processus a été admis à la main dans ce dossier ; celui-ci s’est arrêté.',
};
