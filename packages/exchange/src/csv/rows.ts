import { problem, type Place, type Problem } from '@ctip/core';
import { CsvError, parse } from 'csv-parse';

import type { Bytes } from '../source/index.js';
import { lineCounter } from './lineCounter.js';
import { utf8Pieces } from '../utf8/index.js';

/** One row of a table, header included, with the place where it begins; or why there is no further row. */
export type Row = { readonly cells: readonly string[]; readonly at: Place } | { readonly fault: Problem; readonly at: Place };

/** How a table is cut into rows. */
export interface RowOptions {
  readonly delimiter: ',' | ';' | '\t';
  readonly maxRecordBytes: number;
}

const codes: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'exchange/csv-open-quote',
  CSV_INVALID_CLOSING_QUOTE: 'exchange/csv-quote',
  INVALID_OPENING_QUOTE: 'exchange/csv-quote',
  CSV_MAX_RECORD_SIZE: 'exchange/record-too-long',
};

/** A problem for what the parser says; its message quotes the file and stays here. */
function parserProblem(fault: Error, maximum: number): Problem {
  if (!(fault instanceof CsvError)) throw fault;
  const code = (Object.hasOwn(codes, fault.code) ? codes[fault.code] : undefined) ?? 'exchange/csv-quote';
  const column = typeof fault['column'] === 'number' ? fault['column'] + 1 : undefined;
  return problem(code, '', { ...(column !== undefined && { at: { column } }), ...(code === 'exchange/record-too-long' && { params: { maximum } }) });
}

/**
 * Cuts bytes into rows. The parser is given one piece at a time and its rows are taken before the next: its own stream would drop
 * the rows that it holds when a later one fails, and would leave the source open. The first fault is the last row, because where a
 * broken record ends cannot be known.
 */
export async function* rowsOf(source: Bytes, { delimiter, maxRecordBytes }: RowOptions): AsyncGenerator<Row> {
  let ready: { readonly cells: readonly string[]; readonly end: number }[] = [];
  let [row, start] = [0, 0];
  const lines = lineCounter();
  const parser = parse({
    bom: true,
    delimiter,
    max_record_size: maxRecordBytes,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    on_record: (cells: readonly string[], { bytes }) => {
      ready.push({ cells, end: bytes });
      return null;
    },
  });
  // Failures arrive through the callbacks below.
  parser.on('error', () => undefined);
  const given = (piece: Uint8Array): Promise<Error | undefined> =>
    new Promise((done) => parser.write(piece, (fault) => done(fault ?? undefined)));
  const ended = (): Promise<Error | undefined> =>
    new Promise((done) => {
      parser.once('error', done);
      parser.end(() => done(undefined));
    });
  const place = (): Place => ({ row: row + 1, line: lines.at(start), byteOffset: start });
  const taken = function* (): Generator<Row> {
    const rows = ready;
    ready = [];
    for (const { cells, end } of rows) {
      const at = place();
      start = end;
      // A blank line is no row.
      if (cells.length === 1 && cells[0] === '') continue;
      row += 1;
      yield { cells, at };
    }
  };
  try {
    for await (const piece of utf8Pieces(source)) {
      if ('refusal' in piece) {
        yield { fault: piece.refusal, at: place() };
        return;
      }
      lines.add(piece.text);
      const fault = await given(piece.text);
      yield* taken();
      if (fault) {
        yield { fault: parserProblem(fault, maxRecordBytes), at: place() };
        return;
      }
    }
    const fault = await ended();
    yield* taken();
    if (fault) yield { fault: parserProblem(fault, maxRecordBytes), at: place() };
  } finally {
    parser.destroy();
  }
}
