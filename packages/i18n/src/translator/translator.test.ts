import type { Catalogue, PartialDate } from '@ctip/core';
import { languages } from '@ctip/core';
import { describe, expect, expectTypeOf, it } from 'vitest';

import { createTranslator, type Translator } from '../index.js';

const demo: Catalogue<'demo.hello', 'demo.cases'> = {
  texts: { ar: { 'demo.hello': 'مرحبا {{name}}' }, en: { 'demo.hello': 'Hello {{name}}' }, fr: { 'demo.hello': 'Bonjour {{name}}' } },
  plurals: {
    ar: {
      'demo.cases': {
        zero: 'لا حالات',
        one: 'حالة واحدة',
        two: 'حالتان',
        few: '{{count}} حالات',
        many: '{{count}} حالة',
        other: '{{count}} حالة.',
      },
    },
    en: { 'demo.cases': { one: '{{count}} case', other: '{{count}} cases' } },
    fr: { 'demo.cases': { one: '{{count}} dossier', many: '{{count}} de dossiers', other: '{{count}} dossiers' } },
  },
};

describe('a translator', () => {
  it('takes the keys of its catalogues and no other', () => {
    const words = createTranslator({ language: 'en', catalogues: [demo] });
    expect(words.t('demo.hello', { name: 'Nour' })).toBe('Hello Nour');
    expect(words.t('code.sex.female')).toBe('female');
    // @ts-expect-error no such key
    expect(() => words.t('demo.unknown')).toThrow(TypeError);
    expectTypeOf(words).toExtend<Translator<'demo.hello'>>();
    expectTypeOf<Translator<'demo.hello'>>().not.toExtend<typeof words>();
  });

  it.each([
    [0, 'لا حالات'],
    [1, 'حالة واحدة'],
    [2, 'حالتان'],
    [3, '٣ حالات'],
    [11, '١١ حالة'],
    [100, '١٠٠ حالة.'],
    [103, '١٠٣ حالات'],
    [1_000_000, '١٬٠٠٠٬٠٠٠ حالة.'],
  ])('counts %d in Arabic', (count, text) => {
    expect(createTranslator({ language: 'ar', catalogues: [demo], digits: 'arab' }).t('demo.cases', { count })).toBe(text);
  });

  it('counts in English and French', () => {
    const say = (language: 'en' | 'fr', count: number): string => createTranslator({ language, catalogues: [demo] }).t('demo.cases', { count });
    expect([say('en', 1), say('en', 2000)]).toEqual(['1 case', '2,000 cases']);
    expect([say('fr', 0), say('fr', 2), say('fr', 2_000_000)]).toEqual(['0 dossier', '2 dossiers', '2\u202F000\u202F000 de dossiers']);
  });

  it('puts values in as they are: no escape, no second look', () => {
    const words = createTranslator({ language: 'en', catalogues: [demo] });
    for (const name of ['<b>&', '{{name}}', '$t(code.sex.female)', '{{- name}}']) expect(words.t('demo.hello', { name })).toBe(`Hello ${name}`);
  });

  it('keeps two translators apart', () => {
    const [one, two] = [createTranslator({ language: 'ar', catalogues: [demo] }), createTranslator({ language: 'fr', catalogues: [] })];
    expect(one.has('demo.hello') && !two.has('demo.hello')).toBe(true);
    expect([one.t('code.sex.male'), two.t('code.sex.male')]).toEqual(['ذكر', 'masculin']);
  });

  it('writes dates as exactly as they are known', () => {
    const en = createTranslator({ language: 'en', catalogues: [] });
    const dates = ['2024', '2024-05', '2024-05-09', '2024-05~'].map((date) => en.date(date as PartialDate));
    expect(dates).toEqual(['2024', 'May 2024', 'May 9, 2024', 'about May 2024']);
    const ar = createTranslator({ language: 'ar', catalogues: [], digits: 'arab' });
    expect(ar.date('2024-05-09' as PartialDate)).toBe('٩ مايو ٢٠٢٤');
  });

  it('names countries and codes', () => {
    const [ar, en, fr] = languages.map((language) => createTranslator({ language, catalogues: [] }));
    expect([ar?.country('JO'), en?.country('JO'), fr?.country('JO')]).toEqual(['الأردن', 'Jordan', 'Jordanie']);
    expect([en?.code('country', 'NA'), en?.code('nationality', 'stateless'), en?.code('sex', 'female')]).toEqual(['Namibia', 'stateless', 'female']);
    expect(ar?.code('unheard-of', 'X1')).toBe('\u2068X1\u2069');
    expect(en?.percent(0.125)).toBe('12.5%');
    expect(fr?.list(['a', 'b', 'c'], 'or')).toBe('a, b ou c');
  });
});
