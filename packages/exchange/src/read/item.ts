import type { Place, Problem } from '@ctip/core';

import { ReadFailure } from '../source/index.js';

/** One record of a stream: read, or refused with the reasons. What was good and what was refused add up to what was read. @public */
export type ReadItem<T> =
  | { readonly ok: true; readonly value: T; readonly at: Place }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly at: Place };

/** The last item of a stream that the platform broke off; any other fault goes on. */
export function failedItem(fault: unknown): ReadItem<never> {
  if (!(fault instanceof ReadFailure)) throw fault;
  return { ok: false, problems: [fault.problem], at: {} };
}
