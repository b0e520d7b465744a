import * as z from 'zod';

import type { RecordSchema } from './record.js';

/**
 * The schema of a record of any of several kinds, told by the tag that each carries: for a file in which persons, cases and consents
 * stand among each other. Problems are those of the kind that a record says it is.
 *
 * @param records - the kinds; each once
 * @returns a schema for `check`, `read` and all others that take one
 * @example
 * ```ts
 * const either = anyOf([Case, Victim]);
 * const wrong = check(either, { schema: 'ctip.shelter/1' });
 * wrong.ok || wrong.problems[0]; // => { code: 'core/not-in-list', pointer: '/schema', params: { field: 'record.schema', allowed: ['ctip.case/1', 'ctip.victim/2'] }, severity: 'error' }
 * ```
 * @public
 */
export function anyOf<const S extends readonly [RecordSchema, ...RecordSchema[]]>(records: S): z.ZodType<z.infer<S[number]>> {
  return z.discriminatedUnion('schema', records as never);
}
