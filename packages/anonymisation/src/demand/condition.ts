import type { Values } from '../table/values.js';

/** The values of one column in one class: codes and counts from `start` to `end`, rows in all. */
export interface ClassValues {
  readonly codes: Int32Array;
  readonly counts: Int32Array;
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

/**
 * How a condition behaves when classes are joined.
 *
 * - `parts`: every part of a class that fails, fails; so what is suppressed only grows downwards
 * - `upward`: a class of parts that all hold, holds; so it grows downwards where nothing may be suppressed
 * - `none`: neither
 */
export type Monotone = 'parts' | 'upward' | 'none';

/** What every published class must have in one column. */
export interface Condition {
  /** Which of the encoded columns. */
  readonly values: number;
  readonly monotone: Monotone;
  readonly holds: (found: ClassValues) => boolean;
}

/** Share of the table with each value. */
export function frequenciesOf({ totals }: Values): Float64Array {
  const rows = totals.reduce((sum, count) => sum + count, 0);
  return Float64Array.from(totals, (count) => count / rows);
}
