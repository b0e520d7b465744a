import { isExact, reasonOf, type Cube } from '@ctip/cube';

import type { IntervalOptions } from '../interval/index.js';
import { sharesAmong, type CountShares } from './sharesOf.js';

/** Shares of a dimension, and how much of it is known. @public */
export interface Shares extends CountShares {
  /** False for a published table that may lack cells: then these are shares of what was published. */
  readonly complete: boolean;
}

/**
 * Shares of the members of a cube with one dimension, of the known and of all, as {@link sharesOf}.
 *
 * Where one person stands under several members (forms of exploitation) the shares are of persons, and add up to more than one.
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
  if (cube.dimensions.length !== 1) throw new RangeError('shares need a cube with one dimension');
  if (!isExact(cube.counted) || !cube.cells.every(isExact)) return undefined;
  const counts = cube.cells.map(({ members: [member = ''], low }) => [member, low] as const);
  const unknown = counts.filter(([member]) => reasonOf(member) !== undefined).reduce((sum, [, count]) => sum + count, 0);
  const total = cube.counted.low;
  const known = counts.filter(([member]) => reasonOf(member) === undefined);
  const found = sharesAmong(known, total - unknown, total, options);
  return found && { ...found, complete: cube.complete };
}
