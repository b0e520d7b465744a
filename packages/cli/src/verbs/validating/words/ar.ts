import type { en } from './en.js';

/** كلمات `ctip validate`. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'option.encoding': 'ترميز بايتات ملف CSV؛ utf-8 ما لم يُذكر غيره، وdetect للتعرف عليه',
  'option.sheet': 'ورقة المصنف؛ الأولى ما لم يُذكر غيرها',
  'option.refused': 'كتابة كل رفض في هذا الملف، واحد في كل سطر',
  'option.show': 'عدد المشكلات المعروضة؛ 50 ما لم يُذكر غيره',
  'option.job': 'مجلد مهمة يمكن قطعها واستئنافها؛ السجلات المرفوضة في ملفها refused.ndjson',
  'option.resume': 'استئناف مهمة سبق بدؤها فقط',
  'progress.left': 'السجلات: {{done}}، في الثانية: {{perSecond}}، المتبقي: {{left}}',
  'validate.more': 'مشكلات أخرى غير معروضة هنا: {{count}}. استعمل --refused FILE لكتابتها كلها، أو --show N لعرض المزيد.',
  'validate.groups': 'كل المشكلات بحسب الخطأ وموضعه في السجل، مع مثال على كل منها:',
  'validate.group': '  {{pointer}} {{code}}: {{count}}؛ عدد السجلات: {{records}}؛ أولها: {{places}}. {{sentence}}',
  'validate.groups-more': '  مشكلات من أنواع أخرى: {{count}}. يعرض --json أنواعًا أكثر، ويكتب --refused FILE كل المشكلات.',
  'validate.in-file': 'الملف {{file}}: {{sentence}}',
  'validate.file-counts': 'الملف {{file}}: قُرئ {{read}} = سليم {{good}} + مرفوض {{refused}}',
  'validate.notice': 'قُبل مع تحفظ: {{code}} ({{count}})',
  'validate.in-job': 'كل السجلات المرفوضة في {{name}} في مجلد المهمة.',
  'problem.cli/no-match': 'لا يوجد ملف يوافق الكلمة {{position}} من كلمات الملفات.',
  'problem.cli/not-together': 'لا يمكن استعمال {{one}} و{{other}} معًا.',
};
