import type { en } from './en.js';

/** French words for badges. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/badge-recipient': 'L’identité du destinataire manque ou n’est pas de ce genre.',
  'problem.exchange/badge-salt': 'Le sel doit compter au moins {{minimum}} caractères visibles, nouveaux et aléatoires pour chaque badge.',
  'problem.exchange/badge-issuer': 'L’émetteur doit avoir un nom et une adresse qui commence par https:// ou did:.',
  'problem.exchange/badge-status': 'Seul ce qui est en vigueur peut devenir un badge : {{allowed}}.',
  'problem.exchange/badge-course': 'Le certificat est celui d’un autre cours ou d’une autre version de son programme.',
  'problem.exchange/badge-refused': 'Ce badge n’est pas cru : personne d’habilité à le délivrer ne l’a signé, il a été modifié, ou ce n’est pas un badge de ce type.',
  'problem.exchange/badge-key-ended': 'La clé qui a signé le badge a expiré. Interrogez le registre de l’émetteur : avec l’empreinte qu’il conserve, le badge peut être cru.',
  'problem.exchange/badge-form': 'Ceci n’est pas un badge tel que convert l’écrit, ou pas un badge entier.',
  'problem.exchange/badge-recipient-twice': 'Deux destinataires figurent pour le même enregistrement ; on ne devine pas auquel revient le badge.',
  'problem.exchange/badge-course-alone': 'Un cours seul ne devient pas un badge ; il est retenu pour les certificats qui le nomment.',
};
