import type { Classes } from '../search/group.js';
import type { Encoded, EncodedTable } from '../table/encode.js';

/** What the search minimises. */
export interface Objective {
  /** What a node costs at least, known without grouping; from its attributes where left out. */
  readonly bound?: (node: readonly number[]) => number;
  /** What a node costs, when the classes that are flagged are suppressed. */
  readonly cost: (node: readonly number[], classes: Classes, flags: Uint8Array) => number;
  /** What a node costs at least while it becomes known, class by class, what is suppressed. */
  readonly running?: (node: readonly number[]) => RunningCost;
  /** What one class costs when it is kept, for the order in which classes are suppressed; all the same unless told. */
  readonly ofClass?: (node: readonly number[], tuple: number, size: number) => number;
  /** What any node above costs at least, known from the classes of this one. */
  readonly above?: (classes: Classes) => number;
  /** What any node costs at least that suppresses this many rows and publishes no class smaller than k. */
  readonly least?: (suppressed: number, k: number) => number;
  /** For measures that are put together from one part an attribute. */
  readonly additive?: Additive;
}

/** What a node costs at least, as far as its suppressed classes are known. */
export interface RunningCost {
  /** A class is suppressed: one of its tuples, and its rows. */
  readonly add: (tuple: number, size: number) => void;
  readonly cost: () => number;
}

/** How parts become one figure; each way grows with every part. */
export type Joining = 'product' | 'sum' | 'maximum';

/** How a cost is put together from attributes: one part each, joined, and finished. */
export interface Additive {
  readonly joining: Joining;
  /** The part of an attribute at a level, when rows are suppressed, told by leaf; it grows with them. */
  readonly part: (attribute: number, level: number, suppressed: Float64Array) => number;
  /**
   * The part of an attribute at a level at least, when rows are suppressed of which only is known what they have at a level no lower,
   * `from`; at that level it is exact. Where it is left out, the leaves must be known.
   */
  readonly partFrom?: (attribute: number, level: number, from: number, suppressed: Float64Array) => number;
  readonly finish: (joined: number) => number;
}

/** What nothing is joined to. */
export const noneOf = (joining: Joining): number => (joining === 'product' ? 1 : 0);

/** Joins one more part. */
export function join(joining: Joining, joined: number, part: number): number {
  if (joining === 'product') return joined * part;
  return joining === 'sum' ? joined + part : Math.max(joined, part);
}

/** Sum over leaves of rows times cost. */
export function product(rows: Float64Array, cost: Float64Array): number {
  let sum = 0;
  for (let leaf = 0; leaf < rows.length; leaf += 1) sum += (rows[leaf] ?? 0) * (cost[leaf] ?? 0);
  return sum;
}

/** A cost that is a sum over rows and attributes. */
export interface RowCosts {
  /** By attribute and level: the sum over all rows with nothing suppressed. */
  readonly sums: readonly (readonly number[])[];
  /** By attribute, level and leaf: what a row costs more when it is suppressed; none is negative. */
  readonly extra: readonly (readonly Float64Array[])[];
  /** The part of an attribute, from the sum over its rows. */
  readonly part: (attribute: number, sum: number) => number;
  readonly joining: Joining;
  readonly finish: (joined: number) => number;
}

/** By attribute, and by two of its levels: of the leaves that have a code at the higher one, the least extra at the lower one. */
function leastExtras({ extra }: RowCosts, attributes: readonly Encoded[]) {
  const known = attributes.map((): Float64Array[][] => []);
  return (attribute: number, level: number, from: number): Float64Array => {
    const byLevel = ((known[attribute] ??= [])[from] ??= []);
    const found = byLevel[level];
    if (found) return found;
    const { codes = [], sizes = [], histogram = none } = attributes[attribute] ?? {};
    const [code, costs] = [codes[from] ?? new Int32Array(), extra[attribute]?.[level] ?? none];
    const least = new Float64Array(sizes[from] ?? 0).fill(Number.POSITIVE_INFINITY);
    for (let leaf = 0; leaf < costs.length; leaf += 1) {
      const own = code[leaf] ?? 0;
      if ((histogram[leaf] ?? 0) > 0) least[own] = Math.min(least[own] ?? 0, costs[leaf] ?? 0);
    }
    // What no row has, none that is suppressed has either.
    return (byLevel[level] = least.map((cost) => (cost === Number.POSITIVE_INFINITY ? 0 : cost)));
  };
}

const none = new Float64Array();

/** For each leaf the first one that costs as much, so that rows are counted together which leaf ever stands for them. */
function alikeIn(costs: Float64Array): Int32Array {
  const first = new Map<number, number>();
  for (const [leaf, cost] of costs.entries()) if (!first.has(cost)) first.set(cost, leaf);
  return Int32Array.from(costs, (cost) => first.get(cost) ?? 0);
}

/** The objective of a cost that is a sum over rows. */
export function additiveObjective(costs: RowCosts, { attributes, leaves }: Pick<EncodedTable, 'attributes' | 'leaves'>): Objective {
  const { sums, extra, part, joining, finish } = costs;
  const leastOf = leastExtras(costs, attributes);
  const partOf = (attribute: number, level: number, rows: Float64Array, each: Float64Array): number => part(attribute, (sums[attribute]?.[level] ?? 0) + product(rows, each));
  const alike = extra.map((levels) => levels.map(alikeIn));
  return {
    additive: {
      joining,
      part: (attribute, level, rows) => partOf(attribute, level, rows, extra[attribute]?.[level] ?? none),
      partFrom: (attribute, level, from, rows) => partOf(attribute, level, rows, leastOf(attribute, level, from)),
      finish,
    },
    running: (node) => {
      const costs = node.map((level, attribute) => extra[attribute]?.[level] ?? none);
      const own = Float64Array.from(node, (level, attribute) => sums[attribute]?.[level] ?? 0);
      return {
        add: (tuple, size) => {
          for (let attribute = 0; attribute < own.length; attribute += 1) own[attribute] = (own[attribute] ?? 0) + size * (costs[attribute]?.[leaves[attribute]?.[tuple] ?? 0] ?? 0);
        },
        cost: () => {
          let joined = noneOf(joining);
          for (let attribute = 0; attribute < own.length; attribute += 1) joined = join(joining, joined, part(attribute, own[attribute] ?? 0));
          return finish(joined);
        },
      };
    },
    cost: (node, { count, sizes, tupleOf }, flags) => {
      const [small, tuples] = [new Int32Array(count), new Int32Array(count)];
      let flagged = 0;
      for (let at = 0; at < count; at += 1) {
        if (flags[at] !== 1) continue;
        small[flagged] = sizes[at] ?? 0;
        tuples[flagged] = tupleOf(at);
        flagged += 1;
      }
      let joined = noneOf(joining);
      for (const [attribute, level] of node.entries()) {
        const [costs, leaf] = [extra[attribute]?.[level] ?? none, leaves[attribute] ?? new Int32Array()];
        const same = alike[attribute]?.[level] ?? new Int32Array();
        // Rows are counted by leaf first: whole numbers add up to the same whatever the order of the rows.
        const rows = new Float64Array(costs.length);
        for (let at = 0; at < flagged; at += 1) {
          const own = same[leaf[tuples[at] ?? 0] ?? 0] ?? 0;
          rows[own] = (rows[own] ?? 0) + (small[at] ?? 0);
        }
        joined = join(joining, joined, part(attribute, (sums[attribute]?.[level] ?? 0) + product(rows, costs)));
      }
      return finish(joined);
    },
  };
}

/** For each attribute and level, the sum over rows of what their leaf costs. */
export function summed(costs: readonly (readonly Float64Array[])[], histograms: readonly Float64Array[]): number[][] {
  return costs.map((levels, attribute) => levels.map((cost) => product(histograms[attribute] ?? new Float64Array(), cost)));
}
