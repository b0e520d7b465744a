import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { folderReplay, memoryReplay, open, postgresReplay, replayTable, seal, type ReplayStore } from '../index.js';
import { held, now, parties, sealing } from '../parties.fixture.js';

let time = 0;
const database = new PGlite();
const query = (text: string, values: unknown[]) => database.query(text, values);
beforeAll(async () => {
  await database.exec(replayTable);
  await database.exec(replayTable);
}, 60_000);
const folder = mkdtempSync(join(tmpdir(), 'ctip-replay-'));
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const stores: readonly (readonly [string, () => ReplayStore])[] = [
  ['memory', () => memoryReplay({ now: () => time })],
  ['a folder', () => folderReplay(join(folder, 'seen'), { now: () => time })],
  ['PostgreSQL', () => postgresReplay(query, { now: () => time })],
];

describe.each(stores)('a replay store in %s', (name, create) => {
  let store: ReplayStore;
  let number = 0;
  beforeAll(() => {
    store = create();
  });
  const packet = (changes = {}) => ({ sender: `${name}' or 1=1 --`, id: `id-${String((number += 1))}`, sequence: number, until: time + 1000, ...changes });

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
    time += 999;
    if ('sweep' in store) await (store.sweep as () => Promise<void>)();
    expect((await store.claim(one)).isNew).toBe(false);
    time += 61_000;
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
          expect((await fresh.claim({ sender: `${run}${name}${String(sender)}`, id: String(id), sequence: 1, until: time + 1e9 })).isNew).toBe(!seen.has(key));
          seen.add(key);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('opening with PostgreSQL', () => {
  it('is won by exactly one of two', async () => {
    const { north, south } = await parties();
    const replay = postgresReplay(query, { now: () => now });
    for (let sequence = 1; sequence <= 10; sequence += 1) {
      const { text } = held(await seal('x', sealing(north, { sequence, random: (length) => new Uint8Array(length).fill(sequence) })));
      const both = await Promise.all([open(text, { ring: south, now, replay }), open(text, { ring: south, now, replay })]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.flatMap((one) => (one.ok ? [] : one.problems.map(({ code }) => code)))).toEqual(['exchange/packet-replayed']);
    }
  });

  it('is undone with the transaction that could not store the content', async () => {
    const { north, south } = await parties();
    const { text } = held(await seal('x', sealing(north, { sequence: 11, random: (length) => new Uint8Array(length).fill(0xee) })));
    const attempt = database.transaction(async (inside) => {
      const replay = postgresReplay((sql, values) => inside.query(sql, values), { now: () => now });
      held(await open(text, { ring: south, now, replay }));
      throw new Error('the disk is full');
    });
    await expect(attempt).rejects.toThrow('the disk is full');
    expect((await open(text, { ring: south, now, replay: postgresReplay(query, { now: () => now }) })).ok).toBe(true);
  });
});

describe('a folder', () => {
  it('names no body and no packet', async () => {
    const inside = join(folder, 'names');
    await folderReplay(inside, { now: () => 0 }).claim({ sender: 'shelter-north', id: 'AAAAAAAAAAAAAAAAAAAAAA', sequence: 3, until: 1000 });
    expect(readdirSync(inside).join()).toMatch(/^[0-9a-f]{32}-[0-9a-f]{32}-3-1000$/u);
  });
});
