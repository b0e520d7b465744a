import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { openWorkbook } from '../index.js';
import { refusedBy } from './index.js';

interface Hostile {
  readonly file: string;
  readonly category: string;
  readonly expect: { readonly outcome: string; readonly code?: string; readonly rows?: readonly (readonly string[])[] };
}

const folder = new URL('../../../../../shared/data/hostile-xlsx/', import.meta.url);
const index = new URL('index.json', folder);
const parsed = existsSync(index) ? (JSON.parse(readFileSync(index, 'utf8')) as Hostile[] | { readonly files: Hostile[] }) : [];
const hostile = 'files' in parsed ? parsed.files : parsed;

/** What is looked at when cells are read as a table, which is for a later reader. */
const aboutCells = /^(?:xlsx-formula|spreadsheet-error|empty-header|number-precision|unicode-bidi|xlsx-merged-header)/u;

async function outcome(input: string | Uint8Array): Promise<{ readonly rows: string[][] } | { readonly code: string }> {
  const book = await openWorkbook(input);
  if (!book.ok) return { code: book.problems[0]?.code ?? '' };
  const rows: string[][] = [];
  try {
    for await (const { cells } of book.value.rows()) rows.push(cells.map(({ text }) => text));
    return { rows };
  } catch (fault) {
    const refused = refusedBy(fault);
    return { code: refused.ok ? '' : (refused.problems[0]?.code ?? '') };
  } finally {
    book.value.close();
  }
}

describe.skipIf(hostile.length === 0)('hostile workbooks (skipped where the shared files are absent)', () => {
  const structural = hostile.filter((found) => found.expect.outcome === 'reject' && !aboutCells.test(found.expect.code ?? ''));

  it('are there', () => expect(structural.length).toBeGreaterThan(25));

  it.each(structural.map((found) => [found.file, found] as const))('%s is refused with a problem of ours', async (_file, found) => {
    const result = await outcome(fileURLToPath(new URL(found.file, folder)));
    expect(result).toHaveProperty('code');
    if ('code' in result) expect(result.code).toMatch(/^exchange\//u);
  });

  it.each(hostile.filter((found) => found.expect.outcome === 'accept').map((found) => [found.file, found] as const))('%s is read', async (_file, found) => {
    const result = await outcome(new Uint8Array(readFileSync(new URL(found.file, folder))));
    expect(result).toHaveProperty('rows');
    if ('rows' in result && found.expect.rows) expect(result.rows).toEqual(found.expect.rows);
  });
});

describe('openWorkbook', () => {
  it.each([
    ['nothing', new Uint8Array(), 'exchange/empty'],
    ['text', new TextEncoder().encode('a,b'), 'exchange/not-a-workbook'],
    ['the start of a zip', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'exchange/zip-structure'],
    ['an empty zip', new Uint8Array([0x50, 0x4b, 0x05, 0x06, ...Array.from({ length: 18 }, () => 0)]), 'exchange/zip-structure'],
  ])('%s is no workbook', async (_name, input, code) => expect(await outcome(input)).toEqual({ code }));
});
