import type { en } from './en.js';

/** French words of the fields and codes of this group of records. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'field.rating.id': 'numéro du classement',
  'field.rating.country': 'pays classé',
  'field.rating.publisher': 'éditeur du classement',
  'field.rating.reportYear': 'année du rapport',
  'field.rating.scheme': 'système de classement',
  'field.rating.tier': 'catégorie',
  'field.rating.schemeName': 'nom du système de classement',
  'field.rating.schemeVersion': 'version du système de classement',
  'field.rating.value': 'valeur attribuée',
  'field.rating.rationale': 'adresse des motifs',
  'field.rating.asOf': 'classement au',
  'code.tip-tier.tier-1': 'catégorie 1',
  'code.tip-tier.tier-2': 'catégorie 2',
  'code.tip-tier.tier-2-watch-list': 'catégorie 2, liste de surveillance',
  'code.tip-tier.tier-3': 'catégorie 3',
  'code.tip-tier.special-case': 'cas particulier, non classé',
};
