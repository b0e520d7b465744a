import type { en } from './en.js';

/** French words for NIEM. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/niem-shape': 'L’élément hs:HumanTraffickingVictim manque.',
  'problem.exchange/niem-code': 'Ce n’est pas un mot de la liste {{list}} de NIEM 6.0.',
  'problem.exchange/niem-ambiguous': 'Plusieurs réponses se contredisent : {{candidates}}. Précisez laquelle vaut.',
};
