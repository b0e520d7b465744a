import type { en } from './en.js';

/** French words about searching in several threads. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/worker-lost': 'Un fil d’exécution de la recherche s’est arrêté en plein travail ou a échoué, par exemple faute de mémoire. Rien n’a été publié. Réessayez avec moins de fils, ou avec un seul.',
};
