import * as z from 'zod';
import { ofKind } from '../kind/index.js';

/** A point in time with its offset: `2026-03-02T09:30:00+03:00`. @public */
export type Instant = string & z.core.$brand<'Instant'>;

/**
 * Schema of a point in time: date, time to the second or finer, and an offset or `Z`. A clock of hours (a breach, an incident) needs
 * the offset; a day that people name needs none and is a `partialDate`. A fresh instance, to be declared as a leaf.
 *
 * @example
 * ```ts
 * check(instant(), '2026-03-02T09:30:00+03:00').ok; // => true
 * check(instant(), '2026-03-02T09:30:00').ok; // => false
 * ```
 * @public
 */
export function instant(): z.ZodType<Instant, Instant> {
  return ofKind('instant', z.iso.datetime({ offset: true })) as z.ZodType as z.ZodType<Instant, Instant>;
}

/**
 * Is the first point in time before the second? By the clock, not by the text.
 *
 * @example
 * ```ts
 * isEarlier('2026-03-02T09:30:00+03:00' as Instant, '2026-03-02T07:00:00Z' as Instant); // => true
 * ```
 * @public
 */
export function isEarlier(first: Instant, second: Instant): boolean {
  return Date.parse(first) < Date.parse(second);
}
