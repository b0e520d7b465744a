import { ok, problem, refused, type Result } from '@ctip/core';

import { imported } from '../../envelope/keys/key.js';
import { contentOf, type KeyRing } from '../../envelope/keys/ring.js';
import { newestKey } from '../../envelope/packet/layers.js';
import type { BadgeSigner } from './signBadge.js';

/** What a badge says that it is, so that no packet or receipt passes for one. */
export const badgeType = 'JWT';

/**
 * A signer of badges with the keys of a party: the newest one in force. What it signs is found wrong by whoever does not know these keys.
 *
 * @param ring - the keys of the issuer
 * @param now - milliseconds since 1970
 * @returns the signer for `signBadge`, or `exchange/key-none` where no key is in force
 * @example
 * ```ts
 * const random = (length: number) => new Uint8Array(length).fill(7);
 * const ring = await newKeyRing({ party: 'training-centre', from: Date.UTC(2026, 0, 1), until: Date.UTC(2027, 0, 1), random });
 * const sign = ring.ok ? badgeSigner(ring.value, Date.UTC(2026, 5, 1)) : ring;
 * const token = sign.ok ? await sign.value('{}') : '';
 * token.split('.').length; // => 3
 * ```
 * @public
 */
export function badgeSigner(ring: KeyRing, now: number): Result<BadgeSigner> {
  const key = newestKey(contentOf(ring).keys, 'sig', Math.floor(now / 1000));
  if (!key) return refused([problem('exchange/key-none', '/ring')]);
  return ok(async (payload) => {
    const secret = await imported(key);
    // Rings are looked through when they are read: a key that cannot be imported was never let in.
    if (!secret) throw new TypeError('a key of the ring cannot be used');
    const { CompactSign } = await import('jose');
    return new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader({ alg: key.alg, typ: badgeType, kid: key.kid }).sign(secret);
  });
}
