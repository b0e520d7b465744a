import type { en } from './en.js';

/** Arabic words about the ledger of releases. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/ledger-difference': '{{field}}: بالمقارنة مع ما نُشر هنا سابقا توجد فئات عددها {{count}} لا يبلغ الفرق فيها {{k}} من السجلات، والفرق يكشف أشخاصا بعينهم. لا يجوز النشر.',
  'problem.anonymisation/ledger-difference-same': '{{field}}: بالمقارنة مع هذه النسخة السابقة كسبت فئات عددها {{count}} سجلات أو فقدتها، وتلك السجلات تشترك كلها في قيمة حساسة واحدة.',
  'problem.anonymisation/ledger-not-comparable': '{{field}}: لا يمكن مقارنة فئات هذه النسخة السابقة عن الأشخاص أنفسهم بالفئات الجديدة. استعملوا التدرجات نفسها ومستوى واحدا لكل عمود.',
  'problem.anonymisation/ledger-again': '{{field}}: نُشرت سابقا نسخة عن الأشخاص أنفسهم بأعمدة أو مستويات أخرى، والنسختان معا تقولان أكثر من كل منهما.',
  'problem.anonymisation/ledger-altered': '{{field}}: هذا القيد لا يتبع ما قبله. عُدّل السجل.',
  'problem.anonymisation/ledger-id-twice': '{{field}}: في السجل نسخة بهذا الاسم.',
  'problem.anonymisation/ledger-cell-twice': '{{field}}: في الجدول خلية أخرى لهذه القيم نفسها.',
  'problem.anonymisation/ledger-cell-count': '{{field}}: العدد صحيح لا يقل عن 0، والخلية المحجوبة لا عدد لها.',
  'problem.anonymisation/ledger-cell-label': '{{field}}: في هذه الخلية قيمة ليست من تسميات تدرج عمودها عند المستوى المذكور.',
};
