import type * as z from 'zod';

/** A rule across fields: where it points, what it is called, when it holds. Unknown facts never break one. */
export interface Rule<T> {
  readonly path: readonly string[];
  readonly code: `${string}/${string}`;
  readonly holds: (record: T) => boolean;
}

/** A schema that also keeps rules across fields; they run once the shape is right. */
export function ruled<S extends z.ZodType>(schema: S, rules: readonly Rule<z.infer<S>>[]): S {
  return schema.check((context) => {
    for (const { path, code, holds } of rules) {
      if (holds(context.value as z.infer<S>)) continue;
      context.issues.push({ code: 'custom', input: context.value, path: [...path], params: { code } });
    }
  });
}
