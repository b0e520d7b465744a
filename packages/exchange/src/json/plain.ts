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

/** Names of objects in a value, at every depth; `NaN` for a nesting or a size beyond the limits, or a name that reaches into a prototype. */
function namesIn(value: object, left: number, limits: JsonLimits): number {
  if (left === 0) return Number.NaN;
  let sum = 0;
  if (Array.isArray(value)) {
    for (const inner of value as unknown[]) {
      if (typeof inner === 'object' && inner !== null) sum += namesIn(inner, left - 1, limits);
      else if (typeof inner === 'string' && inner.length * 3 > limits.stringBytes) return Number.NaN;
    }
    return sum;
  }
  for (const name in value) {
    // Three comparisons cost less than a look into a set.
    if (name === '__proto__' || name === 'constructor' || name === 'prototype' || name.length > limits.nameLength) return Number.NaN;
    sum += 1;
    const inner = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof inner === 'object' && inner !== null) sum += namesIn(inner, left - 1, limits);
    else if (typeof inner === 'string' && inner.length * 3 > limits.stringBytes) return Number.NaN;
  }
  return sum;
}

/** Colons of a text, those inside of strings among them. */
function colonsIn(text: string): number {
  let colons = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) colons += 1;
  return colons;
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
  if (typeof value !== 'object' || value === null) return text.length * 3 <= limits.stringBytes;
  const names = namesIn(value, limits.depth, limits);
  if (!(names <= limits.names)) return false;
  return names === colonsIn(text) || names === colonsBetween(text);
}
