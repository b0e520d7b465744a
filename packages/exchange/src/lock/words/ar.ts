import type { en } from './en.js';

/** كلمات الأقفال. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/locked': 'تعمل عملية أخرى في هذا المجلد الآن. لم يتغير شيء. إن كانت قد انتهت فأعد المحاولة.',
  'problem.exchange/locked-elsewhere': 'آخر من أمسك بهذا المجلد يعمل حيث لا يستطيع هذا الجهاز أن يرى (جهاز آخر أو حاوية). إن كانت تلك العملية قد انتهت يقينًا فتولَّ المجلد يدويًا.',
  'problem.exchange/lock-lost': 'أُدخلت عملية أخرى إلى هذا المجلد يدويًا، فتوقفت هذه العملية.',
};
