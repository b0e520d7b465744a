import { thumbprint, type PublicKey } from './key.js';
import type { KeySet } from './keySet.js';

/** Digits that are read aloud: 40 of them hold 132 bits, so a second set with the same ones cannot be found. */
const digits = 40;

async function spoken(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const value = BigInt(`0x${Buffer.from(hash).toString('hex')}`) % 10n ** BigInt(digits);
  return (String(value).padStart(digits, '0').match(/\d{5}/gu) ?? []).join(' ');
}

/**
 * Thumbprint of a key: the same for everybody who holds the key, whatever id or period it was given.
 *
 * @returns SHA-256 in base64url
 * @see RFC 7638, JSON Web Key (JWK) Thumbprint
 * @example
 * ```ts
 * await keyThumbprint({ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', kid: 'any-key-1', use: 'sig', alg: 'EdDSA', nbf: 0, exp: 1 }); // => 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k'
 * ```
 * @public
 */
export const keyThumbprint = (key: PublicKey): Promise<string> => thumbprint(key);

/**
 * Fingerprint of the keys of a party, to be read over the telephone: eight groups of five digits, the same in every language. It
 * covers the party, the profile and every key with its use, id and period; a key set with one key exchanged has another.
 *
 * @example
 * ```ts
 * await keySetFingerprint({ schema: 'ctip.key-set/1', party: 'shelter-north', profile: 'A', keys: [] }); // => '92084 46869 19289 09426 46855 14515 39297 31837'
 * ```
 * @public
 */
export async function keySetFingerprint({ party, profile, keys }: KeySet): Promise<string> {
  const lines = await Promise.all(keys.map(async (key) => [await thumbprint(key), key.use, key.kid, key.nbf, key.exp].join(' ')));
  return spoken(['ctip.key-set/1', party, profile, ...lines.toSorted()].join('\n'));
}

/** Are two fingerprints the same, however their digits were grouped or written? */
export function isSameFingerprint(said: string, known: string): boolean {
  const western = said.replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  const bare = western.replaceAll(/[\s.-]/gu, '');
  return /^\d{40}$/u.test(bare) && bare === known.replaceAll(' ', '');
}
