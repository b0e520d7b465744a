import type { AbsenceReason, Absent, Answer } from '../answer/answer.js';
import { isAbsent } from '../answer/answer.js';
import { problem, type Problem } from '../problem/index.js';
import { ok, refused, type Result } from '../result/index.js';
import { absenceConventions, type AbsenceConvention } from './conventions.data.js';

/** A convention that others write absence in: FHIR, two lists of NIEM, three ways of CTDC. @public */
export type AbsenceConventionId = keyof typeof absenceConventions;

/** What is written outside for an answer, and what was lost on the way. @public */
export interface Said {
  /** The word; left out where the convention has none and the place stays away altogether. */
  readonly word?: string;
  /** Warnings: what the convention cannot say. Empty when what was written says the same. */
  readonly losses: readonly Problem[];
}

/** What an outside word means, and what it said beyond that. @public */
export interface Heard<A> {
  readonly answer: A;
  readonly losses: readonly Problem[];
}

const loss = (code: string, pointer: string, params: Readonly<Record<string, string>>): Problem =>
  problem(code, pointer, { severity: 'warning', params });

const conventionOf = (id: AbsenceConventionId): AbsenceConvention => absenceConventions[id];

/**
 * Writes a reason of absence as others do.
 *
 * FHIR tells all five apart. Where a convention cannot, the nearest word that claims nothing is taken and the loss is said:
 * `core/absence-merged`, with convention and reason.
 *
 * @param pointer - place of the answer, for the loss
 * @example
 * ```ts
 * sayAbsence('fhir', 'declined'); // => { word: 'asked-declined', losses: [] }
 * sayAbsence('ctdc', 'declined').word; // => '-99'
 * sayAbsence('ctdc', 'declined').losses.map(({ code }) => code); // => ['core/absence-merged']
 * ```
 * @public
 */
export function sayAbsence(convention: AbsenceConventionId, reason: AbsenceReason, pointer = ''): Said {
  const { word, exact } = conventionOf(convention).says[reason];
  return { ...(word !== undefined && { word }), losses: exact ? [] : [loss('core/absence-merged', pointer, { convention, reason })] };
}

/**
 * Reads an outside word as a reason of absence.
 *
 * A word that says more than our reason does gives the reason and the loss `core/absence-narrowed`, with convention and word.
 *
 * @returns `undefined` when the word says no absence in that convention: then it is a value, or nothing
 * @example
 * ```ts
 * hearAbsence('fhir', 'masked')?.answer; // => { absent: 'withheld' }
 * hearAbsence('niem-venue', 'Did Not Disclose')?.answer; // => { absent: 'declined' }
 * hearAbsence('ctdc', '1'); // => undefined
 * ```
 * @public
 */
export function hearAbsence(convention: AbsenceConventionId, word: string, pointer = ''): Heard<Absent> | undefined {
  const { hears } = conventionOf(convention);
  const heard = Object.hasOwn(hears, word) ? hears[word] : undefined;
  if (!heard) return undefined;
  return { answer: { absent: heard.reason }, losses: heard.exact ? [] : [loss('core/absence-narrowed', pointer, { convention, word })] };
}

/** The two ways in which CTDC writes a flag. @public */
export type FlagConvention = 'ctdc' | 'ctdc-synthetic';

/**
 * Writes a yes, a no or an absence as a flag of CTDC: `1`, `0`, `-99` in the k-anonymised files, `1` or an empty cell in the synthetic
 * ones, which cannot say no (`core/no-merged`).
 *
 * @example
 * ```ts
 * sayFlag('ctdc', false); // => { word: '0', losses: [] }
 * sayFlag('ctdc-synthetic', false).losses.map(({ code }) => code); // => ['core/no-merged']
 * ```
 * @public
 */
export function sayFlag(convention: FlagConvention, answer: Answer<boolean>, pointer = ''): Said {
  if (isAbsent(answer)) return sayAbsence(convention, answer.absent, pointer);
  if (answer) return { word: '1', losses: [] };
  if (convention === 'ctdc') return { word: '0', losses: [] };
  return { word: '', losses: [loss('core/no-merged', pointer, { convention })] };
}

/**
 * Reads a flag of CTDC. An empty cell of a synthetic file is unknown, never no. A `0` of a k-anonymised file is no, with the warning
 * `core/no-doubtful`: its contributors mixed 0 and -99, so whoever counts a no from such a file must know it.
 *
 * @returns the answer, or `core/format` for a word that is no flag
 * @example
 * ```ts
 * hearFlag('ctdc-synthetic', ''); // => { ok: true, value: { answer: { absent: 'unknown' }, losses: [] } }
 * hearFlag('ctdc', '2').ok; // => false
 * ```
 * @public
 */
export function hearFlag(convention: FlagConvention, word: string, pointer = ''): Result<Heard<Answer<boolean>>> {
  if (word === '1') return ok({ answer: true, losses: [] });
  if (word === '0' && convention === 'ctdc') return ok({ answer: false, losses: [loss('core/no-doubtful', pointer, { convention })] });
  const heard = hearAbsence(convention, word, pointer);
  return heard ? ok(heard) : refused([problem('core/format', pointer)]);
}
