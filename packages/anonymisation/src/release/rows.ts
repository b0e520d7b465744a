import type { Recoding } from '../search/recoding.js';
import type { EncodedTable } from '../table/encode.js';
import type { MicroTable } from '../table/index.js';

/** How one column of a released row is written. */
type Cell = (values: readonly string[], tuple: number) => string;

function cellsOf({ columns }: MicroTable, { attributes, leaves }: EncodedTable, { nodes, nodeOf }: Recoding): Cell[] {
  return columns.flatMap((column, position): Cell[] => {
    if (column.role === 'identifying') return [];
    if (column.role !== 'quasi') return [(values) => values[position] ?? ''];
    const index = attributes.findIndex((attribute) => attribute.position === position);
    const labels = nodes.map((node) => column.hierarchy.levels[node[index] ?? 0] ?? []);
    const leaf = leaves[index] ?? new Int32Array();
    return [(_values, tuple) => labels[nodeOf[tuple] ?? 0]?.[leaf[tuple] ?? 0] ?? ''];
  });
}

/** By code unit, column by column. */
export function inOrder(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const [left, right] = [a[at] ?? '', b[at] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** The rows that are released, generalised, in an order that tells nothing of the input. */
export function releasedRows(table: MicroTable, encoded: EncodedTable, recoding: Recoding): string[][] {
  const cells = cellsOf(table, encoded, recoding);
  const rows: string[][] = [];
  for (const [row, values] of table.rows.entries()) {
    const tuple = encoded.tupleOf[row] ?? 0;
    if ((recoding.nodeOf[tuple] ?? -1) >= 0) rows.push(cells.map((cell) => cell(values, tuple)));
  }
  return rows.toSorted(inOrder);
}
