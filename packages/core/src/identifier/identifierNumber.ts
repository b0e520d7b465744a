import * as z from 'zod';

import { field, type FieldMeta } from '../field/index.js';

/** Letters and digits 0 to 9, parted by single blanks, hyphens, points or strokes; nothing unseen, no digit of another script. */
const shape = /^[\p{L}\p{M}0-9]+(?:[ ./-][\p{L}\p{M}0-9]+)*$/u;

const isNfc = (value: string): boolean => value.normalize('NFC') === value;

/**
 * Schema of the number of a document or of a national identifier, as text: letters and the digits 0 to 9, parted by single blanks,
 * hyphens, points or strokes. Never a number, which would lose its zeros. It says nothing about whether the number is right:
 * {@link checkIdentifier} does, where a public rule is brought. `canonical` reads digits of other scripts. A fresh instance; use
 * {@link identifier} to declare it.
 *
 * @example
 * ```ts
 * check(identifierNumber(), '0012-345/7').ok; // => true
 * check(identifierNumber(), '١٢٣٤').ok; // => false
 * canonical(identifierNumber(), ' ١٢٣٤ ').value; // => '1234'
 * ```
 * @public
 */
export function identifierNumber(max = 40): z.ZodString {
  return z
    .string()
    .min(1)
    .max(max)
    .regex(shape)
    .refine(isNfc, { params: { code: 'core/not-nfc' } });
}

/**
 * Declares the number of a document as a leaf that is sensitive by construction: it names one person (`direct`) and lives as short as
 * identity does; neither can be said otherwise.
 *
 * @param meta - the rest of its class
 * @example
 * ```ts
 * const number = identifier({ id: 'demo.passport', subject: 'victim', purposes: ['protection'] });
 * [fieldMeta(number)?.privacy, fieldMeta(number)?.retention]; // => ['direct', 'identity']
 * ```
 * @public
 */
export function identifier(meta: Omit<FieldMeta, 'privacy' | 'retention' | 'ladder'>, max = 40): z.ZodString {
  return field(identifierNumber(max), { ...meta, privacy: 'direct', retention: 'identity' });
}
