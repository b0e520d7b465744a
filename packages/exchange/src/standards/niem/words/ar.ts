import type { en } from './en.js';

/** Arabic words for NIEM. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/niem-shape': 'العنصر hs:HumanTraffickingVictim غائب.',
  'problem.exchange/niem-code': 'ليست هذه كلمة من قائمة {{list}} في NIEM 6.0.',
  'problem.exchange/niem-ambiguous': 'إجابات متعددة يناقض بعضها بعضاً: {{candidates}}. حدِّد الصحيح منها.',
};
