import { createHmac } from 'node:crypto';

import { problem, type Language, type Problem } from '@ctip/core';
import type * as z from 'zod';

import { isIdempotencyKey, type IdempotencyStore, type RequestKey, type StoredAnswer } from '../idempotency/index.js';
import type { Admission } from './admission.js';
import { correlationHeader, correlationId } from './correlation.js';
import { acceptedLanguage } from './language.js';
import { problemDetails, problemMediaType, refusalKinds, type RefusalKind, type SayProblem } from './problemDetails.js';
import { takeBody, type TakenBody } from './takeBody.js';

/** How a repetition is recognised. @public */
export interface IdempotencyOptions<Request> {
  readonly store: IdempotencyStore;
  /** The sender, as your authentication knows it. */
  readonly caller: (request: Request) => string;
  /**
   * Secret key of the service, 32 bytes or more, by which requests are told apart without their content: a plain hash of a short body could be guessed by
   * whoever reads the store. The same in every process; after a change of it a repetition of before is refused as another request.
   */
  readonly key: Uint8Array;
  /** Refuse a request without a key; yes unless told. */
  readonly required?: boolean;
}

/** How records are taken from requests. @public */
export interface IntakeOptions<Request> {
  /** Makes the id of a request that brings none, for example `crypto.randomUUID`. */
  readonly newId: () => string;
  /** Says problems in words; without it the codes alone are given. */
  readonly say?: SayProblem;
  /** Longest body in bytes; 1 MiB unless told. */
  readonly maximum?: number;
  readonly admission?: Admission;
  readonly idempotency?: IdempotencyOptions<Request>;
}

/** What a handler may know of the request beside its record. @public */
export interface Intake {
  /** Id for both logs. */
  readonly correlationId: string;
  /** What the client reads. */
  readonly language: Language;
  /** What was taken with a doubt: answer it, so that the sender can look. */
  readonly notices: readonly Problem[];
}

/** A whole answer, for whichever framework. @public */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Reads a header by its name in small letters. */
export type HeaderOf = (name: string) => string | null | undefined;

/** What is the same for every answer to one request. */
export interface Opened extends Pick<Intake, 'correlationId' | 'language'> {
  readonly headers: Readonly<Record<string, string>>;
}

/** Names a request before anything of it is read. */
export function opened(header: HeaderOf, newId: () => string): Opened {
  const id = correlationId(header(correlationHeader), newId);
  return { correlationId: id, language: acceptedLanguage(header('accept-language')), headers: { [correlationHeader]: id } };
}

/** The answer that refuses. */
export function refusal(kind: RefusalKind, problems: readonly Problem[], { correlationId: id, language, headers }: Opened, say?: SayProblem, more: Readonly<Record<string, string>> = {}): HttpAnswer {
  const details = problemDetails(kind, problems, { correlationId: id, language, ...(say && { say }) });
  return {
    status: details.status,
    headers: { ...headers, ...more, 'content-type': problemMediaType, 'content-language': language, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    body: JSON.stringify(details),
  };
}

/** The answer that refuses by the door. */
export const busy = (door: Admission, request: Opened, say?: SayProblem): HttpAnswer =>
  refusal('busy', [problem(refusalKinds.busy.code, '')], request, say, { 'retry-after': String(door.retryAfter) });

/** A claim on a key that has to be settled or released. */
export interface Held {
  readonly key: RequestKey;
  readonly token: number;
}

/** Keyed hash of what is asked (HMAC-SHA-256), so that an idempotency key cannot stand for two requests, and the store tells nothing of either. */
function fingerprint(key: Uint8Array, caller: string, method: string, path: string, body: Uint8Array): string {
  return createHmac('sha256', key).update(JSON.stringify([caller, method, path])).update('\n').update(body).digest('hex');
}

/** Shortest secret by which requests are told apart: as long as the hash. */
const shortestKey = 32;

/**
 * Options that can work, or none at all.
 *
 * @throws RangeError where the secret key is missing or short
 */
export function soundOptions<Request>(options: IntakeOptions<Request>): IntakeOptions<Request> {
  const key: unknown = options.idempotency?.key;
  if (options.idempotency && !(key instanceof Uint8Array && key.length >= shortestKey)) throw new RangeError('idempotency: key has to be a secret of 32 bytes or more');
  return options;
}

/** What {@link claimed} is asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array;
  readonly header: HeaderOf;
}

/** Takes the key of a request: nothing to hold, a hold, or the answer that is given instead. */
export async function claimed<Request>(
  { store, caller, key: secret, required = true }: IdempotencyOptions<Request>,
  request: Request,
  { method, path, body, header }: Asked,
  open: Opened,
  say?: SayProblem,
): Promise<{ readonly held?: Held } | { readonly answer: HttpAnswer }> {
  const refused = (kind: RefusalKind, more?: Readonly<Record<string, string>>): { readonly answer: HttpAnswer } => ({
    answer: refusal(kind, [problem(refusalKinds[kind].code, '')], open, say, more),
  });
  const value = header('idempotency-key');
  if (typeof value !== 'string' && !required) return {};
  if (typeof value !== 'string' || !isIdempotencyKey(value)) return refused('idempotency-key');
  const key: RequestKey = { caller: caller(request), key: value };
  const claim = await store.claim(key, fingerprint(secret, key.caller, method, path, body));
  if (claim.state === 'new') return { held: { key, token: claim.token } };
  if (claim.state === 'working') return refused('in-progress', { 'retry-after': '1' });
  return claim.state === 'other' ? refused('key-reused') : { answer: again(claim.answer, open) };
}

function again({ status, contentType, body }: StoredAnswer, { headers }: Opened): HttpAnswer {
  return { status, headers: { ...headers, ...(contentType !== undefined && { 'content-type': contentType }), 'idempotent-replayed': 'true' }, body };
}

/** Keeps the answer of a request, or gives its key back where the work failed and may be tried again. */
export async function closed(store: IdempotencyStore, { key, token }: Held, answer: StoredAnswer): Promise<void> {
  if (answer.status >= 500 || answer.status === 408 || answer.status === 429) await store.release(key, token);
  else await store.settle(key, token, answer);
}

/** {@link takeBody}, with the answer where it refuses. */
export function bodyOrAnswer<S extends z.ZodType>(
  body: Uint8Array,
  as: S,
  contentType: string | null | undefined,
  open: Opened,
  { say, maximum }: Pick<IntakeOptions<never>, 'say' | 'maximum'>,
): (TakenBody<z.infer<S>> & { readonly ok: true }) | { readonly ok: false; readonly answer: HttpAnswer } {
  const found = takeBody(body, { as, contentType, ...(maximum !== undefined && { maximum }) });
  return found.ok ? found : { ok: false, answer: refusal(found.kind, found.problems, open, say) };
}
