import { placed, type Place, type Problem, type Result } from '@ctip/core';

import { ReadFailure } from '../source/index.js';

/** One record of a stream: read, or refused with the reasons. What was good and what was refused add up to what was read. @public */
export type ReadItem<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly at: Place;
      /** What was taken with a doubt; absent where there is none. */
      readonly notices?: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly at: Place };

/** A refused record; its problems stand where it stands unless they know better. */
export const refusal = (at: Place, problems: readonly Problem[]): ReadItem<never> => ({ ok: false, problems: problems.map((found) => placed(found, at)), at });

/**
 * A record that was checked, as an item.
 *
 * @param look - what else is to be said of a sound record; an error among it refuses the record
 * @param before - notices that the reader brings
 */
export function itemOf<T>(checked: Result<T>, at: Place, look: (value: unknown) => readonly Problem[], before: readonly Problem[] = []): ReadItem<T> {
  if (!checked.ok) return refusal(at, checked.problems);
  const found = look(checked.value);
  if (found.length + before.length === 0) return { ok: true, value: checked.value, at };
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refusal(at, errors);
  return { ok: true, value: checked.value, at, notices: [...before, ...found].map((notice) => placed(notice, at)) };
}

/** The last item of a stream that the platform broke off; any other fault goes on. */
export function failedItem(fault: unknown): ReadItem<never> {
  if (!(fault instanceof ReadFailure)) throw fault;
  return { ok: false, problems: [fault.problem], at: {} };
}
