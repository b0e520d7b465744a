import type { en } from './en.js';

/** Arabic words of the parts that several records share. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'field.period.start': 'بداية الفترة',
  'field.period.end': 'نهاية الفترة',
  'field.evidence.title': 'عنوان الوثيقة',
  'field.evidence.reference': 'مرجع الوثيقة',
  'field.evidence.url': 'عنوان الوثيقة على الشبكة',
  'field.evidence.sha256': 'بصمة الملف (SHA-256)',
  'field.evidence.on': 'تاريخ الوثيقة',
};
