import type { en } from './en.js';

/** Arabic words about roles and what a table lacks. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/column-without-role': '{{field}}: العمود في هذا الموضع بلا دور. بيّن هل يعرِّف شخصا، أو يعرِّف مع غيره، أو هو حساس، أو ليس شيئا من ذلك.',
  'problem.anonymisation/column-two-roles': '{{field}}: للعمود أكثر من دور: {{roles}}.',
  'problem.anonymisation/column-not-in-table': '{{field}}: لا يوجد عمود كهذا في الجدول.',
  'problem.anonymisation/hierarchy-missing': '{{field}}: يحتاج شبه المعرِّف إلى تدرج.',
  'problem.anonymisation/hierarchy-settings': '{{field}}: لا يمكن بناء تدرج بهذه الإعدادات.',
  'problem.anonymisation/code-list-unknown': '{{field}}: قوائم الرموز هي: {{allowed}}.',
  'problem.anonymisation/levels-outside': '{{field}}: تمتد المستويات من 0 إلى {{highest}}، والأدنى أولا.',
  'problem.anonymisation/table-empty': 'لا صفوف في الجدول، فلا شيء يُنشر.',
  'problem.anonymisation/k-above-table': 'المطلوب فئة لا يقل عدد سجلاتها عن {{k}}، وعدد سجلات الجدول {{rows}}. لم يُنشر شيء.',
  'problem.anonymisation/limit-too-low': 'لا يمكن استيفاء النماذج إذا لم يُحجب أكثر من {{limit}} من السجلات، ويمكن ذلك إذا سُمح بحجب {{least}}. ما لا يُستوفى وحده: {{models}}. لم يُنشر شيء.',
  'problem.anonymisation/never-met': 'مهما عُممت الأعمدة ضمن مستوياتها ومهما حُجب من السجلات، لا يمكن استيفاء النماذج. ما لا يُستوفى وحده: {{models}}. لم يُنشر شيء.',
};
