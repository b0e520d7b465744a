import { problem, type Place, type Problem } from '@ctip/core';

import { columnName, firstShown, type SheetCell, type Workbook } from '../workbook/index.js';

/** A row of a sheet that holds something, with what is said of the sheet before it. */
export interface PlacedRow {
  readonly cells: readonly SheetCell[];
  readonly at: Place;
  readonly notices: readonly Problem[];
}

const warning = (code: string, at: Place, params?: Readonly<Record<string, number>>): Problem => problem(code, '', { severity: 'warning', at, ...(params && { params }) });

/** Where a cell stands, as a spreadsheet says it. */
export const cellPlace = (at: Place, column: number): Place => ({ ...at, cell: `${columnName(column)}${String(at.row ?? 0)}` });

/** Columns that are not shown, as far as the header goes. */
const hiddenUpTo = (ranges: readonly (readonly [first: number, last: number])[], width: number): readonly number[] =>
  ranges.flatMap(([first, last]) => Array.from({ length: Math.max(0, Math.min(last, width) - first + 1) }, (_, index) => first + index));

function aboutBook({ sheets, has }: Workbook, at: Place): readonly Problem[] {
  const others = sheets.filter(({ hidden }) => !hidden).length - 1;
  return [
    ...(sheets.some(({ hidden }) => hidden) || has.comments ? [warning('exchange/xlsx-hidden-content', {})] : []),
    ...(has.links ? [warning('exchange/xlsx-external-link', {})] : []),
    ...(others > 0 ? [warning('exchange/xlsx-more-sheets', at, { count: others })] : []),
  ];
}

/** The rows of a sheet that hold something; the first one brings what is said of the workbook and of columns that are not shown. */
export async function* placedRows(book: Workbook, sheet: string | undefined): AsyncGenerator<PlacedRow | { readonly fault: Problem; readonly at: Place }> {
  const merged = await book.merged(sheet);
  const number = (sheet === undefined ? firstShown(book.sheets) : Math.max(0, book.sheets.findIndex(({ name }) => name === sheet))) + 1;
  const hidden: (readonly [number, number])[] = [];
  let isFirst = true;
  for await (const { row, cells, hidden: isHidden } of book.rows(sheet, (first, last) => hidden.push([first, last]))) {
    if (cells.length === 0) continue;
    const at: Place = { sheet: number, row };
    const notices: Problem[] = isHidden ? [warning('exchange/xlsx-hidden-content', at)] : [];
    if (isFirst) {
      const cell = merged.get(row);
      if (cell !== undefined) {
        yield { fault: problem('exchange/xlsx-merged-header', '', { at: { ...at, cell } }), at };
        return;
      }
      notices.push(...aboutBook(book, at), ...hiddenUpTo(hidden, cells.at(-1)?.column ?? 0).map((column) => warning('exchange/xlsx-hidden-content', cellPlace(at, column))));
      isFirst = false;
    }
    yield { cells, at, notices };
  }
}
