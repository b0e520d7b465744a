/** English words of the parts that several records share. */
export const en = {
  'field.period.start': 'start of the period',
  'field.period.end': 'end of the period',
  'field.evidence.title': 'title of the document',
  'field.evidence.reference': 'document reference',
  'field.evidence.url': 'web address of the document',
  'field.evidence.sha256': 'fingerprint of the file (SHA-256)',
  'field.evidence.on': 'date of the document',
};
