import type { iatiEn } from './en.js';

/** Arabic words for IATI. */
export const iatiAr: Record<keyof typeof iatiEn, string> = {
  'problem.exchange/iati-xml-doctype': 'يعلن الملف نوع مستند، وهذا غير مسموح به.',
  'problem.exchange/iati-xml-syntax': 'الملف ليس XML سليم البنية.',
  'problem.exchange/iati-xml-depth': 'تداخل عناصر الملف أعمق مما يجوز.',
  'problem.exchange/iati-xml-size': 'في الملف نشاط أكبر مما يجوز.',
  'problem.exchange/iati-version': 'ليست هذه قائمة أنشطة IATI {{version}}.',
  'problem.exchange/iati-missing': 'ينقص هنا عنصر لا يخلو منه أي نشاط.',
  'problem.exchange/iati-twice': 'ورد هنا مرتين عنصر لا يرد في النشاط إلا مرة.',
  'problem.exchange/iati-value': 'لا يسمح المعيار بهذه القيمة هنا: {{expected}}.',
  'problem.exchange/iati-text': 'في أحد النصوص محرف لا يقبله XML.',
  'problem.exchange/iati-needed': 'يشترطه المعيار ولا تذكره سجلاتنا: {{field}}.',
  'problem.exchange/iati-left-out': 'هذا الجزء من النشاط لا يُقرأ، وقد تُرك.',
  'problem.exchange/iati-day': '{{field}}: لا يقبل المعيار إلا أياما كاملة؛ فكُتب أول يوم ممكن أو آخره، وبجانبه ما هو معروف.',
  'problem.exchange/iati-no-percentage': '{{field}}: يريد المعيار حصة كل بلد ولم يذكرها أحد، فلم تُختلق.',
  'problem.exchange/iati-no-transaction': 'لا موضع لحركة المال هذه في سجلاتنا (قرض أو مساهمة أو تصحيح لما لم يُسمَّ)؛ فهي محفوظة مع المشروع ولا تُحسب في شيء.',
};
