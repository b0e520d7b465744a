/** English words of the fields and codes of this group of records. */
export const en = {
  'field.observation.indicator': 'indicator',
  'field.observation.area': 'country or area',
  'field.observation.period': 'period',
  'field.observation.unit': 'unit of count',
  'field.observation.sex': 'sex (of those counted)',
  'field.observation.ageGroup': 'age group (of those counted)',
  'field.observation.form': 'form of exploitation counted',
  'field.observation.low': 'lower bound',
  'field.observation.high': 'upper bound',
  'field.observation.denominator': 'population (denominator)',
  'field.observation.per': 'rate per',
  'field.observation.denominatorYear': 'year of the denominator',
  'field.observation.asOf': 'as at',
};
