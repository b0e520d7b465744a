import { jsonPointer, ok, problem, refused, type Result } from '@ctip/core';

/** Deeper values are refused: a circle ends here too, and no input exhausts the stack. */
const deepest = 512;

type Steps = readonly (string | number)[];

type Code = 'exchange/unicode-surrogate' | 'exchange/number-range' | 'exchange/not-json' | 'exchange/too-deep';

/** What stops the writing, carried up to the one place that turns it into a `Result`. */
class Unsayable extends Error {
  readonly code: Code;
  readonly steps: Steps;

  constructor(code: Code, steps: Steps) {
    super(code);
    this.code = code;
    this.steps = steps;
  }
}

function text(value: string, steps: Steps): string {
  if (/\p{Surrogate}/u.test(value)) throw new Unsayable('exchange/unicode-surrogate', steps);
  return JSON.stringify(value);
}

function object(value: object, steps: Steps): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Unsayable('exchange/not-json', steps);
  // The order of `toSorted` without a comparison is the one of the RFC: UTF-16 code units.
  const members = Object.keys(value).toSorted().map((name, index) => {
    const inner = [...steps, `#${String(index + 1)}`];
    return `${text(name, inner)}:${write((value as Readonly<Record<string, unknown>>)[name], inner)}`;
  });
  return `{${members.join(',')}}`;
}

function write(value: unknown, steps: Steps): string {
  if (steps.length > deepest) throw new Unsayable('exchange/too-deep', steps.slice(0, 1));
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value, steps);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Unsayable('exchange/number-range', steps);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${Array.from(value as unknown[], (member, index) => write(member, [...steps, index])).join(',')}]`;
  if (typeof value === 'object') return object(value, steps);
  throw new Unsayable('exchange/not-json', steps);
}

/**
 * The one text of a JSON value on which two parties agree, so that both compute the same hash of it: names in the order of their UTF-16
 * code units, no blanks, numbers as ECMAScript writes them, only the escapes that JSON demands.
 *
 * Nothing is converted and nothing left out in silence: `undefined`, dates, functions, big integers, infinite numbers and halves of
 * characters are refused. Where a signature is checked, check it over the bytes that came, never over a text that was made anew.
 *
 * @param value - a JSON value, at most 512 levels deep
 * @returns the text, to be encoded as UTF-8; or one problem. Names appear in its pointer as positions (`#2`) in canonical order, never as
 *   they were written: `exchange/not-json`, `exchange/number-range`, `exchange/unicode-surrogate`, `exchange/too-deep`
 * @see RFC 8785, JSON Canonicalization Scheme, sections 3.2.2 and 3.2.3
 * @example
 * ```ts
 * canonicalJson({ b: [1e21, 4.5, -0], a: 'é\n' }); // => { ok: true, value: '{"a":"é\\n","b":[1e+21,4.5,0]}' }
 * canonicalJson({ a: undefined }).ok; // => false
 * ```
 * @public
 */
export function canonicalJson(value: unknown): Result<string> {
  try {
    return ok(write(value, []));
  } catch (error) {
    if (error instanceof Unsayable) return refused([problem(error.code, jsonPointer(error.steps))]);
    throw error;
  }
}
