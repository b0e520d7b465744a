import type { Classes } from '../search/group.js';

/** Figures by attribute, then level. */
export type ByLevel = readonly (readonly number[])[];

/** What the search minimises. */
export interface Objective {
  /** At most what the node costs, known without grouping. Grows upwards from node to node, or is exact but for suppression. */
  readonly bound: (node: readonly number[]) => number;
  /** What the node costs, when the classes that are flagged are suppressed. */
  readonly cost: (node: readonly number[], classes: Classes, flags: Uint8Array) => number;
  /** What one class costs when it is kept, for the order in which classes are suppressed; all the same unless told. */
  readonly ofClass?: (node: readonly number[], tuple: number, size: number) => number;
  /** At most what any node above costs, known from the classes of this one. */
  readonly above?: (classes: Classes) => number;
  /** For measures that are a sum over attributes and rows. */
  readonly additive?: Additive;
}

/** How a cost is put together from attributes: one part each, joined, finished. Every step grows with its input. */
export interface Additive {
  /** Sum over all rows with nothing suppressed. */
  readonly sums: ByLevel;
  /** By attribute, level and leaf: what a row costs more when it is suppressed; none is negative. */
  readonly extra: readonly (readonly Float64Array[])[];
  /** The share of one attribute, from the sum over its rows. */
  readonly part: (attribute: number, sum: number) => number;
  readonly none: number;
  readonly join: (joined: number, part: number) => number;
  readonly finish: (joined: number) => number;
}

/** Sum over leaves of rows times cost. */
export function product(rows: Float64Array, cost: Float64Array): number {
  let sum = 0;
  for (let leaf = 0; leaf < rows.length; leaf += 1) sum += (rows[leaf] ?? 0) * (cost[leaf] ?? 0);
  return sum;
}

/** The objective of a cost that is put together from attributes. */
export function additiveObjective(additive: Additive, leaves: readonly Int32Array[]): Objective {
  const { sums, extra, part, none, join, finish } = additive;
  const of = (node: readonly number[], added: (attribute: number, level: number) => number): number => {
    let joined = none;
    for (const [attribute, level] of node.entries()) joined = join(joined, part(attribute, (sums[attribute]?.[level] ?? 0) + added(attribute, level)));
    return finish(joined);
  };
  return {
    additive,
    bound: (node) => of(node, () => 0),
    cost: (node, { count, sizes, tuples }, flags) => {
      const small: number[] = [];
      for (let at = 0; at < count; at += 1) if (flags[at] === 1) small.push(at);
      return of(node, (attribute, level) => {
        const costs = extra[attribute]?.[level] ?? new Float64Array();
        const leaf = leaves[attribute] ?? new Int32Array();
        // Rows are counted by leaf first: whole numbers add up to the same whatever the order of the rows.
        const rows = new Float64Array(costs.length);
        for (const at of small) {
          const own = leaf[tuples[at] ?? 0] ?? 0;
          rows[own] = (rows[own] ?? 0) + (sizes[at] ?? 0);
        }
        return product(rows, costs);
      });
    },
  };
}

/** For each attribute and level, the sum over rows of what its leaf costs. */
export function summed(costs: readonly (readonly Float64Array[])[], histograms: readonly Float64Array[]): number[][] {
  return costs.map((levels, attribute) =>
    levels.map((cost) => {
      let sum = 0;
      for (const [leaf, rows] of (histograms[attribute] ?? new Float64Array()).entries()) sum += rows * (cost[leaf] ?? 0);
      return sum;
    }),
  );
}
