import type { Encoded } from '../table/encode.js';

/** Rows by number; a part of a table. */
export type Rows = readonly number[];

/** Where all rows of a part lie on one axis: from a place to a place, in the order of the axis or at a node of its hierarchy. */
export interface Region {
  /** Leaves in it, ascending by their place on the axis. */
  readonly leaves: readonly number[];
  /** Level of the hierarchy; −1 on an axis that has an order. */
  readonly level: number;
}

/** A part of a table with where it lies on each axis. */
export interface Part {
  readonly rows: Rows;
  readonly regions: readonly Region[];
}

/** Rows with the region that they go to. */
export interface Piece {
  readonly rows: Rows;
  readonly region: Region;
}

/** A quasi-identifier as something that can be cut. */
export interface Axis {
  readonly attribute: Encoded;
  readonly isOrdered: boolean;
  /** What the whole table is parted into before anything is cut: one region, or one for each group at the highest level allowed. */
  readonly roots: readonly Region[];
  /** How wide rows lie, 0 to 1. */
  readonly width: (rows: Rows, region: Region) => number;
  /** Ways to cut, the best first; in each, every piece has rows. */
  readonly cuts: (rows: Rows, region: Region) => Iterable<readonly Piece[]>;
  /** What is published for the rows of a region. */
  readonly label: (region: Region) => string;
}

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

/** Leaves in their order: numbers by size, before others in the order of the hierarchy. */
function orderOfLeaves(leaves: readonly string[]): number[] {
  const at = [...leaves.keys()];
  const numbers = at.filter((leaf) => isNumber(leaves[leaf] ?? '')).toSorted((a, b) => Number(leaves[a]) - Number(leaves[b]));
  return [...numbers, ...at.filter((leaf) => !isNumber(leaves[leaf] ?? ''))];
}

/** Rows in an order that does not depend on how they were given. */
export type RowOrder = (a: number, b: number) => number;

/** An axis of values in an order, cut between two of them; relaxed, also among rows that are equal. */
export function orderedAxis(attribute: Encoded, leafOf: Int32Array, isRelaxed: boolean, byRow: RowOrder): Axis {
  const { leaves } = attribute.column.hierarchy;
  const order = orderOfLeaves(leaves);
  const place = new Int32Array(leaves.length);
  for (const [at, leaf] of order.entries()) place[leaf] = at;
  // Numbers lie as far apart as they are; others one apart.
  const isNumeric = leaves.every(isNumber);
  const positions = order.map((leaf, at) => (isNumeric ? Number(leaves[leaf]) : at));
  const span = (positions.at(-1) ?? 0) - (positions[0] ?? 0);
  const placeOf = (row: number): number => place[leafOf[row] ?? 0] ?? 0;
  const bounds = (rows: Rows): readonly [number, number] => rows.reduce<readonly [number, number]>(([low, high], row) => [Math.min(low, placeOf(row)), Math.max(high, placeOf(row))], [leaves.length, -1]);
  const piece = (rows: Rows, region: Region, isIn: (at: number) => boolean): Piece => ({ rows, region: { leaves: region.leaves.filter((leaf) => isIn(place[leaf] ?? 0)), level: -1 } });
  return {
    attribute,
    isOrdered: true,
    roots: [{ leaves: order, level: -1 }],
    width: (rows) => {
      const [low, high] = bounds(rows);
      return span === 0 ? 0 : ((positions[high] ?? 0) - (positions[low] ?? 0)) / span;
    },
    *cuts(rows, region) {
      const sorted = rows.toSorted((a, b) => placeOf(a) - placeOf(b) || byRow(a, b));
      const middle = Math.floor(sorted.length / 2);
      const at = (index: number): number => placeOf(sorted[index] ?? 0);
      if (isRelaxed && middle > 0 && at(middle - 1) === at(middle)) {
        const median = at(middle);
        if (at(0) < median || at(sorted.length - 1) > median) yield [piece(sorted.slice(0, middle), region, (one) => one <= median), piece(sorted.slice(middle), region, (one) => one >= median)];
      }
      const between = [...sorted.keys()].filter((index) => index > 0 && at(index - 1) < at(index));
      // The most even cut first: what is beside the median where it may not stand there.
      for (const index of between.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b)) {
        const from = at(index);
        yield [piece(sorted.slice(0, index), region, (one) => one < from), piece(sorted.slice(index), region, (one) => one >= from)];
      }
    },
    label: (region) => {
      const names = region.leaves.map((leaf) => leaves[leaf] ?? '');
      if (names.length === leaves.length && names.length > 1) return '*';
      const numbers = names.filter(isNumber);
      const run = (some: readonly string[]): readonly string[] => (some.length > 1 ? [`${some[0] ?? ''}–${some.at(-1) ?? ''}`] : some);
      return (isNumeric || numbers.length > 0 ? [...run(numbers), ...names.filter((name) => !isNumber(name))] : run(names)).join(', ');
    },
  };
}

/** An axis of values in a hierarchy, cut from a group into those that it joins. */
export function hierarchicalAxis(attribute: Encoded, leafOf: Int32Array): Axis {
  const { codes, lowest, highest, domain, column } = attribute;
  const codeAt = (leaf: number, level: number): number => codes[level]?.[leaf] ?? 0;
  const groupsAt = (leaves: readonly number[], level: number): Region[] => {
    const groups = new Map<number, number[]>();
    for (const leaf of leaves) {
      const own = groups.get(codeAt(leaf, level));
      if (own) own.push(leaf);
      else groups.set(codeAt(leaf, level), [leaf]);
    }
    return [...groups.values()].map((own) => ({ leaves: own, level }));
  };
  /** The lowest group that has all rows, not below the lowest level allowed. */
  const narrowed = (rows: Rows, region: Region): Region => {
    let found = region;
    for (let level = region.level - 1; level >= lowest; level -= 1) {
      const [first = 0] = rows;
      const code = codeAt(leafOf[first] ?? 0, level);
      if (rows.some((row) => codeAt(leafOf[row] ?? 0, level) !== code)) break;
      found = { leaves: found.leaves.filter((leaf) => codeAt(leaf, level) === code), level };
    }
    return found;
  };
  return {
    attribute,
    isOrdered: false,
    roots: groupsAt([...column.hierarchy.leaves.keys()], highest),
    width: (rows, region) => narrowed(rows, region).leaves.length / domain,
    *cuts(rows, region) {
      const whole = narrowed(rows, region);
      if (whole.level !== region.level) {
        yield [{ rows, region: whole }];
        return;
      }
      if (whole.level <= lowest) return;
      const groups = groupsAt(whole.leaves, whole.level - 1);
      const groupOf = new Map(groups.flatMap((group) => group.leaves.map((leaf) => [leaf, group] as const)));
      const pieces = new Map<Region, number[]>();
      for (const row of rows) {
        const group = groupOf.get(leafOf[row] ?? 0);
        const own = group && pieces.get(group);
        if (own) own.push(row);
        else if (group) pieces.set(group, [row]);
      }
      yield [...pieces].map(([own, some]) => ({ rows: some, region: own })).toSorted((a, b) => (a.region.leaves[0] ?? 0) - (b.region.leaves[0] ?? 0));
    },
    label: ({ leaves, level }) => column.hierarchy.levels[level]?.[leaves[0] ?? 0] ?? '',
  };
}
