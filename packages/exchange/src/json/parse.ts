import { ok, problem, refused, type Result } from '@ctip/core';

import { faultOf, type Fault } from './scan.js';

/** Deepest nesting that a record may have. */
export const deepest = 64;

const refusal = ({ code, at }: Fault, text: string): Result<never> => {
  const before = text.slice(0, at);
  return refused([problem(code, '', { at: { column: at + 1, byteOffset: Buffer.byteLength(before) } })]);
};

/** Names of objects in a value, at every depth; `NaN` for a nesting that is too deep or a name that reaches into a prototype. */
function namesIn(value: object, left: number): number {
  if (left === 0) return Number.NaN;
  let sum = 0;
  if (Array.isArray(value)) {
    for (const inner of value as unknown[]) if (typeof inner === 'object' && inner !== null) sum += namesIn(inner, left - 1);
    return sum;
  }
  for (const name in value) {
    // Three comparisons cost less than a look into a set.
    if (name === '__proto__' || name === 'constructor' || name === 'prototype') return Number.NaN;
    sum += 1;
    const inner = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof inner === 'object' && inner !== null) sum += namesIn(inner, left - 1);
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
function isPlain(text: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const names = namesIn(value, deepest);
  return names === colonsIn(text) || names === colonsBetween(text);
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
