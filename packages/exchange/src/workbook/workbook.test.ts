import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';

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

describe('a sheet that would fill the memory', () => {
  async function book(sheet: string, compress = false): Promise<Uint8Array> {
    const zip = new ZipFile();
    const parts = {
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
      'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
    };
    for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name, { compress });
    zip.end();
    const pieces: Uint8Array[] = [];
    for await (const piece of zip.outputStream) pieces.push(piece as Uint8Array);
    return new Uint8Array(Buffer.concat(pieces));
  }
  const rows = (inner: string): string => `<sheetData>${inner}</sheetData>`;
  const cell = (text: string): string => `<c t="str"><v>${text}</v></c>`;

  it.each([
    ['in one cell', rows(`<row>${cell('x'.repeat(300_000))}</row>`), 'exchange/field-too-long'],
    ['in one row', rows(`<row>${cell('x'.repeat(30_000)).repeat(150)}</row>`), 'exchange/record-too-long'],
    ['in one attribute', rows(`<row x="${'y'.repeat(2 ** 21)}"/>`), 'exchange/xml-too-long'],
    ['between its tags', `${' '.repeat(2 ** 21)}${rows('')}`, 'exchange/xml-too-long'],
    ['in a comment', `<!--${'-x'.repeat(2 ** 20)}-->${rows('')}`, 'exchange/xml-too-long'],
    ['in its columns', `<cols>${'<col min="1" max="2" hidden="1"/>'.repeat(20_000)}</cols>${rows('')}`, 'exchange/xlsx-structure'],
  ])('%s is refused', async (_name, sheet, code) => expect(await outcome(await book(sheet))).toEqual({ code }));

  it('by its ratio is refused before it is inflated', async () => {
    expect(await outcome(await book(rows(`<row>${cell('x'.repeat(100))}</row>`.repeat(50_000)), true))).toEqual({ code: 'exchange/zip-ratio' });
  });

  it('is read where it is only long', async () => {
    const result = await outcome(await book(rows(`<row>${cell('x'.repeat(30_000))}</row>`.repeat(2400))));
    expect('rows' in result ? result.rows.length : result.code).toBe(2400);
  });
});
