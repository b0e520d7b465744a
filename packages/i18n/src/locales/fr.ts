import type { FrenchPlural } from '@ctip/core';

import type { en, enPlurals } from './en.js';

/** French connecting words. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'i18n.record': 'l’enregistrement',
  'i18n.about': 'vers {{date}}',
  'i18n.placed': '{{place}} : {{text}}',
  'i18n.at.sheet': 'feuille {{n}}',
  'i18n.at.cell': 'cellule {{n}}',
  'i18n.at.row': 'rangée {{n}}',
  'i18n.at.record': 'enregistrement {{n}}',
  'i18n.at.line': 'ligne {{n}}',
  'i18n.at.column': 'colonne {{n}}',
  'i18n.at.byteOffset': 'octet {{n}}',
  'i18n.noText': '{{field}} : problème {{code}}.',
};

/** French plurals. */
export const frPlurals: Readonly<Record<keyof typeof enPlurals, FrenchPlural>> = {
  'i18n.more': { one: '{{list}} et {{count}} autre', many: '{{list}} et {{count}} autres', other: '{{list}} et {{count}} autres' },
};
