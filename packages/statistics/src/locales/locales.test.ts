import { languages } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { series } from '../sdg/series.data.js';
import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { statisticsCatalogue } from './index.js';

const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name).toSorted();

describe('the words of statistics', () => {
  it.each(Object.keys(en) as (keyof typeof en)[])('%s is said in three languages with the same placeholders', (key) => {
    for (const language of languages) expect(holes(statisticsCatalogue.texts[language][key])).toEqual(holes(en[key]));
    expect(ar[key]).toMatch(/\p{Script=Arabic}/u);
    expect(new Set([ar[key], en[key], fr[key]]).size, 'no language is a copy of another').toBe(3);
  });

  it('name every series that is given out', () => {
    const codes = Object.values(series).flatMap(({ counts, rates }) => [counts, rates]);
    for (const code of codes) expect(Object.keys(en)).toContain(`series.${code}`);
  });
});
