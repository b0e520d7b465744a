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
  'i18n.comma': ', ',
  'code.country.PS': 'État de Palestine',
  'problem.i18n/missing': '{{field}} : il manque ici un texte dans cette langue.',
  'problem.i18n/extra': '{{field}} : un texte sans équivalent en anglais.',
  'problem.i18n/empty': '{{field}} : le texte est vide.',
  'problem.i18n/placeholders': '{{field}} : les variables diffèrent de celles du texte anglais, ou sont mal écrites.',
  'problem.i18n/untranslated': '{{field}} : le texte est resté en anglais.',
  'problem.i18n/not-arabic': '{{field}} : le texte ne contient aucune lettre arabe.',
  'problem.i18n/plural-forms': '{{field}} : les formes du pluriel ne sont pas celles de cette langue.',
  'problem.i18n/duplicate': '{{field}} : la clé figure à la fois parmi les textes et parmi les pluriels.',
};

/** French plurals. */
export const frPlurals: Readonly<Record<keyof typeof enPlurals, FrenchPlural>> = {
  'i18n.more': { one: '{{list}} et {{count}} autre', many: '{{list}} et {{count}} autres', other: '{{list}} et {{count}} autres' },
};
