import * as z from 'zod';

import type { RefusalReport } from './gather.js';

const count = z.int().nonnegative();
const param = z.union([z.string(), z.number(), z.array(z.string())]);
const problemForm = z.strictObject({
  code: z.string(),
  pointer: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  at: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  params: z.record(z.string(), param).optional(),
});

const reportForm = z.strictObject({
  records: count,
  problems: count,
  groups: z.array(z.strictObject({ code: z.string(), pointer: z.string(), count, records: count, first: z.array(z.strictObject({ file: count, problem: problemForm })) })),
  ungrouped: z.record(z.string(), count),
});

/** A report as it is written and read again: to the byte, so what was read is given and not what a schema makes anew, in an order of its own. */
export const refusalReportForm: z.ZodType<RefusalReport> = z.custom<RefusalReport>((value) => reportForm.safeParse(value).success);
