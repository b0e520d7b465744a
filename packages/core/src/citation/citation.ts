/**
 * How a fact was checked, strongest first.
 *
 * - `verified`: two independent sources, or the official text itself
 * - `secondary`: one good secondary source
 * - `single-source`: one source, not compared
 * - `conflicting`: sources disagree; both readings are kept
 * - `unverified`: not compared with any source of record; shown, never counted
 *
 * @public
 */
export const verificationMarks = ['verified', 'secondary', 'single-source', 'conflicting', 'unverified'] as const;

/** How a fact was checked. @public */
export type VerificationMark = (typeof verificationMarks)[number];

/** Where a fact was read. @public */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  /** State of the source, partial date: `2024`, `2024-04-20`. */
  readonly asOf?: string;
}

/**
 * The weakest of several marks: a result is only as well checked as the worst row it rests on.
 *
 * @returns the weakest mark, `undefined` for none
 * @example
 * ```ts
 * weakestMark(['verified', 'secondary']); // => 'secondary'
 * ```
 * @public
 */
export function weakestMark(marks: Iterable<VerificationMark>): VerificationMark | undefined {
  let worst = -1;
  for (const mark of marks) worst = Math.max(worst, verificationMarks.indexOf(mark));
  return worst < 0 ? undefined : verificationMarks[worst];
}

/**
 * May a row with this mark count? Unverified rows are shown and asked, never counted.
 *
 * @example
 * ```ts
 * counts('single-source'); // => true
 * counts('unverified'); // => false
 * ```
 * @public
 */
export function counts(mark: VerificationMark): boolean {
  return mark !== 'unverified';
}
