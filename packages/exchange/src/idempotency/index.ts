export { memoryIdempotency } from './memory.js';
export { idempotencyTable, postgresIdempotency, type PostgresIdempotency, type SqlQuery } from './postgres.js';
export { isIdempotencyKey, type Claim, type IdempotencyStore, type IdempotencyTimes, type RequestKey, type StoredAnswer } from './store.js';
