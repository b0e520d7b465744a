/** English words of the fields and codes of this group of records. */
export const en = {
  'field.rating.id': 'rating number',
  'field.rating.country': 'country rated',
  'field.rating.publisher': 'publisher of the rating',
  'field.rating.reportYear': 'year of the report',
  'field.rating.scheme': 'rating scheme',
  'field.rating.tier': 'tier',
  'field.rating.schemeName': 'name of the scheme',
  'field.rating.schemeVersion': 'version of the scheme',
  'field.rating.value': 'value given',
  'field.rating.rationale': 'address of the reasons',
  'field.rating.asOf': 'rating as at',
  'code.tip-tier.tier-1': 'Tier 1',
  'code.tip-tier.tier-2': 'Tier 2',
  'code.tip-tier.tier-2-watch-list': 'Tier 2 Watch List',
  'code.tip-tier.tier-3': 'Tier 3',
  'code.tip-tier.special-case': 'special case, not ranked',
};
