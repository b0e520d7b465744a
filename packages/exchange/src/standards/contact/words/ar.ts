import type { en } from './en.js';

/** Arabic words for address cards and calendars. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/jcard-shape': 'ليست هذه بطاقة اتصال: تُكتب jCard على النحو ["vcard", [[name, parameters, type, value], …]].',
  'problem.exchange/jcard-version': 'لا تذكر البطاقة الإصدار {{allowed}}، ولا يُقرأ غيره.',
  'problem.exchange/jcard-ambiguous': 'تذكر البطاقة اسم الشخص أكثر من مرة، في {{candidates}}، ولا يمكن معرفة الاسم المقصود. أبقِ اسماً واحداً.',
  'problem.exchange/calendar-syntax': 'هذا السطر ليس من أسطر التقويم، أو يُغلق ما لم يُفتح.',
  'problem.exchange/calendar-version': 'لا يذكر التقويم الإصدار {{allowed}}، ولا يُقرأ غيره.',
  'problem.exchange/calendar-time': 'الوقت غائب أو غير موجود أو ينتهي قبل أن يبدأ أو مكتوب بتوقيت محلي. اكتب يوماً أو لحظة بالتوقيت العالمي.',
  'problem.exchange/calendar-text': 'النص غائب أو فيه محرف لا يجوز في التقويم.',
  'problem.exchange/calendar-status': 'لا توجد هذه الحالة لمدخل من هذا النوع.',
  'problem.exchange/calendar-twice': 'يرد هذا مرتين، والمسموح مرة واحدة.',
  'problem.exchange/calendar-passed-over': 'لا مكان هنا لهذا الجزء من التقويم؛ تُجووز.',
  'problem.exchange/no-deadline': 'ليس لسجل من هذا النوع موعد نهائي. السجلات التي لها موعد: {{allowed}}.',
};
