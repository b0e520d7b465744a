/** What every package holds its words to, as tests of its own suite. */
import { describe, expect, it } from 'vitest';

type Texts = Readonly<Record<string, string>>;

/** Words that French writes as English does, and means the same by. A word that is not here and the same in both was forgotten. */
const cognates: ReadonlySet<string> = new Set(['consultation', 'danger', 'participant', 'prostitution', 'radio', 'servitude']);

const holes = (text = ''): readonly string[] => [...text.matchAll(/\{\{\w+\}\}/gu)].map(String).toSorted();

/**
 * Tests that texts are whole in every language: the keys of English and no other, none empty, in the letters of the language, with the
 * placeholders of English, and none left in English.
 *
 * @param texts - texts by language and key
 * @param names - keys of proper names, which are the same in several languages
 */
export function testTexts(texts: Readonly<Record<'ar' | 'en' | 'fr', Texts>>, names: (key: string) => boolean = () => false): void {
  const english = texts.en;
  describe.each(['ar', 'en', 'fr'] as const)('the words in %s', (language) => {
    const words = texts[language];
    const entries = Object.entries(words);

    it('have the keys of English, and none is empty', () => {
      expect(Object.keys(words).toSorted()).toEqual(Object.keys(english).toSorted());
      expect(entries.filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
    });

    it('are in the letters of the language', () => {
      const letter = language === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
      expect(entries.filter(([, text]) => !letter.test(text)).map(([key]) => key)).toEqual([]);
    });

    it('have the placeholders of English', () => {
      // "One year" and "two years" are one word each in Arabic, without a number.
      const wordless = (key: string): boolean => language === 'ar' && /\.(?:one|two)$/u.test(key);
      const differ = entries.filter(([key, text]) => holes(text).join() !== holes(english[key]).join() && !(wordless(key) && holes(text).length === 0));
      expect(differ.map(([key]) => key)).toEqual([]);
    });

    if (language === 'en') return;
    it('are not left in English', () => {
      const left = entries.filter(([key, text]) => text === english[key] && !cognates.has(text) && !names(key));
      expect(left.map(([key]) => key)).toEqual([]);
    });
  });
}
