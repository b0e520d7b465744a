import { languages } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { noteCodes, reasonCodes, screeningCatalogue } from '../index.js';

const needed = [
  ...['present', 'not-present', 'undetermined', 'presumption', 'during-minority', 'decides'].map((key) => `elements.${key}`),
  ...['act', 'means', 'purpose', 'age'].flatMap((topic) => [`element.${topic}`, `ask.${topic}`]),
  ...['yes', 'no', 'unknown'].map((truth) => `truth.${truth}`),
  ...reasonCodes.map((code) => `reason.${code}`),
  ...noteCodes.map((code) => `note.${code}`),
  'ask.declined',
  ...['not-rows', 'row-shape', 'row-missing', 'row-value', 'row-id-twice'].map((code) => `problem.screening/${code}`),
].toSorted();

describe.each(languages)('the words in %s', (language) => {
  const words: Readonly<Record<string, string>> = screeningCatalogue.texts[language];
  const english: Readonly<Record<string, string>> = screeningCatalogue.texts.en;

  it('name all that the package can say, and nothing else', () => expect(Object.keys(words).toSorted()).toEqual(needed));

  it('are in the letters of the language, with the placeholders of the English', () => {
    const holes = (text = ''): readonly string[] => [...text.matchAll(/\{\{\w+\}\}/gu)].map(String).toSorted();
    for (const [key, text] of Object.entries(words)) {
      expect(text, key).toMatch(language === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u);
      expect(holes(text), key).toEqual(holes(english[key]));
    }
  });

  it('are translated', () => {
    // The same words in English and French.
    const shared = language === 'en' ? Object.keys(words) : language === 'fr' ? ['element.act'] : [];
    expect(Object.keys(words).filter((key) => words[key] === english[key] && !shared.includes(key))).toEqual([]);
  });

  it('never say that a person is a victim', () => {
    const word = { ar: /ضحية|ضحايا/u, en: /victim/iu, fr: /victime/iu }[language];
    expect(Object.keys(words).filter((key) => word.test(words[key] ?? ''))).toEqual(['elements.decides']);
  });
});
