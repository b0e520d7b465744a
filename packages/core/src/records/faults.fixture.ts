import type * as z from 'zod';

import { check, remarks } from '../index.js';

/** Code and place of what is wrong with a record; warnings with a `?` before them. */
export function faults(schema: z.ZodType, input: unknown): string[] {
  const result = check(schema, input);
  const problems = result.ok ? remarks(schema, result.value) : result.problems;
  return problems.map(({ code, pointer, severity }) => `${severity === 'warning' ? '?' : ''}${code} ${pointer}`);
}

/** A copy with some values changed, by dotted path; `undefined` leaves a name out. */
export function changed(base: object, changes: Readonly<Record<string, unknown>>): unknown {
  const copy = structuredClone(base) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let place = copy;
    for (const step of steps) place = place[step] as Record<string, unknown>;
    if (value === undefined) delete place[last];
    else place[last] = value;
  }
  return copy;
}
