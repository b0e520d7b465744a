import type * as z from 'zod';

import { jsonPointer, type Problem } from '../problem/index.js';
import { problemsOf } from './issues.js';
import { outlineOf } from './outline.js';

/** Schemas of extension fields, by namespace. @public */
export type ExtensionSchemas = Readonly<Record<string, z.ZodType>>;

/** The problems of the extension fields of a record, for the namespaces whose schema is given; the others pass as they are. */
export function* extensionProblems(record: unknown, schemas: ExtensionSchemas): Generator<Problem> {
  const { extensions } = record as { readonly extensions?: unknown };
  if (typeof extensions !== 'object' || extensions === null) return;
  for (const [namespace, schema] of Object.entries(schemas)) {
    if (!Object.hasOwn(extensions, namespace)) continue;
    const held: unknown = (extensions as Record<string, unknown>)[namespace];
    const parsed = schema.safeParse(held);
    if (parsed.success) continue;
    const above = jsonPointer(['extensions', namespace]);
    for (const found of problemsOf(parsed.error.issues, held, outlineOf(schema))) yield { ...found, pointer: above + found.pointer };
  }
}
