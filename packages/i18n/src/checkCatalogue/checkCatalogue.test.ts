import { coreCatalogue, languages, type Catalogue } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { checkCatalogue, createTranslator, explain, i18nCatalogue, i18nProblemCodes } from '../index.js';
import { forms } from './forms.js';

const sound: Catalogue<'a', 'b'> = {
  texts: { ar: { a: 'نعم {{x}}' }, en: { a: 'Yes {{x}}' }, fr: { a: 'Oui {{x}}' } },
  plurals: {
    ar: { b: { zero: 'لا حالات', one: 'حالة', two: 'حالتان', few: '{{count}} حالات', many: '{{count}} حالة', other: '{{count}} حالة' } },
    en: { b: { one: 'one case', other: '{{count}} cases' } },
    fr: { b: { one: '{{count}} dossier', many: '{{count}} de dossiers', other: '{{count}} dossiers' } },
  },
};

const { texts, plurals } = sound;
const withText = (language: string, table: object): object => ({ ...sound, texts: { ...texts, [language]: table } });
const withForms = (language: 'ar' | 'en' | 'fr', changed: object): object => ({
  ...sound,
  plurals: { ...plurals, [language]: { b: { ...plurals?.[language].b, ...changed } } },
});

/** Code and place of each fault; the catalogues are broken on purpose, so no type fits them. */
const faults = (catalogue: object, same: readonly string[] = []): string[] =>
  checkCatalogue(catalogue as Catalogue, { same }).map(({ code, pointer }) => `${code.slice(5)} ${pointer}`);

describe('checkCatalogue', () => {
  it('finds nothing in sound words', () => {
    expect(faults(sound)).toEqual([]);
    expect(checkCatalogue(i18nCatalogue)).toEqual([]);
    const { en, fr } = coreCatalogue.texts;
    const cognates = ['consultation', 'danger', 'participant', 'prostitution', 'radio', 'servitude'];
    const same = Object.entries<string>(fr).filter(([key, text]) => key.startsWith('code.online-platform.') || cognates.includes(text));
    expect(checkCatalogue({ texts: coreCatalogue.texts }, { same: same.map(([key]) => key) })).toEqual([]);
    expect(Object.keys(en).length).toBeGreaterThan(3000);
  });

  it.each<[string, object, string[]]>([
    ['a missing text', withText('fr', {}), ['missing /texts/fr/a']],
    ['a missing language', { texts: { ar: texts.ar, en: texts.en } }, ['missing /texts/fr/a']],
    ['an extra text', withText('fr', { ...texts.fr, z: 'Non' }), ['extra /texts/fr/z']],
    ['an empty text', withText('fr', { a: ' ' }), ['empty /texts/fr/a']],
    ['an empty English text', withText('en', { a: '' }), ['placeholders /texts/ar/a', 'empty /texts/en/a', 'placeholders /texts/fr/a']],
    ['another placeholder', withText('fr', { a: 'Oui {{y}}' }), ['placeholders /texts/fr/a']],
    ['a placeholder left out', withText('ar', { a: 'نعم' }), ['placeholders /texts/ar/a']],
    ['a translated placeholder', withText('ar', { a: 'نعم {{س}}' }), ['placeholders /texts/ar/a']],
    ['a broken brace', withText('fr', { a: 'Oui {{x}} {y}' }), ['placeholders /texts/fr/a']],
    ['a text within a text', withText('en', { a: 'Yes {{x}} $t(b)' }), ['placeholders /texts/en/a']],
    ['English left over', withText('fr', texts.en), ['untranslated /texts/fr/a']],
    ['Latin Arabic', withText('ar', { a: 'naam {{x}}' }), ['not-arabic /texts/ar/a']],
    ['a missing plural', { ...sound, plurals: { ...plurals, fr: {} } }, ['missing /plurals/fr/b']],
    ['an extra plural', { ...sound, plurals: { ...plurals, en: {} } }, ['extra /plurals/ar/b', 'extra /plurals/fr/b']],
    ['an Arabic form in French', withForms('fr', { two: 'deux dossiers' }), ['plural-forms /plurals/fr/b']],
    ['an empty form', withForms('ar', { two: '' }), ['empty /plurals/ar/b/two']],
    ['a form left in English', withForms('fr', { other: '{{count}} cases' }), ['untranslated /plurals/fr/b/other']],
    ['a Latin form', withForms('ar', { one: 'hala' }), ['not-arabic /plurals/ar/b/one']],
    ['a number not said for 3 to 10', withForms('ar', { few: 'حالات' }), ['placeholders /plurals/ar/b/few']],
    ['“un dossier” for none', withForms('fr', { one: 'un dossier' }), ['placeholders /plurals/fr/b/one']],
    ['a key in both tables', { ...sound, texts: { ...texts, en: { ...texts.en, b: 'B' } } }, ['missing /texts/ar/b', 'duplicate /plurals/en/b', 'missing /texts/fr/b']],
  ])('finds %s', (_name, catalogue, expected) => expect(faults(catalogue).toSorted()).toEqual(expected.toSorted()));

  it.each(Object.keys(forms.ar))('misses the Arabic form %s', (form) => {
    const left = Object.fromEntries(Object.entries(plurals?.ar.b ?? {}).filter(([name]) => name !== form));
    expect(faults({ ...sound, plurals: { ...plurals, ar: { b: left } } })).toEqual(['plural-forms /plurals/ar/b']);
  });

  it('lets pass what it is told to', () => {
    const shared = withText('fr', { a: 'Yes {{x}}' });
    expect(faults(shared, ['a'])).toEqual([]);
    expect(faults(shared, ['b'])).toEqual(['untranslated /texts/fr/a']);
  });

  it('knows the plural forms that the platform knows', () => {
    for (const language of languages) {
      expect(Object.keys(forms[language]).toSorted()).toEqual(new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted());
    }
  });

  it('has words for each of its own codes', () => {
    for (const language of languages) {
      const words = createTranslator({ language, catalogues: [] });
      for (const code of i18nProblemCodes) {
        expect(explain({ code, pointer: '/texts/fr/a', severity: 'error' }, words)).not.toContain(code);
        expect(words.has(`problem.${code}`)).toBe(true);
      }
    }
  });
});
