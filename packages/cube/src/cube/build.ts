import type { Count, CountUnit } from '../count/index.js';
import type { Cell, Cube, CubeDimension } from './cube.js';
import { inOrder } from './members.js';

/** What a cube is made of before its cells are in order. */
export interface Parts<U extends CountUnit, D extends string> {
  readonly unit: U;
  readonly dimensions: readonly Omit<CubeDimension<D>, 'members'>[];
  readonly cells: Iterable<Cell>;
  readonly complete: boolean;
  /** Worked out from the cells where it is not known. */
  readonly counted?: Omit<Count, 'unit'>;
}

const keyOf = (members: readonly string[]): string => JSON.stringify(members);

/** Do all sums over these cells stay within the whole numbers that a number holds exactly? */
export function isSafe(cells: readonly Pick<Cell, 'high'>[]): boolean {
  return Number.isSafeInteger(cells.reduce((sum, { high }) => sum + high, 0));
}

/** Adds cells with the same members. */
function summed(cells: Iterable<Cell>): Map<string, Cell> {
  const found = new Map<string, Cell>();
  for (const { members, low, high } of cells) {
    const key = keyOf(members);
    const before = found.get(key);
    found.set(key, before ? { members, low: before.low + low, high: before.high + high } : { members, low, high });
  }
  return found;
}

/**
 * The records behind some cells. Over dimensions that add up, their sum; a record that stands in several cells of the others is
 * counted at least in the largest and at most in all of them.
 */
export function recordsBehind(cells: readonly Cell[], additive: readonly boolean[]): Omit<Count, 'unit'> {
  if (additive.every(Boolean)) return cells.reduce((sum, cell) => ({ low: sum.low + cell.low, high: sum.high + cell.high }), { low: 0, high: 0 });
  const groups = new Map<string, { low: number; high: number }>();
  for (const { members, low, high } of cells) {
    const key = keyOf(members.filter((_, index) => additive[index]));
    const before = groups.get(key) ?? { low: 0, high: 0 };
    groups.set(key, { low: Math.max(before.low, low), high: before.high + high });
  }
  return [...groups.values()].reduce((sum, group) => ({ low: sum.low + group.low, high: sum.high + group.high }), { low: 0, high: 0 });
}

/**
 * A cube in canonical form: members and cells in order, cells with the same members added, zeros of a complete cube left out.
 *
 * @throws RangeError for a dimension that stands there twice, or sums past the whole numbers that a number holds exactly
 */
export function build<U extends CountUnit, D extends string>({ unit, dimensions, cells, complete, counted }: Parts<U, D>): Cube<U, D> {
  if (new Set(dimensions.map(({ id }) => id)).size < dimensions.length) throw new RangeError('a cube has each dimension once');
  const kept = [...summed(cells).values()].filter((cell) => !complete || cell.high > 0);
  if (!isSafe(kept)) throw new RangeError('the counts of a cube are too big to be added exactly');
  const members = dimensions.map((_, index) => inOrder(kept.map((cell) => cell.members[index] ?? '')));
  const ranks = members.map((list) => new Map(list.map((member, rank) => [member, rank] as const)));
  const rank = (cell: Cell, index: number): number => ranks[index]?.get(cell.members[index] ?? '') ?? 0;
  kept.sort((a, b) => {
    const differs = dimensions.findIndex((_, index) => rank(a, index) !== rank(b, index));
    return differs < 0 ? 0 : rank(a, differs) - rank(b, differs);
  });
  return {
    unit,
    dimensions: dimensions.map(({ id, codeList, additive }, index) => ({
      id,
      ...(codeList !== undefined && { codeList }),
      members: members[index] ?? [],
      additive,
    })),
    cells: kept,
    complete,
    counted: counted ?? recordsBehind(kept, dimensions.map(({ additive }) => additive)),
  };
}
