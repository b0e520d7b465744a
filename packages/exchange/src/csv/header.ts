import { ok, problem, refused, type Problem, type Result } from '@ctip/core';
import type * as z from 'zod';

import { plain } from './cell.js';
import { columnsOf, type Column } from './columns.js';

/** May a record do without this column? */
const isOptional = ({ leaf }: Column): boolean => (leaf.schema as z.core.$ZodType)._zod.def.type === 'optional';

/**
 * The columns of a file by position, from its header. Columns are found by name, in any order; an unknown one is told by its
 * position, a missing one by our name for it.
 */
export function readHeader(cells: readonly string[], schema: z.ZodType): Result<readonly Column[]> {
  const known = new Map(columnsOf(schema).map((column) => [column.name, column] as const));
  const found: Column[] = [];
  const problems: Problem[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = known.get(plain(cell).trim());
    const at = { row: 1, column: index + 1 };
    if (!column) problems.push(problem('exchange/column-unknown', '', { at }));
    else if (found.includes(column)) problems.push(problem('exchange/column-twice', '', { at, params: { column: column.name } }));
    else found.push(column);
  }
  for (const column of known.values()) {
    if (!found.includes(column) && !isOptional(column)) {
      problems.push(problem('exchange/column-missing', '', { at: { row: 1 }, params: { column: column.name } }));
    }
  }
  return problems.length > 0 ? refused(problems) : ok(found);
}
