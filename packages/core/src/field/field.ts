import * as z from 'zod';

import type { FieldMeta } from './meta.js';

/** Every classified leaf of every schema. @public */
export const fieldRegistry: z.core.$ZodRegistry<FieldMeta> = /* @__PURE__ */ z.registry<FieldMeta>();

/**
 * Declares a leaf: what it is, whom it is about, what it may be used for and how long it lives.
 *
 * Registered last, on the finished leaf, because zod's registry does not follow `.optional()`, `.transform()` or `z.array()`.
 * One instance has one meaning: registering the same schema object twice is a mistake in the code and throws.
 *
 * @param schema - the finished leaf, `answer(…)` and `z.array(…)` included
 * @param meta - its class; there is no default
 * @throws TypeError when the same schema instance is declared twice
 * @example
 * ```ts
 * const meta = { id: 'demo.note', privacy: 'public', subject: 'nobody', purposes: ['training'], retention: 'permanent' } as const;
 * fieldMeta(field(z.string(), meta))?.privacy; // => 'public'
 * ```
 * @public
 */
export function field<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  if (fieldRegistry.has(schema)) throw new TypeError(`field ${meta.id}: this schema instance is already declared`);
  fieldRegistry.add(schema, meta as never);
  return schema;
}

/**
 * The class of a leaf, `undefined` when it has none.
 *
 * @example
 * ```ts
 * fieldMeta(z.string()); // => undefined
 * ```
 * @public
 */
export function fieldMeta(schema: z.ZodType): FieldMeta | undefined {
  return fieldRegistry.get(schema);
}
