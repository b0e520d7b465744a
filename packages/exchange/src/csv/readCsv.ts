import { problem } from '@ctip/core';
import type * as z from 'zod';

import { failedItem, refusal, type ReadItem } from '../read/item.js';
import type { Bytes } from '../source/index.js';
import type { Delimiter } from './delimiter.js';
import type { TextEncodingName } from './encodings.js';
import { Records } from './records.js';
import { rowsOf, standardRowLimits } from './rows.js';

/** How a table is read. */
export interface CsvOptions<S extends z.ZodType> {
  readonly as: S;
  readonly delimiter?: Delimiter;
  readonly encoding?: TextEncodingName;
  readonly maxRecordBytes?: number;
}

/**
 * Reads records from CSV (RFC 4180), row by row, in constant memory. The header is found by name or label, in any order; without a
 * sound header nothing is read. A row that is too long, has a wrong number of cells or a character that no text may hold is refused and
 * reading goes on; blank lines and rows of empty cells between rows are told with the next record. A broken quote
 * and bytes that cannot be decoded end it with a last refusal, because nothing after them can be trusted; what was sound before them
 * is given in full.
 */
export async function* readCsv<S extends z.ZodType>(source: Bytes, { as, delimiter, encoding = 'utf-8', maxRecordBytes = 1 << 20 }: CsvOptions<S>): AsyncGenerator<ReadItem<z.infer<S>>> {
  const records = new Records(as);
  try {
    for await (const row of rowsOf(source, { ...standardRowLimits, maxRecordBytes, delimiter, encoding })) {
      if ('cells' in row) records.passed(row.blank);
      if (!records.hasHeader) {
        const header = 'fault' in row ? { ok: false as const, problems: [row.fault] } : records.header(row.cells, row.notices);
        if (header.ok) continue;
        yield refusal(row.at, header.problems);
        return;
      }
      const item = 'fault' in row ? records.fault(row.fault, row.at) : records.row(row.cells, row.at, row.notices, row.isBlank);
      if (item) yield item;
    }
    if (!records.hasHeader) yield refusal({ row: 1 }, [problem('exchange/empty', '')]);
  } catch (fault) {
    yield failedItem(fault);
  }
}
