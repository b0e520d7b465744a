import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { neutral } from '../csv/cell.js';
import { csvLine } from '../csv/index.js';
import type { StandardRow, StandardWriter, TableWriter, TextWriter } from '../standards/mapping/index.js';
import { sheetLimits, xlsxOf } from '../workbook/made/index.js';

/** A text that begins with a letter or a digit of Latin is no formula, and most are such. */
const plainStart = /^(?:[A-Za-z0-9]|$)/u;

/** How many cells of these rows a spreadsheet could take for formulas; each gets an apostrophe, which reading takes off again. */
const formulasIn = (rows: readonly StandardRow[], asIs: ReadonlySet<string> | undefined): number =>
  rows.reduce((sum, row) => sum + row.filter((cell) => typeof cell === 'string' && !plainStart.test(cell) && asIs?.has(cell) !== true && neutral(cell) !== cell).length, 0);

const told = (count: number): readonly Problem[] => Array.from({ length: count }, () => problem('exchange/cell-neutralised', '', { severity: 'info' }));

/** A writer of text, whatever the standard is written with. */
export function asText(writer: StandardWriter): TextWriter {
  if (!('head' in writer)) return writer;
  const { head, asIs, write } = writer;
  const lines = (rows: readonly StandardRow[]): string => rows.map((row) => csvLine(row.map(String), asIs)).join('');
  return {
    begin: lines(head),
    write: (records) => {
      const made = write(records);
      return made.ok ? ok({ text: lines(made.value.rows), losses: [...made.value.losses, ...told(formulasIn(made.value.rows, asIs))] }) : made;
    },
  };
}

/** Rows as cells of a sheet: every text is a text, and shows as one if the sheet is saved as CSV. */
export function asCells({ head, asIs, write }: TableWriter): {
  readonly head: readonly StandardRow[];
  readonly write: (records: readonly unknown[]) => Result<{ readonly rows: readonly StandardRow[]; readonly losses: readonly Problem[] }>;
} {
  // A spreadsheet keeps fifteen digits of a number: a longer one goes as text.
  const cellOf = (cell: string | number): string | number => (typeof cell === 'number' ? (Math.abs(cell) < 1e15 ? cell : String(cell)) : asIs?.has(cell) === true ? cell : neutral(cell));
  const safe = (rows: readonly StandardRow[]): readonly StandardRow[] => rows.map((row) => row.map(cellOf));
  return {
    head: safe(head),
    write: (records) => {
      const made = write(records);
      if (!made.ok) return made;
      const rows = safe(made.value.rows);
      // What no sheet holds is refused where it stands; nothing is cut.
      if (rows.some((row) => row.length > sheetLimits.columns)) return refused([problem('exchange/too-many-columns', '', { params: { maximum: sheetLimits.columns } })]);
      if (rows.some((row) => row.some((cell) => typeof cell === 'string' && cell.length > sheetLimits.cell))) return refused([problem('exchange/cell-too-long', '', { params: { maximum: sheetLimits.cell } })]);
      return ok({ rows, losses: [...made.value.losses, ...told(formulasIn(made.value.rows, asIs))] });
    },
  };
}

/** Rows as a workbook, the first one its header. */
export async function* workbookOf(name: string, rows: AsyncGenerator<StandardRow>): AsyncGenerator<Uint8Array> {
  const first = await rows.next();
  yield* xlsxOf({ name, header: first.done === true ? [] : first.value.map(String), rows });
}
