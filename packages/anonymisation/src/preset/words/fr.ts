import type { en } from './en.js';

/** French words about presets. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/preset-column': '{{field}} : le tableau n’a aucune colonne sur laquelle porte le préréglage, ou une colonne dont la hiérarchie ou les niveaux ne laissent rien de ce qui doit rester : tous les niveaux mêlent mineurs et adultes, par exemple, ou aucun n’a les tranches ou les années.',
  'preset.sex-minor': 'Gardé quoi qu’il en coûte : le sexe, et si la personne était mineure, comme le demandent l’indicateur 16.2.2 des ODD et le questionnaire de l’ONUDC. Payé par d’autres colonnes, dont la nationalité, et par des enregistrements omis.',
  'preset.minor-region': 'Gardé quoi qu’il en coûte : si la personne était mineure, et la région de la nationalité. Payé par d’autres colonnes et par des enregistrements omis.',
  'preset.bands-subregion': 'Gardé quoi qu’il en coûte : la tranche d’âge et la sous-région de la nationalité. Payé par d’autres colonnes et par davantage d’enregistrements omis, de nationalités rares d’abord.',
  'preset.ctdc': 'Gardé comme dans le fichier k-anonymisé du CTDC : le sexe, les tranches d’âge, les pays de citoyenneté et d’exploitation, et l’année. Payé par des enregistrements omis : le CTDC en a perdu environ quatre sur dix.',
};
