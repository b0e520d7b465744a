import { controlFault, isNoncharacter } from '../text/index.js';
import type { FaultCode } from './fault.js';

/** A fault inside a string, at the unit where it stands. */
export interface StringFault {
  readonly code: FaultCode;
  readonly at: number;
}

/** A string that was passed over: where the next thing begins, and what is wrong with it. */
export interface ScannedString {
  readonly end: number;
  /** Has it escapes? */
  readonly escaped: boolean;
  readonly fault: StringFault | undefined;
}

const hex = /^[\dA-Fa-f]{4}$/u;
const simple = '"\\/bfnrt';

/** Is this what stands after the backslash of an escape that can hold no fault? */
const isHarmless = (unit: number): boolean => unit === 0x22 || unit === 0x6e || unit === 0x5c || unit === 0x72 || unit === 0x74 || unit === 0x2f;

/** What a hexadecimal digit stands for; -1 for any other unit. */
const hexValue = (unit: number): number => (unit >= 0x30 && unit <= 0x39 ? unit - 0x30 : (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x66 ? (unit | 0x20) - 0x57 : -1);

/** The unit that the escape at a backslash stands for where it has four digits; below zero where it has not. */
function hexUnit(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x5c || text.charCodeAt(at + 1) !== 0x75) return -1;
  const [a, b, c, d] = [hexValue(text.charCodeAt(at + 2)), hexValue(text.charCodeAt(at + 3)), hexValue(text.charCodeAt(at + 4)), hexValue(text.charCodeAt(at + 5))];
  return (a | b | c | d) < 0 ? -1 : (a << 12) | (b << 8) | (c << 4) | d;
}

/** Reads the escape at a backslash: its code units, or what is wrong with it. */
function escapeAt(text: string, at: number): { readonly unit: number; readonly end: number } | FaultCode {
  const sign = text[at + 1];
  if (sign === undefined) return 'exchange/truncated';
  if (sign === 'u') {
    const digits = text.slice(at + 2, at + 6);
    if (hex.test(digits)) return { unit: Number.parseInt(digits, 16), end: at + 6 };
    return digits.length < 4 && /^[\dA-Fa-f]*$/u.test(digits) ? 'exchange/truncated' : 'exchange/json-syntax';
  }
  if (!simple.includes(sign)) return 'exchange/json-syntax';
  const unit = { b: 8, f: 12 }[sign] ?? 0x20;
  return { unit, end: at + 2 };
}

/** What is wrong with a code unit that was written as an escape, and where the character ends. */
function escapedUnit(text: string, unit: number, end: number): { readonly code: FaultCode | undefined; readonly end: number } {
  if (unit < 0xd800) return { code: controlFault(unit), end };
  if (unit > 0xdfff) return { code: isNoncharacter(unit) ? 'exchange/unicode-noncharacter' : undefined, end };
  const low = unit < 0xdc00 && text[end] === '\\' ? escapeAt(text, end) : undefined;
  if (typeof low !== 'object' || low.unit < 0xdc00 || low.unit > 0xdfff) return { code: 'exchange/unicode-surrogate', end };
  return { code: isNoncharacter((unit - 0xd800) * 0x400 + (low.unit - 0xdc00) + 0x10000) ? 'exchange/unicode-noncharacter' : undefined, end: low.end };
}

/**
 * Passes over the string that begins at a quotation mark. A loop, because a pattern would need memory that grows with the string.
 *
 * @param characters - look at the characters too, not at the grammar alone
 */
export function scanString(text: string, start: number, characters: boolean): ScannedString {
  let fault: StringFault | undefined;
  let escaped = false;
  let at = start + 1;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return { end: at + 1, escaped, fault };
    if (unit === 0x5c) {
      escaped = true;
      // Most escapes are two signs that mean a character which any text may hold.
      if (isHarmless(text.charCodeAt(at + 1))) {
        at += 2;
        continue;
      }
      const found = escapeAt(text, at);
      if (typeof found === 'string') return { end: at, escaped, fault: fault ?? { code: found, at: found === 'exchange/truncated' ? text.length : at } };
      const { code, end } = escapedUnit(text, found.unit, found.end);
      if (code !== undefined && characters) fault ??= { code, at };
      at = end;
    } else if (unit >= 0x20 && unit < 0xd800) at += 1;
    else if (Number.isNaN(unit)) return { end: at, escaped, fault: fault ?? { code: 'exchange/truncated', at } };
    else if (unit < 0x20) return { end: at, escaped, fault: fault ?? { code: 'exchange/json-syntax', at } };
    else {
      const point = text.codePointAt(at) ?? unit;
      if (characters && point >= 0xd800 && point <= 0xdfff) fault ??= { code: 'exchange/unicode-surrogate', at };
      else if (characters && isNoncharacter(point)) fault ??= { code: 'exchange/unicode-noncharacter', at };
      at += point > 0xffff ? 2 : 1;
    }
  }
}

/** Is this a unit below the surrogates that any text may hold, written as an escape too? */
const isPlainUnit = (unit: number): boolean => (unit >= 0x20 && unit < 0xd800) || unit === 0x09 || unit === 0x0a || unit === 0x0d;

/** The end of the character at a place, where two halves or a unit beyond them make one that a text may hold; -1 where not. */
function characterEnd(first: number, second: number, firstEnd: number, secondEnd: number): number {
  if (first > 0xdfff) return isNoncharacter(first) ? -1 : firstEnd;
  // The last two code points of each plane are nobody's.
  return first < 0xdc00 && second >= 0xdc00 && second <= 0xdfff && ((first & 0x3f) !== 0x3f || (second & 0x3fe) !== 0x3fe) ? secondEnd : -1;
}

/**
 * {@link scanString} for strings without a fault, which nearly all are: where it ends, or -1 where anything has to be looked at in full.
 *
 * @param from - a place in the string up to which it has nothing but plain units
 */
export function soundEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit === 0x5c) {
      if (isHarmless(text.charCodeAt(at + 1))) at += 2;
      else {
        const escaped = hexUnit(text, at);
        at = isPlainUnit(escaped) ? at + 6 : escaped < 0xd800 ? -1 : characterEnd(escaped, hexUnit(text, at + 6), at + 6, at + 12);
      }
    } else if (unit >= 0x20 && unit < 0xd800) at += 1;
    else at = unit >= 0xd800 ? characterEnd(unit, text.charCodeAt(at + 1), at + 1, at + 2) : -1;
    if (at < 0) return -1;
  }
}
