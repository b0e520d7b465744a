import { placed, problem, type Place, type Problem } from '@ctip/core';

import { Blanks, plainCell, rowsOf, standardRowLimits, type Delimiter } from '../csv/index.js';
import { ReadFailure, type Bytes } from '../source/index.js';
import { openWorkbook } from '../workbook/index.js';
import { valueProblem } from './damage.js';
import { kindOfHeader, type ColumnKind } from './kinds.js';
import type { TableItem } from './readTable.js';
import { cellText } from './sheetCell.js';
import { cellPlace, placedRows } from './sheetRows.js';

/** What spreadsheets do to a cell that its own standard cannot see any more. */
const damage: ReadonlySet<string> = new Set(['exchange/spreadsheet-damage', 'exchange/spreadsheet-date-serial', 'exchange/spreadsheet-error']);

/** Damage in a row whose columns hold these kinds; failed formulas refuse it. */
function damageIn(cells: readonly string[], kinds: readonly ColumnKind[], at: Place): readonly Problem[] {
  return cells.flatMap((cell, index) => {
    // No damage is shorter than three characters, and most cells of a table of flags are.
    const found = cell.length < 3 ? undefined : valueProblem(cell.trim(), kinds[index] ?? 'any');
    return found && damage.has(found[0]) ? [problem(found[0], '', { severity: found[1], at: { ...at, column: index + 1 } })] : [];
  });
}

const refusal = (at: Place, problems: readonly Problem[]): TableItem => ({ ok: false, at, problems: problems.map((found) => placed(found, at)) });

async function* csvRows(source: Bytes, delimiter: Delimiter | undefined): AsyncGenerator<TableItem> {
  const blanks = new Blanks();
  for await (const row of rowsOf(source, { ...standardRowLimits, delimiter, encoding: 'detect' })) {
    if ('fault' in row) {
      yield refusal(row.at, [row.fault]);
      continue;
    }
    blanks.add(row.blank);
    if (row.isBlank) {
      blanks.add({ at: row.at, count: 1 });
      continue;
    }
    const notices = [...row.notices, ...blanks.take()];
    yield { ok: true, cells: row.cells.map(plainCell), at: row.at, ...(notices.length > 0 && { notices }) };
  }
}

async function* sheetRows(input: string | Uint8Array): AsyncGenerator<TableItem> {
  const book = await openWorkbook(input);
  if (!book.ok) {
    yield { ok: false, at: {}, problems: book.problems };
    return;
  }
  // A sheet keeps no cell that is empty: rows are as wide as the first one, or wider.
  let width = 0;
  try {
    for await (const row of placedRows(book.value, undefined)) {
      if ('fault' in row) {
        yield refusal(row.at, [row.fault]);
        return;
      }
      const found: Problem[] = [...row.notices];
      if (width === 0) width = row.cells.at(-1)?.column ?? 0;
      const cells: string[] = Array.from({ length: Math.max(width, row.cells.at(-1)?.column ?? 0) }, () => '');
      for (const cell of row.cells) {
        const made = cellText(cell, 'any', book.value.is1904);
        cells[cell.column - 1] = cell.kind === 'text' ? plainCell(made.text) : made.text;
        found.push(...made.found.map((one) => placed(one, cellPlace(row.at, cell.column))));
      }
      const errors = found.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) yield refusal(row.at, errors);
      else if (cells.some((cell) => cell.trim() !== '')) yield { ok: true, cells, at: row.at, ...(found.length > 0 && { notices: found }) };
    }
  } finally {
    book.value.close();
  }
}

/**
 * Rows of a table of another standard, text as it came: such tables have headers of several rows, empty names and words that ours would
 * refuse, so the standard's own reader judges them. Blank rows are left out. Formula apostrophes that we wrote are taken off. What only the
 * file shows (failed formulas, lost digits) is told under `header`, once the caller knows it.
 */
export async function* rawRows(input: { readonly bytes: Bytes; readonly workbook?: string | Uint8Array; readonly delimiter?: Delimiter }, header: () => readonly string[]): AsyncGenerator<TableItem> {
  let known: readonly string[] = [];
  let kinds: readonly ColumnKind[] = [];
  try {
    for await (const item of input.workbook === undefined ? csvRows(input.bytes, input.delimiter) : sheetRows(input.workbook)) {
      const now = header();
      if (now !== known) {
        known = now;
        kinds = now.map(kindOfHeader);
      }
      const found = item.ok ? damageIn(item.cells, kinds, item.at) : [];
      const errors = found.filter(({ severity }) => severity === 'error');
      if (!item.ok || found.length === 0) yield item;
      else yield errors.length > 0 ? refusal(item.at, errors) : { ...item, notices: [...(item.notices ?? []), ...found] };
    }
  } catch (fault) {
    if (!(fault instanceof ReadFailure)) throw fault;
    yield { ok: false, at: {}, problems: [fault.problem] };
  }
}
