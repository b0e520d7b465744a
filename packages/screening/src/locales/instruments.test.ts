import { codesOf, formsOfExploitation, languages } from '@ctip/core';
import { checkCatalogue } from '@ctip/i18n';
import { describe, expect, it } from 'vitest';

import { definitions, elementItemCatalogue, instruments, itemCatalogue, questionCatalogue, type Definition } from '../index.js';

const items = instruments.flatMap(({ words, items: own }) => own.map(({ id }) => `item.${words}.${id}`));
/** The leaflet is filled in by who observes; its statements are not put to the person. */
const asked = instruments.filter(({ words }) => words !== 'unodc').flatMap(({ words, items: own }) => own.map(({ id }) => `question.${words}.${id}`));

const all: readonly Definition<string, string, string>[] = definitions;
const ofDefinitions = new Set([
  ...all.flatMap(({ acts, means, purposes }) => [...acts.map((item) => `act/${item}`), ...means.map((item) => `means/${item}`), ...purposes.map((item) => `purpose/${item}`)]),
  ...codesOf(formsOfExploitation).map((item) => `purpose/${item}`),
]);

describe('the words of the definitions', () => {
  it('name every item and every form of exploitation, and nothing else', () => {
    const named = Object.keys(elementItemCatalogue.texts.en).filter((key) => key.startsWith('item.'));
    expect(named.toSorted()).toEqual([...ofDefinitions].map((item) => `item.elements.${item}`).toSorted());
    expect(checkCatalogue(elementItemCatalogue)).toEqual([]);
  });
});

describe('the words of the instruments', () => {
  it('name every item, and nothing else', () => expect(Object.keys(itemCatalogue.texts.en).toSorted()).toEqual([...new Set(items)].toSorted()));
  it('ask about every item that a person may be asked about', () => expect(Object.keys(questionCatalogue.texts.en).toSorted()).toEqual([...new Set(asked)].toSorted()));
  it('are sound in all languages', () => expect([...checkCatalogue(itemCatalogue), ...checkCatalogue(questionCatalogue)]).toEqual([]));

  it('ask, and never say what a person is', () => {
    const end = { ar: /؟|\.$/u, en: /\?/u, fr: /\?/u };
    for (const language of languages) {
      const texts = Object.fromEntries(Object.entries({ ...questionCatalogue.texts[language], ...elementItemCatalogue.texts[language] }).filter(([key]) => key.startsWith('question.')));
      for (const [key, text] of Object.entries(texts)) expect(text, key).toMatch(end[language]);
      expect(Object.values(texts).filter((text) => /victim|ضحية|ضحايا/iu.test(text))).toEqual([]);
    }
  });
});
