import { standardTimes, type Claim, type IdempotencyStore, type IdempotencyTimes, type StoredAnswer } from './store.js';

/** Runs one statement: `(text, values) => pool.query(text, values)` of `pg` fits. @public */
export type SqlQuery = (text: string, values: unknown[]) => Promise<{ readonly rows: readonly unknown[] }>;

/** The table that {@link postgresIdempotency} needs; run it once, as the owner of the schema. @public */
export const idempotencyTable = `create table if not exists ctip_idempotency (
  caller text not null,
  key text not null,
  fingerprint text not null,
  token bigint not null,
  free_at bigint not null,
  answer jsonb,
  primary key (caller, key)
);
create sequence if not exists ctip_idempotency_token;`;

const claimSql = `insert into ctip_idempotency as held (caller, key, fingerprint, token, free_at)
values ($1, $2, $3, nextval('ctip_idempotency_token'), $4)
on conflict (caller, key) do update
  set fingerprint = excluded.fingerprint, token = excluded.token, free_at = excluded.free_at, answer = null
  where held.free_at <= $5
returning token`;
const lookSql = 'select fingerprint, answer from ctip_idempotency where caller = $1 and key = $2';
const settleSql = `update ctip_idempotency set answer = $4, free_at = $5
where caller = $1 and key = $2 and token = $3 and answer is null returning token`;
const releaseSql = 'delete from ctip_idempotency where caller = $1 and key = $2 and token = $3 and answer is null';
const sweepSql = 'delete from ctip_idempotency where free_at <= $1';

interface Row {
  readonly fingerprint: string;
  readonly answer: StoredAnswer | string | null;
}

/** Drivers give `jsonb` as a value or as text. */
const answerOf = (stored: StoredAnswer | string): StoredAnswer => (typeof stored === 'string' ? (JSON.parse(stored) as StoredAnswer) : stored);

/** A store that several processes share, and its broom. @public */
export interface PostgresIdempotency extends IdempotencyStore {
  /** Deletes what is over; call it from a timer of yours. */
  readonly sweep: () => Promise<void>;
}

/**
 * A store in PostgreSQL, for a service that runs in several processes. The primary key decides who works on a request: one statement,
 * no lock held between calls. Every value goes as a parameter.
 *
 * @param query - runs a statement; the driver and the connection are yours
 * @param times - clock, lease and keep; the clocks of the processes should agree to well within the lease
 * @public
 */
export function postgresIdempotency(query: SqlQuery, { now, lease = standardTimes.lease, keep = standardTimes.keep }: IdempotencyTimes): PostgresIdempotency {
  return {
    claim: async ({ caller, key }, fingerprint): Promise<Claim> => {
      const time = now();
      const [claimed] = (await query(claimSql, [caller, key, fingerprint, time + lease, time])).rows as readonly { readonly token: number | string | bigint }[];
      if (claimed) return { state: 'new', token: Number(claimed.token) };
      const [row] = (await query(lookSql, [caller, key])).rows as readonly Row[];
      // It was given back between the two statements: whoever asks next gets it.
      if (!row) return { state: 'working' };
      if (row.fingerprint !== fingerprint) return { state: 'other' };
      return row.answer === null ? { state: 'working' } : { state: 'done', answer: answerOf(row.answer) };
    },
    settle: async ({ caller, key }, token, answer) => (await query(settleSql, [caller, key, token, JSON.stringify(answer), now() + keep])).rows.length === 1,
    release: async ({ caller, key }, token) => {
      await query(releaseSql, [caller, key, token]);
    },
    sweep: async () => {
      await query(sweepSql, [now()]);
    },
  };
}
