import type { convertEn } from './en.js';

/** Arabic words for conversions. */
export const convertAr: Record<keyof typeof convertEn, string> = {
  'problem.exchange/convert-standard': 'لا وجود لهذا المعيار هنا؛ الموجود: {{allowed}}.',
  'problem.exchange/convert-subject': 'يتناول أحد الطرفين {{from}} ويتناول الآخر {{to}}، ولا يمكن استخراج أحدهما من الآخر.',
  'problem.exchange/convert-one-way': 'لا يُحوَّل المعيار {{standard}} في هذا الاتجاه؛ الممكن: {{allowed}}.',
  'problem.exchange/convert-version': 'لا وجود لهذا الإصدار؛ الموجود: {{allowed}}.',
  'problem.exchange/convert-option': 'لا يذكره المعيار ويجب تحديده: {{option}}.',
  'problem.exchange/convert-record': 'لا موضع لهذا السجل في المعيار الآخر؛ فهو يقبل {{allowed}}.',
  'problem.exchange/convert-part': 'ينقص سجل: {{needed}}.',
  'problem.exchange/convert-schema': 'لا يسمّي السجل مخططا تعرفه هذه النسخة.',
  'problem.exchange/convert-one-cube': 'يحوي الملف مكعّبا واحدا؛ وهذا مكعّب ثان أو لا مكعّب.',
  'problem.exchange/cell-neutralised': 'كُتب نص قد يظنه جدول البيانات معادلة وأمامه فاصلة عليا؛ وتُزال عند القراءة.',
  'problem.exchange/convert-no-table': 'لا يُكتب مصنّفاً إلا ما كان جدولا، والمعيار {{standard}} ليس جدولا.',
  'problem.exchange/convert-value': '{{option}}: ليست من القيم التي يعرفها المعيار: {{allowed}}.',
};
