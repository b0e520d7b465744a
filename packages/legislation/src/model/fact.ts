import type { CodeOf, VerificationMark } from '@ctip/core';

import type { factLimits } from '../codes/index.js';

/**
 * What other sources say: another value, or only that the law `differs` from the value or is `narrower` than it.
 * Both readings are kept; nothing is settled here.
 *
 * @public
 */
export interface Contested<T> {
  readonly sources: readonly string[];
  readonly value?: T;
  readonly reading?: 'differs' | 'narrower';
}

/** A value with the period in which it is known to hold, and where it was read. Dates are partial dates: `2008`, `2008-01-18`. @public */
export interface DatedValue<T> {
  readonly value: T;
  /** Known to hold from here; what held before is not stated. Absent: the beginning is not known. */
  readonly from?: string;
  /** No longer known to hold from here on: another value, or a text that was not read. */
  readonly to?: string;
  /** Article as numbered in the text read; `PC` is the Penal Code. */
  readonly article?: string;
  /** State of the text or report in which it was read. */
  readonly seen?: string;
  /** Ids of sources, see `sourceOf`. */
  readonly sources: readonly string[];
  readonly mark: VerificationMark;
  /** The list comes from an incomplete account: a missing word proves nothing. */
  readonly partial?: true;
  /** The list is open in the text itself: a missing word may be reached all the same. */
  readonly open?: true;
  /** The text was read whole at this place, or a source says that there is nothing more: a missing word is not named there. */
  readonly whole?: true;
  /** A `false` that speaks of the whole law, not of one text alone: a caller who looked everywhere may say so. */
  readonly everywhere?: true;
  readonly limits?: readonly CodeOf<typeof factLimits>[];
  readonly contested?: Contested<T>;
}

/** A known fact. Unknown is `undefined`, never a fact that says no. @public */
export type Fact<T = unknown> = DatedValue<T>;
