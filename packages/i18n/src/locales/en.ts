import type { EnglishPlural } from '@ctip/core';

/** English connecting words; the other languages follow their keys. */
export const en = {
  'i18n.record': 'the record',
  'i18n.about': 'about {{date}}',
  'i18n.placed': '{{place}}: {{text}}',
  'i18n.at.sheet': 'sheet {{n}}',
  'i18n.at.cell': 'cell {{n}}',
  'i18n.at.row': 'row {{n}}',
  'i18n.at.record': 'record {{n}}',
  'i18n.at.line': 'line {{n}}',
  'i18n.at.column': 'column {{n}}',
  'i18n.at.byteOffset': 'byte {{n}}',
  'i18n.noText': '{{field}}: problem {{code}}.',
  'i18n.comma': ', ',
  'code.country.PS': 'State of Palestine',
  'problem.i18n/missing': '{{field}}: this language has no text here.',
  'problem.i18n/extra': '{{field}}: English has no text here, this language has one.',
  'problem.i18n/empty': '{{field}}: the text is empty.',
  'problem.i18n/placeholders': '{{field}}: the placeholders differ from those of English, or are badly written.',
  'problem.i18n/untranslated': '{{field}}: the text is still English.',
  'problem.i18n/not-arabic': '{{field}}: the text has no Arabic letter.',
  'problem.i18n/plural-forms': '{{field}}: the plural forms are not those of this language.',
  'problem.i18n/duplicate': '{{field}}: the key stands among the texts and among the plurals.',
};

/** English plurals. */
export const enPlurals: { readonly 'i18n.more': EnglishPlural } = {
  'i18n.more': { one: '{{list}} and {{count}} more', other: '{{list}} and {{count}} more' },
};
