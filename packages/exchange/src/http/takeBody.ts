import { check, problem, type Problem } from '@ctip/core';
import type * as z from 'zod';

import { parseJson } from '../json/index.js';
import { namesFor, noticesFor } from '../read/schemaNames.js';
import { bodyFormat } from './mediaType.js';
import type { RefusalKind } from './problemDetails.js';

/** Longest body unless told: one record, 1 MiB. @public */
export const standardBodyBytes = 2 ** 20;

/** A body that was taken, or why it was not. @public */
export type TakenBody<T> =
  | { readonly ok: true; readonly value: T; readonly notices?: readonly Problem[] }
  | { readonly ok: false; readonly kind: RefusalKind; readonly problems: readonly Problem[] };

const refuse = (kind: RefusalKind, ...problems: readonly Problem[]): TakenBody<never> & { readonly ok: false } => ({ ok: false, kind, problems });

/** Refuses what is not said to be JSON in UTF-8. */
export const mediaTypeRefusal = (contentType: string | null | undefined): (TakenBody<never> & { readonly ok: false }) | undefined =>
  bodyFormat(contentType) === 'json' ? undefined : refuse('media-type', problem('exchange/request-media-type', ''));

/** Refuses what is longer than allowed. */
export const lengthRefusal = (maximum: number): TakenBody<never> & { readonly ok: false } =>
  refuse('too-long', problem('exchange/document-too-long', '', { params: { maximum } }));

/** Reads a stream whole, and no further than the limit. */
export async function collected(body: AsyncIterable<Uint8Array>, maximum: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > maximum) return undefined;
    pieces.push(piece.slice());
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Takes the body of a request as a record, with the same strict reader and the same rules as a file: repeated names, lost digits and
 * half characters are refused, which the parsers of the frameworks take without a word.
 *
 * @param body - the bytes as they arrived
 * @param options - the record's schema and the `Content-Type`
 * @returns the record; or the kind of refusal (with its status in `refusalKinds`) and the problems with pointer, line and column
 * @example
 * ```ts
 * const taken = takeBody(new TextEncoder().encode('{"schema":"ctip.case/1","schema":"ctip.case/1"}'), { as: Case, contentType: 'application/json' });
 * taken.ok || taken.kind; // => 'text'
 * taken.ok || taken.problems[0]?.code; // => 'exchange/duplicate-key'
 * ```
 * @public
 */
export function takeBody<S extends z.ZodType>(
  body: Uint8Array,
  { as, contentType, maximum = standardBodyBytes }: { readonly as: S; readonly contentType: string | null | undefined; readonly maximum?: number },
): TakenBody<z.infer<S>> {
  const wrongType = mediaTypeRefusal(contentType);
  if (wrongType) return wrongType;
  if (body.length > maximum) return lengthRefusal(maximum);
  const parsed = parseJson(body, { names: namesFor(as) });
  if (!parsed.ok) return refuse('text', ...parsed.problems);
  return taken(as, parsed.value, parsed.notices);
}

/** A value out of a body as a record. */
export function taken<S extends z.ZodType>(as: S, value: unknown, before: readonly Problem[] = []): TakenBody<z.infer<S>> {
  const checked = check(as, value);
  if (!checked.ok) return refuse('record', ...checked.problems);
  const found = noticesFor(as)(checked.value);
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refuse('record', ...errors);
  const notices = [...before, ...found];
  return { ok: true, value: checked.value, ...(notices.length > 0 && { notices }) };
}
