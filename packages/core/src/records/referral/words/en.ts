/** English words of the fields and codes of this group of records. */
export const en = {
  'field.referral.id': 'referral number',
  'field.referral.from': 'agency that refers',
  'field.referral.to': 'agency referred to',
  'field.referral.service': 'service asked for',
  'field.referral.status': 'referral status',
  'field.referral.offeredOn': 'date of the referral',
  'field.referral.respondBy': 'answer due by',
  'field.referral.answeredOn': 'date of the answer',
};
