import { problem } from '../problem/index.js';
import { ok, refused, type Result } from '../result/index.js';

const decimal = /\p{Nd}/gu;

/** The zero of the digit set that a digit belongs to: Unicode keeps each set in ten places that follow each other, and sets may touch. */
function zeroOf(point: number): number {
  let first = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return point - ((point - first) % 10);
}

const values = new Map<string, { readonly digit: string; readonly zero: number }>();

function valueOf(character: string): { readonly digit: string; readonly zero: number } {
  let found = values.get(character);
  if (!found) {
    const point = character.codePointAt(0) ?? 0x30;
    const zero = zeroOf(point);
    values.set(character, (found = { digit: String(point - zero), zero }));
  }
  return found;
}

/**
 * Writes every decimal digit of a text as 0 to 9: Arabic-Indic, Persian and all other sets that Unicode knows. Other characters stay.
 *
 * @example
 * ```ts
 * latinDigits('٢٠٢٤-٠٥'); // => '2024-05'
 * latinDigits('۱۴۰۳'); // => '1403'
 * ```
 * @public
 */
export function latinDigits(text: string): string {
  // Most texts have no sign beyond ASCII, and there digits are what they are.
  return /[^\0-\u007F]/u.test(text) ? text.replaceAll(decimal, (character) => valueOf(character).digit) : text;
}

/**
 * Reads a number, a date or an identifier that may be written in the digits of any one script, and gives it in 0 to 9.
 * A mixture of two sets is refused: it is a typing error or a disguise.
 *
 * @returns the text in canonical digits, or `core/mixed-digits`
 * @example
 * ```ts
 * readDigits('١٩٩٨'); // => { ok: true, value: '1998' }
 * readDigits('19٩٨').ok; // => false
 * ```
 * @public
 */
export function readDigits(text: string, pointer = ''): Result<string> {
  const sets = new Set((text.match(decimal) ?? []).map((character) => valueOf(character).zero));
  return sets.size > 1 ? refused([problem('core/mixed-digits', pointer)]) : ok(latinDigits(text));
}
