import { problem } from '@ctip/core';
import type * as z from 'zod';

import { ReadFailure } from '../source/index.js';
import { characterFault } from '../text/index.js';
import { cellOf, neutral } from './cell.js';
import { columnsOf, valueAt } from './columns.js';

const quoted = (cell: string): string => (/[",;\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * Cells as a line of CSV. `asIs`: words of another standard that look like a formula to a spreadsheet and are none, a number at most
 * (`-99`); they are written as that standard reads them.
 */
export const csvLine = (cells: readonly string[], asIs?: ReadonlySet<string>): string =>
  `${cells.map((cell) => quoted(asIs?.has(cell) === true ? cell : neutral(cell))).join(',')}\r\n`;

const encoder = new TextEncoder();

/** A line as bytes. What no text may hold is not written: nobody could read it back, and of half a pair UTF-8 would make another character. */
function encoded(cells: readonly string[], row: number): Uint8Array {
  const text = csvLine(cells);
  const fault = characterFault(text);
  if (!fault) return encoder.encode(text);
  throw new ReadFailure(problem(fault.code, '', { at: { row, column: cells.findIndex((cell) => characterFault(cell)) + 1 } }));
}

/**
 * Writes rows of text as CSV: a header, then the rows. What a spreadsheet could take for a formula opens as text.
 *
 * @param header - names of the columns
 * @param rows - texts, one a column
 * @throws (from the generator) what carries `exchange/unicode-surrogate`, `-nul`, `-control` or `-noncharacter`, with row and column, for a text
 *   that no reader takes; `refusedBy` takes the problem out
 * @example
 * ```ts
 * const [, row] = [...csvOf(['sum'], [['=1+1']])];
 * new TextDecoder().decode(row); // => "'=1+1\r\n"
 * ```
 * @public
 */
export function* csvOf(header: readonly string[], rows: Iterable<readonly string[]>): Generator<Uint8Array> {
  yield encoded(header, 1);
  let row = 1;
  for (const cells of rows) yield encoded(cells, (row += 1));
}

/**
 * Writes records as CSV (RFC 4180, UTF-8, comma, CRLF): one column a leaf, under its dotted name. Absences stand in brackets
 * (`(declined)`), lists with semicolons. A cell that a spreadsheet could take for a formula gets an apostrophe before it, which
 * `read` takes off again.
 *
 * @param records - records of the schema
 * @param schema - a record schema without lists of records
 * @throws TypeError for a schema that a flat table cannot hold; from the stream, what carries `exchange/unicode-surrogate`, `-nul`, `-control` or
 *   `-noncharacter` for a text that no reader takes
 * @example
 * ```ts
 * for await (const line of writeCsv([], IndicatorObservation)) {
 *   new TextDecoder().decode(line).startsWith('schema,indicator,area,period'); // => true
 * }
 * ```
 * @public
 */
export async function* writeCsv<S extends z.ZodType>(records: Iterable<z.infer<S>> | AsyncIterable<z.infer<S>>, schema: S): AsyncGenerator<Uint8Array> {
  const columns = columnsOf(schema);
  yield encoded(columns.map(({ name }) => name), 1);
  let row = 1;
  for await (const record of records) yield encoded(columns.map(({ leaf }) => cellOf(valueAt(record, leaf.path))), (row += 1));
}

