import { jsonPointer, leavesOf, type Leaf, type Problem } from '@ctip/core';
import type * as z from 'zod';

import { textProblems } from '../text/index.js';

/** Something that is worked out once for a schema. */
function once<T>(make: (schema: z.ZodType) => T): (schema: z.ZodType) => T {
  const made = new WeakMap<z.ZodType, { readonly value: T }>();
  return (schema) => {
    let found = made.get(schema);
    if (!found) made.set(schema, (found = { value: make(schema) }));
    return found.value;
  };
}

/** The names that a record has anywhere: those that may stand in a pointer. */
export const namesFor = once((schema): ReadonlySet<string> => new Set(leavesOf(schema).flatMap(({ path }) => path.filter((step) => step !== '*'))));

/** Texts at the end of a path, with where they stand; a star is every member of a list. */
function* textsAt(value: unknown, path: readonly string[], above: readonly (string | number)[]): Generator<readonly [text: string, pointer: string]> {
  const [step, ...rest] = path;
  if (Array.isArray(value)) {
    for (const [index, inner] of (value as unknown[]).entries()) yield* textsAt(inner, step === '*' ? rest : path, [...above, index]);
  } else if (step === undefined) {
    if (typeof value === 'string') yield [value, jsonPointer(above)];
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
    yield* textsAt((value as Readonly<Record<string, unknown>>)[step], rest, [...above, step]);
  }
}

/** What is odd about the texts of a record that name a person alone. */
export const noticesFor = once((schema): ((value: unknown) => readonly Problem[]) => {
  const direct: readonly Leaf[] = leavesOf(schema).filter(({ meta }) => meta.privacy === 'direct');
  if (direct.length === 0) return () => [];
  return (value) => direct.flatMap(({ path }) => [...textsAt(value, path, [])].flatMap(([text, pointer]) => textProblems(text, 'identity', pointer)));
});
