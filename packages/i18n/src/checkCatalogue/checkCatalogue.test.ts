import { coreCatalogue, type Catalogue } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { checkCatalogue, i18nCatalogue } from '../index.js';

const sound: Catalogue<'a', 'b'> = {
  texts: { ar: { a: 'نعم {{x}}' }, en: { a: 'Yes {{x}}' }, fr: { a: 'Oui {{x}}' } },
  plurals: {
    ar: { b: { zero: 'ا', one: 'ب', two: 'ت', few: 'ث', many: 'ج', other: 'ح' } },
    en: { b: { one: 'a', other: 'b' } },
    fr: { b: { one: 'a', many: 'b', other: 'c' } },
  },
};

const codes = (catalogue: unknown): string[] => checkCatalogue(catalogue as Catalogue).map((found) => `${found.code} ${String(found.params?.['language'])}`);

describe('checkCatalogue', () => {
  it('finds nothing in sound words', () => {
    expect(codes(sound)).toEqual([]);
    expect(checkCatalogue(i18nCatalogue)).toEqual([]);
    expect(checkCatalogue(coreCatalogue, { same: ['field.case.means'] })).toEqual([]);
  });

  it.each([
    ['a missing text', { ...sound, texts: { ...sound.texts, fr: {} } }, ['i18n/missing fr']],
    ['an extra text', { ...sound, texts: { ...sound.texts, fr: { ...sound.texts.fr, z: 'Non' } } }, ['i18n/extra fr']],
    ['an empty text', { ...sound, texts: { ...sound.texts, fr: { a: ' {{x}}'.slice(0, 1) } } }, ['i18n/empty fr', 'i18n/placeholders fr']],
    ['another placeholder', { ...sound, texts: { ...sound.texts, fr: { a: 'Oui {{y}}' } } }, ['i18n/placeholders fr']],
    ['English left over', { ...sound, texts: { ...sound.texts, fr: { a: 'Yes {{x}}' } } }, ['i18n/untranslated fr']],
    ['Latin Arabic', { ...sound, texts: { ...sound.texts, ar: { a: 'naam {{x}}' } } }, ['i18n/not-arabic ar']],
    ['a missing plural form', { ...sound, plurals: { ...sound.plurals, ar: { b: { one: 'ب', other: 'ح' } } } }, ['i18n/plural-forms ar']],
    ['a missing plural', { ...sound, plurals: { ...sound.plurals, fr: {} } }, ['i18n/missing fr']],
  ])('finds %s', (_name, catalogue, expected) => expect(codes(catalogue).toSorted()).toEqual(expected.toSorted()));
});
