import { describe, expect, test } from 'vitest';

import { linesOf, type Line } from './index.js';

const batches = async (pieces: readonly Uint8Array[]): Promise<(readonly Line[])[]> => {
  const found: (readonly Line[])[] = [];
  for await (const together of linesOf(pieces, 100)) found.push(together);
  return found;
};

describe('lines', () => {
  test.each([1, 127, 128, 129, 1000])('%i in one piece come in order, never many at once', async (count) => {
    const found = await batches([Buffer.from('{}\n'.repeat(count))]);
    expect(Math.max(...found.map(({ length }) => length))).toBe(Math.min(count, 128));
    const lines = found.flat();
    expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    expect(lines.map(({ offset }) => offset)).toEqual(Array.from({ length: count }, (_, index) => index * 3));
    expect(lines.every(({ bytes, ended }) => ended && Buffer.from(bytes ?? []).toString() === '{}')).toBe(true);
  });

  test('a rest after the last full hundred waits for its line feed', async () => {
    const lines = (await batches([Buffer.from(`${'a\n'.repeat(128)}b`), Buffer.from('c\nd')])).flat();
    expect(lines.slice(-2).map(({ bytes, ended }) => [Buffer.from(bytes ?? []).toString(), ended])).toEqual([
      ['bc', true],
      ['d', false],
    ]);
  });
});
