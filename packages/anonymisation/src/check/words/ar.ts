import type { en } from './en.js';

/** Arabic words about the check of released files. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/check-encoding': 'الملف ليس بترميز UTF-8.',
  'problem.anonymisation/check-quote-open': 'علامة اقتباس لم تُغلق.',
  'problem.anonymisation/check-quote-misplaced': 'علامة اقتباس داخل خلية لا تبدأ بها، أو نص بعد العلامة التي تغلقها.',
  'problem.anonymisation/check-cell-too-long': 'خلية أطول من {{maximum}} محرف.',
  'problem.anonymisation/check-control-character': 'في إحدى الخلايا المحرف NUL.',
  'problem.anonymisation/check-no-records': 'ليس في الملف أي سجل، فلا شيء يُفحص.',
  'problem.anonymisation/check-column-twice': '{{field}}: عمودان باسم واحد.',
  'problem.anonymisation/check-ragged': 'عدد خلايا السجل {{found}}، وعدد خلايا سطر العناوين {{columns}}.',
  'problem.anonymisation/check-column-missing': 'ليس في الملف عمود بالاسم رقم {{place}} من {{option}}.',
  'problem.anonymisation/check-option': '{{option}}: الجزء {{place}} ليس على الصورة {{shown}}، أو أن رقمه لا يَعِد بشيء.',
  'problem.anonymisation/check-not-in-hierarchy': 'لا يضم التدرج كل قيم العمود رقم {{place}} من {{option}}.',
  'problem.anonymisation/check-no-order': 'قيم العمود رقم {{place}} من {{option}} ليست أرقامًا، ولا تدرج يرتبها.',
  'problem.anonymisation/check-population-missing': 'هذا الوعد يخص مجتمعا إحصائيا، ويحدده الخيار {{option}}.',
  'problem.anonymisation/check-population-level': 'تسميات أحد الأعمدة ليست كلها من مستوى واحد في تدرجه، فلا يمكن تعميم المجتمع الإحصائي مثلها.',
  'problem.anonymisation/check-population-value': '{{field}}: في هذا السجل من المجتمع الإحصائي قيمة ليست في تدرج عمودها.',
};
