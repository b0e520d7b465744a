import { ok, problem, refused, type Result } from '@ctip/core';

import { faultOf, type Fault } from './scan.js';

/** Deepest nesting that a record may have. */
export const deepest = 64;

const refusal = ({ code, at }: Fault, text: string): Result<never> => {
  const before = text.slice(0, at);
  return refused([problem(code, '', { at: { column: at + 1, byteOffset: Buffer.byteLength(before) } })]);
};

/** Names of objects in a value, at every depth; `NaN` for a nesting that is too deep. */
function namesIn(value: object, left: number): number {
  if (left === 0) return Number.NaN;
  const inside: unknown[] = Array.isArray(value) ? value : Object.values(value);
  let sum = inside === value ? 0 : inside.length;
  for (const inner of inside) if (typeof inner === 'object' && inner !== null) sum += namesIn(inner, left - 1);
  return sum;
}

/** May a name reach into a prototype? Such a name is written plainly, or with an escape for one of its letters. */
const mayReach = (text: string): boolean =>
  text.includes('__proto__') || text.includes('constructor') || text.includes('prototype') || text.includes('\\u00');

/** A blank between a name and its colon, which hides the name from {@link namesWritten}. */
const apart = /"[ \t\n\r]+:/;

/**
 * Names written in a JSON text, where no blank stands before a colon. At least: a string that holds a quote and a colon counts as
 * well, and so sends a sound text to the scanner, which is slower and says so.
 */
function namesWritten(text: string): number {
  let names = 0;
  for (let at = text.indexOf('":'); at >= 0; at = text.indexOf('":', at + 2)) names += 1;
  return names;
}

/** Was surely every name that was written read, and none of a kind that is refused? */
function isPlain(text: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return !mayReach(text) && namesIn(value, deepest) === namesWritten(text) ;
}

/**
 * Reads one JSON text strictly. The platform's parser does the work; a repeated name, which it would hide, shows as a difference
 * between the names written and the names that came out. Only a text with a fault is scanned again, for the place.
 *
 * @returns the value, or one problem with the column (UTF-16, from 1) and the byte offset inside the text
 */
export function parseJson(text: string): Result<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refusal(faultOf(text, deepest) ?? { code: 'exchange/json-syntax', at: 0 }, text);
  }
  if (isPlain(text, value)) return ok(value);
  const fault = faultOf(text, deepest);
  return fault ? refusal(fault, text) : ok(value);
}
