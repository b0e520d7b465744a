import type { Problem } from '@ctip/core';

import { writeProblem } from '../write/writeProblem.js';

/** What a fault of the file system is to a caller; a fault of the program is thrown again. */
export function problemOfDisk(fault: unknown): Problem {
  if (fault instanceof Error && 'code' in fault && typeof fault.code === 'string' && /^E[A-Z]+$/u.test(fault.code)) return writeProblem(fault);
  throw fault;
}
