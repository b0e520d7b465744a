import { jsonPointer, ok, problem, refused, type Result } from '@ctip/core';

import type { CountUnit } from '../count/index.js';
import { build } from '../cube/build.js';
import { positionOf } from '../cube/cube.js';
import { isAbsentMember, type Cell, type Cube } from '../cube/index.js';
import { saidDimension } from '../cube/names.js';

/**
 * Sums a cube over every dimension that is not kept.
 *
 * A dimension under which a record stands several times (forms of exploitation) cannot be summed away: the persons would be counted
 * twice. Tabulate again without it, or `slice` one member. Only `[]`, which asks for the total, is answered in any case: the records
 * behind a cube are known beside its cells.
 *
 * Of a cube that is not complete the published cells are added, so the true counts may be higher.
 *
 * @param keep - ids of the dimensions to keep, in the order wanted
 * @returns the smaller cube, or `cube/not-additive` with the dimension: its id if that is one of ours, else its position
 * @throws RangeError for a dimension that the cube does not have, or one that is named twice
 * @example
 * ```ts
 * const cube = tabulateSync([['f', 'a'], ['f', 'b']], {
 *   unit: 'cases',
 *   dimensions: [{ id: 'sex', of: (r: string[]) => r[0] ?? '' }, { id: 'area', of: (r: string[]) => r[1] ?? '' }],
 * });
 * const bySex = rollUp(cube, ['sex']);
 * bySex.ok && bySex.value.cells; // => [{ members: ['f'], low: 2, high: 2 }]
 * ```
 * @public
 */
export function rollUp<U extends CountUnit, D extends string, const K extends D>(cube: Cube<U, D>, keep: readonly K[]): Result<Cube<U, K>> {
  const positions = keep.map((id) => positionOf(cube, id));
  const at = cube.dimensions.findIndex(({ id, additive }) => !additive && !(keep as readonly string[]).includes(id));
  const lost = cube.dimensions[at];
  if (lost && keep.length > 0) {
    const params = { dimension: saidDimension(lost.id, at) };
    return refused([problem('cube/not-additive', jsonPointer(['dimensions', at]), { params })]);
  }
  const { unit, complete, counted } = cube;
  const dimensions = keep.map((id, index) => ({ ...(cube.dimensions[positions[index] ?? 0] ?? { additive: true }), id }));
  const cells = lost ? [{ members: [], ...counted }] : cube.cells.map((cell) => ({ ...cell, members: positions.map((at) => cell.members[at] ?? '') }));
  return ok(build({ unit, dimensions, cells, complete, counted }));
}

/**
 * The part of a cube that has given members; the dimensions named are gone from it.
 *
 * Where a remaining dimension does not add up, the records behind the part are known only between two bounds. Of a cube that is not
 * complete they are the records behind the published cells.
 *
 * @param members - dimension id → member
 * @throws RangeError for a dimension that the cube does not have
 * @example
 * ```ts
 * slice(emptyCube('cases', [{ id: 'sex' }, { id: 'year' }]), { sex: 'female' }).dimensions.map((d) => d.id); // => ['year']
 * ```
 * @public
 */
export function slice<U extends CountUnit, D extends string, const K extends D>(cube: Cube<U, D>, members: Readonly<Record<K, string>>): Cube<U, Exclude<D, K>> {
  const wanted = Object.entries<string>(members).map(([id, member]) => [positionOf(cube, id), member] as const);
  const gone = new Set(wanted.map(([position]) => position));
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, index) => !gone.has(index));
  const cells = cube.cells
    .filter((cell) => wanted.every(([position, member]) => cell.members[position] === member))
    .map((cell) => ({ ...cell, members: kept(cell.members) }));
  const dimensions = kept(cube.dimensions).map((dimension) => ({ ...dimension, id: dimension.id as Exclude<D, K> }));
  return build({ unit: cube.unit, dimensions, cells, complete: cube.complete });
}

/** Joins cells that become one under wider members of a dimension that does not add up: at least the largest, at most all of them. */
function joined(cells: readonly Cell[]): Cell[] {
  const found = new Map<string, Cell>();
  for (const { members, low, high } of cells) {
    const key = JSON.stringify(members);
    const before = found.get(key);
    found.set(key, before ? { members, low: Math.max(before.low, low), high: before.high + high } : { members, low, high });
  }
  return [...found.values()];
}

/**
 * Replaces the members of a dimension by wider ones, such as forms of exploitation by the groups that are published.
 *
 * Where the dimension does not add up, a person with two forms of one group would count twice, so the joined cell is an interval:
 * at least its largest part, at most their sum. Tabulate by the group itself for the exact count.
 *
 * Absent answers stay as they are and are never given to `wider`: a default in it must not turn unknown into a value.
 *
 * @param wider - member with a value → wider member; `none` (a known, empty list) is given to it too
 * @throws RangeError for a dimension that the cube does not have
 * @example
 * ```ts
 * const cube = tabulateSync(['2020-01', '2020-02'], { unit: 'cases', dimensions: [{ id: 'month', of: (day: string) => day }] });
 * rollMembers(cube, 'month', (month) => month.slice(0, 4)).cells; // => [{ members: ['2020'], low: 2, high: 2 }]
 * ```
 * @public
 */
export function rollMembers<U extends CountUnit, D extends string>(cube: Cube<U, D>, dimension: D, wider: (member: string) => string): Cube<U, D> {
  const at = positionOf(cube, dimension);
  const { unit, dimensions, complete, counted } = cube;
  const widened = (member: string): string => (isAbsentMember(member) ? member : wider(member));
  const cells = cube.cells.map((cell) => ({ ...cell, members: cell.members.with(at, widened(cell.members[at] ?? '')) }));
  return build({ unit, dimensions, cells: dimensions[at]?.additive ? cells : joined(cells), complete, counted });
}
