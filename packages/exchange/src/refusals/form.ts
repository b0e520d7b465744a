import type { Place, Problem } from '@ctip/core';
import * as z from 'zod';

import type { RefusalReport } from './gather.js';

const count = z.int().nonnegative();
const param = z.union([z.string(), z.number(), z.array(z.string())]);
const problemForm: z.ZodType<Problem> = z.strictObject({
  code: z.string(),
  pointer: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  at: z.record(z.string(), z.union([z.string(), z.number()])).transform((at) => at as Place).optional(),
  params: z.record(z.string(), param).optional(),
}) as z.ZodType<Problem>;

/** A report as it is written and read again. */
export const refusalReportForm: z.ZodType<RefusalReport> = z.strictObject({
  records: count,
  problems: count,
  groups: z.array(z.strictObject({ code: z.string(), pointer: z.string(), count, records: count, first: z.array(z.strictObject({ file: count, problem: problemForm })) })),
  ungrouped: z.record(z.string(), count),
});
