import type { glotipEn } from './en.js';

/** French words for the UNODC table. */
export const glotipFr: Record<keyof typeof glotipEn, string> = {
  'problem.exchange/glotip-not-in-cube': 'La rangée porte sur un autre indicateur ou une autre ventilation que le cube ; elle reste dans le tableau.',
  'problem.exchange/glotip-no-rows': 'Aucune rangée du tableau n’entre dans ce cube : rien n’est publié de cette unité selon ces dimensions.',
  'problem.exchange/glotip-edition': 'Un cube ne dit pas de quelle édition est le tableau ; conservez le fichier à côté.',
};
