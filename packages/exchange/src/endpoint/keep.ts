import { postgresReplay, type OpenedPacket, type ReplayClaim, type ReplayStore } from '../envelope/index.js';
import type { SqlQuery } from '../idempotency/index.js';

/** A packet that is beyond doubt and not yet taken. @public */
export type SoundPacket = Omit<OpenedPacket, 'notices'>;

/**
 * Takes a packet and stores its content, both or neither: `keptInTransaction` and `keptOnce` make one.
 *
 * @param packet - its `seen` is what a replay store claims
 * @returns what the claim gave, once the content outlasts a crash. A rejection says that it is not known whether it was stored
 * @public
 */
export type KeepPacket = (packet: SoundPacket) => Promise<ReplayClaim>;

/**
 * Takes packets and stores their content in one transaction of PostgreSQL: a packet counts as taken if and only if its content was kept.
 *
 * @param transaction - runs work in a transaction of yours: it commits what the work did when it comes back, and rolls back when it throws
 * @param store - stores the content with the query function of that transaction
 * @param times - the clock, in milliseconds since 1970
 * @example
 * ```ts
 * // Two processes bring the same packet; the database lets one of them store it.
 * const rows: string[] = [];
 * const query = (text: string) => Promise.resolve({ rows: text.startsWith('with') ? [{ highest: 0 }] : [] });
 * const keep = keptInTransaction((work) => work(query), async (packet) => void rows.push(packet.claims.schema), { now: () => 0 });
 * const claims = { iss: 'shelter-north', aud: 'prosecutor-south', iat: 0, exp: 1, jti: 'AAAAAAAAAAAAAAAAAAAAAA', seq: 1, schema: 'ctip.case/1', type: 'application/json', protocol: 'referral-2026', purpose: 'referral', basis: 'consent', hash: 'A', size: 0 } as const;
 * await keep({ content: new Uint8Array(), claims, evidence: '', seen: { sender: claims.iss, id: claims.jti, sequence: 1, until: 1000 } }); // => { isNew: true, highest: 0 }
 * rows; // => ['ctip.case/1']
 * ```
 * @public
 */
export function keptInTransaction(
  transaction: <T>(work: (query: SqlQuery) => Promise<T>) => Promise<T>,
  store: (packet: SoundPacket, query: SqlQuery) => Promise<void>,
  times: { readonly now: () => number },
): KeepPacket {
  return (packet) =>
    transaction(async (query) => {
      const claim = await postgresReplay(query, times).claim(packet.seen);
      if (claim.isNew) await store(packet, query);
      return claim;
    });
}

/**
 * Takes packets where claim and content cannot be kept in one step: the content is stored first, then the packet is claimed. A crash
 * between the two lets the same packet be stored again, so the store has to take each sender and id **once** (a unique constraint and
 * "insert or ignore"), which makes that nothing.
 *
 * @param replay - remembers packets
 * @param store - stores the content under `packet.seen.sender` and `packet.seen.id`, once, and comes back when it outlasts a crash
 * @public
 */
export function keptOnce(replay: ReplayStore, store: (packet: SoundPacket) => Promise<void>): KeepPacket {
  return async (packet) => {
    await store(packet);
    return replay.claim(packet.seen);
  };
}
