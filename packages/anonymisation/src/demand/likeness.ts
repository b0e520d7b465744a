import type { BetaLikeness, DeltaDisclosure } from '../model/index.js';
import type { Values } from '../table/values.js';
import { frequenciesOf, keptUnder, type ClassValues, type Condition } from './condition.js';

const slack = 1e-12;

/** Every value that occurs in a class, with its share there and in the table. */
function everyValue({ codes, counts, start, end, size }: ClassValues, table: Float64Array, holds: (own: number, whole: number) => boolean): boolean {
  for (let at = start; at < end; at += 1) if (!holds((counts[at] ?? 0) / size, table[codes[at] ?? 0] ?? 0)) return false;
  return true;
}

/** β-likeness of a class. */
export function likeness({ beta, variant }: BetaLikeness, values: number, column: Values): Condition {
  const table = frequenciesOf(column);
  const most = (whole: number): number => (variant === 'basic' ? beta : Math.min(beta, -Math.log(whole)));
  const shares = table.map((whole) => whole * (1 + most(whole) + slack) + slack);
  return { values, monotone: 'upward', holds: (found) => everyValue(found, table, (own, whole) => (own - whole) / whole <= most(whole) + slack), kept: (found, smallest) => keptUnder(found, shares, smallest) };
}

/** δ-disclosure privacy of a class. */
export function disclosure({ delta }: DeltaDisclosure, values: number, column: Values): Condition {
  const table = frequenciesOf(column);
  const shares = table.map((whole) => whole * 2 ** delta + slack);
  // What is too common for a part that holds is too common for several together; what is too rare may be absent from some of them.
  return { values, monotone: 'none', holds: (found) => everyValue(found, table, (own, whole) => Math.abs(Math.log2(own / whole)) < delta - slack), kept: (found, smallest) => keptUnder(found, shares, smallest) };
}
