import { Case, coreCatalogue, languages } from '@ctip/core';
import { nation } from '@ctip/testing';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { csvOf, read, readTable, refusedBy, writeCsv, type ReadItem } from '../index.js';
import { runs } from '../runs.fixture.js';
import { utf8Pieces } from '../utf8/index.js';
import { columnsOf } from './columns.js';
import { rowsOf, standardRowLimits } from './index.js';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

function* cut(whole: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, n = 0; at < whole.length; n += 1) {
    const size = sizes[n % sizes.length] ?? 1;
    yield whole.subarray(at, at + size);
    at += size;
  }
}

const cases = [...nation({ seed: 3, cases: 50 })].map((history) => history.case);
const lines = Buffer.concat(await all(writeCsv(cases, Case))).toString().split('\r\n');
const good = lines.slice(0, 21);
const rest = lines.slice(21);
const file = (...parts: readonly (string | Uint8Array)[]): Uint8Array => new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));
const joined = (rows: readonly string[]): string => rows.map((row) => `${row}\r\n`).join('');

type Items = readonly ReadItem<Case>[];
const codes = (items: Items): readonly string[] => items.flatMap((item) => (item.ok ? ['ok'] : item.problems.map(({ code }) => code)));
const places = (items: Items): readonly unknown[] => items.flatMap((item) => (item.ok ? [] : item.problems.map(({ code, at }) => [code, at?.row, at?.line, at?.column])));

/** One fault after 20 good rows. */
const faults: readonly (readonly [name: string, bytes: Uint8Array, good: number, places: readonly unknown[]])[] = [
  ['a bare quote', file(joined([...good, 'x,a"b,c', ...rest])), 20, [['exchange/csv-bare-quote', 22, 22, 2]]],
  ['text after a quote', file(joined([...good, '"ab"c,d', ...rest])), 20, [['exchange/csv-text-after-quote', 22, 22, 1]]],
  ['a quote that is never closed', file(joined([...good, 'x,"ab', 'c,d', ''])), 20, [['exchange/csv-open-quote', 22, 22, 2]]],
  ['a record that is too long', file(joined([...good, `a,${'x'.repeat(5000)}`, ...rest])), 50, [['exchange/record-too-long', 22, 22, undefined]]],
  ['a quote that is never closed and swallows the rest', file(joined([...good, `x,"ab${'y\r\n'.repeat(1000)}`])), 20, [['exchange/csv-open-quote', 22, 22, 2]]],
  ['a byte that is not UTF-8 in a row that would fit without it', file(joined(good), rest[0] ?? '', new Uint8Array([0xff]), '\r\n', joined(rest.slice(1))), 20, [['exchange/encoding', 22, 22, undefined]]],
  ['a cell too many', file(joined([...good, `${rest[0] ?? ''},x`, ...rest])), 50, [['exchange/csv-cell-count', 22, 22, undefined]]],
  ['line ends inside a quoted cell', file(joined([...good, '"a\r\nb\nc",d', 'x', ...rest])), 50, [['exchange/csv-cell-count', 22, 22, undefined], ['exchange/csv-cell-count', 23, 25, undefined]]],
  ['blank lines', file(joined([...good, '', '', 'x', ...rest])), 50, [['exchange/csv-cell-count', 22, 24, undefined]]],
];

describe.each(faults)('%s', (_name, whole, sound, expected) => {
  it('loses nothing that is sound, and is told with its row and line, however the bytes are cut', async () => {
    for (const sizes of [[1], [2, 3, 5], [1000], [whole.length]]) {
      const items = await all(read(cut(whole, sizes), { as: Case, format: 'csv', maxRecordBytes: 2000 }));
      expect(items.filter((item) => item.ok).map((item) => item.ok && item.value)).toEqual(cases.slice(0, sound));
      expect(places(items)).toEqual(expected);
    }
  });
});

describe('a table', () => {
  const csv = { as: Case, format: 'csv' } as const;

  it('with old line ends is refused once', async () => {
    expect(codes(await all(read([file(lines.join('\r'))], csv)))).toEqual(['exchange/carriage-return']);
  });

  it('with mixed line ends is read', async () => {
    const mixed = file(`\uFEFF${lines.slice(0, 3).join('\n')}\r\n${lines.slice(3, 6).join('\n')}`);
    expect(codes(await all(read([mixed], csv)))).toEqual(Array.from({ length: 5 }, () => 'ok'));
  });

  it.each([['nothing', ''], ['a byte order mark alone', '\uFEFF'], ['blank lines alone', '\r\n\n']])('of %s is refused once', async (_name, text) => {
    expect(codes(await all(read([file(text)], csv)))).toEqual(['exchange/empty']);
  });

  it('closes its source when its reader stops early', async () => {
    let closed = false;
    const source = function* (): Generator<Uint8Array> {
      try {
        yield file(joined(lines.slice(0, -1)));
        yield file(joined(rest));
      } finally {
        closed = true;
      }
    };
    for await (const item of read(source(), csv)) {
      expect(item.ok).toBe(true);
      break;
    }
    expect(closed).toBe(true);
  });

  it('is asked for no more than its reader takes', async () => {
    let asked = 0;
    const source = function* (): Generator<Uint8Array> {
      yield file(`${lines[0] ?? ''}\r\n`);
      for (asked = 1; asked < 1000; asked += 1) yield file(`${lines[1] ?? ''}\r\n`);
    };
    const items = read(source(), csv);
    for (let taken = 0; taken < 3; taken += 1) await items.next();
    // Five lines are looked at to see what cuts the cells.
    expect(asked).toBeLessThanOrEqual(6);
    await items.return(undefined);
  });
});

describe('beside another reader', () => {
  /** Rows as the other reader gives them; `undefined` where it refuses the text. */
  const theirs = (text: string, delimiter: string): string[][] | undefined => {
    try {
      return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n'] });
    } catch {
      return undefined;
    }
  };

  it('gives the same rows for any text, and refuses what it refuses', async () => {
    const unit = fc.constantFrom('a', 'é', '😀', ',', ';', '"', '""', '\n', '\r\n', ' ', '1');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 40 }), fc.constantFrom(',', ';'), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }), async (text, delimiter, sizes) => {
        // The other reader keeps blank lines and takes a mark after a doubled quote; the first line here is never one of ours to look at.
        const whole = file(`h${delimiter}h\n${text}`);
        const options = { delimiter: delimiter as ',' | ';', encoding: 'utf-8', ...standardRowLimits } as const;
        const rows = await all(rowsOf(cut(whole, sizes), options));
        const ours = rows.some((row) => 'fault' in row) ? undefined : rows.map((row) => ('cells' in row ? row.cells : []));
        const other = theirs(`h${delimiter}h\n${text}`, delimiter)?.filter((cells) => cells.length > 1 || cells[0] !== '');
        expect(ours?.filter((cells) => cells.length > 1 || cells[0] !== '')).toEqual(other);
      }),
      { numRuns: runs(3000) },
    );
  });
});

describe('other ways to write a table', () => {
  const header = good[0] ?? '';
  const expected = cases.slice(0, 20);
  const values = (items: Items): readonly unknown[] => items.map((item) => (item.ok ? item.value : item.problems));
  const notices = (items: Items): readonly string[] => items.flatMap((item) => (item.ok ? (item.notices ?? []).map(({ code }) => code) : []));
  const other = (delimiter: string): string => joined(good.map((row) => row.replaceAll(',', delimiter)));

  it.each([[';', 'exchange/delimiter-guess'], ['\t', 'exchange/delimiter-guess']])('cells cut by %j are seen, and said', async (delimiter, notice) => {
    const plain = good.every((row) => !row.includes('"') && !row.includes(delimiter));
    const items = await all(read([file(other(delimiter))], { as: Case, format: 'csv' }));
    if (plain) expect(values(items)).toEqual(expected);
    expect(notices(items)).toEqual([notice]);
    const told = await all(read([file(other(delimiter))], { as: Case, format: 'csv', delimiter: delimiter as ';' }));
    expect(notices(told)).toEqual([]);
  });

  it('UTF-16 with its mark is seen, Windows-1256 is told or looked for', async () => {
    const utf16 = Buffer.from(`\uFEFF${joined(good)}`, 'utf16le');
    for (const bytes of [utf16, Buffer.from(utf16).swap16()]) {
      for (const sizes of [[1], [3], [bytes.length]]) {
        const items = await all(read(cut(bytes, sizes), { as: Case, format: 'csv' }));
        expect(values(items)).toEqual(expected);
        expect(notices(items)).toContain('exchange/encoding-detected');
      }
    }
    const arabic = Uint8Array.of(...Buffer.from('name,n\n'), 0xe3, 0xd1, 0xed, 0xe3, ...Buffer.from(',1\n'));
    const cells = async (encoding: 'windows-1256' | 'detect' | 'utf-8'): Promise<unknown> => (await all(readTable([arabic], { encoding }))).at(-1);
    expect(await cells('windows-1256')).toMatchObject({ ok: true, cells: ['مريم', '1'] });
    expect(await cells('detect')).toMatchObject({ ok: true, cells: ['مريم', '1'] });
    expect(await cells('utf-8')).toMatchObject({ ok: false, problems: [{ code: 'exchange/encoding' }] });
  });

  it('columns go by the labels of their fields in any language, unless a label fits several', async () => {
    const dotted = header.split(',');
    const labels = columnsOf(Case).map(({ leaf }) => languages.map((language) => (coreCatalogue.texts[language] as Readonly<Record<string, string>>)[`field.${leaf.meta.id}`] ?? ''));
    for (const [index, language] of languages.entries()) {
      const own = labels.map((texts) => texts[index] ?? '');
      const row = dotted.map((name, at) => (labels.filter((texts) => texts.includes(own[at] ?? '')).length > 1 ? name : `"${(own[at] ?? '').toUpperCase()}"`));
      const items = await all(read([file(joined([row.join(','), ...good.slice(1)]))], { as: Case, format: 'csv' }));
      expect([language, values(items)]).toEqual([language, expected]);
    }
    const twice = labels.flat().find((label) => labels.filter((texts) => texts.includes(label)).length > 1);
    if (twice !== undefined) expect(codes(await all(read([file(`"${twice}",x\r\n`)], { as: Case, format: 'csv' })))).toContain('exchange/column-ambiguous');
  });
});

describe('a table that is written', () => {
  it('never changes what UTF-8 cannot write: halves of pairs are refused with their place, after the rows before them', () => {
    const rows = csvOf(['a', 'b'], [['1', '\u{1F600}'], ['2', 'x\uD83D']]);
    expect(Buffer.from(rows.next().value ?? []).toString()).toBe('a,b\r\n');
    expect(Buffer.from(rows.next().value ?? []).toString()).toBe('1,\u{1F600}\r\n');
    let refused: unknown;
    try {
      rows.next();
    } catch (fault) {
      refused = refusedBy(fault);
    }
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'exchange/unicode-surrogate', at: { row: 3, column: 2 } }] });
  });
});

describe('utf8Pieces', () => {
  const joinedPieces = async (whole: Uint8Array, sizes: readonly number[]): Promise<readonly [string, unknown]> => {
    const pieces = await all(utf8Pieces(cut(whole, sizes)));
    const texts = pieces.map((piece) => ('text' in piece ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(piece.text) : ''));
    return [texts.join(''), pieces.find((piece) => 'refusal' in piece)];
  };

  it('gives sound text whole, and any bytes the same however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 4 }), fc.string(), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }), async (before, bytes, after, sizes) => {
        const whole = file(`ab${before}`, bytes, after);
        const once = await joinedPieces(whole, [whole.length]);
        expect(await joinedPieces(whole, sizes)).toEqual(once);
        if (bytes.length === 0) expect(once).toEqual([`ab${before}${after}`, undefined]);
      }),
    );
  });

  it('finds the first byte that is not UTF-8, as a decoder does that is given one byte at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.uint8Array({ minLength: 1, maxLength: 4 }), async (before, bytes) => {
        const whole = file(`ab${before}`, bytes);
        const [text, refusal] = await joinedPieces(whole, [whole.length]);
        let sound = 0;
        for (let end = 1; end <= whole.length; end += 1) {
          try {
            new TextDecoder('utf-8', { fatal: true }).decode(whole.subarray(0, end));
            sound = end;
          } catch {
            // Not sound up to here; a longer start may be.
          }
        }
        expect(Buffer.byteLength(text)).toBe(sound);
        if (sound === whole.length) expect(refusal).toBeUndefined();
        else expect(refusal).toMatchObject({ refusal: { at: { byteOffset: sound } } });
      }),
    );
  });
});
