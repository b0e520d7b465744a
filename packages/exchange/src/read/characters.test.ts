import { field } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

import { csvOf, read, readWorkbook, refusedBy, xlsxOf, type ReadItem } from '../index.js';
import { runs } from '../runs.fixture.js';
import { archiveOf, cell, partsOf, sheetOf } from '../workbook/archive.fixture.js';

const meta = { privacy: 'public', subject: 'nobody', purposes: ['training'], retention: 'permanent' } as const;
const record = z.strictObject({ text: field(z.string(), { ...meta, id: 'test.text' }), after: field(z.string(), { ...meta, id: 'test.after' }) });
type Items = AsyncIterable<ReadItem<z.infer<typeof record>>>;

/** The text that comes back, or the code for which it does not. */
async function back(items: Items): Promise<string> {
  const found: string[] = [];
  for await (const item of items) found.push(item.ok ? item.value.text : (item.problems[0]?.code ?? ''));
  return found.join('|');
}

const bytes = (text: string): Uint8Array[] => [new TextEncoder().encode(text)];
/** The signs that a cell of a record uses for itself. */
const inCell = (text: string): string => text.replaceAll(/[\\;]/gu, '\\$&');
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** Characters as the format of workbooks writes those that XML cannot hold. */
const inSheet = (text: string): string => [...text].map((sign) => (/[ -~]/u.test(sign) && !/[&<>_]/u.test(sign) ? sign : sign.length === 1 ? `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_` : sign)).join('');
const sheet = (text: string): Uint8Array => archiveOf(partsOf({ 'xl/worksheets/sheet1.xml': sheetOf(`<row r="1">${cell('A1', 'text')}${cell('B1', 'after')}</row><row r="2">${cell('A2', inSheet(inCell(text)))}${cell('B2', 'x')}</row>`) }));

/** How a text comes back from each format. */
const everywhere = (text: string): Promise<readonly string[]> => {
  const json = JSON.stringify({ text, after: 'x' });
  return Promise.all([
    back(read(bytes(json), { as: record, format: 'json' })),
    back(read(bytes(`${json}\n`), { as: record, format: 'ndjson' })),
    back(read(bytes(`text,after\r\n${quoted(inCell(text))},x\r\n`), { as: record, format: 'csv' })),
    back(readWorkbook(sheet(text), { as: record })),
  ]);
};

/** The rule, said a second time: what XML 1.0 calls a character, noncharacters aside. */
function expected(text: string): string {
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    if (point === 0) return 'exchange/unicode-nul';
    if (point < 0x20 && ![0x09, 0x0a, 0x0d].includes(point)) return 'exchange/unicode-control';
    if (point % 0x10000 >= 0xfffe || (point >= 0xfdd0 && point <= 0xfdef)) return 'exchange/unicode-noncharacter';
  }
  return text;
}

describe('characters that no text may hold', () => {
  it('are the same for JSON, NDJSON, CSV and sheets: each control, and what is near to the limits of the rule', async () => {
    const points = [...Array.from({ length: 0xa1 }, (_, point) => point), 0x2028, 0xd7ff, 0xe000, 0xfdcf, 0xfdd0, 0xfdef, 0xfdf0, 0xfffd, 0xfffe, 0xffff, 0x1f600, 0x1fffd, 0x1fffe, 0x10ffff];
    for (const point of points) {
      const text = `a${String.fromCodePoint(point)}b`;
      expect([point, ...(await everywhere(text))]).toEqual([point, ...Array.from({ length: 4 }, () => expected(text))]);
    }
  });

  it('are found first in any text of several', async () => {
    const sign = fc.constantFrom('a', ' ', 'م', '😀', '"', ',', '\t', '\n', '\u0000', '\u0007', '\u000B', '\u001B', '\u007F', '\u0085', '\uFDD0', '\uFFFF', '\u{2FFFE}');
    await fc.assert(
      fc.asyncProperty(fc.array(sign, { minLength: 1, maxLength: 8 }), async (signs) => {
        const text = `a${signs.join('')}b`;
        expect(await everywhere(text)).toEqual(Array.from({ length: 4 }, () => expected(text)));
      }),
      { numRuns: runs(200) },
    );
  });

  it('refuse one row of a table with row, cell and byte, and reading goes on, however the bytes are cut', async () => {
    const text = 'text,after\r\na,x\r\n"b\u001B[2J",x\r\nc,\u0000\r\nسارة,d\u0001\r\ne,x\r\n';
    const whole = new TextEncoder().encode(text);
    for (const size of [1, 3, whole.length]) {
      const found: unknown[] = [];
      const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) => whole.subarray(index * size, (index + 1) * size));
      for await (const item of read(pieces, { as: record, format: 'csv' })) found.push(item.ok ? item.value.text : item.problems.map(({ code, at }) => [code, at?.row, at?.column, whole[at?.byteOffset ?? -1]]));
      expect(found).toEqual(['a', [['exchange/unicode-control', 3, 1, 0x1b]], [['exchange/unicode-nul', 4, 2, 0]], [['exchange/unicode-control', 5, 2, 1]], 'e']);
    }
  });

  it('are not written into tables either: refused with row and column, after the rows before them', async () => {
    for (const [sign, code] of [['\u0000', 'nul'], ['\u000B', 'control'], ['\uFFFF', 'noncharacter'], ['\uD800', 'surrogate']] as const) {
      const rows = [['1', 'y'], ['2', `x${sign}`]];
      const wanted = { ok: false, problems: [{ code: `exchange/unicode-${code}`, at: { row: 3, column: 2 } }] };
      let refused: unknown;
      try {
        expect([...csvOf(['a', 'b'], rows)]).toEqual([]);
      } catch (fault) {
        refused = refusedBy(fault);
      }
      expect(refused).toMatchObject(wanted);
      refused = undefined;
      try {
        for await (const _piece of xlsxOf({ name: 'x', header: ['a', 'b'], rows }));
      } catch (fault) {
        refused = refusedBy(fault);
      }
      expect(refused).toMatchObject(wanted);
    }
  });
});
