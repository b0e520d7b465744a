import type { ctdcEn } from './en.js';

/** Arabic words for CTDC files. */
export const ctdcAr: Record<keyof typeof ctdcEn, string> = {
  'problem.exchange/ctdc-value': '{{field}}: لا يعرف وصف هذا الملف هذه القيمة. المسموح به: {{allowed}}.',
  'problem.exchange/ctdc-twice': 'يحمل عمودان الاسم نفسه، ولا يمكن معرفة أيهما المقصود.',
  'problem.exchange/ctdc-ambiguous-version': 'هذه الأعمدة مشتركة بين عدة ملفات: {{candidates}}. حدِّد أيها هو.',
  'problem.exchange/ctdc-uncertain-version': 'هذه أعمدة {{version}}، ولا يوجد نص رسمي يبيّن قائمتها، فلم يُقرأ الملف.',
  'problem.exchange/ctdc-unknown-header': 'هذه الأعمدة وعددها {{count}} ليست لأي ملف معروف. أقرب ملف إليها {{version}}، وينقصه {{missing}}.',
  'problem.exchange/ctdc-merged': '{{field}}: يعبّر الملف عن عدة أمور بكلمة واحدة ({{candidates}})، ولا يُعرف أيها الصحيح.',
  'problem.exchange/ctdc-contradiction': '{{field}}: تتعارض الفئة العمرية مع بيان بلوغ سن الرشد، فلم يؤخذ بأي منهما.',
  'problem.exchange/ctdc-stand-in': '{{field}}: هذا العمود قيمة بديلة (أول دعم أو تعرّف أو تسجيل)، وقد لا يطابق ما وقع فعلا.',
  'problem.exchange/ctdc-synthetic': 'أنتج الحاسوب هذا الصف ولا يمثّل أي شخص، فلا يجوز عدّه حالة.',
  'problem.exchange/ctdc-merges': '{{field}}: يدخل الرمز {{code}} في عمود يجمع عدة رموز ({{candidates}})، وعند العودة لا يُعرف أيها كان المقصود.',
};
