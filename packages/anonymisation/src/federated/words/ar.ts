import type { en } from './en.js';

/** Arabic words about federated releases. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/model-not-federated': 'أعداد الفئات لا تكشف هل يُستوفى هذا النموذج، فلا تستطيع الجهات أن تَعِد به دون جمع سجلاتها.',
  'problem.anonymisation/federated-one-sensitive': 'تنظر النماذج في أكثر من عمود حساس، والجهات تعدّ عمودًا واحدًا مع الفئات.',
  'problem.anonymisation/federated-no-answer': '{{field}}: لم تُجب الجهة. لم يُقرَّر شيء.',
  'problem.anonymisation/federated-message': '{{field}}: الرسالة ليست من هذا الاتفاق أو هذا السؤال أو هذه الجهة.',
  'problem.anonymisation/federated-sum': 'أعداد الجهات مجتمعةً لا تتطابق: المفاتيح مختلفة، أو تغيرت السجلات في الأثناء، أو الأعداد خاطئة. لم يُقرَّر شيء.',
  'problem.anonymisation/federated-decision': 'القرار ليس من هذا الاتفاق، أو ينشر فئة أصغر من الموعود أو من نصيب هذه الجهة منها. لم يُنشر شيء.',
  'problem.anonymisation/federated-parts': 'أجزاء الجهات مجتمعةً ليست ما تقرر. لم يُنشر شيء.',
  'problem.anonymisation/federated-not-met': 'لا مستوى مما أمكن السؤال عنه يعطي فئات تستوفي النماذج ضمن الحجب المسموح. لم يُقرَّر شيء.',
};
