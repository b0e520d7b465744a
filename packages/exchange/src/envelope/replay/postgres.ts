import type { SqlQuery } from '../../idempotency/index.js';
import type { ReplayStore } from './store.js';

/** The tables that {@link postgresReplay} needs; run it once, as the owner of the schema. @public */
export const replayTable = `create table if not exists ctip_replay (
  sender text not null,
  id text not null,
  sequence bigint not null,
  until bigint not null,
  hash text,
  primary key (sender, id)
);
alter table ctip_replay add column if not exists hash text;
create table if not exists ctip_replay_sender (
  sender text primary key,
  highest bigint not null
);`;

// One statement. The primary key decides; whoever loses inserts nothing and raises nothing.
const claimSql = `with claimed as (
  insert into ctip_replay (sender, id, sequence, until, hash) values ($1, $2, $3, $4, $5) on conflict (sender, id) do nothing returning sender, sequence
), before as (
  select coalesce(max(highest), 0) as highest from ctip_replay_sender where sender = $1
), raised as (
  insert into ctip_replay_sender as known (sender, highest) select sender, sequence from claimed
  on conflict (sender) do update set highest = greatest(known.highest, excluded.highest)
)
select before.highest from claimed, before`;
const lookSql = 'select hash from ctip_replay where sender = $1 and id = $2';
const releaseSql = 'delete from ctip_replay where sender = $1 and id = $2';
const sweepSql = 'delete from ctip_replay where until <= $1';

/** A replay store that several processes share and that outlives them, and its broom. @public */
export interface PostgresReplay extends ReplayStore {
  /** Deletes what is refused by its own date; call it from a timer of yours. */
  readonly sweep: () => Promise<void>;
}

/**
 * A replay store in PostgreSQL. The primary key on sender and id decides which of two claims is new; every value goes as a parameter.
 *
 * Give it the query function **of the transaction in which the content is stored**: then a packet counts as opened if and only if its
 * content was kept, and nothing is lost between the two.
 *
 * @param query - runs a statement; driver, connection and transaction are yours
 * @param times - the clock, in milliseconds since 1970
 * @public
 */
export function postgresReplay(query: SqlQuery, { now }: { readonly now: () => number }): PostgresReplay {
  return {
    claim: async ({ sender, id, sequence, until, hash }) => {
      const [row] = (await query(claimSql, [sender, id, sequence, Math.ceil(until), hash ?? null])).rows as readonly { readonly highest: number | string | bigint }[];
      if (row) return { isNew: true, highest: Number(row.highest) };
      const [known] = (await query(lookSql, [sender, id])).rows as readonly { readonly hash: string | null }[];
      return { isNew: false, ...(typeof known?.hash === 'string' && { hash: known.hash }) };
    },
    release: async ({ sender, id }) => {
      await query(releaseSql, [sender, id]);
    },
    sweep: async () => {
      await query(sweepSql, [Math.floor(now())]);
    },
  };
}
