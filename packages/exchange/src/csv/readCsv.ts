import { check, placed, problem, type Place, type Problem } from '@ctip/core';
import type * as z from 'zod';

import { failedItem, type ReadItem } from '../read/item.js';
import type { Bytes } from '../source/index.js';
import { parsedCell, plain, type CellKind } from './cell.js';
import type { Column } from './columns.js';
import { readHeader } from './header.js';
import { kindOf } from './kinds.js';
import { rowsOf, type RowOptions } from './rows.js';

/** How a table is read. */
export interface CsvOptions<S extends z.ZodType> extends Partial<RowOptions> {
  readonly as: S;
}

/** A column of the file and how its cells are read. */
interface Reader extends Column {
  readonly kind: CellKind;
}

/** A record from the cells of a row, built from our own names alone. */
function recordOf(cells: readonly string[], columns: readonly Reader[]): unknown {
  const record: Record<string, unknown> = {};
  for (const [index, { leaf, kind }] of columns.entries()) {
    const value = parsedCell(plain(cells[index] ?? ''), kind);
    if (value === undefined) continue;
    let inner = record;
    for (const step of leaf.path.slice(0, -1)) inner = (inner[step] ??= {}) as Record<string, unknown>;
    inner[leaf.path.at(-1) ?? ''] = value;
  }
  return record;
}

const refuse = (at: Place, problems: readonly Problem[]): ReadItem<never> => ({ ok: false, at, problems: problems.map((found) => placed(found, at)) });

/** Old line ends, which would make one row of the whole file. */
const oldEnds = (cells: readonly string[]): boolean => cells.some((cell) => cell.includes('\r'));

/**
 * Reads records from CSV (RFC 4180, UTF-8), row by row, in constant memory. The header is found by name, in any order; without a
 * sound header nothing is read. A row with a wrong number of cells is refused and reading goes on. A broken quote, a record that is
 * too long and bytes that are not UTF-8 end it with a last refusal, because nothing after them can be trusted; what was sound before
 * them is given in full.
 */
export async function* readCsv<S extends z.ZodType>(source: Bytes, { as, maxRecordBytes = 1 << 20, delimiter = ',' }: CsvOptions<S>): AsyncGenerator<ReadItem<z.infer<S>>> {
  let columns: readonly Reader[] | undefined;
  let record = 0;
  try {
    for await (const row of rowsOf(source, { delimiter, maxRecordBytes })) {
      if (!columns) {
        const header = 'fault' in row ? undefined : readHeader(row.cells, as);
        if (header?.ok && !('fault' in row)) {
          columns = header.value.map((column) => ({ ...column, kind: kindOf(column.leaf) }));
          continue;
        }
        const why = 'fault' in row ? [row.fault] : oldEnds(row.cells) ? [problem('exchange/carriage-return', '')] : header?.ok === false ? header.problems : [];
        yield refuse(row.at, why);
        return;
      }
      record += 1;
      const at: Place = { ...row.at, record };
      if ('fault' in row) yield refuse(at, [row.fault]);
      else if (row.cells.length !== columns.length) {
        yield refuse(at, [problem('exchange/csv-cell-count', '', { params: { expected: columns.length, found: row.cells.length } })]);
      } else {
        const checked = check(as, recordOf(row.cells, columns));
        yield checked.ok ? { ok: true, value: checked.value, at } : refuse(at, checked.problems);
      }
    }
    if (!columns) yield refuse({ row: 1 }, [problem('exchange/empty', '')]);
  } catch (fault) {
    yield failedItem(fault);
  }
}
