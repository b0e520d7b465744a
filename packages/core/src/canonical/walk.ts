import type * as z from 'zod';

import { fieldRegistry } from '../field/field.js';
import type { Problem } from '../problem/index.js';
import { accepts, leaf, type Place, type Schema } from './leaf.js';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function object(shape: Readonly<Record<string, z.core.$ZodType>>, input: unknown, place: Place): unknown {
  if (!isObject(input)) return input;
  let copy: Record<string, unknown> | undefined;
  for (const [name, schema] of Object.entries(shape)) {
    if (!Object.hasOwn(input, name)) continue;
    const value = walk(schema, input[name], { ...place, steps: [...place.steps, name] });
    if (value !== input[name]) (copy ??= { ...input })[name] = value;
  }
  return copy ?? input;
}

function list(schemaOf: (index: number) => z.core.$ZodType | undefined | null, input: unknown, place: Place): unknown {
  if (!Array.isArray(input)) return input;
  const values = (input as unknown[]).map((value, index) => {
    const schema = schemaOf(index);
    return schema ? walk(schema, value, { ...place, steps: [...place.steps, index] }) : value;
  });
  return values.some((value, index) => value !== input[index]) ? values : input;
}

/** A map by names of the sender's: they appear as positions. */
function map(schema: z.core.$ZodType, input: unknown, place: Place): unknown {
  if (!isObject(input)) return input;
  let changed = false;
  const entries = Object.entries(input).map(([name, value], index) => {
    const read = walk(schema, value, { ...place, steps: [...place.steps, `#${String(index + 1)}`] });
    changed ||= read !== value;
    return [name, read] as const;
  });
  return changed ? Object.fromEntries(entries) : input;
}

/** The alternative that was meant: the one of the same tag, or the first that takes the value as it can be read. */
function union(def: z.core.$ZodUnionDef<readonly z.core.$ZodType[]>, input: unknown, place: Place): unknown {
  const tag = (def as { readonly discriminator?: string }).discriminator;
  const candidates = def.options.filter((option) => {
    const inner = option._zod.def as { readonly shape?: Readonly<Record<string, z.core.$ZodType>> };
    const schema = tag === undefined ? undefined : inner.shape?.[tag];
    return schema === undefined || (isObject(input) && Object.hasOwn(input, tag ?? '') && accepts(schema, input[tag ?? '']));
  });
  const readings = candidates.map((option) => {
    const changes: Problem[] = [];
    return { option, changes, value: walk(option, input, { ...place, changes }) };
  });
  // Where none takes it, the first that could read a piece of it: the rest is for `check` to refuse.
  const meant = readings.find(({ option, value }) => accepts(option, value)) ?? readings.find(({ value }) => value !== input);
  if (!meant) return input;
  place.changes.push(...meant.changes);
  return meant.value;
}

/** A value under a schema, leaf by leaf; the very same value where nothing was changed. */
export function walk(schema: z.core.$ZodType, input: unknown, above: Place): unknown {
  const meta = fieldRegistry.get(schema as never) as { readonly id: string } | undefined;
  const place = meta ? { ...above, field: meta.id } : above;
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case 'object':
      return object(def.shape, input, place);
    case 'array':
      return list(() => def.element, input, place);
    case 'tuple':
      return list((index) => def.items[index] ?? def.rest, input, place);
    case 'record':
      return map(def.valueType, input, place);
    case 'union':
      return union(def, input, place);
    case 'lazy':
      return walk((schema as z.core.$ZodLazy)._zod.innerType, input, place);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return walk(def.innerType, input, place);
    default:
      return leaf(schema as Schema, input, place);
  }
}
