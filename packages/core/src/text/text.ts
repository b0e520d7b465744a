import * as z from 'zod';

/**
 * What a written field may not hold: control characters, direction overrides and isolates, invisible characters that make a second
 * person out of one, lone surrogates. Joiners (U+200C, U+200D) and the marks that Arabic text needs (U+061C, U+200E, U+200F) stay.
 */
const writable = /^[^\p{Cc}\p{Cs}\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]*$/u;

/**
 * Schema of one line of text that people wrote: 1 to `max` UTF-16 units, none of them a control character, a direction override,
 * an invisible separator or half a character. A fresh instance, to be declared with `field`.
 *
 * @param max - longest text in UTF-16 units
 * @example
 * ```ts
 * check(text(20), 'أمينة').ok; // => true
 * check(text(20), 'a\u202Eb').ok; // => false
 * ```
 * @public
 */
export function text(max: number): z.ZodString {
  return z.string().min(1).max(max).regex(writable);
}
