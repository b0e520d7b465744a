/** How much a problem weighs: an error refuses the record, a warning and an info do not. @public */
export type Severity = 'error' | 'warning' | 'info';

/** Where in the text a problem was seen. Lines, columns, rows and sheets count from 1, bytes from 0. @public */
export interface Place {
  readonly line?: number;
  readonly column?: number;
  readonly byteOffset?: number;
  /** Record number in a stream (from 1). */
  readonly record?: number;
  readonly row?: number;
  readonly sheet?: number;
  readonly cell?: string;
}

/** What a problem may say beside its code: limits, counts and names of ours. Never a piece of what was refused. @public */
export type ProblemParam = number | string | readonly string[];

/**
 * Why something was refused or doubted.
 *
 * A problem carries a stable code, a place, and parameters that belong to us (limits, members of our code lists, names of our
 * fields). It has no room for the sender's text: a name typed into the wrong column must not travel into a log.
 * Words are added at the edge, in three languages, by `explain` of `@ctip/i18n`.
 *
 * @public
 */
export interface Problem<Code extends string = string> {
  /** `package/what-is-wrong`, stable across versions. */
  readonly code: Code;
  /** JSON Pointer (RFC 6901) of the place in the record. Names that we do not know appear as their position: `#3`. */
  readonly pointer: string;
  readonly at?: Place;
  readonly params?: Readonly<Record<string, ProblemParam>>;
  readonly severity: Severity;
}

/** What {@link problem} takes beside code and pointer. @public */
export interface ProblemDetail {
  readonly at?: Place;
  readonly params?: Readonly<Record<string, ProblemParam>>;
  /** `error` unless told. */
  readonly severity?: Severity;
}

/**
 * Builds a problem.
 *
 * @param code - stable code, `package/what-is-wrong`
 * @param pointer - JSON Pointer of the place, `''` for the whole record
 * @param detail - place in the text, parameters of ours, severity
 *
 * @example
 * ```ts
 * problem('core/required', '/id'); // => { code: 'core/required', pointer: '/id', severity: 'error' }
 * ```
 * @public
 */
export function problem<const Code extends string>(code: Code, pointer: string, detail: ProblemDetail = {}): Problem<Code> {
  const { at, params, severity = 'error' } = detail;
  return { code, pointer, ...(at && { at }), ...(params && { params }), severity };
}

/**
 * The same problem, with what a reader of text knows added: line, column, byte offset, record number.
 *
 * @example
 * ```ts
 * placed(problem('core/required', '/id'), { line: 3 }).at; // => { line: 3 }
 * ```
 * @public
 */
export function placed<P extends Problem>(found: P, at: Place): P {
  return { ...found, at: { ...at, ...found.at } };
}
