import * as z from 'zod';

import { problem, type Problem } from '../problem/index.js';
import { builtOf } from '../record/index.js';
import { ok, refused, type Result } from '../result/index.js';
import { takenApart } from '../rules/index.js';
import { extensionProblems, type ExtensionSchemas } from './extended.js';
import { problemsOf } from './issues.js';
import { outlineOf } from './outline.js';
import { isPure } from './pure.js';

/** How much {@link check} reports. @public */
export interface CheckOptions {
  /** Most problems to report for one record; the rest is counted in a last `core/more-problems`. 100 unless told. */
  readonly limit?: number;
  /** Schemas of extension fields, by namespace; a namespace without one passes as it is. */
  readonly extensions?: ExtensionSchemas;
}

/** A schema made ready: a quick yes for sound input where there can be one, and the whole schema for everything else. */
interface Ready {
  readonly sound: ((input: unknown) => boolean) | undefined;
  readonly whole: z.ZodType;
}

const prepared = new WeakMap<z.ZodType, Ready>();

/** The compiled form of a schema; the schema itself where code may not be generated (a strict CSP). */
function compiled(schema: z.ZodType): z.ZodType {
  try {
    return z.compile(schema);
  } catch {
    return schema;
  }
}

function ready(schema: z.ZodType): Ready {
  let found = prepared.get(schema);
  if (!found) {
    const built = builtOf(schema);
    const { shape, rules } = takenApart(built);
    const fast = isPure(shape) ? compiled(shape) : undefined;
    const sound = fast && ((input: unknown): boolean => fast.validate(input) && rules.every((rule) => rule.holds(input as never)));
    prepared.set(schema, (found = { sound, whole: fast ? built : compiled(built) }));
  }
  return found;
}

/**
 * What `safeParse` does, without its result: that has an accessor of its own for each failure, which the platform keeps, with all issues,
 * until its rare full collection: much memory and time for a file of refusals. Messages, which we never use, are not made either.
 */
function run(schema: z.ZodType, input: unknown): { readonly value: unknown; readonly issues: readonly z.core.$ZodIssue[] } {
  const ran = schema._zod.run({ value: input, issues: [] }, { async: false });
  if (ran instanceof Promise) throw new z.core.$ZodAsyncError();
  return { value: ran.value, issues: ran.issues.map((issue) => ({ ...issue, path: issue.path ?? [] }) as z.core.$ZodIssue) };
}

/**
 * Is this input such a record? The one door through which data becomes a typed record.
 *
 * Every problem is reported, with a stable code, the JSON Pointer of the place and parameters of ours: limits, members of our code
 * lists, the id of our field. What was received never appears, and a name that we do not know appears as its position (`/person/#3`).
 * Nothing is converted, trimmed or filled in: what a record schema accepts is given back as it is, the same object.
 *
 * @param schema - a record schema, for example `Case`
 * @param input - anything, usually what `JSON.parse` gave
 * @returns the record, or the problems; the schema compiles at first use
 * @example
 * ```ts
 * const bad = check(Referral, { schema: 'ctip.referral/9', surprise: 1 });
 * bad.ok; // => false
 * if (!bad.ok) bad.problems[0]?.code; // => 'core/schema-version'
 * ```
 * @public
 */
export function check<S extends z.ZodType>(schema: S, input: unknown, options: CheckOptions = {}): Result<z.infer<S>> {
  const { limit = 100, extensions } = options;
  const { sound, whole } = ready(schema);
  if (sound?.(input)) return extensions ? extended(input as z.infer<S>, extensions, limit) : ok(input as z.infer<S>);
  const { value, issues } = run(whole, input);
  if (issues.length === 0) return extensions ? extended(value as z.infer<S>, extensions, limit) : ok(value as z.infer<S>);
  return refused(first(problemsOf(issues, input, outlineOf(schema)), limit));
}

function extended<T>(record: T, schemas: ExtensionSchemas, limit: number): Result<T> {
  const problems = first(extensionProblems(record, schemas), limit);
  return problems.length === 0 ? ok(record) : refused(problems);
}

/** The first problems; the rest is counted. */
function first(all: Iterable<Problem>, limit: number): readonly Problem[] {
  const problems: Problem[] = [];
  let more = 0;
  for (const found of all) {
    if (problems.length < limit) problems.push(found);
    else more += 1;
  }
  if (more > 0) problems.push(problem('core/more-problems', '', { params: { count: more } }));
  return problems;
}
