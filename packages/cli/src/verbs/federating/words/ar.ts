import type { en } from './en.js';

/** Arabic words for agencies that publish together. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'verb.federate': 'النشر مع جهات لا يجوز لها جمع سجلاتها: اتفاق وعدّ وقرار وضم، بملفات بدل الرسائل',
  'federate.scheme': 'الاتفاق {{id}} بين {{agencies}}',
  'federate.masked': 'الأعداد مقنَّعة: لا يقرأ المنسق إلا مجموع الجهات كلها.',
  'federate.plain': 'الأعداد غير مقنَّعة: يرى المنسق أعداد كل جهة.',
  'federate.digest': 'البصمة، تُقارن بالهاتف قبل أي عدّ: {{digest}}',
  'federate.key': 'صُنع المفتاح بين {{agency}} و{{other}}. احملوه إلى {{other}} باليد؛ ولا يجوز أن يكون لدى المنسق.',
  'federate.counted': 'تم العدّ. أرسلوا الملف إلى المنسق.',
  'federate.answered': 'تمت الإجابة. أرسلوا الملف إلى المنسق.',
  'federate.waiting': 'لا سؤال بعد. الأعداد الأولى لم تصل من: {{agencies}}.',
  'federate.asked': 'كُتب السؤال {{round}}. أرسلوه إلى: {{agencies}}. ثم أعيدوا هذه الخطوة مع إجاباتها وكل الرسائل السابقة.',
  'federate.decided': 'تقرر: عدد الفئات {{classes}}؛ والسجلات المحجوبة {{suppressed}} من {{read}}. أرسلوا القرار إلى كل جهة.',
  'federate.unproven': 'كانت فئات المستويات الأدق أكثر من أن يُسأل عنها؛ ولا يُستبعد أن توجد طريقة أفضل.',
  'federate.part': 'السجلات في هذا الجزء: {{records}}. ليس هذا نسخة للنشر: ففئاته أصغر مما وُعد به. أعطوه لمن يضم الأجزاء وحده.',
  'problem.cli/federate-agencies': '{{option}} يأخذ اسمين أو أكثر بفواصل، كل اسم مرة واحدة.',
  'problem.cli/federate-agency': '{{option}}: الجهة في هذا الاتفاق واحدة من: {{allowed}}.',
  'problem.cli/federate-gone': '{{option}}: سموا جهات من الاتفاق تبقى بعدها جهتان أو أكثر، واسما جديدا لما يبدأ من جديد.',
  'problem.cli/federate-data-hierarchy': '{{field}}: تتفق الجهات على تدرجات معلنة؛ والتدرج المبني من البيانات يختلف بين جهة وأخرى.',
  'problem.cli/federate-key-missing': 'لا مفتاح مع {{agency}} في المجلد. تصنعه إحداكما بالأمر {{command}} وتحمله إلى الأخرى.',
  'problem.cli/federate-key-twice': 'في المجلد مفتاحان مع {{agency}}. احتفظوا بالذي لدى الجهتين كلتيهما.',
  'problem.cli/federate-key-readable': 'يستطيع غيركم قراءة مفتاح مشترك. لم يحدث شيء. أغلقوه بالأمر {{command}}، وفكروا هل قرأه أحد: فاصنعوا حينئذ غيره.',
  'problem.cli/federate-refused': 'لم يُعدّ شيء: عدد السجلات التي فيها مشكلات {{count}}. يسردها {{command}} كلها.',
};
