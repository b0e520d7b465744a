import { hmac, Sha256 } from '../digest/sha256.js';

const utf8 = new TextEncoder();

/** Counts are added up to this, and begin again at 0. */
export const wholeCounts = 2 ** 32;

/** Keys that an agency shares with each other agency, by its name; 32 bytes each. @public */
export type SharedKeys = Readonly<Record<string, Uint8Array>>;

/**
 * Whole numbers below a modulus of at most 2³², all equally likely, that all who have a key know: SHA-256 over a key of the label's own, which is its
 * HMAC, and a counter, so that each eight numbers cost one block of the hash.
 *
 * Source: RFC 2104; E. Barker, L. Chen and R. Davis, 2020 (NIST SP 800-56C, one-step key derivation).
 */
function* stream(key: Uint8Array, label: string, modulus: number): Generator<number, never> {
  const block = new Uint8Array(40);
  block.set(hmac(key, utf8.encode(label)), 8);
  const counter = new DataView(block.buffer);
  for (let at = 0; ; at += 1) {
    counter.setUint32(0, Math.floor(at / wholeCounts));
    counter.setUint32(4, at % wholeCounts);
    const bytes = new Sha256().add(block).digest();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let from = 0; from < bytes.length; from += 4) {
      const number = view.getUint32(from);
      if (number < modulus) yield number;
    }
  }
}

/** The first so many of these numbers. */
export function numbersFrom(key: Uint8Array, label: string, modulus: number, length: number): number[] {
  const numbers = stream(key, label, modulus);
  return Array.from({ length }, () => numbers.next().value);
}

/** A key of its own that follows from others, and that only who has all of them can make. */
export function keyFrom(keys: readonly Uint8Array[], label: string): Uint8Array {
  return keys.reduce((last, key) => hmac(key, last), utf8.encode(label));
}

/**
 * Hides numbers: to each, others are added that one agency of every pair adds and the other takes away, so that they vanish from the sum
 * over all agencies and from nothing else.
 *
 * Source: K. Bonawitz and others, 2017 (secure aggregation), without its recovery of agencies that drop out.
 */
export function masked(counts: ArrayLike<number>, own: string, keys: SharedKeys, label: string, modulus = wholeCounts): number[] {
  const found = Array.from(counts, (count) => count % modulus);
  for (const other of Object.keys(keys).toSorted()) {
    const [sign, numbers] = [own < other ? 1 : -1, stream(keys[other] ?? new Uint8Array(), label, modulus)];
    for (let at = 0; at < found.length; at += 1) found[at] = ((found[at] ?? 0) + sign * numbers.next().value + modulus) % modulus;
  }
  return found;
}

/** The sum of masked numbers. */
export function unmasked(lists: readonly (readonly number[])[], modulus = wholeCounts): number[] {
  const [first = []] = lists;
  return first.map((_, at) => lists.reduce((sum, list) => (sum + (list[at] ?? 0)) % modulus, 0));
}
