import { sha256 } from '../digest/hasher.js';
import { hex, hmac } from '../digest/sha256.js';
import { canonicalText } from './canonical.js';

/** A digest and how it was made: without a key, or with one that only its owner has. @public */
export interface Digest {
  readonly algorithm: 'SHA-256' | 'HMAC-SHA-256';
  /** Hexadecimal digits. */
  readonly value: string;
}

const utf8 = new TextEncoder();

/** Lines that are hashed at once. */
const together = 4096;

/**
 * Digest of a table: its names, then its rows, each as JSON on a line of its own, so that no two tables share one by being cut
 * elsewhere. Lines go by code unit, so that the order of records neither matters nor shows.
 */
export function digestOfRows(names: readonly string[], rows: readonly (readonly string[])[], key?: Uint8Array): Digest {
  const hash = sha256();
  hash.add(utf8.encode(`${JSON.stringify(names)}\n`));
  const lines = rows.map((row) => JSON.stringify(row)).toSorted();
  for (let at = 0; at < lines.length; at += together) hash.add(utf8.encode(`${lines.slice(at, at + together).join('\n')}\n`));
  const plain = hash.digest();
  // The key goes over the digest of the rows: a keyed digest of their digest is one of the rows, and takes them once.
  return key ? { algorithm: 'HMAC-SHA-256', value: hex(hmac(key, plain)) } : { algorithm: 'SHA-256', value: hex(plain) };
}

/** Digest of data as canonical JSON. */
export function digestOfData(data: unknown, key?: Uint8Array): Digest {
  const bytes = utf8.encode(canonicalText(data));
  if (key) return { algorithm: 'HMAC-SHA-256', value: hex(hmac(key, bytes)) };
  const hash = sha256();
  hash.add(bytes);
  return { algorithm: 'SHA-256', value: hex(hash.digest()) };
}
