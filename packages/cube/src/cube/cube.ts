import type { Count, CountUnit } from '../count/index.js';

/** One dimension of a cube. @public */
export interface CubeDimension<D extends string = string> {
  readonly id: D;
  /** Code list that the members come from, where there is one. */
  readonly codeList?: string;
  /** Members met, by code unit, absent answers last. */
  readonly members: readonly string[];
  /** False where one record may stand under several members: then its cells do not add up to records. */
  readonly additive: boolean;
}

/** How many records share one member of each dimension. @public */
export interface Cell {
  /** One member a dimension, in the order of the dimensions. */
  readonly members: readonly string[];
  readonly low: number;
  readonly high: number;
}

/**
 * Counts of one unit by dimension: plain data that can be sent, kept and merged.
 *
 * @public
 */
export interface Cube<U extends CountUnit = CountUnit, D extends string = string> {
  readonly unit: U;
  readonly dimensions: readonly CubeDimension<D>[];
  /** Cells in the order of their members; none twice. */
  readonly cells: readonly Cell[];
  /**
   * True where a cell that is not there is a zero (counted from records); false where it is unknown (read from a published table).
   * Every sum over a cube that is not complete is a sum of published cells: the true count may be higher than its upper bound.
   */
  readonly complete: boolean;
  /** Records behind the cells; with dimensions that do not add up, fewer than the cells say. */
  readonly counted: { readonly low: number; readonly high: number };
}

/**
 * The count of all records behind a cube. Of a cube that is not complete, only of what was published.
 *
 * @example
 * ```ts
 * total(emptyCube('cases', [])); // => { unit: 'cases', low: 0, high: 0 }
 * ```
 * @public
 */
export function total<U extends CountUnit>(cube: Cube<U>): Count<U> {
  return { unit: cube.unit, ...cube.counted };
}

/** Position of a dimension. @throws RangeError when the cube does not have it */
export function positionOf(cube: Cube, dimension: string): number {
  const position = cube.dimensions.findIndex(({ id }) => id === dimension);
  if (position < 0) throw new RangeError(`the cube has no dimension ${dimension}`);
  return position;
}

/**
 * The count of one cell: all of its members must be named. A cell that is not there is zero in a complete cube and `undefined`,
 * unknown, in one that was read from a published table.
 *
 * @throws RangeError when a dimension is missing or not of this cube
 * @example
 * ```ts
 * cellOf(emptyCube('cases', [{ id: 'year' }]), { year: '2020' }); // => { unit: 'cases', low: 0, high: 0 }
 * ```
 * @public
 */
export function cellOf<U extends CountUnit, D extends string>(cube: Cube<U, D>, members: Readonly<Record<D, string>>): Count<U> | undefined {
  const wanted = cube.dimensions.map(({ id }) => members[id]);
  if (wanted.includes(undefined as never) || Object.keys(members).length !== wanted.length) throw new RangeError('name one member of each dimension');
  const cell = cube.cells.find((found) => found.members.every((member, index) => member === wanted[index]));
  if (cell) return { unit: cube.unit, low: cell.low, high: cell.high };
  return cube.complete ? { unit: cube.unit, low: 0, high: 0 } : undefined;
}

/** What is said of a dimension before anything is counted. @public */
export interface DimensionOutline<D extends string = string> {
  readonly id: D;
  readonly codeList?: string;
  readonly additive?: boolean;
}

/**
 * A complete cube in which nothing was counted: the neutral element of `merge`.
 *
 * @throws RangeError for a dimension that stands there twice
 * @example
 * ```ts
 * emptyCube('cases', [{ id: 'sex' }]).cells; // => []
 * ```
 * @public
 */
export function emptyCube<const U extends CountUnit, const D extends string>(unit: U, dimensions: readonly DimensionOutline<D>[]): Cube<U, D> {
  if (new Set(dimensions.map(({ id }) => id)).size < dimensions.length) throw new RangeError('a cube has each dimension once');
  const empty = dimensions.map(({ id, codeList, additive = true }) => ({ id, ...(codeList !== undefined && { codeList }), members: [], additive }));
  return { unit, dimensions: empty, cells: [], complete: true, counted: { low: 0, high: 0 } };
}
