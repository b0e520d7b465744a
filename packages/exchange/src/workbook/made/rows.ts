import { problem } from '@ctip/core';

import { ReadFailure } from '../../source/index.js';
import { characterFault } from '../../text/index.js';
import { columnName } from '../sheet.js';
import { headerStyle, sheetHead } from './parts.js';
import { sheetText } from './text.js';

/** A cell as it is written. @public */
export type WrittenCell = string | number | boolean;

/** Most rows and columns of a sheet, and most characters of a cell: what the programs that open it take (ECMA-376 leaves it open). @public */
export const sheetLimits = { rows: 1_048_576, columns: 16_384, cell: 32_767 } as const;

/** Rows are gathered to pieces of this length before they are given on. */
const piece = 1 << 16;

function cellXml(cell: WrittenCell, column: number, row: number, style: number): string {
  const reference = `r="${columnName(column)}${String(row)}"${style === 0 ? '' : ` s="${String(style)}"`}`;
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c ${reference}><v>${String(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `<c ${reference} t="b"><v>${cell ? '1' : '0'}</v></c>`;
  const text = String(cell);
  if (text === '') return '';
  if (text.length > sheetLimits.cell) throw new ReadFailure(problem('exchange/cell-too-long', '', { at: { row, column }, params: { maximum: sheetLimits.cell } }));
  const fault = characterFault(text);
  if (fault) throw new ReadFailure(problem(fault.code, '', { at: { row, column } }));
  return `<c ${reference} t="inlineStr"><is><t xml:space="preserve">${sheetText(text)}</t></is></c>`;
}

function rowXml(cells: readonly WrittenCell[], row: number, style = 0): string {
  if (cells.length > sheetLimits.columns) throw new ReadFailure(problem('exchange/too-many-columns', '', { at: { row }, params: { maximum: sheetLimits.columns } }));
  let text = `<row r="${String(row)}">`;
  for (const [index, cell] of cells.entries()) text += cellXml(cell, index + 1, row, style);
  return `${text}</row>`;
}

/** A sheet that is written: its header, its rows and what stands after them. */
export interface SheetMade {
  readonly header: readonly WrittenCell[];
  /** What is left when the sheet is full stays in the iterator, for the next sheet. */
  readonly rows: AsyncIterator<readonly WrittenCell[]>;
  readonly rightToLeft: boolean;
  readonly most: number;
  readonly tail: string;
  /** Told when the rows came to their end. */
  readonly onEnd?: () => void;
}

/** The XML of one sheet. */
export async function* sheetXml({ header, rows, rightToLeft, most, tail, onEnd }: SheetMade): AsyncGenerator<string> {
  let text = sheetHead(rightToLeft) + rowXml(header, 1, headerStyle);
  for (let row = 2; row <= most; row += 1) {
    const next = await rows.next();
    if (next.done === true) {
      onEnd?.();
      break;
    }
    text += rowXml(next.value, row);
    if (text.length < piece) continue;
    yield text;
    text = '';
  }
  yield text + tail;
}
