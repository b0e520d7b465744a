import { hex, hmac, Sha256 } from '../digest/sha256.js';
import { canonicalText } from './canonical.js';

/** A digest and how it was made: without a key, or with one that only its owner has. @public */
export interface Digest {
  readonly algorithm: 'SHA-256' | 'HMAC-SHA-256';
  /** Hexadecimal digits. */
  readonly value: string;
}

const utf8 = new TextEncoder();

/**
 * Digest of a table: its names, then its rows, each as JSON on a line of its own, so that no two tables share one by being cut
 * elsewhere. Lines go by code unit, so that the order of records neither matters nor shows.
 */
export function digestOfRows(names: readonly string[], rows: readonly (readonly string[])[], key?: Uint8Array): Digest {
  const hash = new Sha256();
  hash.add(utf8.encode(`${JSON.stringify(names)}\n`));
  for (const line of rows.map((row) => JSON.stringify(row)).toSorted()) hash.add(utf8.encode(`${line}\n`));
  const plain = hash.digest();
  // The key goes over the digest of the rows: a keyed digest of their digest is one of the rows, and takes them once.
  return key ? { algorithm: 'HMAC-SHA-256', value: hex(hmac(key, plain)) } : { algorithm: 'SHA-256', value: hex(plain) };
}

/** Digest of data as canonical JSON. */
export function digestOfData(data: unknown, key?: Uint8Array): Digest {
  const bytes = utf8.encode(canonicalText(data));
  return key ? { algorithm: 'HMAC-SHA-256', value: hex(hmac(key, bytes)) } : { algorithm: 'SHA-256', value: hex(new Sha256().add(bytes).digest()) };
}
