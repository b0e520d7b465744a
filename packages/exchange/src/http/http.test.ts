import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { Case, Referral } from '@ctip/core';
import { nation } from '@ctip/testing';
import fastify from 'fastify';
import fc from 'fast-check';
import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';

import { intakeOf, records, type RecordTypeProvider } from '../fastify/index.js';
import { recordBody } from '../hono/index.js';
import { acceptedLanguage, admission, memoryIdempotency, takeBody, type Admission, type IdempotencyStore } from '../index.js';
import { bodyFormat } from './mediaType.js';

const [made] = [...nation({ seed: 4, cases: 1 })].map((history) => history.case);
const good = JSON.stringify(made ?? expect.fail('no case'));
const json = { 'content-type': 'application/json' };

/** One request, and what came back. */
interface Sent {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
interface Setting {
  readonly admission?: Admission;
  readonly store?: IdempotencyStore;
  readonly key?: Uint8Array | undefined;
  readonly required?: boolean;
  /** What the handler does before it answers. */
  readonly work?: () => Promise<void> | void;
  readonly maximum?: number;
}
type Server = (setting?: Setting) => Promise<(sent: Sent) => Promise<Got>>;

const say = (found: { readonly code: string }, language: string): string => `${language}: ${found.code}`;
const newId = (): string => 'made-here-1';
const idempotencyOf = (setting: Setting) => (setting.store ? { idempotency: { store: setting.store, caller: () => 'partner', key: 'key' in setting ? (setting.key as Uint8Array) : new Uint8Array(32).fill(7), ...(setting.required !== undefined && { required: setting.required }) } } : {});

const hono: Server = ({ work, ...setting } = {}) => {
  const options = { newId, say, ...(setting.admission && { admission: setting.admission }), ...(setting.maximum !== undefined && { maximum: setting.maximum }), ...idempotencyOf(setting) };
  const app = new Hono()
    .post('/cases', recordBody(Case, options), async (c) => {
      await work?.();
      return c.json({ id: c.req.valid('json').id, request: c.get('intake').correlationId }, 201);
    })
    .post('/plain', async (c) => c.json(await c.req.json<unknown>()));
  app.onError(() => new Response('failed', { status: 500 }));
  return Promise.resolve(async ({ method = 'POST', url = '/cases', headers = json, body }) => {
    const answer = await app.request(url, { method, headers, ...(body !== undefined && { body }) });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
  });
};

const fastifyServer: Server = async ({ work, ...setting } = {}) => {
  const app = fastify().withTypeProvider<RecordTypeProvider>();
  app.setErrorHandler((error, _, reply) => reply.code((error as { statusCode?: number }).statusCode ?? 500).send('failed'));
  await app.register(records, { newId, say, ...(setting.admission && { admission: setting.admission }), ...(setting.maximum !== undefined && { maximum: setting.maximum }), ...idempotencyOf(setting) });
  app.post('/cases', { schema: { body: Case } }, async (request, reply) => {
    await work?.();
    return reply.code(201).send({ id: request.body.id, request: intakeOf(request)?.correlationId });
  });
  app.post('/plain', (request) => request.body);
  return async ({ method = 'POST', url = '/cases', headers = json, body }) => {
    const answer = await app.inject({ method: method as 'POST', url, headers, ...(body !== undefined && { payload: body }) });
    return { status: answer.statusCode, headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])), body: answer.body };
  };
};

describe.each([['Hono', hono], ['Fastify', fastifyServer]] as const)('records from requests to %s', (_, serve) => {
  let send: (sent: Sent) => Promise<Got>;
  beforeEach(async () => {
    send = await serve();
  });

  it('gives the handler a checked record', async () => {
    const got = await send({ body: good });
    expect([got.status, JSON.parse(got.body)]).toEqual([201, { id: made?.id, request: 'made-here-1' }]);
    expect(got.headers['x-correlation-id']).toBe('made-here-1');
  });

  it.each([
    ['a repeated name', `{"id":"x",${good.slice(1)}`, 400, 'text', 'exchange/duplicate-key'],
    ['a name that reaches into the program', `{"__proto__":{},${good.slice(1)}`, 400, 'text', 'exchange/forbidden-key'],
    ['a cut text', good.slice(0, -20), 400, 'text', 'exchange/truncated'],
    ['nothing', '', 400, 'text', 'exchange/empty'],
    ['another record', '{"schema":"ctip.shelter/1"}', 422, 'record', 'core/schema-name'],
    ['a list', '[]', 422, 'record', 'core/type'],
    ['null', 'null', 422, 'record', 'core/type'],
  ])('refuses %s', async (_name, body, status, kind, code) => {
    const got = await send({ body, headers: { ...json, 'accept-language': 'ar-TN', 'x-correlation-id': 'from-the-partner' } });
    expect(got.status).toBe(status);
    expect(got.headers).toMatchObject({ 'content-type': 'application/problem+json', 'content-language': 'ar', 'cache-control': 'no-store', 'x-correlation-id': 'from-the-partner' });
    const details = JSON.parse(got.body) as { readonly problems: readonly { readonly code: string; readonly detail: string }[] };
    expect(details).toMatchObject({ type: `urn:ctip:problem:${kind}`, status, title: `ar: exchange/request-${kind}`, instance: 'urn:ctip:request:from-the-partner' });
    expect(details.problems[0]).toMatchObject({ code, detail: `ar: ${code}` });
  });

  it.each([
    ['text/plain', 415], ['application/json; charset=windows-1256', 415], ['application/json; charset="UTF-8"', 201], ['application/ld+json', 201], ['APPLICATION/JSON', 201],
    ['multipart/form-data; boundary=x', 415], ['application/jsonp', 415],
  ])('reads the media type: %s is %d', async (type, status) => {
    const got = await send({ body: good, headers: { 'content-type': type } });
    expect(got.status).toBe(status);
    if (status === 415) expect(JSON.parse(got.body)).toMatchObject({ type: 'urn:ctip:problem:media-type', status: 415 });
  });

  it('refuses a body that does not say what it is', async () => {
    expect((await send({ headers: {} })).status).toBe(415);
  });

  it('stops at a body that is too long', async () => {
    const small = await serve({ maximum: good.length - 1 });
    const got = await small({ body: good });
    expect([got.status, JSON.parse(got.body)]).toMatchObject([413, { type: 'urn:ctip:problem:too-long', problems: [{ code: 'exchange/document-too-long', params: { maximum: good.length - 1 } }] }]);
    expect((await send({ body: good })).status).toBe(201);
  });

  it('never gives back what was sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ noUnicodeString: false }), fc.stringMatching(/^[a-z]{12}$/u), async (value, secret) => {
        const body = `{"fullName-${secret}":${value},"sex":"${secret}","schema":"${secret}"}`;
        const got = await send({ body, headers: { ...json, 'x-correlation-id': `${secret} ${secret}`, 'accept-language': secret } });
        expect(got.status).toBeGreaterThanOrEqual(400);
        expect(got.body + JSON.stringify(got.headers)).not.toContain(secret);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves other routes as they are', async () => {
    const got = await send({ url: '/plain', body: '{"a":[1,2]}' });
    expect([got.status, JSON.parse(got.body)]).toEqual([200, { a: [1, 2] }]);
    expect(got.headers['x-correlation-id']).toBeUndefined();
  });

  it('serves as many as there is room for, and refuses the others at the door', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const busy = await serve({ admission: admission({ atOnce: 2, waiting: 1, retryAfter: 7 }), work: () => gate });
    const answers = Array.from({ length: 8 }, () => busy({ body: good }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    open();
    const got = await Promise.all(answers);
    expect(got.filter(({ status }) => status === 201)).toHaveLength(3);
    const refused = got.filter(({ status }) => status === 503);
    expect(refused).toHaveLength(5);
    for (const { headers, body } of refused) expect([headers['retry-after'], JSON.parse(body)]).toMatchObject(['7', { type: 'urn:ctip:problem:busy' }]);
    // The place is free again after each kind of end.
    for (const body of [good, 'x', '', '{}', good]) await busy({ body });
    expect((await busy({ body: good })).status).toBe(201);
  });

  it('does the work of a repeated request once', async () => {
    let works = 0;
    const once = await serve({ store: memoryIdempotency({ now: () => 0 }), work: () => void (works += 1) });
    const headers = { ...json, 'idempotency-key': 'key-00000001' };
    const first = await once({ body: good, headers });
    const second = await once({ body: good, headers: { ...headers, 'x-correlation-id': 'second-time' } });
    expect([first.status, second.status, second.body, works]).toEqual([201, 201, first.body, 1]);
    expect(second.headers).toMatchObject({ 'idempotent-replayed': 'true', 'x-correlation-id': 'second-time', 'content-type': first.headers['content-type'] });
    expect(await once({ body: ` ${good}`, headers })).toMatchObject({ status: 422, headers: { 'content-type': 'application/problem+json' } });
    expect((await once({ body: good })).status).toBe(400);
    expect((await once({ body: good, headers: { ...json, 'idempotency-key': 'a b' } })).status).toBe(400);
    // A refused body never took the key.
    expect((await once({ body: '{}', headers: { ...json, 'idempotency-key': 'key-00000002' } })).status).toBe(422);
    expect((await once({ body: good, headers: { ...json, 'idempotency-key': 'key-00000002' } })).status).toBe(201);
  });

  it('leaves nothing in the store by which a body could be guessed', async () => {
    const asked: string[] = [];
    const inner = memoryIdempotency({ now: () => 0 });
    const store: IdempotencyStore = { ...inner, claim: (request, fingerprint) => (asked.push(fingerprint), inner.claim(request, fingerprint)) };
    const headers = { ...json, 'idempotency-key': 'key-00000001' };
    const once = await serve({ store });
    await once({ body: good, headers });
    await once({ body: good, headers });
    await (await serve({ store, key: new Uint8Array(32).fill(8) }))({ body: good, headers });
    const [first, again, other] = asked;
    expect(first).toMatch(/^[\da-f]{64}$/u);
    expect([again, other === first]).toEqual([first, false]);
    // What anybody could compute from the body, with what stands beside it in the request.
    const heads = ['', 'POST /cases\n', '["POST","/cases"]\n', '["partner","POST","/cases"]\n'];
    for (const head of heads) expect(asked).not.toContain(createHash('sha256').update(head).update(good).digest('hex'));
    expect(first).toBe(createHmac('sha256', new Uint8Array(32).fill(7)).update('["partner","POST","/cases"]\n').update(good).digest('hex'));
  });

  it.each([undefined, new Uint8Array(31), 'a text that is long enough to be a key'])('does not begin without a secret key: %#', async (key) => {
    const store = memoryIdempotency({ now: () => 0 });
    await expect((async () => serve({ store, key: key as Uint8Array }))()).rejects.toThrow('32 bytes');
  });

  it('answers 409 while the first is being worked on', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const slow = await serve({ store: memoryIdempotency({ now: () => 0 }), work: () => gate });
    const headers = { ...json, 'idempotency-key': 'key-00000001' };
    const first = slow({ body: good, headers });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await slow({ body: good, headers })).toMatchObject({ status: 409, headers: { 'retry-after': '1' } });
    open();
    expect((await first).status).toBe(201);
  });

  it('lets a request be tried again whose work failed', async () => {
    let works = 0;
    const failing = await serve({
      store: memoryIdempotency({ now: () => 0 }),
      work: () => {
        works += 1;
        if (works === 1) throw new Error('the database is away');
      },
    });
    const headers = { ...json, 'idempotency-key': 'key-00000001' };
    expect((await failing({ body: good, headers })).status).toBe(500);
    expect((await failing({ body: good, headers })).status).toBe(201);
  });

  it('lets a key be left out where it is not required', async () => {
    const lenient = await serve({ store: memoryIdempotency({ now: () => 0 }), required: false });
    expect((await lenient({ body: good })).status).toBe(201);
  });
});

describe('parts', () => {
  it('reads media types', () => {
    expect([null, undefined, '', 'application/json;', 'application/x-ndjson', 'application/json; charset=', 'constructor'].map(bodyFormat)).toEqual([undefined, undefined, undefined, 'json', 'ndjson', undefined, undefined]);
  });

  it.each([
    ['*', 'en'], ['fr-CA;q=0.1, ar;q=0.2', 'ar'], ['ar;q=0, fr', 'fr'], ['ar;q=0', 'en'], ['arabic', 'en'], [`${'x,'.repeat(10_000)}ar`, 'en'], ['FR', 'fr'], ['ar;q=1.001', 'ar'],
  ])('reads a language from %j: %s', (header, language) => expect(acceptedLanguage(header)).toBe(language));

  it('takes only what is checked', () => {
    const bytes = new TextEncoder().encode(good);
    expect(takeBody(bytes, { as: Case, contentType: 'application/json' })).toMatchObject({ ok: true, value: made });
    expect(takeBody(bytes, { as: Referral, contentType: 'application/json' })).toMatchObject({ ok: false, kind: 'record' });
    expect(takeBody(bytes, { as: Case, contentType: 'application/json', maximum: 10 })).toMatchObject({ ok: false, kind: 'too-long' });
    expect(takeBody(Uint8Array.of(0xff, 0xfe), { as: Case, contentType: 'application/json' })).toMatchObject({ ok: false, kind: 'text' });
  });

  it('refuses limits that are none', () => {
    expect(() => admission({ atOnce: 0 })).toThrow(RangeError);
    expect(() => admission({ atOnce: 1, waiting: 0.5 })).toThrow(RangeError);
  });

  it('lets nobody in twice by leaving twice', async () => {
    const door = admission({ atOnce: 1 });
    const leave = await door.enter();
    leave?.();
    leave?.();
    await door.enter();
    expect(await door.enter()).toBeUndefined();
  });

  it('knows neither framework in the main entry', () => {
    expect(readFileSync(new URL('../index.ts', import.meta.url), 'utf8')).not.toMatch(/hono|fastify/u);
  });
});
