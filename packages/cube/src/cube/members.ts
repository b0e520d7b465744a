import { absenceReasons, type AbsenceReason } from '@ctip/core';

const prefix = 'absent:';
const memberOf: ReadonlyMap<string, string> = new Map(absenceReasons.map((reason) => [reason, prefix + reason]));
const reasons: ReadonlyMap<string, AbsenceReason> = new Map(absenceReasons.map((reason) => [prefix + reason, reason]));

/**
 * The member under which absent answers of one reason are counted. Unknown is never dropped and never counted as a value.
 *
 * @throws RangeError for a reason that is not in `absenceReasons`, which only an unchecked record can have
 * @example
 * ```ts
 * absentMember('declined'); // => 'absent:declined'
 * ```
 * @public
 */
export function absentMember(reason: AbsenceReason): string {
  const member = memberOf.get(reason);
  if (member === undefined) throw new RangeError('no such reason of absence');
  return member;
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
  return reasons.get(member);
}

/**
 * Does a member stand for absent answers?
 *
 * @example
 * ```ts
 * isAbsentMember('absent:withheld'); // => true
 * isAbsentMember('female'); // => false
 * ```
 * @public
 */
export function isAbsentMember(member: string): boolean {
  return reasons.has(member);
}

/** Does a member claim a reason of absence that we do not know, such as one of a later version? It must not pass for a value. */
export function isStrangeReason(member: string): boolean {
  return /^absent:[a-z-]*$/u.test(member) && !reasons.has(member);
}

/** Members in canonical order: by code unit, absent answers last. Which order to show is for the page that shows them. */
export function inOrder(members: Iterable<string>): string[] {
  const last = (member: string): number => Number(isAbsentMember(member));
  return [...new Set(members)].toSorted((a, b) => last(a) - last(b) || (a < b ? -1 : Number(a > b)));
}
