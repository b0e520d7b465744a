import { problem } from '@ctip/core';

import type { SheetCell } from '../../workbook/index.js';
import type { GlotipItem } from './row.js';

/** An item, with what must be said of formulas among its cells: a kept value is taken with a notice, a missing one refuses the row. */
export function withFormulas(item: GlotipItem, cells: readonly SheetCell[], columns: ReadonlySet<number>): GlotipItem {
  const formulas = cells.filter(({ formula, column }) => formula && columns.has(column));
  if (formulas.length === 0) return item;
  const { row, cut } = item;
  const at = { row };
  if (formulas.some(({ text }) => text === '')) {
    const before = item.ok ? item.notices : item.problems;
    return { ok: false, row, cut, problems: [...before, problem('exchange/glotip-formula-without-value', '', { at })] };
  }
  const notice = problem('exchange/glotip-formula', '', { at, severity: 'warning' });
  return item.ok ? { ...item, notices: [...item.notices, notice] } : { ...item, problems: [...item.problems, notice] };
}
