import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';

import type { ReplayStore } from '../index.js';

/** What every replay store has to do. */
export function replayContract(name: string, create: () => ReplayStore, clock: { time: number }): void {
  let store: ReplayStore;
  let number = 0;
  beforeAll(() => {
    store = create();
  });
  const packet = (changes = {}) => ({ sender: `${name}' or 1=1 --`, id: `id-${String((number += 1))}`, sequence: number, until: clock.time + 1000, ...changes });

  it('gives a packet to exactly one of many', async () => {
    const one = packet();
    const claims = await Promise.all(Array.from({ length: 50 }, () => store.claim(one)));
    expect(claims.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('keeps senders apart', async () => {
    const one = packet();
    expect(await store.claim(one)).toMatchObject({ isNew: true });
    expect(await store.claim({ ...one, sender: `${name} another` })).toEqual({ isNew: true, highest: 0 });
  });

  it('tells the highest number that came before', async () => {
    const sender = `${name} counts`;
    expect(await store.claim(packet({ sender, sequence: 5 }))).toEqual({ isNew: true, highest: 0 });
    expect(await store.claim(packet({ sender, sequence: 3 }))).toEqual({ isNew: true, highest: 5 });
    expect(await store.claim(packet({ sender, sequence: 2 ** 40 }))).toEqual({ isNew: true, highest: 5 });
    expect(await store.claim(packet({ sender, sequence: 7 }))).toEqual({ isNew: true, highest: 2 ** 40 });
  });

  it('takes a packet back', async () => {
    const one = packet();
    await store.claim(one);
    await store.release(one);
    expect((await store.claim(one)).isNew).toBe(true);
  });

  it('remembers a packet until the packet itself is too old, and the number for ever', async () => {
    const sender = `${name} old`;
    const one = packet({ sender, sequence: 9 });
    await store.claim(one);
    clock.time += 999;
    if ('sweep' in store) await (store.sweep as () => Promise<void>)();
    expect((await store.claim(one)).isNew).toBe(false);
    clock.time += 61_000;
    await store.claim(packet());
    if ('sweep' in store) await (store.sweep as () => Promise<void>)();
    expect(await store.claim(packet({ sender, sequence: 10 }))).toEqual({ isNew: true, highest: 9 });
    await store.claim(packet());
    expect((await store.claim(one)).isNew).toBe(true);
  });

  it('answers as a set of names does', async () => {
    const fresh = create();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 9 })), { maxLength: 20 }), fc.uuid(), async (tries, run) => {
        const seen = new Set<string>();
        for (const [sender, id] of tries) {
          const key = `${String(sender)} ${String(id)}`;
          expect((await fresh.claim({ sender: `${run}${name}${String(sender)}`, id: String(id), sequence: 1, until: clock.time + 1e9 })).isNew).toBe(!seen.has(key));
          seen.add(key);
        }
      }),
      { numRuns: 15 },
    );
  });
}
