import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { checkCube } from '@ctip/cube';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import { openWorkbook } from '../workbook/index.js';
import { convert, convertTo, type ConversionReport, type ConvertRequest } from '../index.js';
import { cubes } from '../standards/mapping/cubes.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'ctip-workbooks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const about = { agency: 'a-1', ids: 'import-7', detectedOn: '2025', detectedIn: 'JO', recordedOn: '2026-03-02' };

async function run(input: string | Uint8Array, request: ConvertRequest): Promise<{ readonly bytes: Uint8Array; readonly text: string; readonly report: ConversionReport }> {
  const made = convert(typeof input === 'string' ? { bytes: [new TextEncoder().encode(input)] } : { bytes: [], workbook: input }, request);
  if (!made.ok) expect.fail(JSON.stringify(made.problems));
  const pieces: Buffer[] = [];
  for await (const chunk of made.value.chunks) pieces.push(Buffer.from(chunk));
  const bytes = new Uint8Array(Buffer.concat(pieces));
  return { bytes, text: new TextDecoder().decode(bytes), report: made.value.report() };
}

async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const book = await openWorkbook(bytes);
  if (!book.ok) expect.fail('no workbook');
  const rows: (readonly string[])[] = [];
  for await (const { cells } of book.value.rows()) rows.push(cells.map(({ text }) => text));
  book.value.close();
  return rows;
}

const injection = fileURLToPath(new URL('../../../../../shared/data/csv-formula-injection/values.json', import.meta.url));
const dangerous = existsSync(injection) ? (JSON.parse(readFileSync(injection, 'utf8')) as { value: string }[]).map(({ value }) => value).filter((value) => value.trim() !== '') : ['=1+1', '+1', '@a', '-2', "'a"];

describe('a workbook that is written', () => {
  it('of HTCDS says the same as its CSV, formulas as text, and comes back', async () => {
    const csv = `org_Name,prs_Title\r\n${dangerous.map((value) => `"${value.replaceAll('"', '""')}",x\r\n`).join('')}`;
    const ours = await run(csv, { from: 'htcds', to: 'ours', ...about });
    const request = { from: 'ours', to: 'htcds', recordedOn: '2026-03-02' };
    const [text, book] = [await run(ours.text, request), await run(ours.text, { ...request, format: 'xlsx' })];
    expect(book.report).toEqual(text.report);
    const told = book.report.losses.find(({ code }) => code === 'exchange/cell-neutralised');
    expect(told?.severity).toBe('info');
    expect(told?.count).toBeGreaterThan(dangerous.length / 2);
    for (const row of (await cellsOf(book.bytes)).slice(1)) for (const cell of row) expect(cell).not.toMatch(/^[=+@-]/u);
    const [fromText, fromBook] = [await run(text.text, { from: 'htcds', to: 'ours', ...about }), await run(book.bytes, { from: 'htcds', to: 'ours', ...about })];
    expect(fromBook.text).toBe(fromText.text);
    expect(fromBook.report.written).toBe(ours.report.written);
  });

  it('of CTDC keeps the word of the file for what is not known', async () => {
    const ours = await run('prs_FirstName,vic_TypeOfExploitation\r\nAmal,ForcedLabour\r\n', { from: 'htcds', to: 'ours', ...about });
    const book = await run(ours.text, { from: 'ours', to: 'ctdc', toVersion: 'global-k-anonymised', recordedOn: '2026-03-02', format: 'xlsx' });
    const [, row = []] = await cellsOf(book.bytes);
    expect(row).toContain('-99');
    expect(book.report.losses.map(({ code }) => code)).not.toContain('exchange/cell-neutralised');
    const back = await run(book.bytes, { from: 'ctdc', to: 'ours', ...about });
    expect(back.report).toMatchObject({ read: 1, written: 1 });
  });

  it('of any cube gives it back from HXL and from SDMX', async () => {
    await fc.assert(
      fc.asyncProperty(cubes, async (cube) => {
        const checked = checkCube(cube);
        if (!checked.ok) return;
        const line = `${JSON.stringify(checked.value)}\n`;
        const hxl = await run(line, { from: 'ours', to: 'hxl', format: 'xlsx' });
        expect(JSON.parse((await run(hxl.bytes, { from: 'hxl', to: 'ours' })).text)).toEqual(checked.value);
        const prepared = { agency: 'XX', preparedAt: '2026-03-02T00:00:00Z' };
        const sdmx = await run(line, { from: 'ours', to: 'sdmx-csv', ...prepared, format: 'xlsx' });
        const structure = await run(line, { from: 'ours', to: 'sdmx-structure', ...prepared });
        expect(JSON.parse((await run(sdmx.bytes, { from: 'sdmx-csv', to: 'ours', structure: structure.text })).text)).toEqual(checked.value);
      }),
      { numRuns: 25 },
    );
  });

  it('has figures as numbers', async () => {
    const cube = { unit: 'victims', dimensions: [{ id: 'year', members: ['2020'], additive: true }], cells: [{ members: ['2020'], low: 7, high: 7 }], complete: false, counted: { low: 7, high: 7 } };
    const { bytes } = await run(JSON.stringify(cube), { from: 'ours', to: 'hxl', format: 'xlsx' });
    const book = await openWorkbook(bytes);
    if (!book.ok) expect.fail('no workbook');
    const kinds: string[] = [];
    for await (const { row, cells } of book.value.rows()) if (row > 5) kinds.push(...cells.map(({ kind }) => kind));
    book.value.close();
    expect(kinds).toEqual(['text', 'text', 'number']);
  });

  it('is refused for what is no table, and a text that no cell holds is refused with its line', async () => {
    const none = convert({ bytes: [] }, { from: 'ours', to: 'fhir', format: 'xlsx' });
    expect(none.ok ? [] : none.problems).toMatchObject([{ code: 'exchange/convert-no-table', params: { standard: 'fhir' } }]);
    const ours = await run('org_Name,prs_FirstName\r\nlong,Amal\r\n', { from: 'htcds', to: 'ours', ...about });
    const long = ours.text.replaceAll('"long"', JSON.stringify('y'.repeat(40_000)));
    expect(long.length).toBeGreaterThan(40_000);
    const made = await convertTo(join(folder, 'long.xlsx'), { bytes: [new TextEncoder().encode(long)] }, { from: 'ours', to: 'htcds', recordedOn: '2026-03-02', format: 'xlsx' });
    expect(made).toMatchObject({ ok: true, value: { written: 0, refused: 1, refusals: [{ problems: [{ code: 'exchange/cell-too-long' }] }] } });
    expect(existsSync(join(folder, 'long.xlsx'))).toBe(false);
  });
});
