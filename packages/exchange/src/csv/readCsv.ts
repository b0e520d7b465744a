import { Readable } from 'node:stream';

import { check, placed, problem, type Place, type Problem } from '@ctip/core';
import { CsvError, parse } from 'csv-parse';
import type * as z from 'zod';

import type { ReadItem } from '../read/item.js';
import type { Bytes } from '../source/index.js';
import { parsedCell, plain } from './cell.js';
import type { Column } from './columns.js';
import { readHeader } from './header.js';
import { kindOf } from './kinds.js';
import { utf8Only } from './utf8Only.js';

/** How a table is read. */
export interface CsvOptions<S extends z.ZodType> {
  readonly as: S;
  /** Longest record in bytes; 1 MiB unless told. */
  readonly maxRecordBytes?: number;
  /** Between cells; a comma unless told. It is never guessed. */
  readonly delimiter?: ',' | ';' | '\t';
}

/** What csv-parse says of a row. */
interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number; readonly records: number; readonly bytes: number };
}

const codes: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'exchange/csv-cell-count',
  CSV_RECORD_INCONSISTENT_COLUMNS: 'exchange/csv-cell-count',
  CSV_QUOTE_NOT_CLOSED: 'exchange/csv-open-quote',
  CSV_INVALID_CLOSING_QUOTE: 'exchange/csv-quote',
  INVALID_OPENING_QUOTE: 'exchange/csv-quote',
  CSV_MAX_RECORD_SIZE: 'exchange/record-too-long',
};

/** A problem for what the parser says; its message quotes the file and stays here. */
function parserProblem(fault: unknown, maximum: number): Problem {
  const code = fault instanceof CsvError && Object.hasOwn(codes, fault.code) ? codes[fault.code] : undefined;
  const line = fault instanceof CsvError && typeof fault['lines'] === 'number' ? fault['lines'] : undefined;
  const params = code === 'exchange/record-too-long' ? { maximum } : undefined;
  return problem(code ?? 'exchange/csv-quote', '', { ...(line !== undefined && { at: { line } }), ...(params && { params }) });
}

/** A record from the cells of a row, built from our own names alone. */
function recordOf(cells: readonly string[], columns: readonly Column[]): unknown {
  const record: Record<string, unknown> = {};
  for (const [index, { leaf }] of columns.entries()) {
    const value = parsedCell(plain(cells[index] ?? ''), kindOf(leaf));
    if (value === undefined) continue;
    let inner = record;
    for (const step of leaf.path.slice(0, -1)) inner = (inner[step] ??= {}) as Record<string, unknown>;
    inner[leaf.path.at(-1) ?? ''] = value;
  }
  return record;
}

/**
 * Reads records from CSV (RFC 4180, UTF-8), row by row, in constant memory. The header is found by name, in any order; without a
 * sound header nothing is read. A row with a wrong number of cells is refused and reading goes on; a broken quote ends it, because
 * nothing after it can be trusted.
 */
export async function* readCsv<S extends z.ZodType>(source: Bytes, { as, maxRecordBytes = 1 << 20, delimiter = ',' }: CsvOptions<S>): AsyncGenerator<ReadItem<z.infer<S>>> {
  let columns: readonly Column[] | undefined;
  let row = 1;
  const refuse = (at: Place, problems: readonly Problem[]): ReadItem<z.infer<S>> => ({ ok: false, at, problems: problems.map((found) => placed(found, at)) });
  for await (const item of rowsOf(source, maxRecordBytes, delimiter)) {
    if ('fault' in item) {
      yield refuse({ row, record: Math.max(1, row - 1) }, [item.fault]);
      if (ending.has(item.fault.code)) return;
    } else {
      const { record, info } = item;
      const at: Place = { row, line: info.lines, record: row - 1 };
      if (!columns) {
        const header = readHeader(record, as);
        if (!header.ok) {
          yield refuse({ row: 1 }, header.problems);
          return;
        }
        columns = header.value;
      } else if (record.length !== columns.length) {
        yield refuse(at, [problem('exchange/csv-cell-count', '', { params: { expected: columns.length, found: record.length } })]);
      } else {
        const checked = check(as, recordOf(record, columns));
        yield checked.ok ? { ok: true, value: checked.value, at } : refuse(at, checked.problems);
      }
    }
    row += 1;
  }
}

/** Faults after which nothing that follows can be trusted. */
const ending = new Set(['exchange/csv-quote', 'exchange/csv-open-quote', 'exchange/encoding', 'exchange/wide-encoding']);

/**
 * Rows and faults in the order of the file. The parser steps over a record with a fault and tells of it aside, so a fault is put
 * between the rows before and after it.
 */
async function* rowsOf(source: Bytes, maximum: number, delimiter: string): AsyncGenerator<Row | { readonly fault: Problem }> {
  const faults: { readonly after: number; readonly fault: Problem }[] = [];
  let parsed = 0;
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    max_record_size: maximum,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (record: string[]) => {
      parsed += 1;
      return record;
    },
  });
  parser.on('skip', (fault: unknown) => faults.push({ after: parsed, fault: parserProblem(fault, maximum) }));
  const input = utf8Only(source);
  const bytes = Readable.from(input, { objectMode: false });
  // What was read before the bytes went wrong is still given out.
  bytes.on('error', () => parser.end());
  let given = 0;
  for await (const row of bytes.pipe(parser)) {
    while (faults[0] && faults[0].after <= given) yield { fault: (faults.shift() as (typeof faults)[number]).fault };
    given += 1;
    yield row as Row;
  }
  for (const { fault } of faults) yield { fault };
  if (input.refusal) yield { fault: input.refusal };
  else if (bytes.errored) throw bytes.errored;
}
