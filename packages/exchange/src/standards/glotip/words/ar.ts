import type { glotipEn } from './en.js';

/** Arabic words for the UNODC table. */
export const glotipAr: Record<keyof typeof glotipEn, string> = {
  'problem.exchange/glotip-not-in-cube': 'الصف عن مؤشر آخر أو تصنيف آخر غير ما في المكعّب؛ ويبقى في الجدول.',
  'problem.exchange/glotip-no-rows': 'لا صف في الجدول يدخل في هذا المكعّب: لم يُنشر شيء بهذه الوحدة بحسب هذه الأبعاد.',
  'problem.exchange/glotip-edition': 'لا يذكر المكعّب إصدار الجدول؛ احفظ الملف إلى جانبه.',
};
