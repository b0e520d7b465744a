import type { en } from './en.js';

/** Arabic words about evidence. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/evidence-differs': '{{field}}: ما يقوله سند الإثبات يختلف عما وُجد.',
  'problem.anonymisation/evidence-key': '{{field}}: عُدّل سند الإثبات، أو أن المفتاح ليس المفتاح الذي أُعدّ به.',
  'problem.anonymisation/evidence-unkeyed': 'بصمات سند الإثبات بلا مفتاح، ومن يعرف معظم البيانات قد يجرب الباقي حتى يطابق: استعملوا مفتاحا أو أبقوا السند داخل المؤسسة.',
  'problem.anonymisation/model-not-met': '{{field}}: لم يؤكد العدّ الثاني للبيانات هذا النموذج. لم يُنشر شيء؛ يرجى الإبلاغ مع مثال مولَّد.',
  'attacker.prosecutor': 'من يعرف أن شخصا بعينه موجود في البيانات',
  'attacker.journalist': 'من يعرف شخصا ولا يعرف هل هو في البيانات',
  'attacker.marketer': 'من يريد التعرف على أكبر عدد ممكن من الأشخاص',
  'attacker.presence': 'من يريد أن يعرف هل الشخص موجود في البيانات أصلا',
  'attacker.attribute': 'من يعرف مجموعة الشخص ويريد الجواب الحساس',
  'attacker.partial': 'من يعرف المجموعة وبعض إجابات الشخص المتعددة',
};
