import { describe, expect, it } from 'vitest';

import { anonymise, anonymiseAsync, kAnonymity, lDiversity, type AnonymiseOptions, type Release } from '../index.js';
import type { Result } from '@ctip/core';
import { searchThreads, type ThreadOptions } from './index.js';

const fromSource: ThreadOptions = { script: new URL('../../test/thread.fixture.mjs', import.meta.url), execArgv: ['--conditions=@ctip/source'] };

/** A table that is large enough for threads to be used. */
let seed = 1;
const cell = (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed >>> 28;
};
const leaves = Array.from({ length: 16 }, (_, value) => String(value));
const table = {
  columns: [
    ...Array.from({ length: 5 }, (_, at) => ({
      name: `q${String(at)}`,
      role: 'quasi' as const,
      hierarchy: { leaves, levels: [1, 2, 4, 16].map((width) => leaves.map((leaf) => String(Math.floor(Number(leaf) / width)))) },
    })),
    { name: 's', role: 'sensitive' as const },
  ],
  rows: Array.from({ length: 12_000 }, () => [...Array.from({ length: 5 }, () => String(Math.max(cell(), cell()))), String(cell() % 7)]),
};
const options: AnonymiseOptions = { models: [kAnonymity(5), lDiversity('s', 3)], suppressionLimit: 0.05 };
const turns = { clock: () => performance.now(), pause: () => new Promise((resolve) => setImmediate(resolve)) };

async function withThreads(count: number, more: Partial<AnonymiseOptions> = {}, settings = fromSource): Promise<Result<Release>> {
  return anonymiseAsync(table, { ...options, ...more }, { ...turns, workers: searchThreads(count, settings) });
}

describe('threads of Node', () => {
  it('give the release of one thread, to the last byte', async () => {
    const plain = anonymise(table, options);
    expect(plain.ok && plain.value.search.checked).toBeGreaterThan(20);
    for (const count of [1, 2, 3]) expect(JSON.stringify(await withThreads(count))).toBe(JSON.stringify(plain));
  }, 120_000);

  it('are a problem when they fail to start, end in the middle, or want memory, and never waited for', async () => {
    const lost = { ok: false, problems: [expect.objectContaining({ code: 'anonymisation/worker-lost' })] };
    expect(await withThreads(2, {}, { script: new URL('./absent.js', import.meta.url) })).toEqual(lost);
    expect(await withThreads(1, {}, { ...fromSource, resourceLimits: { maxOldGenerationSizeMb: 2, maxYoungGenerationSizeMb: 1 } })).toEqual(lost);
    const workers = searchThreads(2, fromSource);
    const ending = { ...options, onProgress: ({ checked }: { readonly checked: number }) => void (checked === 3 && workers[0]?.end()) };
    expect(await anonymiseAsync(table, ending, { ...turns, workers })).toEqual(lost);
  }, 120_000);

  it('end with a signal', async () => {
    const stop = new AbortController();
    const result = await withThreads(2, { signal: stop.signal, onProgress: ({ checked }) => void (checked === 3 && stop.abort()) });
    expect(result).toMatchObject({ problems: [{ code: 'anonymisation/aborted' }] });
  }, 60_000);

  it('are counted from 1', () => {
    for (const count of [0, -1, 1.5, Number.NaN]) expect(() => searchThreads(count)).toThrow(RangeError);
  });
});
