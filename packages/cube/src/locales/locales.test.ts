import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { testTexts } from '../../../../scripts/catalogueTests.js';
import { caseDimensions } from '../case/index.js';
import { ourDimensions } from '../cube/names.js';
import { en } from './en.js';
import { cubeCatalogue } from './index.js';

/** The code of the package, without tests and words. */
const source = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('locales'))
  .map((name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
  .join('\n');
const given = new Set([...source.matchAll(/problem\('(cube\/[a-z-]+)'/gu)].map(([, code = '']) => code));

testTexts(cubeCatalogue.texts);

describe('the words of cubes', () => {
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
