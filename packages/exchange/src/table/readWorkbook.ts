import { problem, type Problem } from '@ctip/core';
import type * as z from 'zod';

import { Records } from '../csv/records.js';
import { failedItem, refusal, type ReadItem } from '../read/item.js';
import { openWorkbook } from '../workbook/index.js';
import type { SheetOptions } from './readSheet.js';
import { cellText } from './sheetCell.js';
import { cellPlace, placedRows } from './sheetRows.js';

/** What to read the rows of a sheet as. @public */
export interface WorkbookOptions<S extends z.ZodType> extends SheetOptions {
  /** A record schema without lists of records, for example `Case`. */
  readonly as: S;
}

/**
 * Reads records from one sheet of an XLSX workbook, row by row: the columns of the header are found by field name or by label in
 * Arabic, English or French, as in CSV. A workbook is read where it lies, because an archive cannot be read from a stream without its
 * end.
 *
 * @param input - path or bytes
 * @param options - schema, sheet, limits
 * @returns items in the order of the sheet; good and refused add up to the rows
 * @example
 * ```ts
 * for await (const item of readWorkbook('no/such/file.xlsx', { as: Case })) {
 *   item.ok || item.problems[0]?.code; // => 'exchange/not-found'
 * }
 * ```
 * @public
 */
export async function* readWorkbook<S extends z.ZodType>(input: string | Uint8Array, { as, sheet, limits = {} }: WorkbookOptions<S>): AsyncGenerator<ReadItem<z.infer<S>>> {
  const book = await openWorkbook(input, limits);
  if (!book.ok) {
    yield { ok: false, at: {}, problems: book.problems };
    return;
  }
  const { is1904 } = book.value;
  const records = new Records(as);
  try {
    if (sheet !== undefined && !book.value.sheets.some(({ name }) => name === sheet)) {
      yield refusal({}, [problem('exchange/no-such-sheet', '', { params: { count: book.value.sheets.length } })]);
      return;
    }
    for await (const row of placedRows(book.value, sheet)) {
      if ('fault' in row) {
        yield refusal(row.at, [row.fault]);
        return;
      }
      const width = records.hasHeader ? records.width : (row.cells.at(-1)?.column ?? 0);
      const texts = Array.from({ length: Math.max(width, row.cells.at(-1)?.column ?? 0) }, () => '');
      const found: Problem[] = [...row.notices];
      for (const cell of row.cells) {
        const made = cellText(cell, records.holds(cell.column), is1904);
        texts[cell.column - 1] = made.text;
        found.push(...made.found.map((one) => ({ ...one, at: cellPlace(row.at, cell.column) })));
      }
      if (!records.hasHeader) {
        const header = records.header(texts, found);
        if (header.ok) continue;
        yield refusal(row.at, header.problems.map((one) => (one.at?.column === undefined ? one : { ...one, at: cellPlace(row.at, one.at.column) })));
        return;
      }
      const item = records.row(texts, row.at, found, false);
      if (item) yield item;
    }
    if (!records.hasHeader) yield refusal({}, [problem('exchange/empty', '')]);
  } catch (fault) {
    yield failedItem(fault);
  } finally {
    book.value.close();
  }
}
