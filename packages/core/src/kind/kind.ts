import type * as z from 'zod';

/** What sort of value a field holds: what a form offers and a dictionary says. @public */
export const valueKinds = [
  'amount',
  'calendar-date',
  'code',
  'constant',
  'currency',
  'extensions',
  'hijri-date',
  'id',
  'instant',
  'local-text',
  'long-text',
  'money',
  'number',
  'object',
  'partial-date',
  'person-name',
  'text',
  'whole-number',
  'yes-no',
] as const;

/** What sort of value a field holds. @public */
export type ValueKind = (typeof valueKinds)[number];

const kinds = new WeakMap<z.core.$ZodType, ValueKind>();

/** Says what sort of value a schema is for, where its zod kind does not tell. */
export function ofKind<S extends z.core.$ZodType>(kind: ValueKind, schema: S): S {
  kinds.set(schema, kind);
  return schema;
}

/** What was said of this very schema with {@link ofKind}. */
export const saidKindOf = (schema: z.core.$ZodType): ValueKind | undefined => kinds.get(schema);

/** What sort of value a schema is for; below answers, options and lists. @public */
export function kindOf(schema: z.core.$ZodType): ValueKind {
  const said = kinds.get(schema);
  if (said !== undefined) return said;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return kindOf(def.innerType);
    case 'array':
      return kindOf(def.element);
    case 'union':
      return def.options[0] ? kindOf(def.options[0]) : 'object';
    case 'enum':
      return 'code';
    case 'literal':
      return 'constant';
    case 'boolean':
      return 'yes-no';
    case 'number':
      return 'format' in def || (def.checks ?? []).some((check) => check._zod.def.check === 'number_format') ? 'whole-number' : 'number';
    case 'string':
      return 'text';
    default:
      return 'object';
  }
}
