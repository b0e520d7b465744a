import { hmac } from '../digest/sha256.js';

const utf8 = new TextEncoder();
const whole = 2 ** 32;

/** Keys that an agency shares with each other agency, by its name; 32 bytes each. @public */
export type SharedKeys = Readonly<Record<string, Uint8Array>>;

/** Whole numbers below 2³² that two who share a key both know: HMAC-SHA-256 over a label and a counter. */
function* stream(key: Uint8Array, label: string): Generator<number> {
  for (let block = 0; ; block += 1) {
    const bytes = hmac(key, utf8.encode(`${label}|${String(block)}`));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at < bytes.length; at += 4) yield view.getUint32(at);
  }
}

/**
 * Hides counts: to each, numbers are added that one agency of every pair adds and the other takes away, so that they vanish from the sum
 * over all agencies and from nothing else.
 *
 * Source: K. Bonawitz and others, 2017 (secure aggregation), without its recovery of agencies that drop out.
 */
export function masked(counts: ArrayLike<number>, own: string, keys: SharedKeys, label: string): number[] {
  const found = Array.from(counts, (count) => count % whole);
  for (const other of Object.keys(keys).toSorted()) {
    const [sign, numbers] = [own < other ? 1 : -1, stream(keys[other] ?? new Uint8Array(), label)];
    for (let at = 0; at < found.length; at += 1) found[at] = ((found[at] ?? 0) + sign * Number(numbers.next().value) + whole) % whole;
  }
  return found;
}

/** The sum of masked counts. */
export function unmasked(lists: readonly (readonly number[])[]): number[] {
  const [first = []] = lists;
  return first.map((_, at) => lists.reduce((sum, list) => (sum + (list[at] ?? 0)) % whole, 0));
}
