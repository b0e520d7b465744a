import { problem } from '@ctip/core';

import { ReadFailure } from '../source/index.js';

/** Ends the reading of a workbook with a problem. */
export function fail(code: string, params?: Readonly<Record<string, number | string>>, at?: { readonly row?: number; readonly cell?: string }): never {
  throw new ReadFailure(problem(code, '', { ...(params && { params }), ...(at && { at }) }));
}
