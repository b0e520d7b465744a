import { problem, type Problem } from '@ctip/core';

import { hierarchyProblems } from '../hierarchy/hierarchy.js';
import { columnRoles, type Column, type MicroTable, type QuasiColumn } from './table.js';

function checkLevels({ hierarchy, levels, weight = 1 }: QuasiColumn): void {
  const top = hierarchy.levels.length - 1;
  const [lowest, highest] = levels ?? [0, top];
  const isWhole = Number.isSafeInteger(lowest) && Number.isSafeInteger(highest);
  if (!isWhole || lowest < 0 || lowest > highest || highest > top) throw new RangeError('levels must be levels of the hierarchy');
  if (!(weight > 0 && weight < Number.POSITIVE_INFINITY)) throw new RangeError('the weight of a column is above 0');
}

/** Wrong use by whoever declared the columns: a role that we do not know must never be released as if it were harmless. */
function checkColumns(columns: readonly Column[]): void {
  if (new Set(columns.map(({ name }) => name)).size !== columns.length) throw new TypeError('two columns have one name');
  for (const column of columns) {
    if (!columnRoles.includes(column.role)) throw new TypeError('a column has one of the roles of columnRoles');
    if (column.role === 'quasi' && typeof column.hierarchy !== 'object') throw new TypeError('a quasi-identifier has a hierarchy');
  }
}

/** The first row that has other than one text a column; −1 where none has. */
function raggedRow(rows: MicroTable['rows'], width: number): number {
  for (let at = 0; at < rows.length; at += 1) {
    const row: readonly unknown[] = rows[at] ?? [];
    if (row.length !== width) return at;
    for (let cell = 0; cell < width; cell += 1) if (typeof row[cell] !== 'string') return at;
  }
  return -1;
}

/**
 * What is wrong with a table.
 *
 * @throws TypeError, RangeError for columns that are declared wrongly
 */
export function tableProblems({ columns, rows }: MicroTable): readonly Problem[] {
  checkColumns(columns);
  const quasi = columns.flatMap((column, position) => (column.role === 'quasi' ? [{ column, position }] : []));
  if (quasi.length === 0) return [problem('anonymisation/no-quasi-identifier', '/columns')];
  const faults = quasi.flatMap(({ column, position }) => hierarchyProblems(column.hierarchy, `/columns/${String(position)}/hierarchy`));
  if (faults.length > 0) return faults;
  for (const { column } of quasi) checkLevels(column);
  const ragged = raggedRow(rows, columns.length);
  return ragged < 0 ? [] : [problem('anonymisation/row-ragged', `/rows/${String(ragged)}`, { params: { columns: columns.length } })];
}
