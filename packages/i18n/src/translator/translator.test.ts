import type { Catalogue, PartialDate, PartialHijriDate } from '@ctip/core';
import { coreCatalogue, countries, hijriYears, languages, readHijri } from '@ctip/core';
import fc from 'fast-check';
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

  it('chooses the Arabic form by the rules of CLDR', () => {
    const words = createTranslator({ language: 'ar', catalogues: [demo] });
    /** The rules written out, without `Intl` and without i18next. */
    const byHand = (count: number): string => {
      if (count < 3) return ['لا حالات', 'حالة واحدة', 'حالتان'][count] ?? '';
      const last = count % 100;
      if (last >= 3 && last <= 10) return `${String(count)} حالات`;
      return last >= 11 ? `${String(count)} حالة` : `${String(count)} حالة.`;
    };
    for (let count = 0; count < 1000; count += 1) expect(words.t('demo.cases', { count })).toBe(byHand(count));
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

  it('takes a text as it is: none is called from within another', () => {
    const text = '{{name}} $t(code.sex.male)';
    const calling: Catalogue<'demo.call'> = { texts: { ar: { 'demo.call': text }, en: { 'demo.call': text }, fr: { 'demo.call': text } } };
    const words = createTranslator({ language: 'en', catalogues: [calling] });
    for (const name of ['x', '$t(code.sex.female)']) expect(words.t('demo.call', { name })).toBe(`${name} $t(code.sex.male)`);
  });

  it('takes no value for an option of the library beneath', () => {
    const names = ['lng', 'lngs', 'fallbackLng', 'ns', 'context', 'defaultValue', 'replace', 'returnObjects', 'returnDetails', 'joinArrays', 'postProcess', 'ordinal', 'interpolation', 'nest', 'count', '__proto__'];
    const words = createTranslator({ language: 'en', catalogues: [demo] });
    const value = fc.oneof(fc.constantFrom('fr', '', '{{name}}', '$t(code.sex.male)'), fc.string(), fc.integer(), fc.array(fc.string(), { maxLength: 2 }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), fc.string({ unit: 'grapheme' }), (values, name) => {
        expect(words.t('demo.hello', { ...values, name })).toBe(`Hello ${name}`);
      }),
    );
  });

  it('refuses a text with a hole in it', () => {
    for (const language of languages) {
      const words = createTranslator({ language, catalogues: [demo] });
      expect(() => words.t('demo.hello')).toThrow(TypeError);
      expect(() => words.t('demo.hello', { nom: 'Nour' })).toThrow(TypeError);
      expect(() => words.t('demo.cases')).toThrow(TypeError);
      expect(() => words.t('demo.cases', { count: '3' })).toThrow(TypeError);
      expect(() => words.t('toString' as 'demo.hello')).toThrow(TypeError);
    }
  });

  it('hears the later of two catalogues', () => {
    const own: Catalogue<'code.sex.other' | 'code.country.XK'> = {
      texts: {
        ar: { 'code.sex.other': 'غير ذلك', 'code.country.XK': 'كوسوفو' },
        en: { 'code.sex.other': 'another', 'code.country.XK': 'Kosovo' },
        fr: { 'code.sex.other': 'autre sexe', 'code.country.XK': 'Kosovo' },
      },
    };
    const words = createTranslator({ language: 'en', catalogues: [own] });
    expect([words.t('code.sex.other'), words.country('XK'), words.code('nationality', 'XK')]).toEqual(['another', 'Kosovo', 'Kosovo']);
    expect(createTranslator({ language: 'en', catalogues: [] }).country('XK')).toBe('XK');
  });

  it('keeps two translators apart', () => {
    const [one, two] = [createTranslator({ language: 'ar', catalogues: [demo] }), createTranslator({ language: 'fr', catalogues: [] })];
    expect(one.has('demo.hello') && !two.has('demo.hello')).toBe(true);
    expect([one.t('code.sex.male'), two.t('code.sex.male')]).toEqual(['ذكر', 'masculin']);
  });

  it('writes dates as exactly as they are known', () => {
    const en = createTranslator({ language: 'en', catalogues: [] });
    const dates = ['2024', '2024-05', '2024-05-09', '2024-05~'].map((date) => en.date(date as PartialDate));
    expect(dates).toEqual(['2024', 'May 2024', '9 May 2024', 'about May 2024']);
    const ar = createTranslator({ language: 'ar', catalogues: [], digits: 'arab' });
    expect(['2024-05-09', '2024-05', '1999~'].map((date) => ar.date(date as PartialDate))).toEqual(['٩ مايو ٢٠٢٤', 'مايو ٢٠٢٤', 'نحو ١٩٩٩']);
    const fr = createTranslator({ language: 'fr', catalogues: [] });
    expect(['2024-05-01', '2024-05-11', '1999-12~'].map((date) => fr.date(date as PartialDate))).toEqual(['1er mai 2024', '11 mai 2024', 'vers décembre 1999']);
  });

  it('writes Hijri dates in words, as exactly as they are known', () => {
    const hijri = (date: string) => ({ calendar: 'islamic-umalqura', date: date as PartialHijriDate }) as const;
    const [ar, en, fr] = languages.map((language) => createTranslator({ language, catalogues: [] }));
    const all = ['1447-09-01', '1447-09', '1447', '1447-09~'].map(hijri);
    expect(all.map((date) => ar?.calendarDate(date))).toEqual(['1 رمضان 1447 هـ', 'رمضان 1447 هـ', '1447 هـ', 'نحو رمضان 1447 هـ']);
    expect(all.map((date) => en?.calendarDate(date))).toEqual(['1 Ramadan 1447 AH', 'Ramadan 1447 AH', '1447 AH', 'about Ramadan 1447 AH']);
    expect(fr?.calendarDate(hijri('1447-09-01'))).toMatch(/^1er ramadan 1447 /u);
    const arabic = createTranslator({ language: 'ar', catalogues: [], digits: 'arab' });
    expect(arabic.calendarDate(hijri('1447-09-30'))).toBe('٣٠ رمضان ١٤٤٧ هـ');
    expect(en?.calendarDate({ calendar: 'gregory', date: '2026-02-18' as PartialDate, original: 'x' })).toBe('18 February 2026');
    expect(() => en?.calendarDate(hijri('1600-01-01'))).toThrow(TypeError);
  });

  it('says the month that the date says, on every first and last day of a month', () => {
    const { calendarDate } = createTranslator({ language: 'en', catalogues: [] });
    const names = ['Muharram', 'Safar', 'Rabiʻ I', 'Rabiʻ II', 'Jumada I', 'Jumada II', 'Rajab', 'Shaʻban', 'Ramadan', 'Shawwal', 'Dhuʻl-Qiʻdah', 'Dhuʻl-Hijjah'];
    for (let year = hijriYears[0]; year <= hijriYears[1]; year += 1) {
      for (const [index, name] of names.entries()) {
        const month = `${String(year)}-${String(index + 1).padStart(2, '0')}`;
        const last = readHijri(`${month}-30`).ok ? '30' : '29';
        for (const day of ['01', last]) expect(calendarDate({ calendar: 'islamic-umalqura', date: `${month}-${day}` as PartialHijriDate })).toBe(`${String(Number(day))} ${name} ${String(year)} AH`);
      }
    }
  });

  it('takes the Arabic names of the months from the country that is told', () => {
    const may = (region?: string): string => createTranslator({ language: 'ar', catalogues: [], ...(region !== undefined && { region }) }).date('2024-05' as PartialDate);
    expect([may(), may('EG'), may('LB'), may('SY'), may('TN'), may('DZ')]).toEqual(['مايو 2024', 'مايو 2024', 'أيار 2024', 'أيار 2024', 'ماي 2024', 'ماي 2024']);
    expect(createTranslator({ language: 'fr', catalogues: [], region: 'LB' }).date('2024-05' as PartialDate)).toBe('mai 2024');
    expect(() => may('Beirut')).toThrow(TypeError);
  });

  it('writes money in words, digit by digit', () => {
    const [ar, en, fr] = languages.map((language) => createTranslator({ language, catalogues: [] }));
    const usd = (amount: string) => ({ amount, currency: 'USD', valueDate: '2024' });
    expect([en?.money(usd('1250.50')), fr?.money(usd('1250.50')), ar?.money(usd('1250.50'))]).toEqual(['1,250.50 US dollars', '1\u202F250,50 dollars des États-Unis', '1,250.50 دولار أمريكي']);
    expect(en?.money(usd('999999999999999999.123456'))).toBe('999,999,999,999,999,999.123456 US dollars');
    expect(en?.money(usd('1'))).toBe('1 US dollar');
    const plain = (text: string): string => text.replaceAll(/[^\d.-]/gu, '');
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.stringMatching(/^\d{0,6}$/u), (whole, fraction) => {
        const amount = fraction === '' ? String(whole) : `${String(whole)}.${fraction}`;
        expect(plain(en?.money(usd(amount)) ?? '')).toBe(amount);
      }),
    );
  });

  it('names countries and codes', () => {
    const [ar, en, fr] = languages.map((language) => createTranslator({ language, catalogues: [] }));
    expect([ar?.country('JO'), en?.country('JO'), fr?.country('JO')]).toEqual(['الأردن', 'Jordan', 'Jordanie']);
    expect([en?.code('country', 'NA'), en?.code('nationality', 'stateless'), en?.code('sex', 'female')]).toEqual(['Namibia', 'stateless', 'female']);
    expect(ar?.code('unheard-of', 'X1')).toBe('\u2068X1\u2069');
    expect([ar?.country('PS'), en?.country('PS'), fr?.code('nationality', 'PS')]).toEqual(['دولة فلسطين', 'State of Palestine', 'État de Palestine']);
    expect([ar?.country('stateless'), en?.country('stateless')]).toEqual(['عديم الجنسية', 'stateless']);
    for (const odd of ['ZZ', 'XQ', 'jo', '', 'JOR', 'no country', '-']) expect([en?.country(odd), ar?.code('country', odd)]).toEqual([odd, `\u2068${odd}\u2069`]);
    for (const { code } of countries.codes) {
      for (const words of [ar, en, fr]) expect(words?.country(code)).not.toContain(code);
      expect(ar?.country(code)).toMatch(/\p{Script=Arabic}/u);
    }
    expect(en?.percent(0.125)).toBe('12.5%');
    expect([en?.percent(0.5, 0), en?.number(2024, { useGrouping: false }), en?.number(2024)]).toEqual(['50%', '2024', '2,024']);
    expect([ar, en, fr].map((words) => words?.absence('declined'))).toEqual(['امتنع عن الإجابة', 'declined to answer', coreCatalogue.texts.fr['absence.declined']]);
    expect(fr?.list(['a', 'b', 'c'], 'or')).toBe('a, b ou c');
  });
});
