import type * as z from 'zod';

import { check, remarks } from '../index.js';

/** Code and place of everything that is refused. */
export function problemsIn(schema: z.ZodType, input: unknown): (readonly [string, string])[] {
  const result = check(schema, input);
  return result.ok ? [] : result.problems.map(({ code, pointer }) => [code, pointer] as const);
}

/** Code and place of everything that is doubted in a record that passes. */
export function doubtsIn(schema: z.ZodType, input: unknown): (readonly [string, string])[] {
  const result = check(schema, input);
  if (!result.ok) throw new Error(`refused: ${result.problems.map(({ code, pointer }) => `${code} ${pointer}`).join(', ')}`);
  return remarks(schema, result.value).map(({ code, pointer }) => [code, pointer] as const);
}
