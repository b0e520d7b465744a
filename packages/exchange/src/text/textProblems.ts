import { problem, readDigits, type Problem } from '@ctip/core';

import { hasLooseJoiner, mixesScripts } from './scripts.js';

/**
 * What kind of field a text stands in.
 *
 * - `identity`: names, document numbers: what shows nothing or turns the reading order makes a second person out of one
 * - `narrative`: what somebody told, as it was told
 * - `digits`: numbers and dates that may be written in the digits of any one script
 *
 * @public
 */
export type TextClass = 'identity' | 'narrative' | 'digits';

/** Marks on one letter beyond which a text is no writing any more: vowelled Arabic has three, the stream-safe format (UAX 15) allows 30. */
const marks = { identity: 8, narrative: 30, digits: 8 } as const satisfies Record<TextClass, number>;

const turning = /[\u202A-\u202E\u2066-\u2069]/u;
/** Signs that show nothing and join nothing: zero width space, word joiner and its like, byte order mark, soft hyphen, fillers, tags. */
const invisible = /\u034F|[\u00AD\u115F\u1160\u180E\u200B\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/u;
const noncharacter = /\p{Noncharacter_Code_Point}/u;
const half = /\p{Cs}/u;
/** Blanks that look like a space and are none. */
const oddSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u;
const control = /[^\P{Cc}\t\n\r]/u;

/** A check: its code, whether it fails, and the classes for which it is an error. Elsewhere it is a warning, or nothing. */
type Check = readonly [code: string, fails: (text: string) => boolean, errorIn: readonly TextClass[], warningIn: readonly TextClass[]];

const all: readonly TextClass[] = ['identity', 'narrative', 'digits'];

const checks: readonly Check[] = [
  ['exchange/unicode-surrogate', (text) => half.test(text), all, []],
  ['exchange/unicode-nul', (text) => text.includes('\u0000'), all, []],
  ['exchange/unicode-control', (text) => control.test(text.replaceAll('\u0000', '')), all, []],
  ['exchange/unicode-noncharacter', (text) => noncharacter.test(text), all, []],
  ['exchange/unicode-bidi-control', (text) => turning.test(text), ['identity', 'digits'], ['narrative']],
  ['exchange/unicode-invisible', (text) => invisible.test(text), ['identity', 'digits'], ['narrative']],
  ['exchange/unicode-invisible', hasLooseJoiner, ['identity', 'digits'], []],
  ['exchange/unicode-mixed-script', mixesScripts, [], ['identity']],
  ['exchange/unicode-space', (text) => oddSpace.test(text), [], ['identity', 'digits']],
];

/** Plain text needs none of the checks. */
const ordinary = /^[\u0020-\u007E]*$/u;

/** Has a letter more marks on it than a writing has? A loop, so that a flood costs no more than its length. */
function flooded(text: string, maximum: number): boolean {
  let run = 0;
  for (const character of text) {
    run = /\p{M}/u.test(character) ? run + 1 : 0;
    if (run > maximum) return true;
  }
  return false;
}

/**
 * What is wrong or odd about a written text, by the kind of field it stands in. Direction marks and joiners that a script's spelling
 * needs are fine; overrides, invisible signs, floods of marks and broken characters are not.
 *
 * @param text - as received; it never appears in a problem
 * @param kind - `identity` is the strictest
 * @param pointer - where the text stands
 * @returns problems (errors refuse the text, warnings do not); each code once
 * @example
 * ```ts
 * textProblems('Ma\u200Bria', 'identity')[0]?.code; // => 'exchange/unicode-invisible'
 * textProblems('سارة Sara', 'identity'); // => []
 * textProblems('a \u202Eb', 'narrative')[0]?.severity; // => 'warning'
 * ```
 * @public
 */
export function textProblems(text: string, kind: TextClass, pointer = ''): readonly Problem[] {
  if (ordinary.test(text)) return [];
  const found = new Map<string, Problem>();
  for (const [code, fails, errorIn, warningIn] of checks) {
    const severity = errorIn.includes(kind) ? 'error' : warningIn.includes(kind) ? 'warning' : undefined;
    if (severity && !found.has(code) && fails(text)) found.set(code, problem(code, pointer, { severity }));
  }
  if (flooded(text, marks[kind])) found.set('exchange/unicode-combining-limit', problem('exchange/unicode-combining-limit', pointer, { params: { maximum: marks[kind] } }));
  const digits = kind === 'digits' ? readDigits(text, pointer) : undefined;
  return [...found.values(), ...(digits?.ok === false ? digits.problems : [])];
}
