import { languages } from '@ctip/core';
import { checkCatalogue } from '@ctip/i18n';
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

  it('name all that the package can say, and nothing else', () => expect(Object.keys(words).toSorted()).toEqual(needed));

  it('never say that a person is a victim', () => {
    const word = { ar: /ضحية|ضحايا/u, en: /victim/iu, fr: /victime/iu }[language];
    expect(Object.keys(words).filter((key) => word.test(words[key] ?? ''))).toEqual(['elements.decides']);
  });
});

it('the words are sound in all languages', () => expect(checkCatalogue(screeningCatalogue, { same: ['element.act'] })).toEqual([]));
