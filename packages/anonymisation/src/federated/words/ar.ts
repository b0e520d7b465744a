import type { en } from './en.js';

/** Arabic words about federated releases. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/model-not-federated-groups': 'قد تكون الأسرة أو الشخص لدى جهتين، فلا تُجمع أعدادهم: لا يمكن الوعد بهذا النموذج دون جمع السجلات.',
  'problem.anonymisation/model-not-federated-combinations': 'أعداد الفئات لا تدل على القيم التي تجتمع في سجل واحد: لا يمكن الوعد بهذا النموذج دون جمع السجلات.',
  'problem.anonymisation/model-not-federated-population': 'يحتاج هذا النموذج إلى صفوف المجتمع الإحصائي، والجهات لا تعدها معا. أعطوا k-map عدد الأشخاص بدلا منها.',
  'problem.anonymisation/federated-no-answer': '{{field}}: لم تُجب الجهة. لم يُقرَّر شيء.',
  'problem.anonymisation/federated-message': '{{field}}: الرسالة ليست من هذا الاتفاق أو هذا السؤال أو هذه الجهة.',
  'problem.anonymisation/federated-sum': 'أعداد الجهات مجتمعةً لا تتطابق: المفاتيح مختلفة، أو تغيرت السجلات في الأثناء، أو الأعداد خاطئة. لم يُقرَّر شيء.',
  'problem.anonymisation/federated-decision': 'القرار ليس من هذا الاتفاق، أو ينشر فئة أصغر من الموعود أو من نصيب هذه الجهة منها. لم يُنشر شيء.',
  'problem.anonymisation/federated-parts': 'أجزاء الجهات مجتمعةً ليست ما تقرر. لم يُنشر شيء.',
  'problem.anonymisation/federated-not-met': 'لا مستوى مما أمكن السؤال عنه يعطي فئات تستوفي النماذج ضمن الحجب المسموح. لم يُقرَّر شيء.',
  'problem.anonymisation/federated-scheme': '{{field}}: الاتفاق ليس ما تدل عليه بصمته، أو فيه نموذج لا يعد بشيء. اطلبوا الملف من جديد وقارنوا البصمة بالهاتف.',
  'problem.anonymisation/federated-gone-answered': 'أجابت الجهات كلها عن سؤال قبل أن تنسحب إحداها، والمجموع بدونها بجانب المجموع معها يكشف أعدادها. فلتعد، أو لتُبرموا بموافقتها اتفاقا جديدا بدونها.',
};
