import { readdirSync, readFileSync } from 'node:fs';

import { languages } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { caseDimensions } from '../case/index.js';
import { ourDimensions } from '../cube/names.js';
import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { cubeCatalogue } from './index.js';

const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name).toSorted();

/** The code of the package, without tests and words. */
const source = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('locales'))
  .map((name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
  .join('\n');
const given = new Set([...source.matchAll(/problem\('(cube\/[a-z-]+)'/gu)].map(([, code = '']) => code));

describe('the words of cubes', () => {
  it.each(Object.keys(en) as (keyof typeof en)[])('%s is said in three languages with the same placeholders', (key) => {
    for (const language of languages) expect(holes(cubeCatalogue.texts[language][key])).toEqual(holes(en[key]));
    expect(ar[key]).toMatch(/\p{Script=Arabic}/u);
    expect(new Set([ar[key], en[key], fr[key]]).size, 'no language is a copy of another').toBe(3);
  });

  it('cover every problem that the code can give, and no other', () => {
    expect(given.size).toBeGreaterThan(8);
    expect([...given].map((code) => `problem.${code}`).toSorted()).toEqual(Object.keys(en).filter((key) => key.startsWith('problem.')).toSorted());
  });

  it('name every ready dimension, and problems may name them too', () => {
    for (const id of Object.keys(caseDimensions)) {
      expect(Object.keys(en)).toContain(`dimension.${id}`);
      expect(ourDimensions.has(id)).toBe(true);
    }
  });
});
