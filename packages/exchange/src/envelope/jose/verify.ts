import type { CryptoKey } from 'jose';

import { compactOf, type Header } from './compact.js';

/** What came out of a message that was believed. */
export interface Believed {
  readonly header: Header;
  readonly bytes: Uint8Array;
}

/**
 * The payload of a signed text, if the one algorithm that goes with the key signed it. Strict where the library is generous; anything
 * wrong is one and the same nothing.
 */
export async function verifiedJws(text: string, key: CryptoKey | Uint8Array, alg: string): Promise<Believed | undefined> {
  const compact = compactOf(text, 3);
  if (compact?.header['alg'] !== alg) return undefined;
  const { compactVerify } = await import('jose');
  try {
    const { payload } = await compactVerify(text, key, { algorithms: [alg] });
    return { header: compact.header, bytes: payload };
  } catch {
    return undefined;
  }
}

/** The plaintext of an encrypted text, if it was made with the one way of agreeing on a key and one of the ciphers named. */
export async function decryptedJwe(text: string, key: CryptoKey | Uint8Array, alg: string, ciphers: readonly string[]): Promise<Believed | undefined> {
  const compact = compactOf(text, 5);
  if (compact?.header['alg'] !== alg || !ciphers.includes(String(compact.header['enc']))) return undefined;
  const { compactDecrypt } = await import('jose');
  try {
    const { plaintext } = await compactDecrypt(text, key, { keyManagementAlgorithms: [alg], contentEncryptionAlgorithms: [...ciphers], maxDecompressedLength: 0 });
    return { header: compact.header, bytes: plaintext };
  } catch {
    return undefined;
  }
}
