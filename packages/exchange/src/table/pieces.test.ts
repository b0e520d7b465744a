import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { TextEncodingName } from '../csv/index.js';
import { readTable, type TableItem } from './readTable.js';

const encodings: readonly TextEncodingName[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'windows-1252', 'iso-8859-6', 'detect'];
/** What decides how a table is cut, and text of every width. */
const parts = ['a', 'b', ',', ';', '\t', '"', '""', '\n', '\r\n', '\r', '\uFEFF', 'سارة', 'é', '😀', 'sep=;\n', '1', '\u0000', 'x,y\n', '\u2028', ' ', '٣'];

function* pieces(whole: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, n = 0; at < whole.length; n += 1) {
    const size = sizes[n % sizes.length] ?? 1;
    yield whole.subarray(at, at + size);
    at += size;
  }
}

async function items(source: Iterable<Uint8Array>, encoding: TextEncodingName): Promise<readonly TableItem[]> {
  const found: TableItem[] = [];
  for await (const item of readTable(source, { encoding })) found.push(item);
  return found;
}

const wide = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};

const bytesOf = fc.oneof(
  fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((text) => new Uint8Array(Buffer.from(text.join('')))),
  fc.tuple(fc.array(fc.constantFrom(...parts, '\uD83D', '\uDE00'), { maxLength: 40 }), fc.boolean()).map(([text, isBig]) => wide(text.join(''), isBig)),
  fc.uint8Array({ maxLength: 40 }),
);

describe('a table', () => {
  it('is the same however its bytes are cut, in every encoding, up to where it cannot be decoded', async () => {
    await fc.assert(
      fc.asyncProperty(bytesOf, fc.constantFrom(...encodings), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }), async (bytes, encoding, sizes) => {
        expect(await items(pieces(bytes, sizes), encoding)).toEqual(await items([bytes], encoding));
      }),
      { numRuns: 600 },
    );
  });

  it('in UTF-16 keeps the rows before half a pair, then says what is wrong', async () => {
    for (const isBig of [false, true]) {
      const bytes = wide('a,b\n1,2\n3,\uD800\n', isBig);
      for (const sizes of [[bytes.length], [1], [3, 2]]) {
        const found = await items(pieces(bytes, sizes), 'utf-8');
        expect(found.map((item) => (item.ok ? item.cells : item.problems.map(({ code }) => code)))).toEqual([['a', 'b'], ['1', '2'], ['exchange/encoding']]);
      }
    }
  });

  it('has the delimiter of its first five lines, whether they come together or with all that follows', async () => {
    const text = `"a\n1\n2\n3\n4\n5";b\n${'x;1\n'.repeat(3)}x,y;1\n${'x,y;1\n'.repeat(2000)}`;
    const bytes = new Uint8Array(Buffer.from(text));
    const whole = await items([bytes], 'utf-8');
    expect(whole[0]).toMatchObject({ ok: true, cells: ['a\n1\n2\n3\n4\n5', 'b'] });
    expect(await items(pieces(bytes, [7]), 'utf-8')).toEqual(whole);
  });
});
