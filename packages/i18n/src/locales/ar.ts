import type { ArabicPlural } from '@ctip/core';

import type { en, enPlurals } from './en.js';

/** Arabic connecting words. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'i18n.record': 'السجل',
  'i18n.about': 'نحو {{date}}',
  'i18n.placed': '{{place}}: {{text}}',
  'i18n.at.sheet': 'الورقة {{n}}',
  'i18n.at.cell': 'الخلية {{n}}',
  'i18n.at.row': 'الصف {{n}}',
  'i18n.at.record': 'السجل {{n}}',
  'i18n.at.line': 'السطر {{n}}',
  'i18n.at.column': 'العمود {{n}}',
  'i18n.at.byteOffset': 'البايت {{n}}',
  'i18n.noText': '{{field}}: المشكلة {{code}}.',
  'i18n.comma': '، ',
  'code.country.PS': 'فلسطين',
  'problem.i18n/missing': '{{field}}: لا نص هنا بهذه اللغة.',
  'problem.i18n/extra': '{{field}}: نص لا مقابل له في الإنجليزية.',
  'problem.i18n/empty': '{{field}}: النص فارغ.',
  'problem.i18n/placeholders': '{{field}}: متغيرات النص تختلف عن متغيرات النص الإنجليزي أو كُتبت خطأ.',
  'problem.i18n/untranslated': '{{field}}: ما زال النص بالإنجليزية.',
  'problem.i18n/not-arabic': '{{field}}: لا يتضمن النص أي حرف عربي.',
  'problem.i18n/plural-forms': '{{field}}: صيغ الجمع ليست صيغ هذه اللغة.',
  'problem.i18n/duplicate': '{{field}}: المفتاح وارد في النصوص وفي صيغ الجمع معا.',
};

/** Arabic plurals, all six forms. */
export const arPlurals: Readonly<Record<keyof typeof enPlurals, ArabicPlural>> = {
  'i18n.more': {
    zero: '{{list}}',
    one: '{{list}} وقيمة أخرى واحدة',
    two: '{{list}} وقيمتان أخريان',
    few: '{{list}} و{{count}} قيم أخرى',
    many: '{{list}} و{{count}} قيمة أخرى',
    other: '{{list}} و{{count}} قيمة أخرى',
  },
};
