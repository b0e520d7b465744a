/**
 * Why there is no value. These are different answers and none of them is "no":
 *
 * - `unknown`: asked or looked for, and not known
 * - `not-asked`: nobody asked
 * - `declined`: asked, and the person chose not to answer
 * - `not-applicable`: the question has no sense here
 * - `withheld`: known to the sender, who may not or will not say
 *
 * @public
 */
export const absenceReasons = ['unknown', 'not-asked', 'declined', 'not-applicable', 'withheld'] as const;

/** Why there is no value. @public */
export type AbsenceReason = (typeof absenceReasons)[number];

/** An answer without a value, and the reason. @public */
export interface Absent {
  readonly absent: AbsenceReason;
}

/**
 * A value, or the reason why there is none.
 *
 * In memory and on the wire it is the bare value or `{ "absent": "declined" }`, so a known answer costs nothing to write.
 *
 * @public
 */
export type Answer<T> = T | Absent;

/** What an answer holds when it is known. @public */
export type Known<A> = Exclude<A, Absent>;

/**
 * An answer without a value.
 *
 * @example
 * ```ts
 * absent('declined'); // => { absent: 'declined' }
 * ```
 * @public
 */
export function absent(reason: AbsenceReason): Absent {
  return { absent: reason };
}

/**
 * Is there no value?
 *
 * @example
 * ```ts
 * isAbsent({ absent: 'unknown' }); // => true
 * isAbsent('female'); // => false
 * ```
 * @public
 */
export function isAbsent(answer: unknown): answer is Absent {
  return typeof answer === 'object' && answer !== null && Object.hasOwn(answer, 'absent');
}

/**
 * Is there a value?
 *
 * @example
 * ```ts
 * isKnown('female'); // => true
 * isKnown({ absent: 'not-asked' }); // => false
 * ```
 * @public
 */
export function isKnown<A>(answer: A): answer is Known<A> {
  return !isAbsent(answer);
}

/**
 * The value, or a default that the caller chooses and so answers for.
 *
 * @example
 * ```ts
 * knownOr({ absent: 'unknown' }, 0); // => 0
 * ```
 * @public
 */
export function knownOr<A, D>(answer: A, otherwise: D): Known<A> | D {
  return isKnown(answer) ? answer : otherwise;
}

/**
 * Changes a known value and keeps every reason of absence as it is.
 *
 * @example
 * ```ts
 * mapAnswer(17, (years) => years < 18); // => true
 * mapAnswer({ absent: 'declined' }, (years: number) => years < 18); // => { absent: 'declined' }
 * ```
 * @public
 */
export function mapAnswer<A, U>(answer: A, change: (value: Known<A>) => U): Answer<U> {
  return isAbsent(answer) ? answer : change(answer as Known<A>);
}

/**
 * Treats a value and an absence apart; both must be said.
 *
 * @example
 * ```ts
 * foldAnswer({ absent: 'unknown' }, { known: (v: string) => v, absent: (reason) => `(${reason})` }); // => '(unknown)'
 * ```
 * @public
 */
export function foldAnswer<A, U>(
  answer: A,
  by: { readonly known: (value: Known<A>) => U; readonly absent: (reason: AbsenceReason) => U },
): U {
  return isAbsent(answer) ? by.absent(answer.absent) : by.known(answer as Known<A>);
}
