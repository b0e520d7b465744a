import { codesOf, formGroups } from '@ctip/core';
import { reasonOf, type Cell, type Cube } from '@ctip/cube';

/** Members that are reported for every year that is counted at all, with a zero where there is nobody. */
const always: Readonly<Record<string, readonly string[]>> = {
  sex: ['female', 'male'],
  ageGroup: ['child', 'adult'],
  formGroup: codesOf(formGroups),
};

/** Members of a dimension with a value: those always reported, then those met in any year. */
export function knownMembers(cube: Cube, dimension: string): readonly string[] {
  const met = cube.dimensions.find(({ id }) => id === dimension)?.members ?? [];
  return [...new Set([...(always[dimension] ?? []), ...met.filter((member) => reasonOf(member) === undefined)])];
}

/**
 * The cells of one year with their zeros. A complete cube says that a cell which is not there is a zero; of a published table nothing
 * is added. Absent answers have no zeros: they are shown where they were met.
 */
export function withZeros({ cells, complete }: Cube, members: readonly (readonly string[])[]): readonly Cell[] {
  if (!complete) return cells;
  const keyOf = (path: readonly string[]): string => JSON.stringify(path);
  const rest = new Map(cells.map((cell) => [keyOf(cell.members), cell] as const));
  const product = members.reduce<readonly (readonly string[])[]>((paths, list) => paths.flatMap((path) => list.map((member) => [...path, member])), [[]]);
  const known = product.map((path): Cell => {
    const cell = rest.get(keyOf(path)) ?? { members: path, low: 0, high: 0 };
    rest.delete(keyOf(path));
    return cell;
  });
  return [...known, ...rest.values()];
}
