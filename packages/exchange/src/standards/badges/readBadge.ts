import { check, problem, refused, type Result } from '@ctip/core';
import * as z from 'zod';

import { parseJson } from '../../json/index.js';
import { contexts, type BadgeCredential } from './badge.js';

/** A text of a badge. */
export const text = z.string().min(1).max(2000);
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u);
const achievement = z.strictObject({
  id: text,
  type: z.tuple([z.literal('Achievement')]),
  name: text,
  description: text,
  criteria: z.strictObject({ narrative: text }),
  version: text.optional(),
});
const identity = z.strictObject({ type: z.literal('IdentityObject'), hashed: z.literal(true), identityHash: z.string().regex(/^sha256\$[0-9a-f]{64}$/u), identityType: text, salt: text });
/** A credential as {@link certificateBadge} and {@link accreditationBadge} write it, and nothing else. */
export const credential = z.strictObject({
  '@context': z.tuple([z.literal(contexts[0]), z.literal(contexts[1])]),
  id: text,
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('OpenBadgeCredential')]),
  issuer: z.strictObject({ id: text, type: z.tuple([z.literal('Profile')]), name: text }),
  validFrom: moment,
  validUntil: moment.optional(),
  name: text,
  credentialSubject: z.strictObject({ type: z.tuple([z.literal('AchievementSubject')]), identifier: z.tuple([identity]), achievement }),
});

/** Bytes of the longest badge. */
export const longestBadge = 1 << 16;

/**
 * Reads a credential that is not signed yet, as `convert` writes it: exactly the form of our badges, so that nobody signs what nobody would
 * believe.
 *
 * @param bytes - JSON
 * @returns the credential; problems of JSON, or `exchange/badge-form`
 * @example
 * ```ts
 * const read = readBadge(new TextEncoder().encode('{"issuer":{"id":"https://centre.example"}}'));
 * read.ok || read.problems[0]?.code; // => 'exchange/badge-form'
 * ```
 * @public
 */
export function readBadge(bytes: Uint8Array): Result<BadgeCredential> {
  const parsed = parseJson(bytes, { limits: { bytes: longestBadge, depth: 6 }, notices: false });
  if (!parsed.ok) return parsed;
  const read = check(credential, parsed.value);
  return read.ok ? (read as Result<BadgeCredential>) : refused([problem('exchange/badge-form', '')]);
}
