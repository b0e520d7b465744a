import { ok, problem, refused, type Result } from '@ctip/core';

import { parseJson } from '../../json/index.js';
import { keyIdPattern } from '../keys/key.js';
import { isObject } from '../keys/keySet.js';
import { pinned, readKeySet, revokeKey, type KeyRing } from '../keys/index.js';
import type { OpenedPacket } from '../packet/index.js';

/** Tag of a key set as the content of a packet. @public */
export const keySetSchema = 'ctip.key-set/1';

/** Tag of a list of revoked keys as the content of a packet. @public */
export const revocationSchema = 'ctip.revocations/1';

/** Keys that are not to be believed any more, from when on (seconds since 1970). @public */
export interface Revocations {
  readonly schema: 'ctip.revocations/1';
  readonly revoked: readonly { readonly kid: string; readonly at: number }[];
}

/**
 * Takes over the new keys that a partner sent in a packet: its old key vouches for the new ones. After a theft that is worth nothing;
 * then revoke the old key and use `addPartner` with a fingerprint.
 *
 * @param ring - the ring of one's own party
 * @param packet - an opened packet whose content is the partner's key set, with the schema `ctip.key-set/1`
 * @returns the new ring; `exchange/key-set-shape` (another content, or the keys of another party than the sender), or what
 *   `readKeySet` and `addPartner` find
 * @public
 */
export async function renewPartner(ring: KeyRing, { claims, content }: Pick<OpenedPacket, 'claims' | 'content'>): Promise<Result<KeyRing>> {
  if (claims.schema !== keySetSchema) return refused([problem('exchange/key-set-shape', '/schema')]);
  const set = await readKeySet(content);
  if (!set.ok) return set;
  return set.value.party === claims.iss ? pinned(ring, set.value) : refused([problem('exchange/key-set-shape', '/party')]);
}

/**
 * Takes over a list of revoked keys that a trust anchor sent in a packet. Once taken over it holds without a network, because the ring
 * keeps it; keys that the ring does not know are passed over.
 *
 * @param ring - the ring of one's own party
 * @param packet - an opened packet with the schema `ctip.revocations/1`
 * @param anchor - the party that may revoke the keys of others
 * @returns the new ring, or `exchange/revocations-shape` (another content or another sender)
 * @public
 */
export function applyRevocations(ring: KeyRing, { claims, content }: Pick<OpenedPacket, 'claims' | 'content'>, anchor: string): Result<KeyRing> {
  const shape = refused([problem('exchange/revocations-shape', '')]);
  if (claims.schema !== revocationSchema || claims.iss !== anchor) return shape;
  const parsed = parseJson(content, { notices: false });
  if (!parsed.ok || !isObject(parsed.value) || parsed.value['schema'] !== revocationSchema || !Array.isArray(parsed.value['revoked'])) return shape;
  let changed = ring;
  for (const one of parsed.value['revoked'] as readonly unknown[]) {
    if (!isObject(one) || typeof one['kid'] !== 'string' || !keyIdPattern.test(one['kid']) || typeof one['at'] !== 'number' || !Number.isSafeInteger(one['at']) || one['at'] < 0) return shape;
    const next = revokeKey(changed, one['kid'], one['at'] * 1000);
    if (next.ok) changed = next.value;
  }
  return ok(changed);
}
