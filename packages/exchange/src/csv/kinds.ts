import type { Leaf } from '@ctip/core';
import type * as z from 'zod';

import type { CellKind } from './cell.js';

/** The simple types that a schema may hold at its leaves. */
function types(schema: z.core.$ZodType, found: Set<string>): Set<string> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'union') for (const option of def.options) types(option, found);
  else if (def.type === 'array') types(def.element, found);
  else if (def.type === 'optional' || def.type === 'nullable') types(def.innerType, found);
  else found.add(def.type);
  return found;
}

/** How the cells of a leaf are read. */
export function kindOf({ schema, many, answer }: Leaf): CellKind {
  const found = types(schema, new Set());
  return { many, number: found.has('number'), boolean: found.has('boolean'), parts: !found.has('string'), answer };
}
