import type { en } from './en.js';

/** Arabic words. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'indicator.sdg-16.2.2': 'المؤشر 16.2.2 من أهداف التنمية المستدامة: الضحايا المحدَّدة هويتهم لكل 100 ألف من السكان',
  'rate.specific': 'المعدل داخل الفئة نفسها',
  'rate.contribution': 'المساهمة في معدل مجموع السكان',
  'interval.garwood': 'مجال بواسون الدقيق (غاروود)',
  'interval.wilson': 'مجال الدرجة (ويلسون)',
  'flag.no-denominator': 'لا يوجد عدد سكان لهذه الفئة، فلا معدل خاص بها',
  'flag.denominator-unverified': 'عدد السكان غير متحقَّق منه',
  'flag.count-interval': 'العدد معروف بين حدين فقط',
  'flag.several-forms': 'قد يُحتسب الشخص الواحد تحت أكثر من شكل',
  'flag.absent-answer': 'أشخاص لا إجابة لهم، محصون على حدة',
  'flag.suppressed': 'محجوب لصغره',
  'flag.secondary-suppression-not-done': 'الأرقام الصغيرة محجوبة؛ ولم يُفحص إمكان استنتاجها من أرقام أخرى',
  'problem.statistics/denominator-missing': 'لا يوجد عدد سكان لسنة {{year}} والجنس {{sex}} والفئة العمرية {{ageGroup}}؛ ولم تُستعمل سنة أو فئة أخرى بدلا منها.',
  'problem.statistics/denominator-twice': '{{field}}: عددان للسكان للفئة والسنة نفسيهما.',
  'problem.statistics/denominator-not-positive': '{{field}}: عدد السكان عدد صحيح أكبر من 0.',
};
