import type * as z from 'zod';

/** A piece of JSON Schema. */
export type JsonSchemaPart = Readonly<Record<string, unknown>>;

const hints = new WeakMap<z.core.$ZodType, JsonSchemaPart>();

/** Says in JSON Schema what a check in code says, as far as JSON Schema can. Only ever wider than the check, never narrower. */
export function inJsonSchema<S extends z.core.$ZodType>(schema: S, part: JsonSchemaPart): S {
  hints.set(schema, part);
  return schema;
}

/** What was said of a schema with {@link inJsonSchema}. */
export const hintOf = (schema: z.core.$ZodType): JsonSchemaPart | undefined => hints.get(schema);
