import type { en } from './en.js';

/** Arabic words of the fields and codes of this group of records. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'field.referral.id': 'رقم الإحالة',
  'field.referral.from': 'الجهة المُحيلة',
  'field.referral.to': 'الجهة المُحال إليها',
  'field.referral.service': 'الخدمة المطلوبة',
  'field.referral.status': 'حالة الإحالة',
  'field.referral.offeredOn': 'تاريخ الإحالة',
  'field.referral.respondBy': 'مهلة الرد',
  'field.referral.answeredOn': 'تاريخ الرد',
};
