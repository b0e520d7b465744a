import { languages, type CodeList } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { testTexts } from '../../../../scripts/catalogueTests.js';
import * as legislation from '../index.js';

const lists = Object.values<unknown>(legislation).filter(
  (value): value is CodeList => typeof value === 'object' && value !== null && 'codes' in value && 'sources' in value,
);
const needed = [
  ...lists.flatMap((list) => list.codes.map(({ code }) => `code.${list.id}.${code}`)),
  ...legislation.featureNames.map((name) => `feature.${name}`),
].toSorted();

describe.each(languages)('the words in %s', (language) => {
  const words: Readonly<Record<string, string>> = legislation.legislationCatalogue.texts[language];

  it('name every code and feature, and nothing else', () => {
    expect(lists.length).toBe(16);
    expect(Object.keys(words).filter((key) => !key.startsWith('page.')).toSorted()).toEqual(needed);
  });
});

testTexts(legislation.legislationCatalogue.texts);
