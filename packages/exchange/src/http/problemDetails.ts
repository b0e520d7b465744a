import { problem, type Language, type Problem } from '@ctip/core';

/** Media type of {@link ProblemDetails} (RFC 9457). @public */
export const problemMediaType = 'application/problem+json';

/** Why a request was refused, by what its sender can do about it. @public */
export const refusalKinds = {
  /** The body is not sound JSON: repair the program that writes it. */
  text: { status: 400, code: 'exchange/request-text' },
  /** The key that makes a repetition safe is missing or no key. */
  'idempotency-key': { status: 400, code: 'exchange/request-idempotency-key' },
  /** The same key is being worked on: ask again later. */
  'in-progress': { status: 409, code: 'exchange/request-in-progress' },
  'too-long': { status: 413, code: 'exchange/request-too-long' },
  'media-type': { status: 415, code: 'exchange/request-media-type' },
  /** The body is JSON and not such a record: repair the record. */
  record: { status: 422, code: 'exchange/request-record' },
  /** The body is not said to be a sealed packet. */
  'packet-type': { status: 415, code: 'exchange/request-packet-type' },
  /** The packet cannot be opened, or is not what was agreed: the sender has to look. */
  packet: { status: 422, code: 'exchange/request-packet' },
  /** The packet is sound and could not be stored: send the same one again later. */
  'not-kept': { status: 503, code: 'exchange/request-not-kept' },
  /** The key was used for another body. */
  'key-reused': { status: 422, code: 'exchange/request-key-reused' },
  /** More is arriving than can be taken: ask again later. */
  busy: { status: 503, code: 'exchange/request-busy' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly code: string }>>;

/** A key of {@link refusalKinds}. @public */
export type RefusalKind = keyof typeof refusalKinds;

/** Says a problem in a language: `explain` of `@ctip/i18n` with the catalogues of your packages. @public */
export type SayProblem = (found: Problem, language: Language) => string;

/** A problem, with its sentence where words were given. @public */
export interface SaidProblem extends Problem {
  readonly detail?: string;
}

/** The body of a refusal (RFC 9457). It holds nothing of what was sent. @public */
export interface ProblemDetails {
  /** `urn:ctip:problem:` and the kind: what the client may branch on, together with the codes of the problems. */
  readonly type: string;
  readonly status: number;
  readonly title?: string;
  /** The request, by the id that both sides log. */
  readonly instance?: string;
  readonly problems: readonly SaidProblem[];
}

/** What {@link problemDetails} takes beside kind and problems. @public */
export interface ProblemDetailsOptions {
  /** Without it codes alone are given. */
  readonly say?: SayProblem;
  /** English unless told. */
  readonly language?: Language;
  /** Id of the request, as `correlationId` gives it. */
  readonly correlationId?: string;
}

/**
 * The answer to a request that is refused: what is wrong, where, and of which kind, and never a piece of what was sent.
 *
 * @param kind - of {@link refusalKinds}; it gives status and type
 * @param problems - what `check` or a reader found
 * @example
 * ```ts
 * const body = problemDetails('record', [problem('core/required', '/person')], { correlationId: 'a1b2c3d4' });
 * body.status; // => 422
 * body.type; // => 'urn:ctip:problem:record'
 * body.instance; // => 'urn:ctip:request:a1b2c3d4'
 * body.problems; // => [{ code: 'core/required', pointer: '/person', severity: 'error' }]
 * ```
 * @public
 */
export function problemDetails(kind: RefusalKind, problems: readonly Problem[], { say, language = 'en', correlationId }: ProblemDetailsOptions = {}): ProblemDetails {
  const { status, code } = refusalKinds[kind];
  return {
    type: `urn:ctip:problem:${kind}`,
    status,
    ...(say && { title: say(problem(code, ''), language) }),
    ...(correlationId !== undefined && { instance: `urn:ctip:request:${correlationId}` }),
    problems: say ? problems.map((found) => ({ ...found, detail: say(found, language) })) : problems,
  };
}
