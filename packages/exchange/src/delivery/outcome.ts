/** What became of one attempt to send. @public */
export type Outcome =
  /** The receiver answered. */
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Value of the header `Retry-After`, as it came. */
      readonly retryAfter?: string | null;
    }
  /** It never left: no name, no route, no connection. */
  | { readonly kind: 'not-sent' }
  /** It left and no answer came: the receiver may have taken it, or not. */
  | { readonly kind: 'unknown' };

/** What an outcome asks for. @public */
export type OutcomeClass =
  /** Taken. */
  | 'done'
  /** Worth another attempt: the fault passes. */
  | 'passing'
  /** The sender has to repair what it sends: the same again will be refused again. */
  | 'repair'
  /** The sender is not known or not allowed: a person has to look. */
  | 'not-allowed'
  /** Taken or not: only a repetition that the receiver recognises is safe. */
  | 'unknown';

/** Statuses that pass: the body did not arrive in time, in progress, too early, too many, no room. */
const passing: ReadonlySet<number> = new Set([408, 409, 425, 429, 503]);

/**
 * The class of an outcome. A 500 may have happened after the record was taken, and a gateway that gave up (502,
 * 504) does not know what the receiver did: both are unknown; a 409 is what `idempotency` answers
 * while the first attempt is still being worked on.
 *
 * @example
 * ```ts
 * outcomeClass({ kind: 'answered', status: 201 }); // => 'done'
 * outcomeClass({ kind: 'answered', status: 422 }); // => 'repair'
 * outcomeClass({ kind: 'answered', status: 503 }); // => 'passing'
 * outcomeClass({ kind: 'answered', status: 504 }); // => 'unknown'
 * outcomeClass({ kind: 'unknown' }); // => 'unknown'
 * ```
 * @public
 */
export function outcomeClass(outcome: Outcome): OutcomeClass {
  if (outcome.kind !== 'answered') return outcome.kind === 'unknown' ? 'unknown' : 'passing';
  const { status } = outcome;
  if (status >= 200 && status < 300) return 'done';
  if (passing.has(status)) return 'passing';
  if (status === 401 || status === 403 || status === 407) return 'not-allowed';
  return status >= 500 ? 'unknown' : 'repair';
}
