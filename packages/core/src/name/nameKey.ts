import type * as z from 'zod';

import { latinDigits } from '../digits/index.js';
import { problem } from '../problem/index.js';
import { ok, refused, type Result } from '../result/index.js';
import { compoundHeads, letterFolds } from './folds.data.js';

/** A comparison key of a name: for finding candidates, never for showing or for deciding that two people are one. @public */
export type NameKey = string & z.core.$brand<'NameKey'>;

/** Version of the folding; keys of two versions must not be compared. @public */
export const nameKeyVersion = 1;

const folds = /* @__PURE__ */ (() => new Map(letterFolds.flatMap(([from, to]) => [...from].map((letter) => [letter, to] as const))))();

/** Arabic vowel marks and signs, tatweel, and whatever shows nothing: joiners, direction marks, zero-width blanks. */
const silent = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640]|\p{Default_Ignorable_Code_Point}/gu;
const heads = /* @__PURE__ */ (() => new RegExp(`(?<=^| )(${compoundHeads.join('|')}) (?=\\p{Script=Arabic})`, 'gu'))();
const longest = 400;

/**
 * The comparison key of a name: names that differ only in how they are written get the same key.
 *
 * It folds compatibility forms, case, digits, alef and hamza seats, teh marbuta, alef maksura, tatweel, vowel marks, Persian letters,
 * blanks after `عبد` and `أبو`, Ethiopic letters of one sound, Cyrillic yo, apostrophes, hyphens, blanks and invisible characters.
 *
 * Limits: it does not fold the definite article, Latin accents, Turkish dotted and dotless i, transliterations, name order, typing
 * errors or look-alike letters of two scripts: those pairs differ, and a person may compare them. Keep the name as written; the key
 * is derived data about a person and as secret as the name.
 *
 * @param text - a name as written, at most 400 UTF-16 units
 * @returns the key, `core/name-empty` when nothing is left after folding, `core/too-long`
 * @example
 * ```ts
 * nameKey('فاطمة الزهراء'); // => { ok: true, value: 'فاطمه الزهراء' }
 * nameKey('عبد الله').ok && nameKey('عبدالله').ok; // => true
 * nameKey('ـــ').ok; // => false
 * ```
 * @public
 */
export function nameKey(text: string, pointer = ''): Result<NameKey> {
  if (text.length > longest) return refused([problem('core/too-long', pointer, { params: { maximum: longest } })]);
  const plain = latinDigits(text.normalize('NFKC').toLowerCase().normalize('NFKC')).replaceAll(silent, '');
  let folded = '';
  for (const letter of plain) folded += folds.get(letter) ?? letter;
  const key = folded.replaceAll(/\p{White_Space}+/gu, ' ').trim().replaceAll(heads, '$1');
  return key === '' ? refused([problem('core/name-empty', pointer)]) : ok(key as NameKey);
}
