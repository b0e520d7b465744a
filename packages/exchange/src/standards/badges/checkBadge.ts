import { createHash } from 'node:crypto';

import { check, ok, problem, refused, type Result } from '@ctip/core';
import * as z from 'zod';

import { canonicalJson } from '../../envelope/index.js';
import { compactOf, isHeader, verifiedJws } from '../../envelope/jose/index.js';
import { imported, publicPart, type PublicKey } from '../../envelope/keys/key.js';
import { contentOf, type KeyRing } from '../../envelope/keys/ring.js';
import { parseJson } from '../../json/index.js';
import type { BadgeCredential } from './badge.js';
import { credential, longestBadge, text } from './readBadge.js';
import { badgeType } from './ringSigner.js';
import { badgeClaims } from './signBadge.js';

const claims = credential.extend({ iss: text, jti: text, nbf: z.int(), exp: z.int().optional() });

/** How a badge is checked. @public */
export interface BadgeCheck {
  /** One's own keys and those of the partners. */
  readonly ring: KeyRing;
  /** Which party may issue under which address: a partner's key signs for nobody else. */
  readonly issuers: readonly { readonly id: string; readonly party: string }[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Fingerprint that the register keeps of this badge. With it a badge outlasts the key that signed it. */
  readonly registered?: string;
}

/**
 * A badge whose signature holds. That it holds, that it is valid today and that it was not taken back are three questions: the last one is
 * answered by the register alone, by the status of the certificate.
 *
 * @public
 */
export interface CheckedBadge {
  readonly credential: BadgeCredential;
  /** Whose key signed it. */
  readonly party: string;
  readonly validity: 'not-yet' | 'valid' | 'ended';
  /** SHA-256 of the credential in canonical JSON, in hex: what the register keeps as `credentialSha256`. */
  readonly credentialSha256: string;
}

const no: Result<never> = refused([problem('exchange/badge-refused', '')]);

/** The key that a badge names, and whose it is. */
function keyOf(ring: KeyRing, kid: string): { readonly key: PublicKey; readonly party: string } | undefined {
  const { party, keys, partners } = contentOf(ring);
  for (const set of [{ party, keys }, ...partners]) {
    const key = set.keys.find((one) => one.use === 'sig' && one.kid === kid);
    if (key) return { key: publicPart(key), party: set.party };
  }
  return undefined;
}

/**
 * Checks a badge that `signBadge` made with a key of a ring: one's own, or that of a partner. The key must be known, not revoked, and in
 * force; it may have ended where the register knows the badge. Anything wrong is one and the same refusal.
 *
 * @param token - the badge, exactly as it was shown
 * @param options - keys, who may issue, time
 * @returns the badge and whether it is valid today; `exchange/badge-refused`, `exchange/badge-key-ended`
 * @example
 * ```ts
 * const random = (length: number) => new Uint8Array(length).fill(7);
 * const ring = await newKeyRing({ party: 'training-centre', from: Date.UTC(2026, 0, 1), until: Date.UTC(2027, 0, 1), random });
 * const checked = ring.ok ? await checkBadge('a.b.c', { ring: ring.value, issuers: [], now: Date.UTC(2026, 5, 1) }) : ring;
 * checked.ok || checked.problems[0]?.code; // => 'exchange/badge-refused'
 * ```
 * @public
 */
export async function checkBadge(token: string, { ring, issuers, now, registered }: BadgeCheck): Promise<Result<CheckedBadge>> {
  if (typeof token !== 'string' || token.length > longestBadge) return no;
  const header = compactOf(token, 3)?.header;
  const kid = header?.['kid'];
  const found = typeof kid === 'string' ? keyOf(ring, kid) : undefined;
  if (!header || !found || !isHeader(header, { alg: found.key.alg, typ: badgeType, kid: undefined })) return no;
  const { key, party } = found;
  const time = Math.floor(now / 1000);
  if (key.nbf > time || (key.revoked !== undefined && key.revoked <= time)) return no;
  const verifier = await imported(key);
  const believed = verifier && (await verifiedJws(token, verifier, key.alg));
  const parsed = believed ? parseJson(believed.bytes, { limits: { bytes: longestBadge, depth: 6 }, notices: false }) : undefined;
  const read = parsed?.ok === true ? check(claims, parsed.value) : undefined;
  if (!believed || read?.ok !== true) return no;
  const { iss, jti: _jti, nbf: _nbf, exp: _exp, ...rest } = read.value;
  const badge = rest as BadgeCredential;
  // What stands beside the credential says the same as the credential, and the signed text is the only one of it.
  const [again, plain] = [canonicalJson(badgeClaims(badge)), canonicalJson(badge)];
  if (!again.ok || !plain.ok || again.value !== new TextDecoder().decode(believed.bytes)) return no;
  if (!issuers.some((issuer) => issuer.id === iss && issuer.party === party)) return no;
  const credentialSha256 = createHash('sha256').update(plain.value, 'utf8').digest('hex');
  if (registered !== undefined && registered !== credentialSha256) return no;
  if (key.exp <= time && registered === undefined) return refused([problem('exchange/badge-key-ended', '')]);
  const validity = now < Date.parse(badge.validFrom) ? 'not-yet' : badge.validUntil !== undefined && now > Date.parse(badge.validUntil) ? 'ended' : 'valid';
  return ok({ credential: badge, party, validity, credentialSha256 });
}
