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
};

/** English plurals. */
export const enPlurals: { readonly 'i18n.more': EnglishPlural } = {
  'i18n.more': { one: '{{list}} and {{count}} more', other: '{{list}} and {{count}} more' },
};
