import type * as z from 'zod';

/** Checks that look and do not change. */
const looking = new Set([
  'less_than',
  'greater_than',
  'multiple_of',
  'number_format',
  'max_length',
  'min_length',
  'length_equals',
  'string_format',
  'custom',
]);

type Schema = z.core.$ZodTypes;

function inside({ _zod: { def } }: Schema): readonly z.core.$ZodType[] | undefined {
  switch (def.type) {
    case 'object':
      // A loose object keeps unknown names and a stripping one drops them; only a strict one says no.
      return def.catchall?._zod.def.type === 'never' ? Object.values(def.shape) : undefined;
    case 'array':
      return [def.element];
    case 'union':
      return def.options;
    case 'optional':
    case 'nullable':
      return [def.innerType];
    case 'string':
    case 'number':
    case 'boolean':
      return def.coerce ? undefined : [];
    case 'record':
      return [def.keyType, def.valueType];
    case 'enum':
    case 'literal':
    case 'custom':
      return [];
    default:
      return undefined;
  }
}

/**
 * Does a schema only look at its input, so that what it accepts is what it gives back? A kind or a check that is not known to does
 * not.
 */
export function isPure(schema: z.core.$ZodType): boolean {
  const parts = inside(schema as Schema);
  const checks = (schema._zod.def.checks ?? []) as readonly z.core.$ZodCheck[];
  return parts !== undefined && checks.every((check) => looking.has(check._zod.def.check)) && parts.every(isPure);
}
