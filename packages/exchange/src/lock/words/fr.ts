import type { en } from './en.js';

/** Mots français des verrous. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/locked': 'Un autre processus travaille sur les mêmes fichiers. Rien n’a été modifié. S’il est terminé, réessayez.',
  'problem.exchange/locked-elsewhere': 'Ces fichiers étaient tenus en dernier lieu hors de portée de cette machine (une autre machine ou un conteneur). Si ce processus est terminé avec certitude, reprenez ce qu’il tenait (avec ctip : --take-over).',
  'problem.exchange/lock-lost': 'Un autre processus a été admis à la main entre-temps ; celui-ci s’est arrêté.',
};
