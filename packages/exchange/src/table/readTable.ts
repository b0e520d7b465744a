import { placed, problem, type Place, type Problem } from '@ctip/core';

import { blankNotice, Blanks, rowsOf, standardRowLimits, type Delimiter, type Row, type TextEncodingName } from '../csv/index.js';
import { ReadFailure, type Bytes } from '../source/index.js';
import { cellProblems, isTotalRow } from './damage.js';
import { headerProblems } from './header.js';
import { kindOfHeader } from './kinds.js';

/** A row of a table, the header being the first: its cells with what was taken with a doubt, or why it is refused. @public */
export type TableItem =
  | { readonly ok: true; readonly cells: readonly string[]; readonly at: Place; readonly notices?: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly at: Place };

/** How a table is read. @public */
export interface TableOptions {
  /** Between cells. Not told: seen from the first lines, and said in a notice unless it is the comma. */
  readonly delimiter?: Delimiter;
  /** `utf-8` unless told. */
  readonly encoding?: TextEncodingName;
  readonly maxRecordBytes?: number;
  readonly maxCellBytes?: number;
  readonly maxColumns?: number;
}

/** Turns problems of a row into an item: errors refuse it. */
export function tableItem(cells: readonly string[], at: Place, found: readonly Problem[]): TableItem {
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { ok: false, at, problems: errors.map((one) => placed(one, at)) };
  return { ok: true, cells, at, ...(found.length > 0 && { notices: found.map((one) => placed(one, at)) }) };
}

const warning = (code: string): Problem => problem(code, '', { severity: 'warning' });

/** What is found in the rows of a table, one after another. */
export class TableCheck {
  #kinds: readonly ReturnType<typeof kindOfHeader>[] | undefined;

  /** Has a sound header been seen? */
  get hasHeader(): boolean {
    return this.#kinds !== undefined;
  }

  header(cells: readonly string[], at: Place, before: readonly Problem[]): TableItem {
    const item = tableItem(cells, at, [...before, ...headerProblems(cells)]);
    if (item.ok) this.#kinds = cells.map(kindOfHeader);
    return item;
  }

  row(cells: readonly string[], at: Place, before: readonly Problem[], isBlank: boolean): TableItem {
    const kinds = this.#kinds ?? [];
    if (cells.length !== kinds.length) return tableItem(cells, at, [problem('exchange/csv-cell-count', '', { params: { expected: kinds.length, found: cells.length } })]);
    if (isBlank) return tableItem(cells, at, [...before, blankNotice({ at, count: 1 })]);
    const found = cells.flatMap((cell, index) => cellProblems(cell, kinds[index] ?? 'any').map((one) => placed(one, { column: index + 1 })));
    return tableItem(cells, at, [...before, ...found, ...(isTotalRow(cells) ? [warning('exchange/total-row')] : [])]);
  }
}

/**
 * Reads a table of text (CSV, RFC 4180), row by row, in constant memory, whatever it is about. The first item is the header; without a
 * sound one nothing more is read. Every row is looked at for what spreadsheets do to cells: lost digits, dates of two readings, failed
 * formulas, totals, and characters that mislead. Cells stay text. `""` and an empty cell are the same.
 *
 * @param source - bytes
 * @param options - delimiter, encoding, limits
 * @returns items in the order of the file; accepted and refused add up to the rows
 * @example
 * ```ts
 * const bytes = [new TextEncoder().encode('phone;age\n9.61E+11;17\n')];
 * const said: string[] = [];
 * for await (const item of readTable(bytes)) if (item.ok) said.push(...(item.notices ?? []).map(({ code }) => code));
 * said; // => ['exchange/delimiter-guess', 'exchange/spreadsheet-damage']
 * ```
 * @public
 */
export async function* readTable(source: Bytes, options: TableOptions = {}): AsyncGenerator<TableItem> {
  const check = new TableCheck();
  const blanks = new Blanks();
  let rows = 0;
  const itemOf = (row: Row): TableItem => {
    if ('fault' in row) return { ok: false, at: row.at, problems: [placed(row.fault, row.at)] };
    blanks.add(row.blank);
    const item = check.hasHeader ? check.row(row.cells, row.at, row.notices, row.isBlank) : check.header(row.cells, row.at, row.notices);
    const passed = item.ok ? blanks.take() : [];
    return item.ok && passed.length > 0 ? { ...item, notices: [...(item.notices ?? []), ...passed] } : item;
  };
  const { delimiter, encoding = 'utf-8', ...limits } = options;
  try {
    for await (const row of rowsOf(source, { ...standardRowLimits, ...limits, delimiter, encoding })) {
      rows += 1;
      yield itemOf(row);
      if (!check.hasHeader) return;
    }
    if (rows === 0) yield { ok: false, at: { row: 1 }, problems: [problem('exchange/empty', '', { at: { row: 1 } })] };
  } catch (fault) {
    if (!(fault instanceof ReadFailure)) throw fault;
    yield { ok: false, at: {}, problems: [fault.problem] };
  }
}
