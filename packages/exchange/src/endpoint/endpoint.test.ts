import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';

import { PGlite } from '@electric-sql/pglite';
import fastify from 'fastify';
import fc from 'fast-check';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { held, now, parties, sealing, seeded } from '../envelope/parties.fixture.js';
import { packets } from '../fastify/index.js';
import { packetRoute } from '../hono/index.js';
import { admission, checkReceipt, keptInTransaction, keptOnce, memoryReplay, packetPost, replayTable, seal, sendPacket, trustAnchor, type KeepPacket, type KeyRing, type PacketAnswered, type PacketEndpointOptions, type SealedPacket, type SqlQuery } from '../index.js';

const jose = { 'content-type': 'application/jose' };

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
type Send = (sent: { readonly headers?: Readonly<Record<string, string>>; readonly body?: string }) => Promise<Got>;

const hono = (options: PacketEndpointOptions): Promise<Send> => {
  const app = new Hono().post('/packets', packetRoute(options));
  return Promise.resolve(async ({ headers = jose, body }) => {
    const answer = await app.request('/packets', { method: 'POST', headers, ...(body !== undefined && { body }) });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
  });
};
const fastifyServer = async (options: PacketEndpointOptions): Promise<Send> => {
  const app = fastify();
  await app.register(packets, { path: '/packets', ...options });
  app.post('/plain', (request) => request.body);
  expect((await app.inject({ method: 'POST', url: '/plain', payload: { a: 1 } })).json()).toEqual({ a: 1 });
  return async ({ headers = jose, body }) => {
    const answer = await app.inject({ method: 'POST', url: '/packets', headers, ...(body !== undefined && { payload: body }) });
    return { status: answer.statusCode, headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])), body: answer.body };
  };
};

const database = new PGlite();
const transaction = <T>(work: (query: SqlQuery) => Promise<T>): Promise<T> => database.transaction((inside) => work((text, values) => inside.query(text, values)));
let rings: { readonly north: KeyRing; readonly south: KeyRing };
let number = 0;
/** A packet that nobody sent before. */
const sealedNow = async (content = 'what Amina said', changes = {}): Promise<SealedPacket> => {
  number += 1;
  return held(await seal(content, sealing(rings.north, { sequence: number, random: seeded(1000 + number), ...changes })));
};
const stored = async (): Promise<readonly string[]> => (await database.query<{ readonly content: string }>('select content from inbox order by content')).rows.map(({ content }) => content);

beforeAll(async () => {
  await database.exec(`${replayTable} create table inbox (content text not null);`);
  rings = await parties();
}, 60_000);
afterAll(() => database.close());

const inDatabase = (): KeepPacket => keptInTransaction(transaction, async ({ content }, query) => void (await query('insert into inbox values ($1)', [Buffer.from(content).toString()])), { now: () => now });
const optionsWith = (changes: Partial<PacketEndpointOptions> = {}): PacketEndpointOptions => ({ ring: () => rings.south, keep: inDatabase(), agreed: {}, now: () => now, random: seeded(3), newId: () => 'made-here-1', say: ({ code }, language) => `${language}: ${code}`, ...changes });

describe.each([['Hono', hono], ['Fastify', fastifyServer]] as const)('packets to %s', (_, serve) => {
  let send: Send;
  beforeEach(async () => {
    await database.exec('delete from inbox');
    send = await serve(optionsWith());
  });

  it('are stored, and answered with a receipt that their sender can check', async () => {
    const packet = await sealedNow();
    const got = await send({ body: packet.text });
    expect([got.status, got.headers['content-type'], got.headers['cache-control'], got.headers['x-correlation-id']]).toEqual([200, 'application/jose', 'no-store', 'made-here-1']);
    expect(await checkReceipt(got.body, { ring: rings.north, now, sent: packet.claims })).toMatchObject({ ok: true, value: { claims: { packet: packet.claims.jti } } });
    expect(await stored()).toEqual(['what Amina said']);
    // Whoever reads the table can test no guess of the content: the hash is of what was signed.
    const { rows } = await database.query<{ readonly hash: string }>('select hash from ctip_replay where id = $1', [packet.claims.jti]);
    expect(rows[0]?.hash).toMatch(/^[\w-]{43}$/u);
    for (const guess of [packet.claims.hash, createHash('sha256').update('what Amina said').digest('hex')]) expect(rows[0]?.hash).not.toBe(guess);
  });

  it('that come again, and many at once, are stored once, and each has its receipt', async () => {
    const packet = await sealedNow();
    const all = await Promise.all(Array.from({ length: 12 }, () => send({ body: packet.text })));
    for (const { status, body } of all) expect([status, (await checkReceipt(body, { ring: rings.north, now, sent: packet.claims })).ok]).toEqual([200, true]);
    expect(await stored()).toHaveLength(1);
  });

  it('under an id that was used for another content get no receipt', async () => {
    const seed = 5000 + number;
    const [one, other] = [await sealedNow('one', { random: seeded(seed) }), await sealedNow('other', { random: seeded(seed) })];
    expect(one.claims.jti).toBe(other.claims.jti);
    expect((await send({ body: one.text })).status).toBe(200);
    const got = await send({ body: other.text });
    expect([got.status, JSON.parse(got.body)]).toMatchObject([422, { type: 'urn:ctip:problem:packet', problems: [{ code: 'exchange/packet-replayed' }] }]);
    expect(await stored()).toEqual(['one']);
  });

  it('whose content cannot be stored are not taken, and may come again', async () => {
    let isFull = true;
    const faults: unknown[] = [];
    const failing = await serve(
      optionsWith({
        keep: keptInTransaction(transaction, async ({ content }, query) => {
          await query('insert into inbox values ($1)', [Buffer.from(content).toString()]);
          if (isFull) throw new Error('the disk is full of Amina');
        }, { now: () => now }),
        onFault: (fault) => faults.push(fault),
      }),
    );
    const packet = await sealedNow();
    const got = await failing({ body: packet.text });
    expect([got.status, got.headers['retry-after'], JSON.parse(got.body)]).toMatchObject([503, '5', { type: 'urn:ctip:problem:not-kept' }]);
    expect([await stored(), faults.length, got.body.includes('Amina')]).toEqual([[], 1, false]);
    isFull = false;
    expect((await failing({ body: packet.text })).status).toBe(200);
    expect(await stored()).toHaveLength(1);
  });

  it.each([
    ['text/plain', 415, 'packet-type'],
    ['application/json', 415, 'packet-type'],
    [undefined, 415, 'packet-type'],
    ['APPLICATION/JOSE; charset=utf-8', 422, 'packet'],
  ])('said to be %s: %d', async (type, status, kind) => {
    const got = await send({ body: 'e30.e30.e30.e30.e30', headers: { ...(type !== undefined && { 'content-type': type }), 'accept-language': 'fr' } });
    expect([got.status, got.headers['content-type'], got.headers['content-language'], JSON.parse(got.body)]).toMatchObject([status, 'application/problem+json', 'fr', { type: `urn:ctip:problem:${kind}`, title: `fr: exchange/request-${kind}` }]);
  });

  it('have one and the same answer for everything that is wrong with them', async () => {
    const { text } = await sealedNow();
    const parts = text.split('.');
    const wrong = [text.slice(0, -1), `${text}=`, `${text}\n`, '', '.'.repeat(4), parts.slice(0, 4).join('.'), text.replace(/.$/u, (last) => (last === 'A' ? 'Q' : 'A')), held(await seal('x', sealing(rings.south, { to: 'shelter-north' }))).text, `é${text}`];
    const answers = await Promise.all(wrong.map((body) => send({ body })));
    expect(new Set(answers.map(({ status, body }) => `${String(status)} ${body}`)).size).toBe(1);
    expect(JSON.parse(answers[0]?.body ?? '')).toMatchObject({ problems: [{ code: 'exchange/packet-refused' }] });
    expect(await stored()).toEqual([]);
  });

  it('are refused beside what was agreed, and by the keys of this moment', async () => {
    const strict = await serve(optionsWith({ agreed: { schemas: ['ctip.referral/2'] } }));
    expect(JSON.parse((await strict({ body: (await sealedNow()).text })).body)).toMatchObject({ problems: [{ code: 'exchange/packet-not-agreed', params: { claim: 'schema' } }] });
    let ring = rings.south;
    const later = await serve(optionsWith({ ring: () => ring }));
    expect((await later({ body: (await sealedNow()).text })).status).toBe(200);
    ring = (await parties()).third;
    expect((await later({ body: (await sealedNow()).text })).status).toBe(422);
  });

  it('may come again where the list of revoked keys of this side is not current', async () => {
    const trusting = held(trustAnchor(rings.south, 'shelter-north'));
    const without = await serve(optionsWith({ ring: () => trusting }));
    const packet = await sealedNow();
    const got = await without({ body: packet.text });
    expect([got.status, got.headers['retry-after'], JSON.parse(got.body)]).toMatchObject([503, '300', { type: 'urn:ctip:problem:not-kept', problems: [{ code: 'exchange/request-not-kept' }] }]);
    expect((await (await serve(optionsWith({ ring: () => trusting, revocations: 'warn' })))({ body: packet.text })).status).toBe(200);
  });

  it('are read no further than allowed', async () => {
    const small = await serve(optionsWith({ maximum: 5000 }));
    const got = await small({ body: 'a'.repeat(5001) });
    expect([got.status, JSON.parse(got.body)]).toMatchObject([413, { type: 'urn:ctip:problem:too-long', problems: [{ code: 'exchange/packet-body-too-long', params: { maximum: 5000 } }] }]);
  });

  it('wait at the door, and are refused where there is no room', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const replay = memoryReplay({ now: () => now });
    const busy = await serve(optionsWith({ admission: admission({ atOnce: 1, retryAfter: 9 }), keep: keptOnce(replay, () => gate) }));
    const [one, two] = [await sealedNow(), await sealedNow()];
    const first = busy({ body: one.text });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await busy({ body: two.text })).toMatchObject({ status: 503, headers: { 'retry-after': '9' } });
    open();
    expect((await first).status).toBe(200);
    expect((await busy({ body: two.text })).status).toBe(200);
  });

  it('never come back, nor what stands in their headers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-z]{14}$/u), fc.constantFrom('application/jose', 'text/html'), async (secret, type) => {
        const got = await send({ body: `${secret}.${secret}.${secret}.${secret}.${secret}`, headers: { 'content-type': type, 'x-correlation-id': `${secret} ${secret}`, 'accept-language': secret } });
        expect(got.status).toBeGreaterThanOrEqual(400);
        expect(got.body + JSON.stringify(got.headers)).not.toContain(secret);
      }),
      { numRuns: 30 },
    );
  });

  it('are told to the service once each, with the numbers that are missing', async () => {
    const told: unknown[] = [];
    const telling = await serve(optionsWith({ onTaken: ({ sequence, highest }) => told.push([sequence, highest]), keep: keptOnce(memoryReplay({ now: () => now }), () => Promise.resolve()) }));
    const packet = await sealedNow();
    const { seq } = packet.claims;
    await telling({ body: packet.text });
    await telling({ body: packet.text });
    number += 2;
    await telling({ body: (await sealedNow()).text });
    expect(told).toEqual([[seq, 0], [seq + 3, seq]]);
  });
});

describe('a sender', () => {
  const world = { wait: () => Promise.resolve(), now: () => now, random: () => 0 };

  /** A server on a port of its own, whose answers may be lost on the way. */
  async function listening(lost: (request: number) => boolean): Promise<{ readonly url: string; readonly close: () => Promise<unknown>; readonly stores: () => number }> {
    let [requests, stores] = [0, 0];
    const app = fastify();
    app.addHook('onSend', async (request, reply, payload) => {
      requests += 1;
      if (lost(requests)) request.raw.socket.destroy();
      return Promise.resolve(payload);
    });
    const seen = new Set<string>();
    const keep = keptOnce(memoryReplay({ now: () => now }), ({ seen: { sender, id } }) => {
      if (!seen.has(sender + id)) stores += 1;
      seen.add(sender + id);
      return Promise.resolve();
    });
    await app.register(packets, { path: '/packets', ...optionsWith({ keep }) });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${String(port)}/packets`, close: () => app.close(), stores: () => stores };
  }

  it('has its receipt in the end, over a real line that loses answers, and the packet is stored once', async () => {
    const { url, close, stores } = await listening((request) => request <= 3);
    const packet = await sealedNow();
    const sent = await sendPacket(packet, { ...world, ring: rings.north, post: packetPost({ fetch, url }) });
    expect(sent).toMatchObject({ ok: true, value: { attempts: 4, claims: { packet: packet.claims.jti } } });
    expect(stores()).toBe(1);
    await close();
    expect(await sendPacket(await sealedNow(), { ...world, ring: rings.north, post: packetPost({ fetch, url }), policy: { attempts: 2 } })).toMatchObject({ ok: false, problems: [{ code: 'exchange/delivery-given-up' }] });
  });

  const through = async (answers: readonly PacketAnswered[], packet?: SealedPacket) => {
    const given = [...answers];
    const sent = await sendPacket(packet ?? (await sealedNow()), { ...world, ring: rings.north, post: () => Promise.resolve(given.shift() ?? { kind: 'not-sent' }), policy: { attempts: 4 } });
    return sent.ok ? ['delivered', sent.value.attempts] : sent.problems.map(({ code }) => code);
  };
  const answered = (status: number, text = ''): PacketAnswered => ({ kind: 'answered', status, text });

  it('believes the receipt alone', async () => {
    const [packet, other] = [await sealedNow(), await sealedNow()];
    const send = await hono(optionsWith({ keep: keptOnce(memoryReplay({ now: () => now }), () => Promise.resolve()) }));
    const [right, wrong] = [await send({ body: packet.text }), await send({ body: other.text })];
    expect(await through([answered(200, right.body)], packet)).toEqual(['delivered', 1]);
    expect(await through([answered(200, wrong.body), answered(200, right.body)], packet)).toEqual(['delivered', 2]);
    expect(await through(Array.from({ length: 4 }, () => answered(200, wrong.body)), packet)).toEqual(['exchange/delivery-unknown', 'exchange/receipt-other']);
    expect(await through(Array.from({ length: 4 }, () => answered(200, '<html>')))).toEqual(['exchange/delivery-unknown', 'exchange/packet-refused']);
  });

  it('does not say that nothing was taken once an attempt may have arrived', async () => {
    expect(await through([answered(422)])).toEqual(['exchange/delivery-refused']);
    expect(await through([answered(401)])).toEqual(['exchange/delivery-not-allowed']);
    expect(await through([{ kind: 'unknown' }, answered(422)])).toEqual(['exchange/delivery-unknown']);
    expect(await through([{ kind: 'unknown' }, { kind: 'not-sent' }])).toEqual(['exchange/delivery-unknown']);
    expect(await through([answered(503), { kind: 'not-sent' }])).toEqual(['exchange/delivery-given-up']);
  });

  it('does not follow a packet elsewhere, and reads no more of an answer than a receipt', async () => {
    const asked: RequestInit[] = [];
    const post = (answer: Response) => packetPost({ fetch: (_, init) => (asked.push(init ?? {}), Promise.resolve(answer)), url: 'https://exchange.example/packets', headers: { authorization: 'x' } })('a.b.c.d.e');
    expect(await post(new Response(null, { status: 307, headers: { location: 'https://elsewhere.example' } }))).toMatchObject({ status: 307 });
    expect(asked[0]).toMatchObject({ redirect: 'manual', method: 'POST', headers: { authorization: 'x', 'content-type': 'application/jose' } });
    expect(await post(new Response('x'.repeat(70_000)))).toEqual({ kind: 'unknown' });
  });
});
