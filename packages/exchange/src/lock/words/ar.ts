import type { en } from './en.js';

/** كلمات الأقفال. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/locked': 'تعمل عملية أخرى على الملفات نفسها الآن. لم يتغير شيء. إن كانت قد انتهت فأعد المحاولة.',
  'problem.exchange/locked-elsewhere': 'آخر من أمسك بهذه الملفات يعمل حيث لا يستطيع هذا الجهاز أن يرى (جهاز آخر أو حاوية). إن كانت تلك العملية قد انتهت يقينًا فتولَّ ما كانت تمسك به (في ctip: ‎--take-over).',
  'problem.exchange/lock-lost': 'أُدخلت عملية أخرى يدويًا في هذه الأثناء، فتوقفت هذه العملية.',
};
