import { absenceReasons, type AbsenceReason } from '@ctip/core';

const prefix = 'absent:';

/**
 * The member under which absent answers of one reason are counted. Unknown is never dropped and never counted as a value.
 *
 * @example
 * ```ts
 * absentMember('declined'); // => 'absent:declined'
 * ```
 * @public
 */
export function absentMember(reason: AbsenceReason): string {
  return prefix + reason;
}

/**
 * The reason of absence that a member stands for, `undefined` for a member with a value.
 *
 * @example
 * ```ts
 * reasonOf('absent:unknown'); // => 'unknown'
 * reasonOf('female'); // => undefined
 * ```
 * @public
 */
export function reasonOf(member: string): AbsenceReason | undefined {
  return absenceReasons.find((reason) => member === prefix + reason);
}

/** Members in canonical order: by code unit, absent answers last. Which order to show is for the page that shows them. */
export function inOrder(members: Iterable<string>): string[] {
  const last = (member: string): number => Number(reasonOf(member) !== undefined);
  return [...new Set(members)].toSorted((a, b) => last(a) - last(b) || (a < b ? -1 : Number(a > b)));
}
