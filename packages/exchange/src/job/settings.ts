import { jsonSchemaOf } from '@ctip/core';
import type * as z from 'zod';

import { digestOf } from './digest.js';
import type { JobOptions } from './options.js';
import type { JobStore } from './store.js';

/** Entries in the order of their names. */
const inOrder = (values: object): readonly [string, unknown][] => Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** The schema in words of JSON Schema, worked out once. */
const schemas = new WeakMap<z.ZodType, string>();

function schemaDigest(schema: z.ZodType): string {
  const known = schemas.get(schema) ?? digestOf(JSON.stringify(jsonSchemaOf(schema)));
  schemas.set(schema, known);
  return known;
}

/** What of a job must not change: the schema as it stands in words of JSON Schema, and how each file is read. */
export function settingsOf<S extends z.ZodType>({ as, inputs, good = 'file', refused = 'file' }: JobOptions<S>): string {
  const read = inputs.map(({ path: _path, ...how }) => inOrder(how));
  const kind = (output: 'file' | 'none' | JobStore): string => (typeof output === 'string' ? output : 'store');
  return digestOf(JSON.stringify([schemaDigest(as), read, kind(good), kind(refused)]));
}

export const sameVersions = (one: object, other: object): boolean => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
