import type { NamedTable } from '../risk/discovery.js';
import { combinationsIn, subsetsOf } from '../risk/subsets.js';

/** How far the joint distribution of two columns moved. @public */
export interface PairError {
  readonly columns: readonly string[];
  /** Total variation, 0 (as it was) to 1 (nothing in common). */
  readonly error: number;
}

/** Shares of the combinations of two columns, by their texts. */
function shares({ rows }: NamedTable, positions: readonly number[]): Map<string, number> {
  const { byRow, sizes } = combinationsIn(rows, positions);
  const found = new Map<string, number>();
  for (const [row, number] of byRow.entries()) found.set(JSON.stringify(positions.map((position) => rows[row]?.[position])), (sizes[number] ?? 0) / rows.length);
  return found;
}

/**
 * How far leaving records out moved what is true of two columns together: total variation between two tables of the same columns, for
 * example a table that was generalised whole and what was published of it.
 *
 * @throws TypeError for tables of different columns
 * @example
 * ```ts
 * const columns = [{ name: 'a' }, { name: 'b' }];
 * const before = { columns, rows: [['1', 'x'], ['2', 'x']] };
 * pairErrors(before, { columns, rows: [['1', 'x']] }); // => [{ columns: ['a', 'b'], error: 0.5 }]
 * ```
 * @public
 */
export function pairErrors(before: NamedTable, after: NamedTable): readonly PairError[] {
  if (JSON.stringify(before.columns.map(({ name }) => name)) !== JSON.stringify(after.columns.map(({ name }) => name))) throw new TypeError('the tables have different columns');
  const pairs = subsetsOf([...before.columns.keys()], 2).filter(({ length }) => length === 2);
  return pairs.map((positions): PairError => {
    const [was, is] = [shares(before, positions), shares(after, positions)];
    const moved = [...new Set([...was.keys(), ...is.keys()])].reduce((sum, key) => sum + Math.abs((was.get(key) ?? 0) - (is.get(key) ?? 0)), 0);
    return { columns: positions.map((position) => before.columns[position]?.name ?? ''), error: moved / 2 };
  });
}
