import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { folderReplay, memoryReplay, open, postgresReplay, replayTable, seal, type ReplayStore } from '../index.js';
import { held, now, parties, sealing } from '../parties.fixture.js';
import { replayContract } from './contract.fixture.js';

const clock = { time: 0 };
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
  ['memory', () => memoryReplay({ now: () => clock.time })],
  ['a folder', () => folderReplay(join(folder, 'seen'), { now: () => clock.time })],
  ['PostgreSQL', () => postgresReplay(query, { now: () => clock.time })],
];

describe.each(stores)('a replay store in %s', (name, create) => {
  replayContract(name, create, clock);
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
