import type { en } from './en.js';

/** Arabic words of the fields and codes of this group of records. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'field.rating.id': 'رقم التصنيف',
  'field.rating.country': 'البلد المصنَّف',
  'field.rating.publisher': 'ناشر التصنيف',
  'field.rating.reportYear': 'سنة التقرير',
  'field.rating.scheme': 'نظام التصنيف',
  'field.rating.tier': 'المستوى',
  'field.rating.schemeName': 'اسم نظام التصنيف',
  'field.rating.schemeVersion': 'نسخة نظام التصنيف',
  'field.rating.value': 'القيمة المعطاة',
  'field.rating.rationale': 'عنوان الحيثيات',
  'field.rating.asOf': 'التصنيف كما في تاريخ',
  'code.tip-tier.tier-1': 'المستوى 1',
  'code.tip-tier.tier-2': 'المستوى 2',
  'code.tip-tier.tier-2-watch-list': 'المستوى 2، قائمة المراقبة',
  'code.tip-tier.tier-3': 'المستوى 3',
  'code.tip-tier.special-case': 'حالة خاصة غير مصنفة',
};
