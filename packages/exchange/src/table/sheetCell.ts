import { problem, type Problem } from '@ctip/core';

import { dayOf, type SheetCell } from '../workbook/index.js';
import type { ColumnKind } from './kinds.js';

/** The text of a cell, and what is said of how it was made. */
export interface CellText {
  readonly text: string;
  readonly found: readonly Problem[];
  /** A number, truth value or date that the format itself holds as such: its text is ours. */
  readonly typed: boolean;
}

const said = (code: string, severity: 'error' | 'warning'): Problem => problem(code, '', { severity });

/** A number keeps fifteen digits in a spreadsheet; what is longer has lost the rest. */
const isTooLong = (text: string): boolean => /^-?\d{16,}(?:\.\d*)?$/u.test(text);

function numberText(cell: SheetCell, kind: ColumnKind, is1904: boolean): CellText {
  const number = Number(cell.text);
  if (cell.text.trim() === '' || !Number.isFinite(number)) return { text: cell.text, found: [said('exchange/number-range', 'error')], typed: true };
  if (cell.date || kind === 'date') {
    const day = dayOf(cell.text, is1904);
    if (day === undefined) return { text: cell.text, found: [said('exchange/spreadsheet-date', 'warning')], typed: true };
    // A year alone is no day number; a day number of such a size was typed by nobody.
    if (cell.date || number >= 3000) return { text: day, found: [], typed: true };
    return { text: cell.text, found: number < 1000 ? [said('exchange/spreadsheet-date', 'warning')] : [], typed: true };
  }
  const text = String(number);
  if (kind === 'number') return { text, found: isTooLong(cell.text) && !Number.isSafeInteger(number) ? [said('exchange/number-precision', 'error')] : [], typed: true };
  if (isTooLong(cell.text)) return { text, found: [said('exchange/number-precision', 'error')], typed: true };
  const isHarmed = kind === 'identifier' || (kind !== 'text' && kind !== 'narrative' && /e/iu.test(cell.text));
  return { text, found: isHarmed ? [said('exchange/spreadsheet-damage', 'warning')] : [], typed: true };
}

/**
 * The text of a cell of a sheet, in the column of a kind. Days become `YYYY-MM-DD`, truth values `true` and `false`; a number in a column
 * of identifiers is told, because its leading zeros and long ends are gone; a formula gives the value that was kept, with a notice.
 */
export function cellText(cell: SheetCell, kind: ColumnKind, is1904: boolean): CellText {
  if (cell.kind === 'error') return { text: cell.text, found: [said('exchange/spreadsheet-error', 'error')], typed: true };
  if (cell.formula && cell.text === '') return { text: '', found: [said('exchange/xlsx-formula-without-value', 'error')], typed: true };
  const formula = cell.formula ? [said('exchange/xlsx-formula', 'warning')] : [];
  if (cell.kind === 'boolean') return { text: cell.text === '1' || cell.text === 'true' ? 'true' : 'false', found: formula, typed: true };
  if (cell.kind === 'number') {
    const made = numberText(cell, kind, is1904);
    return { ...made, found: [...formula, ...made.found] };
  }
  return { text: cell.text, found: formula, typed: false };
}
