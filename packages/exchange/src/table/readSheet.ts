import { placed, problem, type Place, type Problem } from '@ctip/core';

import { ReadFailure } from '../source/index.js';
import { openWorkbook, type SheetCell, type Workbook, type WorkbookLimits } from '../workbook/index.js';
import { cellProblems, isTotalRow } from './damage.js';
import { headerProblems } from './header.js';
import { kindOfHeader, type ColumnKind } from './kinds.js';
import { tableItem, type TableItem } from './readTable.js';
import { cellText } from './sheetCell.js';
import { cellPlace, placedRows } from './sheetRows.js';

/** Which sheet is read, and how much. @public */
export interface SheetOptions {
  /** Name of the sheet; the first one that is shown unless told. */
  readonly sheet?: string;
  readonly limits?: Partial<WorkbookLimits>;
}

const empty = (at: Place): TableItem => ({ ok: false, at, problems: [problem('exchange/empty', '', { at })] });

/** Cells in their columns, with nothing where a sheet has none. */
const dense = (cells: readonly SheetCell[], width: number): readonly (SheetCell | undefined)[] => {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell] as const));
  return Array.from({ length: width }, (_, index) => byColumn.get(index + 1));
};

class SheetTable {
  readonly #is1904: boolean;
  #kinds: readonly ColumnKind[] | undefined;

  constructor({ is1904 }: Workbook) {
    this.#is1904 = is1904;
  }

  get hasHeader(): boolean {
    return this.#kinds !== undefined;
  }

  header(cells: readonly SheetCell[], at: Place, notices: readonly Problem[]): TableItem {
    const width = cells.at(-1)?.column ?? 0;
    const made = dense(cells, width).map((cell) => (cell ? cellText(cell, 'text', this.#is1904) : { text: '', found: [] }));
    const texts = made.map(({ text }) => text);
    const found = headerProblems(texts).map(({ at: place, ...one }) => ({ ...one, at: cellPlace(at, place?.column ?? 1) }));
    const ofCells = made.flatMap((one, index) => one.found.map((said) => placed(said, cellPlace(at, index + 1))));
    const item = tableItem(texts, at, [...notices, ...ofCells, ...found]);
    if (item.ok) this.#kinds = texts.map(kindOfHeader);
    return item;
  }

  row(cells: readonly SheetCell[], at: Place, notices: readonly Problem[]): TableItem {
    const kinds = this.#kinds ?? [];
    const beyond = cells.find(({ column }) => column > kinds.length);
    if (beyond) return tableItem([], cellPlace(at, beyond.column), [problem('exchange/csv-cell-count', '', { params: { expected: kinds.length, found: cells.at(-1)?.column ?? 0 } })]);
    const found: Problem[] = [...notices];
    const texts = dense(cells, kinds.length).map((cell, index) => {
      if (!cell) return '';
      const kind = kinds[index] ?? 'any';
      const made = cellText(cell, kind, this.#is1904);
      const said = made.typed ? made.found : [...made.found, ...cellProblems(made.text, kind)];
      found.push(...said.map((one) => placed(one, cellPlace(at, index + 1))));
      return made.text;
    });
    if (isTotalRow(texts)) found.push(problem('exchange/total-row', '', { severity: 'warning' }));
    return tableItem(texts, at, found);
  }
}

/**
 * Reads one sheet of a workbook as a table, row by row, whatever it is about. The first row that holds something is the header. What
 * spreadsheets do to cells is told with the cell: formulas, failed ones, numbers where identifiers belong, merged headers, hidden
 * columns, rows and sheets, links, misleading characters. Dates become `YYYY-MM-DD` by the workbook's own way of counting days.
 *
 * @param input - path or bytes of an XLSX workbook
 * @param options - sheet and limits
 * @returns items in the order of the sheet, the header first
 * @example
 * ```ts
 * const said: string[] = [];
 * for await (const item of readSheet(new TextEncoder().encode('a,b'))) if (!item.ok) said.push(item.problems[0]?.code ?? '');
 * said; // => ['exchange/not-a-workbook']
 * ```
 * @public
 */
export async function* readSheet(input: string | Uint8Array, { sheet, limits = {} }: SheetOptions = {}): AsyncGenerator<TableItem> {
  const book = await openWorkbook(input, limits);
  if (!book.ok) {
    yield { ok: false, at: {}, problems: book.problems };
    return;
  }
  try {
    if (sheet !== undefined && !book.value.sheets.some(({ name }) => name === sheet)) {
      yield { ok: false, at: {}, problems: [problem('exchange/no-such-sheet', '', { params: { count: book.value.sheets.length } })] };
      return;
    }
    const table = new SheetTable(book.value);
    let rows = 0;
    for await (const row of placedRows(book.value, sheet)) {
      rows += 1;
      if ('fault' in row) {
        yield { ok: false, at: row.at, problems: [row.fault] };
        return;
      }
      yield table.hasHeader ? table.row(row.cells, row.at, row.notices) : table.header(row.cells, row.at, row.notices);
      if (!table.hasHeader) return;
    }
    if (rows === 0) yield empty({});
  } catch (fault) {
    if (!(fault instanceof ReadFailure)) throw fault;
    yield { ok: false, at: {}, problems: [fault.problem] };
  } finally {
    book.value.close();
  }
}
