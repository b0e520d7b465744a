import type { en } from './en.js';

/** Arabic words for badges on the command line. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'verb.badge': 'توقيع الشارات التي كتبها convert، أو التحقق من شارة يقدّمها أحد',
  'badge.signed': 'عدد الشارات الموقَّعة: {{count}}. كل سطر لحامل شارته وحده.',
  'badge.register': 'احفظ البصمات في السجل: بها تبقى الشارة صالحة بعد انتهاء المفتاح الذي وقّعها.',
  'badge.holds': 'الشارة صحيحة: «{{name}}»، أصدرتها {{issuer}}، ووُقِّعت بمفتاح {{party}}.',
  'badge.valid': 'وهي سارية اليوم: من {{from}} إلى {{until}}.',
  'badge.not-yet': 'ولم تسرِ بعد: تسري من {{from}}.',
  'badge.ended': 'ولم تعد سارية: انتهت في {{until}}.',
  'badge.holder': 'وقد صدرت للعنوان المقدَّم.',
  'badge.holder-other': 'وقد صدرت لعنوان غير العنوان المقدَّم.',
  'badge.holder-unknown': 'ولم يُتحقق ممن صدرت له: الشارة يمكن نسخها. أعطِ العنوان الذي أثبت حاملها أنه له.',
  'badge.ask': 'أما سحبها فلا يعلمه إلا سجل الجهة المصدرة: اسألها عن {{id}} بالبصمة {{fingerprint}}.',
  'problem.cli/badge-action': 'بعد badge يأتي أحد ما يلي: {{allowed}}.',
  'problem.cli/badge-issuer': 'تسمّي الشارة جهة مصدرة غير العنوان المعطى. لم يُوقَّع شيء.',
  'badge.valid-open': 'وهي سارية اليوم: من {{from}} دون نهاية محددة.',
};
