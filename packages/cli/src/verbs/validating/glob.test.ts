import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expanded, fits } from './glob.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctip-glob-'));
  for (const path of ['b/deep/er', '.hidden']) mkdirSync(join(folder, path), { recursive: true });
  for (const path of ['a1.ndjson', 'a2.ndjson', 'a*.ndjson', 'x.csv', '.dot.ndjson', 'b/a3.ndjson', 'b/deep/er/a4.ndjson', '.hidden/a5.ndjson']) writeFileSync(join(folder, path), 'x');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files by pattern', () => {
  it.each([
    ['a?.ndjson', ['a*.ndjson', 'a1.ndjson', 'a2.ndjson']],
    ['*.ndjson', ['a*.ndjson', 'a1.ndjson', 'a2.ndjson']],
    ['a*.ndjson', ['a*.ndjson']],
    ['**/*.ndjson', ['a*.ndjson', 'a1.ndjson', 'a2.ndjson', 'b/a3.ndjson', 'b/deep/er/a4.ndjson']],
    ['b/**/a4.*', ['b/deep/er/a4.ndjson']],
    ['.*.ndjson', ['.dot.ndjson']],
    ['*/a3.ndjson', ['b/a3.ndjson']],
    ['b*', []],
    ['no/such/*.csv', []],
    ['plain.csv', ['plain.csv']],
  ])('%s', async (pattern, wanted) => expect(await expanded(join(folder, pattern))).toEqual(wanted.map((name) => join(folder, name))));

  it('fit as a regular expression says', () => {
    const text = (...units: string[]) => fc.array(fc.constantFrom(...units), { maxLength: 9 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text('a', 'b', '.'), text('a', 'b', '.', '*', '?'), (name, pattern) => {
        const same = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/\*+/gu, '.*').replaceAll('?', '.')}$`, 'u');
        expect(fits(name, pattern)).toBe(same.test(name));
      }),
      { numRuns: 3000 },
    );
  });
});
