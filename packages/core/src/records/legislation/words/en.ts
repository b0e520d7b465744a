/** English words of the fields and codes of this group of records. */
export const en = {
  'field.instrument.id': 'key of the legal text',
  'field.instrument.country': 'country',
  'field.instrument.kind': 'kind of legal text',
  'field.instrument.title': 'title',
  'field.instrument.number': 'number',
  'field.instrument.adopted': 'date of adoption',
  'field.instrument.published': 'date of publication',
  'field.instrument.inForceFrom': 'in force from',
  'field.instrument.status': 'status',
  'field.instrument.territory': 'territory',
  'field.instrument.gazette': 'official gazette',
  'field.instrument.replacedBy': 'replaced by',
  'field.instrument.amendedBy': 'amended by',
};
