import type * as z from 'zod';

/** A rule across fields: where it points, what it is called, when it holds. Unknown facts never break one. */
export interface Rule<T = never> {
  readonly path: readonly string[];
  readonly code: `${string}/${string}`;
  readonly holds: (record: T) => boolean;
}

/** A schema with rules, taken apart: checking is faster when the rules run on their own. */
export interface Ruled {
  readonly shape: z.ZodType;
  readonly rules: readonly Rule[];
}

const ruledSchemas = new WeakMap<z.ZodType, Ruled>();

/** A schema that also keeps rules across fields; they run once the shape is right. */
export function ruled<S extends z.ZodType>(shape: S, rules: readonly Rule<z.infer<S>>[]): S {
  const schema = shape.check((context) => {
    for (const { path, code, holds } of rules) {
      if (holds(context.value as z.infer<S>)) continue;
      context.issues.push({ code: 'custom', input: context.value, path: [...path], params: { code } });
    }
  });
  ruledSchemas.set(schema, { shape, rules });
  return schema;
}

/** Shape and rules of a schema; a schema without rules is its own shape. */
export function takenApart(schema: z.ZodType): Ruled {
  return ruledSchemas.get(schema) ?? { shape: schema, rules: [] };
}
