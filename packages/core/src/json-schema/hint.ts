import type * as z from 'zod';

/** A piece of JSON Schema. */
export type JsonSchemaPart = Readonly<Record<string, unknown>>;

/** What is said of a schema beside what zod says. */
export interface Hint {
  readonly part: JsonSchemaPart;
  /** Codes of the problems that remain unsaid. */
  readonly beyond: readonly string[];
}

const hints = new WeakMap<z.core.$ZodType, Hint>();

/**
 * Says in JSON Schema what a check in code says, as far as JSON Schema can: wider than the check, never narrower.
 *
 * @param beyond - codes of the problems that the check gives and the part does not say
 */
export function inJsonSchema<S extends z.core.$ZodType>(schema: S, part: JsonSchemaPart, beyond: readonly string[] = []): S {
  hints.set(schema, { part, beyond });
  return schema;
}

/** What was said of a schema with {@link inJsonSchema}. */
export const hintOf = (schema: z.core.$ZodType): Hint | undefined => hints.get(schema);
