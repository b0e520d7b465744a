import { readdirSync, readFileSync } from 'node:fs';

import { languages } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { anonymisationCatalogue, columnRoles, utilityMeasures } from '../index.js';

const source = new URL('../', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test|\.fixture)\.ts$/u.test(name) && !name.startsWith('locales'));
const codes = new Set(files.flatMap((name) => [...readFileSync(new URL(name.replaceAll('\\', '/'), source), 'utf8').matchAll(/problem\(\s*'(anonymisation\/[a-z-]+)'/gu)].map(([, code = '']) => code)));

describe.each(languages)('the words in %s', (language) => {
  const words: Readonly<Record<string, string>> = anonymisationCatalogue.texts[language];
  const english: Readonly<Record<string, string>> = anonymisationCatalogue.texts.en;

  it('name every problem, role and measure', () => {
    expect(codes.size).toBeGreaterThan(10);
    const needed = [...[...codes].map((code) => `problem.${code}`), ...columnRoles.map((role) => `role.${role}`), ...utilityMeasures.map((measure) => `utility.${measure}`)];
    expect(needed.filter((key) => words[key] === undefined)).toEqual([]);
    expect(Object.keys(words).filter((key) => key.startsWith('problem.')).toSorted()).toEqual([...codes].map((code) => `problem.${code}`).toSorted());
  });

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
