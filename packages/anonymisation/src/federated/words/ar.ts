import type { en } from './en.js';

/** Arabic words about federated releases. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/model-not-federated-groups': 'قد تكون الأسرة أو الشخص لدى جهتين. حددوا في الاتفاق هل تدل أرقام هذا العمود على الشيء نفسه لدى الجهات كلها (shared)، أم هي أرقام كل جهة وحدها ولا أحد لدى جهتين (apart).',
  'problem.anonymisation/model-not-federated-combinations': 'عدد توليفات القيم المدرجة {{count}}، والجواب يتسع لـ {{maximum}}. أدرجوا قيما أقل، أو خذوا أعمدة أقل أو طولا أصغر، أو اسمحوا بأجوبة أطول.',
  'problem.anonymisation/model-not-federated-population': 'يحتاج هذا النموذج إلى مجتمع إحصائي تتفق عليه الجهات كلها. أعطوا الاتفاق صفوفه؛ أو أعطوا k-map عدد الأشخاص بدلا منها.',
  'problem.anonymisation/federated-no-answer': '{{field}}: لم تُجب الجهة. لم يُقرَّر شيء.',
  'problem.anonymisation/federated-message': '{{field}}: الرسالة ليست من هذا الاتفاق أو هذا السؤال أو هذه الجهة.',
  'problem.anonymisation/federated-sum': 'أعداد الجهات مجتمعةً لا تتطابق: المفاتيح مختلفة، أو تغيرت السجلات في الأثناء، أو الأعداد خاطئة. لم يُقرَّر شيء.',
  'problem.anonymisation/federated-decision': 'القرار ليس من هذا الاتفاق، أو ينشر فئة أصغر من الموعود أو من نصيب هذه الجهة منها. لم يُنشر شيء.',
  'problem.anonymisation/federated-parts': 'أجزاء الجهات مجتمعةً ليست ما تقرر. لم يُنشر شيء.',
  'problem.anonymisation/federated-not-met': 'لا مستوى مما أمكن السؤال عنه يعطي فئات تستوفي النماذج ضمن الحجب المسموح. لم يُقرَّر شيء.',
  'problem.anonymisation/federated-scheme': '{{field}}: الاتفاق ليس ما تدل عليه بصمته، أو فيه نموذج لا يعد بشيء. اطلبوا الملف من جديد وقارنوا البصمة بالهاتف.',
  'problem.anonymisation/federated-gone-answered': 'أجابت الجهات كلها عن سؤال قبل أن تنسحب إحداها، والمجموع بدونها بجانب المجموع معها يكشف أعدادها. فلتعد، أو لتُبرموا بموافقتها اتفاقا جديدا بدونها.',
  'problem.anonymisation/federated-population': 'صفوف المجتمع الإحصائي ليست ما اتُّفق عليه. لم يُقرَّر شيء.',
  'problem.anonymisation/federated-groups-apart': 'تُعدّ الأسر أو الأشخاص في k على افتراض ألا أحد منهم لدى جهتين. ومن كان لدى جهتين عُدّ مرتين.',
  'problem.anonymisation/federated-value-unlisted': '{{field}}: في {{count}} من السجلات قيمة ليست في القائمة العلنية لهذا العمود المتعدد القيم.',
};
