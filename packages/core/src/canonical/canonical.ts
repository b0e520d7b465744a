import type * as z from 'zod';

import type { Problem } from '../problem/index.js';
import { walk } from './walk.js';

/** What {@link canonical} gives: the input with what could be read brought into its canonical form, and what was changed. @public */
export interface Canonical {
  /** The very same value as the input when nothing was changed. It is not checked yet. */
  readonly value: unknown;
  /** One entry for each leaf that was changed: `core/rewritten` (an info) or `core/stripped` (a warning). Never the text. */
  readonly changes: readonly Problem[];
}

/**
 * Brings input that people wrote, in a form or a table, into the form in which records are stored. It stands before `check`, which
 * converts nothing, and it does not replace it.
 *
 * One law: what the schema accepts stays untouched, and a leaf is changed only into something that the schema accepts. So a second pass
 * changes nothing, and what was refused before for another reason is refused still.
 *
 * - numbers, dates and identifiers: digits of any one script become 0 to 9, blanks around go, `١٢٫٥` written as text becomes a number
 *   where the schema wants one (exactly, or not at all), a date with the year first takes its dashes and zeros
 * - lines of text: direction controls and invisible characters go (`core/stripped`), tabs and breaks become blanks, Unicode NFC;
 *   digits in a text stay as they were written
 * - longer texts: ends of lines become U+000A, Unicode NFC; nothing is stripped
 * - never: codes (see `parseCode`), halves of characters, other control characters, a mixture of two digit sets, names of properties
 *
 * @param schema - the record's schema
 * @param input - anything, usually what a form gave
 * @returns the value and what was changed, by place and never by content
 * @example
 * ```ts
 * const { value, changes } = canonical(money(), { amount: '١٢٥٠٫٥٠', currency: 'JOD', valueDate: '٢٠٢٤/٥/١' });
 * value; // => { amount: '1250.50', currency: 'JOD', valueDate: '2024-05-01' }
 * changes.map(({ code, pointer }) => `${code} ${pointer}`); // => ['core/rewritten /amount', 'core/rewritten /valueDate']
 * canonical(text(), 'Sa\u200Bra').changes.map(({ code }) => code); // => ['core/stripped']
 * ```
 * @public
 */
export function canonical(schema: z.ZodType, input: unknown): Canonical {
  const changes: Problem[] = [];
  const value = walk(schema, input, { steps: [], field: undefined, changes });
  return { value, changes };
}
