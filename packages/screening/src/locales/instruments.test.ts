import { checkCatalogue } from '@ctip/i18n';
import { describe, expect, it } from 'vitest';

import { instruments, itemCatalogue, questionCatalogue } from '../index.js';

const items = instruments.flatMap(({ words, items: own }) => own.map(({ id }) => `item.${words}.${id}`));
/** The leaflet is filled in by who observes; its statements are not put to the person. */
const asked = instruments.filter(({ words }) => words !== 'unodc').flatMap(({ words, items: own }) => own.map(({ id }) => `question.${words}.${id}`));

describe('the words of the instruments', () => {
  it('name every item, and nothing else', () => expect(Object.keys(itemCatalogue.texts.en).toSorted()).toEqual([...new Set(items)].toSorted()));
  it('ask about every item that a person may be asked about', () => expect(Object.keys(questionCatalogue.texts.en).toSorted()).toEqual([...new Set(asked)].toSorted()));
  it('are sound in all languages', () => expect([...checkCatalogue(itemCatalogue), ...checkCatalogue(questionCatalogue)]).toEqual([]));

  it('ask, and never say what a person is', () => {
    const end = { ar: /؟|\.$/u, en: /\?/u, fr: /\?/u };
    for (const [language, texts] of Object.entries(questionCatalogue.texts)) {
      for (const [key, text] of Object.entries(texts)) expect(text, key).toMatch(end[language as keyof typeof end]);
      expect(Object.values(texts).filter((text) => /victim|ضحية|ضحايا/iu.test(text))).toEqual([]);
    }
  });
});
