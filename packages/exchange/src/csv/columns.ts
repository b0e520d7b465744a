import { formOf, leavesOf, type Leaf } from '@ctip/core';
import type * as z from 'zod';

import { choicesOf, type Choices } from './choices.js';

/** A column: a leaf of the record under its dotted name. */
export interface Column {
  readonly name: string;
  readonly leaf: Leaf;
  /** Its codes, where it takes codes. */
  readonly choices: Choices | undefined;
}

const columnsBySchema = new WeakMap<z.ZodType, readonly Column[]>();

/**
 * The columns of a record that can be written flat: one a leaf, in declaration order.
 *
 * @throws TypeError for a record with lists of records, which a flat table cannot hold
 */
export function columnsOf(schema: z.ZodType): readonly Column[] {
  let found = columnsBySchema.get(schema);
  if (!found) {
    const form = formOf(schema);
    found = leavesOf(schema).map((leaf, index) => {
      const asked = form[index];
      return { name: leaf.path.join('.'), leaf, choices: asked && choicesOf(asked) };
    });
    if (found.some(({ leaf }) => leaf.path.includes('*'))) throw new TypeError('a record with lists of records does not fit into a flat table');
    columnsBySchema.set(schema, found);
  }
  return found;
}

/** The value at a path of names; `undefined` where the way ends. */
export function valueAt(record: unknown, path: readonly string[]): unknown {
  let value = record;
  for (const step of path) value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
  return value;
}
