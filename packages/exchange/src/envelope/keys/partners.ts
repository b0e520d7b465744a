import { ok, problem, refused, type Result } from '@ctip/core';

import { isSameFingerprint, keySetFingerprint } from './fingerprint.js';
import { keySetOf, type KeySet } from './keySet.js';
import { contentOf, ringOf, type KeyRing } from './ring.js';

/** The partners whose keys a ring has pinned. @public */
export const partnersOf = (ring: KeyRing): readonly KeySet[] => contentOf(ring).partners;

/** Puts a believed set in the place of what was known of its party; what is known to be revoked stays so. */
export function pinned(ring: KeyRing, set: KeySet): Result<KeyRing> {
  const content = contentOf(ring);
  if (set.party === content.party) return refused([problem('exchange/key-party', '/party')]);
  if (set.profile !== content.profile) return refused([problem('exchange/key-profile', '/profile')]);
  const others = content.partners.filter(({ party }) => party !== set.party);
  const known = new Map(content.partners.find(({ party }) => party === set.party)?.keys.map(({ kid, revoked }) => [kid, revoked]));
  const told = (id: string): number => Math.min(Infinity, ...content.anchors.flatMap((anchor) => anchor.revoked.filter(({ kid }) => kid === id).map(({ at }) => at)));
  const keys = set.keys.map((key) => {
    const revoked = Math.min(key.revoked ?? Infinity, known.get(key.kid) ?? Infinity, told(key.kid));
    return revoked === Infinity ? key : { ...key, revoked };
  });
  const elsewhere = new Set([...content.keys, ...others.flatMap((other) => other.keys)].flatMap(({ kid, x }) => [kid, x]));
  if (keys.some(({ kid, x }) => elsewhere.has(kid) || elsewhere.has(x))) return refused([problem('exchange/key-twice', '/keys')]);
  return ok(ringOf({ ...content, partners: [...others, { ...set, keys }] }));
}

/**
 * Pins the keys of a partner, new or instead of those known before. Nobody becomes a partner without the fingerprint, and the
 * fingerprint has to come by another way than the keys: read over the telephone by a known voice, or handed over.
 *
 * @param ring - the ring of one's own party
 * @param set - the partner's keys, read by {@link readKeySet}
 * @param fingerprint - the 40 digits that were heard; blanks and Arabic digits do not matter
 * @returns the new ring, or `exchange/key-fingerprint` (other keys than the partner's), `exchange/key-party` (one's own id),
 *   `exchange/key-profile`, `exchange/key-twice` (another party has this key)
 * @public
 */
export async function addPartner(ring: KeyRing, set: KeySet, fingerprint: string): Promise<Result<KeyRing>> {
  const sound = await keySetOf(set);
  if (!sound.ok) return sound;
  if (!isSameFingerprint(fingerprint, await keySetFingerprint(sound.value))) return refused([problem('exchange/key-fingerprint', '')]);
  return pinned(ring, sound.value);
}
