import { ok, problem, refused, type Result } from '@ctip/core';

import { parseJson } from '../../json/index.js';
import { contentOf, isListPeriod, isRevoked, pinned, readKeySet, revokeKey, ringOf, trustAnchor, type KeyRing, type RevokedKey } from '../keys/index.js';
import { isObject } from '../keys/keySet.js';
import type { OpenedPacket } from '../packet/index.js';
import { skew } from '../packet/kinds.js';
import { revocationSchema } from '../packet/revocationSchema.js';

/** Tag of a key set as the content of a packet. @public */
export const keySetSchema = 'ctip.key-set/1';

/** Keys that are not to be believed any more, as a trust anchor tells it in a packet. Times are seconds since 1970. @public */
export interface Revocations {
  readonly schema: 'ctip.revocations/2';
  /** When the list was made: an older one is never taken over after it. */
  readonly issued: number;
  /** Until when the list is current. The next one has to be there by then, with or without a new entry. */
  readonly until: number;
  /** All keys that are revoked, up to 10,000; what is missing from a later list stays revoked. */
  readonly revoked: readonly RevokedKey[];
}

/**
 * Takes over the new keys that a partner sent in a packet: its old key vouches for the new ones. After a theft that is worth nothing;
 * then revoke the old key and use `addPartner` with a fingerprint.
 *
 * The ring remembers which renewal was the last, so a packet that is older is refused, and the same one changes nothing when it is taken over again.
 *
 * @param ring - the ring of one's own party
 * @param packet - an opened packet whose content is the partner's key set, with the schema `ctip.key-set/1`
 * @returns the new ring; `exchange/key-set-shape` (another content, or the keys of another party than the sender), `exchange/renewal-old` (a later one was
 *   taken over before), or what `readKeySet` and `addPartner` find
 * @public
 */
export async function renewPartner(ring: KeyRing, { claims, content }: Pick<OpenedPacket, 'claims' | 'content'>): Promise<Result<KeyRing>> {
  if (claims.schema !== keySetSchema) return refused([problem('exchange/key-set-shape', '/schema')]);
  const set = await readKeySet(content);
  if (!set.ok) return set;
  if (set.value.party !== claims.iss) return refused([problem('exchange/key-set-shape', '/party')]);
  const { iss: party, iat, seq } = claims;
  const last = contentOf(ring).renewals.find((one) => one.party === party);
  if (last && (iat < last.iat || (iat === last.iat && seq < last.seq))) return refused([problem('exchange/renewal-old', '')]);
  const next = pinned(ring, set.value);
  if (!next.ok) return next;
  const renewed = contentOf(next.value);
  return ok(ringOf({ ...renewed, renewals: [...renewed.renewals.filter((one) => one.party !== party), { party, iat, seq }] }));
}

/** A list out of the content of a packet: exactly its members. */
function listIn(content: Uint8Array): Revocations | undefined {
  const parsed = parseJson(content, { notices: false });
  if (!parsed.ok || !isObject(parsed.value)) return undefined;
  const { schema, issued, until, revoked } = parsed.value;
  const isList = schema === revocationSchema && Object.keys(parsed.value).length === 4 && isListPeriod(issued, until) && isRevoked(revoked);
  const list: unknown = { schema, issued, until, revoked };
  return isList ? (list as Revocations) : undefined;
}

/** How a list of revoked keys is taken over. @public */
export interface RevocationOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A partner that is trusted with this from now on; a list of an anchor of the ring needs nobody named. */
  readonly anchor?: string;
}

/**
 * Takes over a list of revoked keys that a trust anchor sent in a packet. Once taken over it holds without a network, because the ring
 * keeps it, for keys that come later as well. A list says until when it is current: after that nothing is sealed, opened or believed (`revocations` of
 * {@link OpenOptions}), so that a list which is kept from coming is noticed. An older list after a later one is refused; the same one again changes nothing.
 *
 * @param ring - the ring of one's own party
 * @param packet - an opened packet with the schema `ctip.revocations/2`
 * @param options - the time, and whom to trust
 * @returns the new ring, or `exchange/revocations-shape` (another content or another sender), `exchange/revocations-old` (a later list was taken over
 *   before), `exchange/revocations-outdated` (it is not current any more), `exchange/packet-not-yet` (it was made in the future)
 * @public
 */
export function applyRevocations(ring: KeyRing, { claims, content }: Pick<OpenedPacket, 'claims' | 'content'>, { now, anchor }: RevocationOptions): Result<KeyRing> {
  const shape = refused([problem('exchange/revocations-shape', '')]);
  const isTrusted = claims.iss === anchor || (anchor === undefined && contentOf(ring).anchors.some(({ party }) => party === claims.iss));
  if (claims.schema !== revocationSchema || !isTrusted) return shape;
  const list = listIn(content);
  if (!list) return shape;
  const time = now / 1000;
  if (list.issued > time + skew) return refused([problem('exchange/packet-not-yet', '')]);
  if (list.until <= time) return refused([problem('exchange/revocations-outdated', '', { params: { anchor: claims.iss, day: new Date(list.until * 1000).toISOString().slice(0, 10) } })]);
  const trusted = trustAnchor(ring, claims.iss);
  if (!trusted.ok) return trusted;
  const before = contentOf(trusted.value).anchors.find(({ party }) => party === claims.iss);
  if (before?.issued !== undefined && list.issued < before.issued) return refused([problem('exchange/revocations-old', '')]);
  let changed = trusted.value;
  for (const { kid, at } of list.revoked) {
    const next = revokeKey(changed, kid, at * 1000);
    if (next.ok) changed = next.value;
  }
  // What an earlier list said stays said, and the earlier moment counts.
  const revoked = new Map<string, number>();
  for (const { kid, at } of [...(before?.revoked ?? []), ...list.revoked]) revoked.set(kid, Math.min(at, revoked.get(kid) ?? Infinity));
  const told = { party: claims.iss, issued: list.issued, until: list.until, revoked: [...revoked].map(([kid, at]) => ({ kid, at })) };
  const { anchors } = contentOf(changed);
  return ok(ringOf({ ...contentOf(changed), anchors: anchors.map((one) => (one.party === claims.iss ? told : one)) }));
}
