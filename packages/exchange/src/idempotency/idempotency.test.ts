import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { idempotencyTable, isIdempotencyKey, memoryIdempotency, postgresIdempotency, type IdempotencyStore } from './index.js';

let time = 0;
const times = { now: () => time, lease: 1000, keep: 10_000 };
const database = new PGlite();
beforeAll(async () => {
  await database.exec(idempotencyTable);
  await database.exec(idempotencyTable);
}, 60_000);
afterAll(() => database.close());

const stores: readonly (readonly [string, () => IdempotencyStore])[] = [
  ['memory', () => memoryIdempotency(times)],
  ['PostgreSQL', () => postgresIdempotency((text, values) => database.query(text, values), times)],
];

describe.each(stores)('a store in %s', (name, create) => {
  let store: IdempotencyStore;
  let number = 0;
  beforeAll(() => {
    store = create();
  });
  const request = () => ({ caller: `ministry ' or 1=1 -- ${name}`, key: `key-000${String((number += 1))}` });
  const token = async (asked: ReturnType<typeof request>): Promise<number> => {
    const claim = await store.claim(asked, 'a');
    return claim.state === 'new' ? claim.token : expect.fail(claim.state);
  };

  it('gives one of many the work', async () => {
    const asked = request();
    const claims = await Promise.all(Array.from({ length: 50 }, () => store.claim(asked, 'a')));
    expect(claims.filter(({ state }) => state === 'new')).toHaveLength(1);
    expect(claims.filter(({ state }) => state === 'working')).toHaveLength(49);
  });

  it('answers a repetition as the first time, and another content not at all', async () => {
    const asked = request();
    const answer = { status: 201, contentType: 'application/json', body: '{"id":"ref-1"}' };
    expect(await store.settle(asked, await token(asked), answer)).toBe(true);
    expect(await store.claim(asked, 'a')).toEqual({ state: 'done', answer });
    expect(await store.claim(asked, 'b')).toEqual({ state: 'other' });
  });

  it('says nothing of one sender to another', async () => {
    const asked = request();
    await token(asked);
    expect(await store.claim({ ...asked, caller: 'another' }, 'b')).toMatchObject({ state: 'new' });
  });

  it('lets a failed request be tried again', async () => {
    const asked = request();
    await store.release(asked, await token(asked));
    expect(await store.claim(asked, 'a')).toMatchObject({ state: 'new' });
  });

  it('takes a claim back that ran out; the first holder then changes nothing', async () => {
    const asked = request();
    const first = await token(asked);
    time += 1001;
    const second = await token(asked);
    expect(await store.settle(asked, first, { status: 200, body: 'late' })).toBe(false);
    await store.release(asked, first);
    expect(await store.claim(asked, 'a')).toEqual({ state: 'working' });
    expect(await store.settle(asked, second, { status: 200, body: 'in time' })).toBe(true);
    expect(await store.settle(asked, second, { status: 200, body: 'twice' })).toBe(false);
    await store.release(asked, second);
    expect(await store.claim(asked, 'a')).toMatchObject({ state: 'done', answer: { body: 'in time' } });
  });

  it('forgets what is over', async () => {
    const asked = request();
    await store.settle(asked, await token(asked), { status: 200, body: '' });
    time += 10_001;
    if ('sweep' in store) await (store.sweep as () => Promise<void>)();
    expect(await store.claim(asked, 'b')).toMatchObject({ state: 'new' });
  });
});

describe('a key', () => {
  it.each([['b7c1-0001', true], ['short', false], ['has a blank in it', false], ['x'.repeat(128), true], ['x'.repeat(129), false], ['مفتاح-التكرار', false], ['line\nfeed-000', false]])(
    '%j: %s',
    (key, good) => expect(isIdempotencyKey(key)).toBe(good),
  );
});
