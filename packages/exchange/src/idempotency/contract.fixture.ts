import { beforeAll, expect, it } from 'vitest';

import type { IdempotencyStore } from './index.js';

/** What every store of answers has to do, with a lease of 1,000 and a keep of 10,000. */
export function idempotencyContract(name: string, create: () => IdempotencyStore, clock: { time: number }): void {
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
    clock.time += 1001;
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
    clock.time += 10_001;
    if ('sweep' in store) await (store.sweep as () => Promise<void>)();
    expect(await store.claim(asked, 'b')).toMatchObject({ state: 'new' });
  });
}
