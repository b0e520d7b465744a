import type { CryptoKey, JWK } from 'jose';

/** A key of a test file. */
export type TestKey = JWK & { readonly keys?: readonly JWK[] };

/** Algorithms as the examples of the RFCs use them: what a key must be to go with one. Ours are among them; the product knows only ours. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^HS\d+$/u, 'oct'],
  [/^(?:RS|PS)\d+$/u, 'RSA'],
  [/^ES\d+$/u, 'EC'],
  [/^EdDSA$/u, 'OKP'],
  [/^RSA-OAEP(?:-256)?$/u, 'RSA'],
  [/^ECDH-ES(?:\+A\d+KW)?$/u, 'EC OKP'],
  [/^A\d+(?:KW|GCMKW|GCM)$|^A\d+CBC-HS\d+$|^dir$/u, 'oct'],
];

const curves: Readonly<Record<string, string>> = { 'P-256': 'ES256', 'P-384': 'ES384', 'P-521': 'ES512', Ed25519: 'EdDSA' };

/** The one algorithm of a key: said by the key, or given by its curve. */
export const algorithmOf = (key: JWK): string | undefined => key.alg ?? (key.crv === undefined ? undefined : curves[key.crv]);

const bytesIn = (text: string | undefined): number => Math.floor(((text ?? '').length * 3) / 4);

/** Exponents of RSA under which a message is its own signature, or under which there is no inverse. */
const weak = (exponent: string | undefined): boolean => {
  const value = Buffer.from(exponent ?? '', 'base64url');
  return value.length <= 1 ? (value[0] ?? 0) < 3 : ((value.at(-1) ?? 0) & 1) === 0;
};

/** Is a key long enough for its algorithm (RFC 7518, 3.2 and 3.3)? */
function isLongEnough(key: JWK, alg: string): boolean {
  if (key.kty === 'RSA') return bytesIn(key.n) >= 256 && !weak(key.e);
  const hash = /^HS(\d+)$/u.exec(alg)?.[1];
  return hash === undefined || bytesIn(key.k) >= Number(hash) / 8;
}

/** Does a key say that it is for this? */
function isFor(key: JWK, use: 'sig' | 'enc'): boolean {
  if (key.use !== undefined && key.use !== use) return false;
  const operations = use === 'sig' ? ['verify'] : ['decrypt', 'unwrapKey', 'deriveKey', 'deriveBits'];
  return key.key_ops === undefined || key.key_ops.some((one) => operations.includes(one));
}

/** A key imported for one algorithm and one use; nothing where it does not fit. */
export async function importedFor(key: JWK, alg: string, use: 'sig' | 'enc'): Promise<CryptoKey | Uint8Array | undefined> {
  const fits = kinds.some(([pattern, types]) => pattern.test(alg) && types.split(' ').includes(key.kty ?? ''));
  if (!fits || !isFor(key, use) || !isLongEnough(key, alg)) return undefined;
  if (/^ES\d/u.test(alg) && curves[key.crv ?? ''] !== alg) return undefined;
  const { key_ops: _operations, use: _use, ...rest } = key;
  const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...open } = rest;
  const { importJWK } = await import('jose');
  try {
    return await importJWK(use === 'sig' ? open : rest, alg);
  } catch {
    return undefined;
  }
}

/** The keys of a file, refused as a whole where two have one id or secret and public keys are mixed. */
export function keysOf(given: TestKey | undefined): readonly JWK[] {
  const keys = given?.keys ?? (given ? [given] : []);
  const ids = keys.flatMap(({ kid }) => kid ?? []);
  const isMixed = keys.some(({ kty }) => kty === 'oct') && keys.some(({ kty }) => kty !== 'oct');
  return isMixed || new Set(ids).size < ids.length ? [] : keys;
}
