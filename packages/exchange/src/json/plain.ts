import type { JsonLimits } from './limits.js';

/**
 * Signs that a text may hold what the platform's parser would change or let through without a word: long numbers and exponents,
 * escapes of characters, characters that Unicode keeps for nobody. Most texts have none, and need no second look.
 */
const signs = /[\d.]{16}|\d[eE]|\\[bfu]|[\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF][\uDFFE\uDFFF]/;

/** Half a character, which text that came from UTF-8 cannot hold. */
const half = /\p{Cs}/u;

/** May a second look find something that the value does not show? */
export const isSuspicious = (text: string, fromBytes: boolean): boolean => signs.test(text) || (!fromBytes && half.test(text));

const isTooLong = (text: string, limits: JsonLimits): boolean => text.length * 3 > limits.stringBytes && Buffer.byteLength(text) > limits.stringBytes;

/** Names of objects in a value, at every depth; `NaN` for a nesting or a size beyond the limits, or a name that reaches into a prototype. */
function namesIn(value: object, left: number, limits: JsonLimits): number {
  if (left === 0) return Number.NaN;
  let sum = 0;
  if (Array.isArray(value)) {
    for (const inner of value as unknown[]) {
      if (typeof inner === 'object' && inner !== null) sum += namesIn(inner, left - 1, limits);
      else if (typeof inner === 'string' && isTooLong(inner, limits)) return Number.NaN;
    }
    return sum;
  }
  let own = 0;
  for (const name in value) {
    // Three comparisons cost less than a look into a set.
    if (name === '__proto__' || name === 'constructor' || name === 'prototype' || name.length > limits.nameLength) return Number.NaN;
    own += 1;
    const inner = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof inner === 'object' && inner !== null) sum += namesIn(inner, left - 1, limits);
    else if (typeof inner === 'string' && isTooLong(inner, limits)) return Number.NaN;
  }
  return own > limits.names ? Number.NaN : sum + own;
}

/** How often a sign stands in a text, inside of strings too. */
function countIn(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** Names to an object, on the average, from which a text is thought to be wide. */
const many = 64;

/**
 * May one object of a text hold more names than the limit? Such a text is looked through before it is built: an object of that many names
 * costs the platform more than in proportion.
 */
export function isWideObject(text: string, limits: JsonLimits): boolean {
  // A name takes three signs and a colon, a value one.
  if (text.length < limits.names * 5) return false;
  const colons = countIn(text, ':');
  return colons > limits.names && colons > many * countIn(text, '{');
}

/** Colons of a sound JSON text that stand outside of strings. */
function colonsBetween(text: string): number {
  let [colons, inString] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) inString = !inString;
    else if (unit === 0x5c) at += 1;
    else if (unit === 0x3a && !inString) colons += 1;
  }
  return colons;
}

/**
 * Is every name of a text in the value, and none of a kind that is refused? A sound text has one colon a name, and may have more
 * inside of strings; a repeated name has its colon and is gone from the value. So equal numbers prove that none repeats.
 */
export function isPlain(text: string, value: unknown, limits: JsonLimits): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'string' || !isTooLong(value, limits);
  const names = namesIn(value, limits.depth, limits);
  return names === countIn(text, ':') || names === colonsBetween(text);
}
