import type { Place, Problem } from '@ctip/core';

/** One record of a stream: read, or refused with the reasons. What was good and what was refused add up to what was read. @public */
export type ReadItem<T> =
  | { readonly ok: true; readonly value: T; readonly at: Place }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly at: Place };
