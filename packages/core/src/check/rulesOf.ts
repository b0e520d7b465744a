import type * as z from 'zod';

import type { Source, VerificationMark } from '../citation/index.js';
import { jsonPointer } from '../problem/index.js';
import { builtOf } from '../record/index.js';
import { takenApart } from '../rules/index.js';

/** A rule across fields, told. @public */
export interface RuleTold {
  /** The field that a problem of the rule points at. */
  readonly pointer: string;
  /** Code of the problem; its words are `problem.<code>`. */
  readonly code: string;
  /** An error refuses, a warning is told by `remarks`. */
  readonly severity: 'error' | 'warning';
  /** Where the rule comes from, where it is not plain reason. */
  readonly source?: Source;
  /** How the source was checked; every source has a mark. */
  readonly mark?: VerificationMark;
}

/**
 * The rules of a record across its fields, for a page, a dictionary or a reader who asks why: which field, which problem, whether it
 * refuses, and where it comes from.
 *
 * @param schema - a record's schema
 * @example
 * ```ts
 * rulesOf(Case).map(({ pointer }) => pointer); // => ['/person/ageYears', '/facts/endedOn', '/facts/startedOn']
 * ```
 * @public
 */
export function rulesOf(schema: z.ZodType): readonly RuleTold[] {
  const { rules, warnings } = takenApart(builtOf(schema));
  return [...rules, ...warnings].map(({ path, code, severity = 'error', source, mark }) => ({
    pointer: jsonPointer(path),
    code,
    severity,
    ...(source && { source }),
    ...(mark && { mark }),
  }));
}
