import type { en } from './en.js';

/** French words about presets. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/preset-column': '{{field}} : le préréglage porte sur l’âge et la nationalité. Le tableau n’a ni l’un ni l’autre, ou une hiérarchie qui mêle mineurs et adultes, ou des niveaux, qui ne laissent rien de ce qui doit rester.',
  'preset.minor-region': 'Gardé quoi qu’il en coûte : si la personne était mineure, et la région de la nationalité. Payé par d’autres colonnes et par des enregistrements omis.',
  'preset.bands-subregion': 'Gardé quoi qu’il en coûte : la tranche d’âge et la sous-région de la nationalité. Payé par d’autres colonnes et par davantage d’enregistrements omis, de nationalités rares d’abord.',
};
