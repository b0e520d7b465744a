import { field, type Problem } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

import { read, readTable } from '../index.js';
import { runs } from '../runs.fixture.js';

const meta = { privacy: 'public', subject: 'nobody', purposes: ['training'], retention: 'permanent' } as const;
const record = z.strictObject({ text: field(z.enum(['a', 'b']), { ...meta, id: 'test.text' }), after: field(z.string(), { ...meta, id: 'test.after' }) });

const pieces = (text: string, size: number): Uint8Array[] => {
  const whole = new TextEncoder().encode(text);
  return Array.from({ length: Math.ceil(whole.length / size) }, (_, index) => whole.subarray(index * size, (index + 1) * size));
};
const blanks = (found: readonly Problem[] | undefined): readonly unknown[] => (found ?? []).map(({ code, at, params }): unknown => (code === 'exchange/blank-row' ? [at?.line, params?.['count']] : code));

/** What was taken, refused and told. */
async function told(text: string, size = 4096): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for await (const item of read(pieces(text, size), { as: record, format: 'csv' })) found.push(item.ok ? [item.value.text, ...blanks(item.notices)] : 'refused');
  return found;
}

describe('blank lines and rows of empty cells', () => {
  it.each<[string, string, readonly unknown[]]>([
    ['between two rows', 'text,after\na,1\n\nb,2\n', [['a'], ['b', [3, 1]]]],
    ['several together are one notice, with their number', 'text,after\na,1\n\n,\r\n\nb,2\n', [['a'], ['b', 'exchange/mixed-line-ends', [3, 3]]]],
    ['after the header and before it', '\n\ntext,after\n\na,1\n', [['a', [1, 3]]]],
    ['before a row that is refused are told with the next that is taken', 'text,after\n\nz,1\n\nb,2\n', ['refused', ['b', [2, 2]]]],
    ['before a row that cannot be cut, too', 'text,after\n\nb,\u0001\n\nb,2\n', ['refused', ['b', [2, 2]]]],
    ['at the end are the end', 'text,after\na,1\n\n,\n\n', [['a']]],
    ['a quoted nothing is a row', 'text,after\na,1\n"",""\nb,2\n', [['a'], 'refused', ['b']]],
  ])('%s', async (_name, text, expected) => {
    for (const size of [1, 4096]) expect(await told(text, size)).toEqual(expected);
  });

  it('are counted, each once, wherever they stand before a row that is taken', async () => {
    const line = fc.constantFrom('a,1', 'b,2', 'z,3', 'too,many,cells', '', ',');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        const found = await told(`text,after\n${lines.map((one) => `${one}\n`).join('')}`, size);
        const isTaken = (one: string): boolean => one === 'a,1' || one === 'b,2';
        const last = lines.findLastIndex(isTaken);
        const expected = lines.slice(0, last + 1).filter((one) => one === '' || one === ',').length;
        const counts = found.flatMap((item) => (Array.isArray(item) ? (item as unknown[]).slice(1) : [])) as [number, number][];
        expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(expected);
        // The place is that of the first: a line where there is nothing.
        for (const [at] of counts) expect(['', ',']).toContain(lines[at - 2]);
        expect(found).toHaveLength(lines.filter((one) => one !== '' && one !== ',').length);
      }),
      { numRuns: runs(300) },
    );
  });

  it('of a table that no schema describes are told as well, and cost no memory however many they are', async () => {
    const found: unknown[] = [];
    const many = function* (): Generator<Uint8Array> {
      yield new TextEncoder().encode('x,y\n1,2\n');
      for (let time = 0; time < 50; time += 1) yield new Uint8Array(10_000).fill(0x0a);
      yield new TextEncoder().encode('3,4\n,\n5,6\n');
    };
    for await (const item of readTable(many())) found.push(item.ok ? [item.cells.join(''), ...blanks(item.notices)] : 'refused');
    expect(found).toEqual([['xy'], ['12'], ['34', [3, 500_000]], ['', [500_004, 1]], ['56']]);
  });
});
