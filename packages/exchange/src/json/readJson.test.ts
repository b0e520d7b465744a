import { Case } from '@ctip/core';
import { nation } from '@ctip/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { read, type ReadItem } from '../index.js';

const cases = [...nation({ seed: 31, cases: 12 })].map((history) => history.case);
const json = { as: Case, format: 'json' } as const;

async function items(text: string | Uint8Array, sizes: readonly number[] = [1 << 20], options: { maxRecordBytes?: number } = {}): Promise<ReadItem<Case>[]> {
  const whole = Buffer.from(text);
  const pieces = function* (): Generator<Uint8Array> {
    for (let at = 0, n = 0; at < whole.length; n += 1) {
      const size = sizes[n % sizes.length] ?? 1;
      yield whole.subarray(at, at + size);
      at += size;
    }
  };
  const found: ReadItem<Case>[] = [];
  for await (const item of read(pieces(), { ...json, ...options })) found.push(item);
  return found;
}

const codes = (found: readonly ReadItem<Case>[]): readonly unknown[] => found.map((item) => (item.ok ? 'ok' : [item.problems[0]?.code, item.problems[0]?.at?.line, item.problems[0]?.at?.column, item.problems[0]?.at?.byteOffset]));

describe('a JSON document', () => {
  it.each([undefined, 2, '\t'])('that is a list gives each record (written with %j)', async (blank) => {
    const found = await items(`\uFEFF${JSON.stringify(cases, undefined, blank)}\n`);
    expect(found.map((item) => item.ok && item.value)).toEqual(cases);
  });

  it('that is one record gives it', async () => {
    expect((await items(JSON.stringify(cases[0], undefined, 2))).map((item) => item.ok && item.value)).toEqual([cases[0]]);
  });

  it('gives the same however the bytes are cut', async () => {
    const text = JSON.stringify([cases[0], { note: 'ليلى "[{' }, cases[1], 5, [], 'x'], undefined, 1);
    const once = await items(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 }), async (sizes) => {
        expect(await items(text, sizes)).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a record and goes on, with its place in the document', async () => {
    const one = JSON.stringify(cases[0]);
    const found = await items(`[${one},\n {"ليلى":1,"a":2,"a":3},\n${one}]`);
    expect(codes(found)).toEqual(['ok', ['exchange/duplicate-key', 2, 18, Buffer.byteLength(`[${one},\n {"ليلى":1,"a":2,`)], 'ok']);
    expect(JSON.stringify(found)).not.toContain('ليلى');
  });

  it.each([
    ['', ['exchange/empty', 1, 1, 0]],
    ['[', ['exchange/truncated', 1, 2, 1]],
    ['[1', ['exchange/truncated', 1, 3, 2]],
    ['[]x', ['exchange/json-syntax', 1, 3, 2]],
    ['[,1]', ['exchange/json-syntax', 1, 2, 1]],
    ['[{"a":1 "b":2}]', ['exchange/json-syntax', 1, 9, 8]],
    ['{"a":', ['exchange/truncated', 1, 6, 5]],
    ['{"a":1}}', ['exchange/json-syntax', 1, 8, 7]],
  ])('%j ends with a fault at its place', async (text, expected) => {
    expect(codes(await items(text)).at(-1)).toEqual(expected);
  });

  it('with a comma too many is refused after its last record', async () => {
    const one = JSON.stringify(cases[0]);
    expect(codes(await items(`[${one},]`))).toEqual(['ok', ['exchange/json-syntax', 1, one.length + 3, Buffer.byteLength(one) + 2]]);
    expect(codes(await items(`[${one} ${one}]`))).toEqual([['exchange/json-syntax', 1, one.length + 3, Buffer.byteLength(one) + 2]]);
  });

  it('passes over a record that is too long', async () => {
    const one = JSON.stringify(cases[0]);
    expect(codes(await items(`[${one},"${'x'.repeat(20_000)}",${one}]`, [1000], { maxRecordBytes: 10_000 })).map((found) => (found === 'ok' ? found : 'refused'))).toEqual(['ok', 'refused', 'ok']);
  });

  it('that is not UTF-8 is refused where it breaks', async () => {
    expect(codes(await items(Buffer.concat([Buffer.from('[{"a":"'), Buffer.of(0xff), Buffer.from('"}]')])))).toMatchObject([['exchange/encoding', undefined, undefined, 7]]);
  });
});
