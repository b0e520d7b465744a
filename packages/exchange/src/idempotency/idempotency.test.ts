import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { idempotencyContract } from './contract.fixture.js';
import { idempotencyTable, isIdempotencyKey, memoryIdempotency, postgresIdempotency, type IdempotencyStore } from './index.js';

const clock = { time: 0 };
const times = { now: () => clock.time, lease: 1000, keep: 10_000 };
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
  idempotencyContract(name, create, clock);
});

describe('a key', () => {
  it.each([['b7c1-0001', true], ['short', false], ['has a blank in it', false], ['x'.repeat(128), true], ['x'.repeat(129), false], ['مفتاح-التكرار', false], ['line\nfeed-000', false]])(
    '%j: %s',
    (key, good) => expect(isIdempotencyKey(key)).toBe(good),
  );
});
