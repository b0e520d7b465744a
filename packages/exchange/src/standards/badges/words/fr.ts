import type { en } from './en.js';

/** French words for badges. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/badge-recipient': 'L’identité du destinataire manque ou n’est pas de ce genre.',
  'problem.exchange/badge-salt': 'Le sel doit compter au moins {{minimum}} caractères visibles, nouveaux et aléatoires pour chaque badge.',
  'problem.exchange/badge-issuer': 'L’émetteur doit avoir un nom et une adresse qui commence par https:// ou did:.',
  'problem.exchange/badge-status': 'Seul ce qui est en vigueur peut devenir un badge : {{allowed}}.',
  'problem.exchange/badge-course': 'Le certificat est celui d’un autre cours ou d’une autre version de son programme.',
};
