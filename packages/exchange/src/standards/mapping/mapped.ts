import { problem, type Problem } from '@ctip/core';

/** What came out of a mapping, and what it cost. @public */
export interface Mapped<T> {
  readonly value: T;
  /**
   * Every loss, as an info or a warning: `exchange/mapping-kept-apart` (no place in our records: kept as an extension),
   * `exchange/mapping-rewritten` (said otherwise: the original is kept), `exchange/mapping-dropped` (the standard has no place),
   * `exchange/mapping-no-code` (the list of the standard has no such code), `exchange/mapping-merged` (the standard says several of
   * ours in one word: the way back cannot tell which), `exchange/mapping-coarser` (said less precisely than it is known),
   * `exchange/mapping-assumed` (a cautious value was taken); beside them, what one standard alone has to say.
   */
  readonly losses: readonly Problem[];
}

/** The ways in which a mapping loses something. */
export type LossCode =
  | 'exchange/mapping-kept-apart'
  | 'exchange/mapping-rewritten'
  | 'exchange/mapping-dropped'
  | 'exchange/mapping-no-code'
  | 'exchange/mapping-merged'
  | 'exchange/mapping-coarser'
  | 'exchange/mapping-assumed';

/** A loss that hides nothing (kept apart, said otherwise) is an info; all others are warnings. */
const infos: ReadonlySet<string> = new Set(['exchange/mapping-kept-apart', 'exchange/mapping-rewritten']);

/**
 * One loss of a mapping: never with a value in it, only names of fields, lists and codes of ours.
 */
export const loss = (code: LossCode | `exchange/${string}`, pointer: string, params: NonNullable<Problem['params']>): Problem =>
  problem(code, pointer, { params, severity: infos.has(code) ? 'info' : 'warning' });
