import { hmac } from '../digest/sha256.js';

const utf8 = new TextEncoder();

/** Counts are added up to this, and begin again at 0. */
export const wholeCounts = 2 ** 32;

/** Keys that an agency shares with each other agency, by its name; 32 bytes each. @public */
export type SharedKeys = Readonly<Record<string, Uint8Array>>;

/** Whole numbers below a modulus of at most 2³², all equally likely, that all who have a key know: HMAC-SHA-256 over a label and a counter. */
function* stream(key: Uint8Array, label: string, modulus: number): Generator<number, never> {
  for (let block = 0; ; block += 1) {
    const bytes = hmac(key, utf8.encode(`${label}|${String(block)}`));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at < bytes.length; at += 4) {
      const number = view.getUint32(at);
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
