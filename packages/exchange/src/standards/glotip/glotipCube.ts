import { absentMember, rollUp, type Cell, type Count, type CountUnit, type Cube } from '@ctip/cube';

import type { GlotipRow } from './row.js';

/** Dimensions that the table can be cut by. @public */
export type GlotipCubeDimension = 'country' | 'year' | 'sex' | 'ageGroup';

const memberOf = (row: GlotipRow, dimension: GlotipCubeDimension): string => {
  if (dimension === 'country') return row.country ?? absentMember('unknown');
  if (dimension === 'year') return String(row.year);
  const value = row[dimension];
  return value === 'unknown' ? absentMember('unknown') : value;
};

const lists: Readonly<Partial<Record<GlotipCubeDimension, string>>> = { country: 'country', sex: 'sex', ageGroup: 'age-group' };

/**
 * A cube of the table's totals: one unit, by country, year, sex and age group as wanted. A dimension that is left out takes the
 * table's own total, never a sum of ours. Of figures given several times the cell is known between the least and the most.
 *
 * The cube is not complete: a figure that was not published is unknown, not zero.
 *
 * @param rows - figures, from `readGlotip`
 * @param options - unit, dimensions, and which rows
 * @example
 * ```ts
 * glotipCube([], { unit: 'victims', by: ['country', 'year'] }).complete; // => false
 * ```
 * @public
 */
export function glotipCube<const U extends CountUnit, const D extends GlotipCubeDimension>(
  rows: Iterable<GlotipRow>,
  options: { readonly unit: U; readonly by: readonly D[]; readonly where?: (row: GlotipRow) => boolean },
): Cube<U, D> {
  const { unit, by, where = () => true } = options;
  const wants = (dimension: GlotipCubeDimension): boolean => (by as readonly string[]).includes(dimension);
  const cells = new Map<string, Cell>();
  for (const row of rows) {
    if (row.dimension !== 'total' || row.count.unit !== unit || !where(row)) continue;
    const isBothUnknown = row.sex === 'unknown' && row.ageGroup === 'unknown';
    const fits = (dimension: 'sex' | 'ageGroup'): boolean => (wants(dimension) ? row[dimension] !== 'total' : row[dimension] === 'total' || isBothUnknown);
    if (!fits('sex') || !fits('ageGroup') || (isBothUnknown && !wants('sex') && !wants('ageGroup'))) continue;
    const members = by.map((dimension) => memberOf(row, dimension));
    const key = JSON.stringify(members);
    const { low, high } = cells.get(key) ?? row.count;
    cells.set(key, { members, low: Math.min(low, row.count.low), high: Math.max(high, row.count.high) });
  }
  const list = [...cells.values()];
  const counted = list.reduce<Pick<Count, 'low' | 'high'>>((sum, cell) => ({ low: sum.low + cell.low, high: sum.high + cell.high }), { low: 0, high: 0 });
  const dimensions = by.map((id) => ({ id, ...(lists[id] !== undefined && { codeList: lists[id] }), members: [], additive: true }));
  // Keeping every dimension brings members and cells into the order that all cubes have.
  const ordered = rollUp({ unit, dimensions, cells: list, complete: false, counted }, by);
  if (!ordered.ok) throw new TypeError('dimensions of the table add up');
  return ordered.value;
}
