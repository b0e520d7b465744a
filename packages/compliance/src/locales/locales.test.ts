import { languages } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { askKeys, bindingnesses, complianceCatalogue, findingResults, palermoArticles3And5, qualifiers, reasonKeys } from '../index.js';

const needed = [
  ...palermoArticles3And5.flatMap(({ id }) => [`obligation.${id}.title`, `obligation.${id}.summary`]),
  ...findingResults.map((result) => `result.${result}`),
  ...['yes', 'no', 'unknown'].flatMap((truth) => [`bound.${truth}`, `reserved.${truth}`]),
  ...bindingnesses.map((strength) => `bindingness.${strength}`),
  ...qualifiers.map((code) => `qualifier.${code}`),
  ...reasonKeys.map((key) => `why.${key}`),
  ...askKeys.map((key) => `ask.${key}`),
  'fact.traffickingLaw',
  'flag.wider',
].toSorted();

describe.each(languages)('the words in %s', (language) => {
  const words: Readonly<Record<string, string>> = complianceCatalogue.texts[language];
  const english: Readonly<Record<string, string>> = complianceCatalogue.texts.en;

  it('name all that the package can say, and nothing else', () => expect(Object.keys(words).toSorted()).toEqual(needed));

  it('are in the letters of the language, with the placeholders of the English', () => {
    const holes = (text = ''): readonly string[] => [...text.matchAll(/\{\{\w+\}\}/gu)].map(String).toSorted();
    for (const [key, text] of Object.entries(words)) {
      expect(text, key).toMatch(language === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u);
      expect(holes(text), key).toEqual(holes(english[key]));
    }
  });

  it('are not left in English', () => {
    if (language === 'en') return;
    expect(Object.keys(words).filter((key) => words[key] === english[key])).toEqual([]);
  });
});
