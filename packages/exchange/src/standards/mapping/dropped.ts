import { isAbsent, leavesOf, type Problem } from '@ctip/core';

import { loss } from './mapped.js';

/** The values at a path; `*` is every member of a list. */
function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  const [step, ...rest] = path;
  if (step === undefined) return value === undefined ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*') return Array.isArray(value) ? value.flatMap((member) => valuesAt(member, rest)) : [];
  return Object.hasOwn(value, step) ? valuesAt((value as Record<string, unknown>)[step], rest) : [];
}

type Schema = Parameters<typeof leavesOf>[0];

const leaves = new WeakMap<Schema, ReturnType<typeof leavesOf>>();

/** The fields of a schema, looked up once. */
function fieldsOf(schema: Schema): ReturnType<typeof leavesOf> {
  let found = leaves.get(schema);
  if (!found) leaves.set(schema, (found = leavesOf(schema)));
  return found;
}

const unsayable = new WeakMap<readonly string[], Map<Schema, ReturnType<typeof leavesOf>>>();

/** The fields of a schema that are not among those that can be said; a list that is kept by the mapping is looked through once. */
function fieldsBeside(schema: Schema, sayable: readonly string[]): ReturnType<typeof leavesOf> {
  let bySchema = unsayable.get(sayable);
  if (!bySchema) unsayable.set(sayable, (bySchema = new Map()));
  let found = bySchema.get(schema);
  if (!found) bySchema.set(schema, (found = fieldsOf(schema).filter(({ pointer }) => !sayable.includes(pointer))));
  return found;
}

const says = (value: unknown): boolean => !isAbsent(value) && !(Array.isArray(value) && value.length === 0);

/**
 * What a record says and the other standard has no place for, as losses. Derived from the fields of the schema, so that a field that is
 * added later is told as dropped until the mapping learns it.
 *
 * @param schema - the record's schema
 * @param record - the record
 * @param sayable - pointers of the fields that the other standard can say, as `leavesOf` writes them (`/events/*\/kind`)
 * @param prefix - pointer of the record among several, `/case`
 */
export function dropped(schema: Schema, record: unknown, sayable: readonly string[], prefix = ''): readonly Problem[] {
  return fieldsBeside(schema, sayable)
    .filter(({ path }) => valuesAt(record, path).some(says))
    .map(({ pointer, meta }) => loss('exchange/mapping-dropped', `${prefix}${pointer}`, { field: meta.id }));
}
