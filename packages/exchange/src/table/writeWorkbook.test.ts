import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Case, formOf, languages, leavesOf, recordGroups } from '@ctip/core';
import { nation, samples } from '@ctip/testing';
import fc from 'fast-check';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { columnsOf } from '../csv/columns.js';
import { openWorkbook, read, readWorkbook, sheetLimits, writeCsv, writeWorkbook, xlsxOf, type ReadItem, type WrittenCell } from '../index.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctip-xlsx-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const cases = [...nation({ seed: 9, cases: 60 })].map((history) => history.case);

/** Every record that a table can hold. */
const flat = recordGroups()
  .flatMap(({ records }) => records)
  .filter((record) => leavesOf(record).every(({ path }) => !path.includes('*')));

/** The records, or the problems of those that were refused. */
async function all(items: AsyncIterable<ReadItem<unknown>>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const item of items) found.push(item.ok ? item.value : item.problems);
  return found;
}

async function bytesOf(rows: readonly (readonly WrittenCell[])[], header: readonly string[], rowsPerSheet?: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxOf({ name: 'Table', header, rows, ...(rowsPerSheet !== undefined && { rowsPerSheet }) })) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

async function rowsOf(bytes: Uint8Array, sheet?: string): Promise<WrittenCell[][]> {
  const book = await openWorkbook(bytes);
  if (!book.ok) expect.fail(book.problems[0]?.code);
  const rows: WrittenCell[][] = [];
  for await (const { cells } of book.value.rows(sheet)) {
    const row: WrittenCell[] = [];
    for (const { column, text, kind } of cells) row[column - 1] = kind === 'number' ? Number(text) : kind === 'boolean' ? text === '1' : text;
    rows.push(Array.from(row, (cell) => cell ?? ''));
  }
  book.value.close();
  return rows;
}

describe('a workbook of records', () => {
  it.each([undefined, ...languages])('is read back as it was (header: %s)', async (language) => {
    const path = at(`cases-${String(language)}.xlsx`);
    const made = await writeWorkbook(path, cases, { as: Case, ...(language && { language }) });
    expect(made.ok).toBe(true);
    expect(await all(readWorkbook(path, { as: Case }))).toEqual(cases);
  });

  it.each(flat.map((record) => [record.tag, record] as const))('gives any %s back, and so does CSV', async (_, record) => {
    const made = [...samples(record, { seed: 3, count: 12 })].map((sample) => JSON.parse(JSON.stringify(sample)) as unknown);
    expect((await writeWorkbook(at('samples.xlsx'), made, { as: record, language: 'fr' })).ok).toBe(true);
    expect(await all(readWorkbook(at('samples.xlsx'), { as: record }))).toEqual(made);
    expect(await all(read(writeCsv(made, record), { as: record, format: 'csv' }))).toEqual(made);
  });

  it.each(languages)('is read back from words in %s, and from what its lists offer', async (language) => {
    const path = at(`words-${language}.xlsx`);
    expect((await writeWorkbook(path, cases, { as: Case, language, words: true, choices: true })).ok).toBe(true);
    const back: unknown[] = [];
    for await (const item of readWorkbook(path, { as: Case })) back.push(item.ok ? item.value : item.problems);
    expect(back).toEqual(cases);
    const [sheet, lists] = await readExcel(path);
    if (language !== 'en') expect(JSON.stringify(sheet?.data)).not.toMatch(/"(?:female|male|\(unknown\))"/u);
    expect(lists?.data.length).toBeGreaterThan(200);
  });

  it.each(flat.filter((record) => formOf(record).some(({ choices }) => choices)).map((record) => [record.tag, record] as const))('says every code of a %s in words that lead back', (_, record) => {
    for (const { choices } of columnsOf(record)) {
      for (const code of choices?.codes ?? []) for (const language of languages) expect(choices?.read(choices.write(code, language))).toBe(code);
    }
  });

  it('takes labels as people type them, and leaves what means nothing for the schema to refuse', () => {
    const { choices } = columnsOf(Case).find(({ name }) => name === 'person.sex') ?? expect.fail();
    expect([' أُنثى ', 'Female', 'FÉMININ', 'x [male]', 'male', 'x [y]', 'men'].map((text) => choices?.read(text))).toEqual(['female', 'female', 'female', 'male', 'male', 'x [y]', 'men']);
  });

  it('without records is a template that offers its codes', async () => {
    await writeWorkbook(at('template.xlsx'), [], { as: Case, language: 'ar', choices: true });
    expect(await all(readWorkbook(at('template.xlsx'), { as: Case }))).toEqual([]);
  });

  it('is right to left in Arabic, and keeps its header in sight', async () => {
    await writeWorkbook(at('ar.xlsx'), cases.slice(0, 1), { as: Case, language: 'ar' });
    const rows = await readExcel(at('ar.xlsx'));
    expect(JSON.stringify(rows)).toMatch(/[\u0620-\u064A]/u);
  });

  it('writes nothing where something does not fit', async () => {
    const long = [{ ...cases[0], id: 'x'.repeat(sheetLimits.cell + 1) }] as typeof cases;
    const made = await writeWorkbook(at('long.xlsx'), long, { as: Case });
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'exchange/cell-too-long', at: { row: 2 }, params: { maximum: 32_767 } }] });
    expect(JSON.stringify(made)).not.toContain('xxx');
    expect(readdirSync(folder).filter((name) => name.includes('long') || name.endsWith('.part'))).toEqual([]);
  });

  it('passes on what the records throw, and leaves nothing', async () => {
    const failing = (async function* () {
      yield await Promise.resolve(cases[0] ?? expect.fail());
      throw new Error('source broke');
    })();
    await expect(writeWorkbook(at('broken.xlsx'), failing, { as: Case })).rejects.toThrow('source broke');
    expect(readdirSync(folder).filter((name) => name.includes('broken') || name.endsWith('.part'))).toEqual([]);
  });
});

/** Any text that a workbook can hold and our reader takes. */
const text = fc.string({ unit: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 3 }), fc.constantFrom('=', '_x0041_', '_x005F_', '\n', '\t', ' ', '&', '<', ']]>', '"', 'م', '\r', '\u007F', '\u0085', "'")), maxLength: 12 });

describe('xlsxOf', () => {
  it('keeps any text, number and truth value', async () => {
    const cell = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, fc.constant('end')), { maxLength: 6 }), async (rows) => {
        expect(await rowsOf(await bytesOf(rows, ['a', 'b', 'c']))).toEqual([['a', 'b', 'c'], ...rows]);
      }),
      { numRuns: 150 },
    );
  });

  it('is read alike by another reader', async () => {
    const rows: WrittenCell[][] = [['=1+1', 3.5, true, 'ال "س" & <b>'], ['_x0041_', -7, false, ' edges ']];
    const read = await readExcel(Buffer.from(await bytesOf(rows, ['a', 'b', 'c', 'd'])), { trim: false });
    expect(read).toMatchObject([{ sheet: 'Table', data: [['a', 'b', 'c', 'd'], ...rows] }]);
  });

  it('never writes a formula', async () => {
    const book = await openWorkbook(await bytesOf([['=HYPERLINK("x")'], ['+1'], ['@a'], ['-2+3']], ['=a']));
    if (!book.ok) expect.fail();
    for await (const { cells } of book.value.rows(undefined)) expect(cells.map(({ formula, kind }) => [formula, kind])).toEqual([[false, 'text']]);
    book.value.close();
  });

  it('goes on in further sheets under the same header', async () => {
    const rows = Array.from({ length: 10 }, (_, n) => [n]);
    const bytes = await bytesOf(rows, ['n'], 5);
    expect([await rowsOf(bytes, 'Table'), await rowsOf(bytes, 'Table 2'), await rowsOf(bytes, 'Table 3')]).toEqual([
      [['n'], [0], [1], [2], [3]], [['n'], [4], [5], [6], [7]], [['n'], [8], [9]],
    ]);
    const exact = await openWorkbook(await bytesOf(rows.slice(0, 8), ['n'], 5));
    expect(exact.ok && exact.value.sheets.length).toBe(2);
    expect(await rowsOf(await bytesOf([], ['n']))).toEqual([['n']]);
  });

  it('gives the same bytes for the same table', async () => {
    const [one, two] = [await bytesOf([['a', 1]], ['x', 'y']), await bytesOf([['a', 1]], ['x', 'y'])];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('refuses what no sheet can hold', async () => {
    await expect(bytesOf([Array.from({ length: sheetLimits.columns + 1 }, () => 1)], ['n'])).rejects.toMatchObject({ problem: { code: 'exchange/too-many-columns', at: { row: 2 } } });
    await expect(bytesOf([[1]], ['n'], 1)).rejects.toThrow(RangeError);
  });

  it('is a sound archive to the end', () => {
    expect(readFileSync(at('cases-en.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });
});
