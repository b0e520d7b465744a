import { existsSync, readFileSync } from 'node:fs';

import { Case, IndicatorObservation, Referral, type Problem } from '@ctip/core';
import { arrivals, nation } from '@ctip/testing';
import fc from 'fast-check';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';

import { read, writeCsv, writeNdjson, type ReadItem } from '../index.js';

const bytes = (text: string): Uint8Array[] => [new TextEncoder().encode(text)];

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat(await all(chunks)));
}

/** The same bytes in pieces cut at random. */
function cut(whole: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0, n = 0; at < whole.length; n += 1) {
    const size = sizes[n % sizes.length] ?? 1;
    pieces.push(whole.slice(at, at + size));
    at += size;
  }
  return pieces;
}

const codes = (items: readonly ReadItem<unknown>[]): (readonly string[])[] => items.map((item) => (item.ok ? [] : item.problems.map(({ code }) => code)));
const ndjson = { as: Case, format: 'ndjson' } as const;
const cases = [...nation({ seed: 4, cases: 40 })].map((history) => history.case);

describe('NDJSON', () => {
  it('refuses exactly what was damaged, and loses nothing', async () => {
    const lines = [...arrivals({ seed: 12, cases: 400, damagedShare: 0.2 })];
    const items = await all(read(lines.map((line) => line.bytes), ndjson));
    expect(items.map((item) => item.ok)).toEqual(lines.map((line) => line.damage === undefined));
    for (const item of items) if (!item.ok) expect(item.problems.length).toBeGreaterThan(0);
  });

  it('gives the same however the bytes are cut', async () => {
    const whole = new Uint8Array(Buffer.concat([...arrivals({ seed: 3, cases: 6, damagedShare: 0.5 })].map((line) => line.bytes)));
    const once = await all(read([whole], ndjson));
    expect(await all(read(cut(whole, [1]), ndjson))).toEqual(once);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 }), async (sizes) => {
        expect(await all(read(cut(whole, sizes), ndjson))).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });

  it('reads from a source that uses one buffer again', async () => {
    const whole = new Uint8Array(Buffer.concat(cases.map((made) => Buffer.from(`${JSON.stringify(made)}\n`))));
    const buffer = new Uint8Array(300);
    const pieces = function* (): Generator<Uint8Array> {
      for (let at = 0; at < whole.length; at += buffer.length) {
        const part = whole.subarray(at, at + buffer.length);
        buffer.set(part);
        yield buffer.subarray(0, part.length);
      }
    };
    expect((await all(read(pieces(), ndjson))).map((item) => item.ok && item.value)).toEqual(cases);
  });

  it('passes over a line of 50 MB without holding it', async () => {
    const piece = new Uint8Array(1 << 20).fill(0x61);
    const pieces = function* (): Generator<Uint8Array> {
      for (let n = 0; n < 50; n += 1) yield piece;
      yield new TextEncoder().encode(`\n${JSON.stringify(cases[0])}\n`);
    };
    const before = process.memoryUsage().rss;
    const items = await all(read(pieces(), ndjson));
    expect(codes(items)).toEqual([['exchange/record-too-long'], []]);
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * 2 ** 20);
  });

  const one = JSON.stringify(cases[0]);
  it.each([
    ['a truncated end', `${one}\n${one.slice(0, 50)}`, [[], ['exchange/truncated']]],
    ['a cut line in the middle', `${one.slice(0, 50)}\n${one}\n`, [['exchange/json-syntax'], []]],
    ['a prototype name', `{"__proto__":{"x":1},${one.slice(1)}\n`, [['exchange/forbidden-key']]],
    ['an escaped prototype name', `{"\\u005f_proto__":1,${one.slice(1)}\n`, [['exchange/forbidden-key']]],
    ['a deep prototype name', `${one.replace('"person":{', '"person":{"constructor":1,')}\n`, [['exchange/forbidden-key']]],
    ['a repeated name', `{"id":"c-2",${one.slice(1)}\n`, [['exchange/duplicate-key']]],
    ['a repeated name behind an escape and a blank', `{"\\u0069d" :"c-2",${one.slice(1)}\n`, [['exchange/duplicate-key']]],
    ['deep nesting', `${'['.repeat(100)}${']'.repeat(100)}\n`, [['exchange/too-deep']]],
    ['old line ends', `${one}\r${one}\r`, [['exchange/carriage-return']]],
    ['two records in a line', `${one}${one}\n`, [['exchange/json-syntax']]],
    ['a list', `[${one}]\n`, [['core/type']]],
    ['blank lines', `\n  \n${one}\n\r\n`, [[]]],
    ['a byte order mark', `\uFEFF${one}\n`, [[]]],
    ['nothing', '', []],
  ])('%s', async (_name, text, expected) => expect(codes(await all(read(bytes(text), ndjson)))).toEqual(expected));

  it('does not take a text value for a name', async () => {
    const items = await all(read(bytes('{"a":"x\\":y","b":"\\"c\\":1"}\n{"a":"\\\\","b" : 1}\n'), { as: z.record(z.string(), z.unknown()), format: 'ndjson' }));
    expect(items.map((item) => item.ok)).toEqual([true, true]);
  });

  it.each([
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
    ['UTF-16 without a mark', [0x7b, 0x00, 0x22, 0x00]],
    ['UTF-32 without a mark, of high bytes first', [0x00, 0x00, 0x00, 0x7b]],
  ])('refuses %s once', async (_name, start) => {
    expect(codes(await all(read([new Uint8Array(start)], ndjson)))).toEqual([['exchange/wide-encoding']]);
  });

  it('locates what is wrong: line, column, byte', async () => {
    const [, item] = await all(read(bytes(`${one}\n{"id":"ليلى", x}\n`), ndjson));
    expect(item).toMatchObject({ ok: false, at: { line: 2, record: 2 }, problems: [{ at: { line: 2, column: 15, byteOffset: Buffer.byteLength(one) + 19 } }] });
    const broken = Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xff]), Buffer.from('"}\n')]);
    expect(await all(read([broken], ndjson))).toMatchObject([{ problems: [{ code: 'exchange/encoding', at: { byteOffset: 7 } }] }]);
  });

  it('locates a planted fault at or before its byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(one.length - 2), fc.constantFrom('\u0001', '"', '{', '}', ',', '\\'), async (at, sign) => {
        const [item] = await all(read(bytes(`${one.slice(0, at)}${sign}${one.slice(at)}\n`), ndjson));
        const places = item?.ok === false ? item.problems.map((found: Problem) => (found.code.startsWith('exchange/json') ? found.at?.byteOffset : undefined)) : [];
        for (const place of places) if (place !== undefined) expect(place).toBeGreaterThanOrEqual(at === 0 ? 0 : 1);
      }),
      { numRuns: 300 },
    );
  });

  it('writes what it reads', async () => {
    const items = await all(read([await joined(writeNdjson(cases))], ndjson));
    expect(items.map((item) => item.ok && item.value)).toEqual(cases);
  });

  const file = new URL('../../../../../shared/data/hostile-ndjson/cases.json', import.meta.url);
  const hostile = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { id: string; payloadBase64: string; expect: { records: number; badLines: number[] } }[]) : [];
  describe.skipIf(hostile.length === 0)('hostile streams (skipped where the shared cases are absent)', () => {
    it.each(hostile.map((found) => [found.id, found] as const))('%s', async (_id, found) => {
      const whole = new Uint8Array(Buffer.from(found.payloadBase64, 'base64'));
      for (const sizes of [[whole.length + 1], [1], [3, 7]]) {
        const items = await all(read(cut(whole, sizes), { as: z.record(z.string(), z.unknown()), format: 'ndjson' }));
        expect(items.filter((item) => item.ok)).toHaveLength(found.expect.records);
        expect(items.filter((item) => !item.ok).map((item) => item.at.line)).toEqual(found.expect.badLines);
      }
    });
  });
});

describe('CSV', () => {
  const csv = { as: Case, format: 'csv' } as const;

  it('writes what it reads: every case of a nation', async () => {
    const items = await all(read([await joined(writeCsv(cases, Case))], csv));
    expect(items.map((item) => (item.ok ? item.value : item.problems))).toEqual(cases);
  });

  it('writes what it reads: referrals', async () => {
    const referrals = [...nation({ seed: 4, cases: 40 })].flatMap((history) => history.referrals);
    const items = await all(read([await joined(writeCsv(referrals, Referral))], { as: Referral, format: 'csv' }));
    expect(items.map((item) => (item.ok ? item.value : item.problems))).toEqual(referrals);
  });

  it('brings any text back, and opens none as a formula', async () => {
    const observation = (title: string): IndicatorObservation =>
      ({
        schema: 'ctip.indicator-observation/1',
        indicator: 'x',
        area: 'NA',
        period: '2020',
        unit: 'victims',
        sex: 'total',
        ageGroup: 'total',
        form: 'total',
        value: { low: 1, high: 2 },
        source: { id: 's', title },
        asOf: '2021',
        mark: 'verified',
      }) as IndicatorObservation;
    const titles = ['=1+1', '+961 3 123', '-5', '@x', "'quoted", '(declined)', 'a;b', 'a\\b', '\\(x', 'a,"b"', ' =x', '\uFF1D1', '123', 'true', '00123'];
    const text = new TextDecoder().decode(await joined(writeCsv(titles.map(observation), IndicatorObservation)));
    const items = await all(read(bytes(text), { as: IndicatorObservation, format: 'csv' }));
    expect(items.map((item) => (item.ok ? item.value.source.title : item.problems))).toEqual(titles);
    for (const cell of text.split(/[,\n]/u)) expect(cell).not.toMatch(/^"?\s*[=+\-@\uFF1D]/u);
    expect(items[0]?.ok && items[0].value.area).toBe('NA');
  });

  it('gives the same however the bytes are cut', async () => {
    const whole = await joined(writeCsv(cases.slice(0, 5), Case));
    const once = await all(read([whole], csv));
    for (const sizes of [[1], [2, 3, 5]]) expect(await all(read(cut(whole, sizes), csv))).toEqual(once);
  });

  const head = async (): Promise<string> => new TextDecoder().decode(await joined(writeCsv([], Case)));
  it('finds columns by name, in any order, and names what is missing', async () => {
    const header = (await head()).trim().split(',');
    const reversed = header.toReversed().join(',');
    expect(await all(read(bytes(`${reversed}\r\n`), csv))).toEqual([]);
    const missing = await all(read(bytes(`${header.filter((name) => name !== 'person.sex').join(',')}\r\n`), csv));
    expect(missing).toMatchObject([{ ok: false, problems: [{ code: 'exchange/column-missing', params: { column: 'person.sex' } }] }]);
    const unknown = await all(read(bytes(`${header.join(',')},Amina Saleh\r\n`), csv));
    expect(unknown).toMatchObject([{ problems: [{ code: 'exchange/column-unknown', at: { row: 1, column: header.length + 1 } }] }]);
    expect(JSON.stringify(unknown)).not.toContain('Amina');
  });

  it('goes on after a row with a wrong number of cells, and stops at a quote that cannot be trusted', async () => {
    const good = new TextDecoder().decode(await joined(writeCsv(cases.slice(0, 1), Case)));
    const row = good.split('\r\n')[1] ?? '';
    expect(codes(await all(read(bytes(`${good}a,b\r\n${row}\r\n`), csv)))).toEqual([[], ['exchange/csv-cell-count'], []]);
    expect(codes(await all(read(bytes(`${good}"never closed`), csv)))).toEqual([[], ['exchange/csv-open-quote']]);
    expect(codes(await all(read(bytes(`${good}a"b",${row}\r\n`), csv)))).toEqual([[], ['exchange/csv-bare-quote']]);
  });

  it('refuses what is not UTF-8', async () => {
    expect(codes(await all(read([new Uint8Array([0x73, 0x00, 0x74, 0x00])], csv)))).toEqual([['exchange/wide-encoding']]);
    const whole = Buffer.concat([Buffer.from(await head()), Buffer.from([0xc8, 0xc7, 0x0a])]);
    expect(codes(await all(read([whole], csv)))).toEqual([['exchange/encoding']]);
  });
});
