import type * as z from 'zod';

import { jsonPointer, problem, type Problem } from '../problem/index.js';
import { builtOf } from '../record/index.js';
import { paramsOf, takenApart } from '../rules/index.js';

/**
 * What is doubtful in a record that was checked: the rules that warn and do not refuse, such as budgets that do not add up to the
 * stated total. Nothing is put right silently; a person looks.
 *
 * @param schema - the record's schema
 * @param record - a record that {@link check} accepted
 * @returns problems of severity `warning`, in the order of the rules
 * @example
 * ```ts
 * const found = check(Referral, JSON.parse('{}'));
 * found.ok ? remarks(Referral, found.value) : 'refused'; // => 'refused'
 * ```
 * @public
 */
export function remarks<S extends z.ZodType>(schema: S, record: z.infer<S>): readonly Problem[] {
  const broken = takenApart(builtOf(schema)).warnings.filter((rule) => !rule.holds(record as never));
  return broken.map((rule) => problem(rule.code, jsonPointer(rule.path), { params: paramsOf(rule), severity: 'warning' }));
}
