import { reasonOf, type Cube } from '@ctip/cube';

import { wilson, type Interval, type IntervalOptions } from '../interval/index.js';

/** The share of one member. @public */
export interface Share {
  readonly member: string;
  readonly count: number;
  /** Of those whose answer is known. */
  readonly ofKnown: number;
  /** Of all, absent answers included. */
  readonly ofAll: number;
  /** For the share of the known. */
  readonly interval: Interval;
}

/** Shares of a dimension, and how much of it is known. @public */
export interface Shares {
  readonly shares: readonly Share[];
  readonly known: number;
  readonly total: number;
  /** known / total; reported beside every share of the known. */
  readonly knownShare: number;
}

/**
 * Shares of the members of a cube with one dimension: with the known answers as denominator (the practice of UNODC), and with all,
 * both named, because the two differ in every published table.
 *
 * Where one person stands under several members the shares add up to more than one.
 *
 * @returns `undefined` when nothing is known or a cell is not exact: a share of a masked count is not computed
 * @throws RangeError for a cube that has not exactly one dimension
 * @example
 * ```ts
 * const cube = tabulateSync(['f', 'f', 'm', absent('unknown')], { unit: 'cases', dimensions: [{ id: 'sex', of: (sex: Answer<string>) => sex }] });
 * const found = shares(cube);
 * found?.knownShare; // => 0.75
 * found?.shares.map((share) => [share.member, share.ofAll]); // => [['f', 0.5], ['m', 0.25]]
 * ```
 * @public
 */
export function shares(cube: Cube, options: IntervalOptions = {}): Shares | undefined {
  const [dimension, ...others] = cube.dimensions;
  if (!dimension || others.length > 0) throw new RangeError('shares need a cube with one dimension');
  if (cube.cells.some((cell) => cell.low !== cell.high) || cube.counted.low !== cube.counted.high) return undefined;
  const absentPart = cube.cells.filter((cell) => reasonOf(cell.members[0] ?? '') !== undefined).reduce((sum, cell) => sum + cell.low, 0);
  const total = cube.counted.low;
  const known = total - absentPart;
  if (known < 1) return undefined;
  const found = cube.cells.flatMap(({ members: [member = ''], low: count }) =>
    reasonOf(member) === undefined ? [{ member, count, ofKnown: count / known, ofAll: count / total, interval: wilson(count, known, options) }] : [],
  );
  return { shares: found, known, total, knownShare: known / total };
}
