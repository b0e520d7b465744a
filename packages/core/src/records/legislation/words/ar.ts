import type { en } from './en.js';

/** Arabic words of the fields and codes of this group of records. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'field.instrument.id': 'رمز النص القانوني',
  'field.instrument.country': 'البلد',
  'field.instrument.kind': 'نوع النص القانوني',
  'field.instrument.title': 'العنوان',
  'field.instrument.number': 'الرقم',
  'field.instrument.adopted': 'تاريخ الاعتماد',
  'field.instrument.published': 'تاريخ النشر',
  'field.instrument.inForceFrom': 'نافذ اعتبارا من',
  'field.instrument.status': 'الوضع القانوني',
  'field.instrument.territory': 'الإقليم',
  'field.instrument.gazette': 'الجريدة الرسمية',
  'field.instrument.replacedBy': 'حلّ محله',
  'field.instrument.amendedBy': 'عُدِّل بموجب',
};
