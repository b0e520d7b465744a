import type { CryptoKey } from 'jose';

import { fromBase64url, keyKinds, toBase64url, type EnvelopeProfile, type KeyUse } from '../jose/index.js';

/**
 * A public key of a party, as a member of a JWK Set (RFC 7517). Times are seconds since 1970.
 *
 * @public
 */
export interface PublicKey {
  readonly kty: 'OKP' | 'EC';
  readonly crv: 'Ed25519' | 'X25519' | 'P-256';
  readonly x: string;
  readonly y?: string;
  /** Random; it tells nothing of the party. */
  readonly kid: string;
  readonly use: KeyUse;
  readonly alg: 'EdDSA' | 'ES256' | 'ECDH-ES';
  /** In force from. */
  readonly nbf: number;
  /** In force until. */
  readonly exp: number;
  /** Not believed from this moment on, whatever it signed before. */
  readonly revoked?: number;
}

/** A key with its secret part; it never leaves this package but in the text of a key ring. */
export interface SecretKey extends PublicKey {
  readonly d: string;
}

/** Gives so many random bytes: `(length) => crypto.getRandomValues(new Uint8Array(length))`. @public */
export type RandomBytes = (length: number) => Uint8Array;

export const keyIdPattern = /^[A-Za-z0-9_-]{8,64}$/u;
export const partyPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{1,126}[A-Za-z0-9]$/u;

const openNames = ['kty', 'crv', 'x', 'kid', 'use', 'alg', 'nbf', 'exp'];
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isCoordinate = (value: unknown): boolean => typeof value === 'string' && fromBase64url(value)?.length === 32;

/** Is this a key of a profile, with exactly the members that it has, secret or public as told? */
export function isKey(value: unknown, profile: EnvelopeProfile, kind: 'public' | 'secret'): value is PublicKey {
  if (typeof value !== 'object' || value === null) return false;
  const key = value as Readonly<Record<string, unknown>>;
  if (key['use'] !== 'sig' && key['use'] !== 'enc') return false;
  const { kty, crv, alg } = keyKinds[profile][key['use']];
  const names = [...openNames, ...(kty === 'EC' ? ['y'] : []), ...(kind === 'secret' ? ['d'] : []), ...(key['revoked'] === undefined ? [] : ['revoked'])];
  return (
    Object.keys(key).length === names.length &&
    names.every((name) => Object.hasOwn(key, name)) &&
    key['kty'] === kty &&
    key['crv'] === crv &&
    key['alg'] === alg &&
    typeof key['kid'] === 'string' &&
    keyIdPattern.test(key['kid']) &&
    isTime(key['nbf']) &&
    isTime(key['exp']) &&
    key['nbf'] < key['exp'] &&
    (key['revoked'] === undefined || isTime(key['revoked'])) &&
    ['x', ...(kty === 'EC' ? ['y'] : []), ...(kind === 'secret' ? ['d'] : [])].every((name) => isCoordinate(key[name]))
  );
}

/** A key imported for its one algorithm: the secret part where it has one, the public part otherwise. */
export async function imported(key: PublicKey | SecretKey): Promise<CryptoKey | undefined> {
  const { kty, crv, x, y, alg } = key;
  const jwk = { kty, crv, x, ...(y !== undefined && { y }), ...('d' in key && { d: key.d }) };
  // Who reads files and seals nothing does not wait for it to be loaded.
  const { importJWK } = await import('jose');
  try {
    return (await importJWK(jwk, alg)) as CryptoKey;
  } catch {
    return undefined;
  }
}

/** The public part of a key, member by member: nothing is taken along that is not listed. */
export function publicPart({ kty, crv, x, y, kid, use, alg, nbf, exp, revoked }: PublicKey): PublicKey {
  return { kty, crv, x, ...(y !== undefined && { y }), kid, use, alg, nbf, exp, ...(revoked !== undefined && { revoked }) };
}

/** Thumbprint of a key (RFC 7638, SHA-256). */
export async function thumbprint({ kty, crv, x, y }: PublicKey): Promise<string> {
  const { calculateJwkThumbprint } = await import('jose');
  return calculateJwkThumbprint(kty === 'EC' ? { kty, crv, x, y: y ?? '' } : { kty, crv, x });
}

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));

/** Heads of PKCS #8 before the 32 secret bytes (RFC 8410, section 7; RFC 5915 without the public point). */
const heads = {
  Ed25519: hex('302e020100300506032b657004220420'),
  X25519: hex('302e020100300506032b656e04220420'),
  'P-256': hex('3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420'),
} as const;

async function jwkOf(crv: keyof typeof heads, secret: Uint8Array): Promise<{ readonly x?: string; readonly y?: string; readonly d?: string }> {
  const algorithm = crv === 'P-256' ? { name: 'ECDSA', namedCurve: crv } : { name: crv };
  const bytes = new Uint8Array([...heads[crv], ...secret]);
  const key = await crypto.subtle.importKey('pkcs8', bytes, algorithm, true, crv === 'X25519' ? ['deriveBits'] : ['sign']);
  return crypto.subtle.exportKey('jwk', key);
}

/** Order of P-256: a secret is from 1 to one less. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** Draws until the bytes are a secret of the curve; of P-256 one draw in four thousand million is none. */
function secretFor(crv: keyof typeof heads, random: RandomBytes): Uint8Array {
  for (let draws = 0; draws < 64; draws += 1) {
    const secret = random(32);
    if (secret.length !== 32) throw new RangeError('random must give as many bytes as it was asked for');
    const value = BigInt(`0x${Buffer.from(secret).toString('hex')}`);
    if (crv !== 'P-256' ? value > 0n : value > 0n && value < order) return secret;
  }
  throw new RangeError('random gives no usable bytes');
}

/** A new key of a profile. Both its secret and its id are drawn from `random`. */
export async function newKey(profile: EnvelopeProfile, use: KeyUse, period: { readonly nbf: number; readonly exp: number }, random: RandomBytes): Promise<SecretKey> {
  const { kty, crv, alg } = keyKinds[profile][use];
  const { x = '', y, d = '' } = await jwkOf(crv, secretFor(crv, random));
  return { kty, crv, x, ...(y !== undefined && { y }), d, kid: toBase64url(random(16)), use, alg, ...period };
}
