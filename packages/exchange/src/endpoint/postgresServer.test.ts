import type { Pool, PoolClient } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { replayContract } from '../envelope/replay/contract.fixture.js';
import { held, now, parties, sealing, seeded } from '../envelope/parties.fixture.js';
import { idempotencyContract } from '../idempotency/contract.fixture.js';
import { idempotencyTable, keptInTransaction, packetEndpoint, postgresIdempotency, postgresReplay, replayTable, seal, type KeepPacket, type KeyRing, type SqlQuery } from '../index.js';
import { noPostgres, startPostgres, type PostgresServer } from '../postgres.fixture.js';

const skipped = noPostgres === undefined ? '' : ` (skipped: ${noPostgres})`;

describe.skipIf(noPostgres !== undefined)(`on a real PostgreSQL${skipped}`, () => {
  let server: PostgresServer;
  let pool: Pool;
  const query: SqlQuery = (text, values) => pool.query(text, values);
  const clock = { time: 0 };
  const times = { now: () => clock.time, lease: 1000, keep: 10_000 };
  let number = 0;
  const packet = (changes = {}) => ({ sender: 'shelter-north', id: `id-${String((number += 1))}`, sequence: number, until: 1e12, hash: 'h', ...changes });

  beforeAll(async () => {
    server = await startPostgres();
    pool = server.pool({ max: 40 });
    await pool.query(`${replayTable} ${idempotencyTable} create table if not exists inbox (sender text not null, id text not null, content text not null);`);
    // Both are made to be run again on what is there.
    await pool.query(`${replayTable} ${idempotencyTable}`);
  }, 120_000);
  afterAll(() => server.stop(), 60_000);

  describe('a replay store', () => {
    replayContract('server', () => postgresReplay(query, times), clock);
  });
  describe('a store of answers', () => {
    idempotencyContract('server', () => postgresIdempotency(query, times), clock);
  });

  /** Work in a transaction of its own connection. */
  async function transaction<T>(work: (query: SqlQuery, client: PoolClient) => Promise<T>, level = 'read committed'): Promise<T> {
    const client = await pool.connect();
    // A connection that is killed says so as an event too.
    const heard = (): void => undefined;
    client.on('error', heard);
    let fault: unknown;
    try {
      await client.query(`begin isolation level ${level}`);
      const done = await work((text, values) => client.query(text, values), client);
      await client.query('commit');
      return done;
    } catch (thrown) {
      fault = thrown;
      await client.query('rollback').catch(() => undefined);
      throw thrown;
    } finally {
      client.off('error', heard);
      client.release(fault instanceof Error);
    }
  }

  describe('a packet that many connections claim', () => {
    it('is won by exactly one, each in a transaction of its own', async () => {
      for (let round = 0; round < 10; round += 1) {
        const one = packet();
        const claims = await Promise.all(Array.from({ length: 30 }, () => transaction((inside) => postgresReplay(inside, times).claim(one))));
        expect(claims.filter(({ isNew }) => isNew)).toHaveLength(1);
        expect(claims.filter(({ isNew }) => !isNew)).toEqual(Array.from({ length: 29 }, () => ({ isNew: false, hash: 'h' })));
      }
    });

    it('is not decided before the first has committed, and is the next one’s where that one rolls back', async () => {
      const one = packet();
      let end: (how: 'commit' | 'rollback') => void = () => undefined;
      const decision = new Promise<'commit' | 'rollback'>((resolve) => (end = resolve));
      const first = transaction(async (inside) => {
        const claim = await postgresReplay(inside, times).claim(one);
        if ((await decision) === 'rollback') throw new Error('no room for the content');
        return claim;
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      let isDecided = false;
      const second = transaction((inside) => postgresReplay(inside, times).claim(one)).finally(() => (isDecided = true));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(isDecided).toBe(false);
      end('rollback');
      await expect(first).rejects.toThrow('no room');
      expect(await second).toMatchObject({ isNew: true });
    });

    it('belongs to nobody when the connection of its claim is killed', async () => {
      const one = packet();
      const broken = transaction(async (inside) => {
        await postgresReplay(inside, times).claim(one);
        const [row] = (await inside('select pg_backend_pid() as pid', [])).rows as readonly { readonly pid: number }[];
        await pool.query('select pg_terminate_backend($1)', [row?.pid]);
        await inside('select 1', []);
      });
      // Whoever notices first says it in its own words: the server, the client, or the closed socket.
      await expect(broken).rejects.toThrow(/terminat|connection|EPIPE|ECONNRESET|closed/u);
      expect(await postgresReplay(query, times).claim(one)).toMatchObject({ isNew: true });
    });

    it.each(['repeatable read', 'serializable'])('is won by at most one under %s, and by exactly one once those who must try again did', async (level) => {
      const one = packet();
      const claim = async (): Promise<boolean> => {
        for (;;) {
          try {
            return (await transaction((inside) => postgresReplay(inside, times).claim(one), level)).isNew;
          } catch (fault) {
            // 40001: the database asks to try again. Anything else is a fault of ours.
            if (!(fault instanceof Error && 'code' in fault && fault.code === '40001')) throw fault;
          }
        }
      };
      const won = await Promise.all(Array.from({ length: 20 }, claim));
      expect(won.filter(Boolean)).toHaveLength(1);
    });

    it('raises the number of its sender in whatever order many are claimed', async () => {
      const sender = 'shelter-in-disorder';
      const many = Array.from({ length: 60 }, (_, index) => packet({ sender, sequence: ((index * 37) % 60) + 1 }));
      await Promise.all(many.map((one) => transaction((inside) => postgresReplay(inside, times).claim(one))));
      expect(await postgresReplay(query, times).claim(packet({ sender, sequence: 61 }))).toEqual({ isNew: true, highest: 60 });
    });
  });

  describe('a request that many connections make', () => {
    it('is the work of exactly one, also when its lease has run out', async () => {
      const asked = { caller: 'ministry', key: 'key-contended' };
      const store = postgresIdempotency(query, times);
      for (let round = 0; round < 5; round += 1) {
        const claims = await Promise.all(Array.from({ length: 30 }, () => store.claim(asked, 'a')));
        expect(claims.filter(({ state }) => state === 'new')).toHaveLength(1);
        clock.time += 1001;
      }
    });

    it('keeps one answer of those who think that they hold it', async () => {
      const asked = { caller: 'ministry', key: 'key-settled' };
      const store = postgresIdempotency(query, times);
      const tokens: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const claim = await store.claim(asked, 'a');
        if (claim.state === 'new') tokens.push(claim.token);
        clock.time += 1001;
      }
      expect(tokens).toHaveLength(5);
      const kept = await Promise.all(tokens.map((token, index) => store.settle(asked, token, { status: 201, body: String(index) })));
      expect(kept).toEqual([false, false, false, false, true]);
      expect(await store.claim(asked, 'a')).toMatchObject({ state: 'done', answer: { body: '4' } });
    });
  });

  describe('an endpoint for packets', () => {
    let rings: { readonly north: KeyRing; readonly south: KeyRing };
    beforeAll(async () => {
      rings = await parties();
    });
    beforeEach(() => pool.query('truncate inbox'));
    const store = async ({ seen, content }: Parameters<KeepPacket>[0], inside: SqlQuery): Promise<void> => {
      await inside('insert into inbox values ($1, $2, $3)', [seen.sender, seen.id, Buffer.from(content).toString()]);
    };
    const keep: KeepPacket = keptInTransaction((work) => transaction((inside) => work(inside)), store, { now: () => now });
    const endpoint = (how: KeepPacket = keep) => packetEndpoint({ ring: () => rings.south, keep: how, agreed: {}, now: () => now, random: seeded(3), newId: () => 'request-0001' });
    const sealed = async (sequence: number) => held(await seal(`content ${String(sequence)}`, sealing(rings.north, { sequence, random: seeded(7000 + sequence) })));
    const post = async (text: string, take = endpoint()) => {
      const body = (async function* () {
        await Promise.resolve();
        yield Buffer.from(text);
      })();
      return (await take({ header: (name) => (name === 'content-type' ? 'application/jose' : undefined), body })).status;
    };
    const rows = async (): Promise<number> => (await pool.query('select 1 from inbox')).rows.length;

    it('stores each of many packets once, with a third of them sent again and again', async () => {
      const texts = await Promise.all(Array.from({ length: 30 }, async (_, index) => (await sealed(index + 1)).text));
      const sent = [...texts, ...texts.filter((_, index) => index % 3 === 0), ...texts.filter((_, index) => index % 3 === 0)];
      expect(await Promise.all(sent.map((text) => post(text)))).toEqual(sent.map(() => 200));
      expect(await rows()).toBe(30);
    });

    it('gives no receipt for what a killed connection did not commit, and takes the same packet later', async () => {
      const { text } = await sealed(101);
      const dying = keptInTransaction(
        (work) => transaction((inside) => work(inside)),
        async (one, inside) => {
          await store(one, inside);
          const [row] = (await inside('select pg_backend_pid() as pid', [])).rows as readonly { readonly pid: number }[];
          await pool.query('select pg_terminate_backend($1)', [row?.pid]);
        },
        { now: () => now },
      );
      expect(await post(text, endpoint(dying))).toBe(503);
      expect(await rows()).toBe(0);
      expect(await post(text)).toBe(200);
      expect(await rows()).toBe(1);
    });

    it('keeps what it receipted when the server is killed (SIGKILL), and takes the rest on repetition, once', async () => {
      const texts = await Promise.all(Array.from({ length: 24 }, async (_, index) => (await sealed(201 + index)).text));
      const receipted = new Set<string>();
      const first = Promise.all(texts.map(async (text) => ((await post(text)) === 200 ? receipted.add(text) : undefined)));
      await new Promise((resolve) => setTimeout(resolve, 30));
      await server.crash();
      await first;
      expect(await rows()).toBeGreaterThanOrEqual(receipted.size);
      for (const text of texts) expect(await post(text)).toBe(200);
      expect(await rows()).toBe(24);
    }, 60_000);
  });
});
