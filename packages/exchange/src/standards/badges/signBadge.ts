import { createHash } from 'node:crypto';

import { canonicalJson } from '../../envelope/index.js';
import type { BadgeCredential } from './badge.js';

/** The claims of a badge as a signed token: the credential itself, and the registered names beside it. @public */
export type BadgeClaims = BadgeCredential & {
  readonly iss: string;
  readonly jti: string;
  /** Seconds since 1970. */
  readonly nbf: number;
  /** Seconds since 1970. */
  readonly exp?: number;
};

/**
 * Signs claims: a key of the issuer, in whatever keeps keys. It gets the claims as canonical JSON (RFC 8785) and gives back the compact token
 * (JWS).
 *
 * @public
 */
export type BadgeSigner = (payload: string) => Promise<string>;

const seconds = (moment: string): number => Math.floor(Date.parse(moment) / 1000);

/**
 * The claims that a badge is signed with.
 *
 * @example
 * ```ts
 * const credential = { id: 'urn:ctip:training-certificate:ce-1', issuer: { id: 'https://centre.example' }, validFrom: '2025-03-10T00:00:00Z' } as BadgeCredential;
 * const { iss, jti, nbf } = badgeClaims(credential);
 * [iss, jti, nbf]; // => ['https://centre.example', 'urn:ctip:training-certificate:ce-1', 1741564800]
 * ```
 * @public
 */
export function badgeClaims(credential: BadgeCredential): BadgeClaims {
  const { id, issuer, validFrom, validUntil } = credential;
  return { ...credential, iss: issuer.id, jti: id, nbf: seconds(validFrom), ...(validUntil !== undefined && { exp: seconds(validUntil) }) };
}

/** A signed badge, and the fingerprint that the register keeps of it. @public */
export interface SignedBadge {
  /** The compact token, the person's own: it is not kept. */
  readonly token: string;
  /** SHA-256 of the credential in canonical JSON, in hex: `credentialSha256` of the certificate. */
  readonly credentialSha256: string;
}

/**
 * Signs a badge with the key of the issuer. No key is held here, and none is made.
 *
 * @param credential - written by {@link certificateBadge} or {@link accreditationBadge}
 * @param sign - signs the claims
 * @example
 * ```ts
 * const credential = { id: 'urn:ctip:training-certificate:ce-1', issuer: { id: 'https://centre.example' }, validFrom: '2025-03-10T00:00:00Z' } as BadgeCredential;
 * const { credentialSha256 } = await signBadge(credential, async (payload) => `header.${String(payload.length)}.signature`);
 * credentialSha256.length; // => 64
 * ```
 * @public
 */
export async function signBadge(credential: BadgeCredential, sign: BadgeSigner): Promise<SignedBadge> {
  const [claims, plain] = [canonicalJson(badgeClaims(credential)), canonicalJson(credential)];
  if (!claims.ok || !plain.ok) throw new TypeError('a credential is plain JSON');
  return { token: await sign(claims.value), credentialSha256: createHash('sha256').update(plain.value, 'utf8').digest('hex') };
}
