/** What was answered to a request, so that its repetition can be answered alike. Keep personal data out of answers. @public */
export interface StoredAnswer {
  readonly status: number;
  readonly contentType?: string;
  readonly body: string;
}

/** Which request: who sends, and the key that the sender gave it. @public */
export interface RequestKey {
  /** The sender as your service knows it after authentication: one sender's key says nothing about another's. */
  readonly caller: string;
  /** Value of `Idempotency-Key`. */
  readonly key: string;
}

/** What a store knows of a key. @public */
export type Claim =
  /** Nobody worked on it: go on, and settle or release with this token. */
  | { readonly state: 'new'; readonly token: number }
  /** Somebody works on it now. */
  | { readonly state: 'working' }
  /** The key stands for a request with another content. */
  | { readonly state: 'other' }
  /** It was answered. */
  | { readonly state: 'done'; readonly answer: StoredAnswer };

/** Remembers which requests were answered. Each call is one step that no other call can come between. @public */
export interface IdempotencyStore {
  /**
   * Takes a key for the work on a request.
   *
   * @param fingerprint - keyed hash of what is asked: caller, method, path and body; a plain one could be guessed by whoever reads the store
   */
  readonly claim: (request: RequestKey, fingerprint: string) => Promise<Claim>;
  /**
   * Keeps the answer.
   *
   * @returns whether the claim was still held; a claim that ran out and was taken by another changes nothing
   */
  readonly settle: (request: RequestKey, token: number, answer: StoredAnswer) => Promise<boolean>;
  /** Gives a key back that was not answered, because the work failed and may be tried again. */
  readonly release: (request: RequestKey, token: number) => Promise<void>;
}

/** How long a store remembers. @public */
export interface IdempotencyTimes {
  /** Milliseconds since 1970; the clock comes from outside. */
  readonly now: () => number;
  /** Longest time that one request takes, in milliseconds; after it a claim is free again. One minute unless told. */
  readonly lease?: number;
  /** How long an answer is kept, in milliseconds; a day unless told. */
  readonly keep?: number;
}

const pattern = /^[\x21-\x7e]{8,128}$/u;

/**
 * Can this be an idempotency key: 8 to 128 visible characters of ASCII?
 *
 * @example
 * ```ts
 * isIdempotencyKey('b7c1-0001'); // => true
 * isIdempotencyKey('short'); // => false
 * ```
 * @public
 */
export const isIdempotencyKey = (value: string): boolean => pattern.test(value);

/** Lease and keep in milliseconds, unless told. */
export const standardTimes = { lease: 60_000, keep: 86_400_000 } as const;
