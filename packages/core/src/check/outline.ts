import type * as z from 'zod';

import { leavesOf, type FieldMeta, type Leaf } from '../field/index.js';
import { namesOf } from '../field/walk.js';

/** What reporting needs to know of a schema: its own names, and the field at a place. */
export interface Outline {
  /** Every property name that the schema itself declares, anywhere. */
  readonly names: ReadonlySet<string>;
  /** The classified field at or above a path of names and positions. */
  readonly fieldAt: (path: readonly PropertyKey[]) => FieldMeta | undefined;
}

const outlines = new WeakMap<z.ZodType, Outline>();

function outline(schema: z.ZodType): Outline {
  const byPlace = new Map<string, Leaf>(leavesOf(schema).map((leaf) => [leaf.path.join('/'), leaf]));
  return {
    names: namesOf(schema),
    fieldAt(path) {
      const steps = path.map((step) => (typeof step === 'number' ? '*' : String(step)));
      for (let end = steps.length; end > 0; end -= 1) {
        const leaf = byPlace.get(steps.slice(0, end).join('/'));
        if (leaf) return leaf.meta;
      }
      return undefined;
    },
  };
}

/** The outline of a schema, made once. */
export function outlineOf(schema: z.ZodType): Outline {
  let found = outlines.get(schema);
  if (!found) outlines.set(schema, (found = outline(schema)));
  return found;
}
