import { absentMember, slice, type Cell, type CountUnit, type Cube } from '@ctip/cube';

import type { GlotipRow } from './row.js';

/** Dimensions that the table can be cut by. @public */
export type GlotipCubeDimension = 'country' | 'year' | 'sex' | 'ageGroup' | 'form';

/** All of them. */
export const glotipDimensions: readonly GlotipCubeDimension[] = ['country', 'year', 'sex', 'ageGroup', 'form'];

/** What a cube of the table is asked for. */
export interface GlotipCut {
  readonly unit: CountUnit;
  readonly by: readonly GlotipCubeDimension[];
}

const memberOf = (row: GlotipRow, dimension: GlotipCubeDimension): string => {
  if (dimension === 'country') return row.country ?? absentMember('unknown');
  if (dimension === 'year') return String(row.year);
  const value = row[dimension];
  return value === undefined || value === 'unknown' ? absentMember('unknown') : value;
};

const lists: Readonly<Partial<Record<GlotipCubeDimension, string>>> = { country: 'country', sex: 'sex', ageGroup: 'age-group' };

/** Is a row one of those that a cube is made of? A dimension that is left out takes the table's own total. */
export function isInCut(row: GlotipRow, { unit, by }: GlotipCut): boolean {
  const wants = (dimension: GlotipCubeDimension): boolean => by.includes(dimension);
  if (row.dimension !== (wants('form') ? 'form' : 'total') || row.count.unit !== unit) return false;
  // The forms of a row without one are not known; the table has none such.
  if (wants('form') && row.form === undefined) return false;
  const isBothUnknown = row.sex === 'unknown' && row.ageGroup === 'unknown';
  const fits = (dimension: 'sex' | 'ageGroup'): boolean => (wants(dimension) ? row[dimension] !== 'total' : row[dimension] === 'total' || isBothUnknown);
  return fits('sex') && fits('ageGroup') && (!isBothUnknown || wants('sex') || wants('ageGroup'));
}

/**
 * A cube of the table: one unit, by country, year, sex, age group and form of exploitation as wanted. Sex, age group and form that are left
 * out take the table's own total, never a sum of ours. Of countries and years the table has no total: those that are left out are added.
 * By form the persons do not add up: one may have suffered several. Of one figure given several times the cell is known between the least
 * and the most; territories without a code stand under one member.
 *
 * The cube is not complete: a figure that was not published is unknown, not zero.
 *
 * @param rows - figures, from `readGlotip`
 * @param options - unit, dimensions, and which rows
 * @throws RangeError where the figures are too big to be added exactly
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
  const cells = new Map<string, Cell>();
  for (const row of rows) {
    if (!isInCut(row, { unit, by }) || !where(row)) continue;
    const members = by.map((dimension) => memberOf(row, dimension));
    const key = JSON.stringify([members, row.country ?? row.countryName, row.year]);
    const { low, high } = cells.get(key) ?? row.count;
    cells.set(key, { members, low: Math.min(low, row.count.low), high: Math.max(high, row.count.high) });
  }
  const dimensions = by.map((id) => ({ id, ...(lists[id] !== undefined && { codeList: lists[id] }), members: [], additive: id !== 'form' }));
  // Taking nothing away adds cells with the same members, brings all into the order of cubes, and counts the records behind them.
  return slice({ unit, dimensions, cells: [...cells.values()], complete: false, counted: { low: 0, high: 0 } }, {}) as Cube<U, D>;
}
