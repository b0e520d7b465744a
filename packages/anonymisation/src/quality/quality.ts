import { entropyBits } from '../measure/entropy.js';
import type { Recoding } from '../search/recoding.js';
import type { Encoded, EncodedTable } from '../table/encode.js';

/** How much detail one column of a release keeps, 1 (as it was) to 0 (nothing). @public */
export interface ColumnQuality {
  readonly name: string;
  /** By how many values could stand behind a released one. */
  readonly granularity: number;
  /** By the height of the level. */
  readonly precision: number;
  /** By the bits that it would take to guess the values back. */
  readonly nonUniformEntropy: number;
}

/**
 * How much detail a release keeps, 1 (as the input was) to 0 (nothing), suppressed records counted as nothing.
 *
 * Source: the quality report of ARX 3.9.2, to which it was compared; labels are read with their level, so that a label that stands
 * on two levels is not mistaken.
 *
 * @public
 */
export interface ReleaseQuality {
  readonly granularity: number;
  readonly precision: number;
  readonly nonUniformEntropy: number;
  readonly discernibility: number;
  readonly averageClassSize: number;
  /** By how many records of the input's domain could stand behind the released ones. */
  readonly ambiguity: number;
  /** Share of cells of quasi-identifiers that are suppressed: published as `*`, or at the highest level where that is one group. 0 to 1; here less is better. */
  readonly missing: number;
  readonly columns: readonly ColumnQuality[];
}

/** 1 at `least`, 0 at `most`. */
function scaled(value: number, least: number, most: number): number {
  if (most <= least) return 1;
  return Math.min(1, Math.max(0, 1 - (value - least) / (most - least)));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Rows that are suppressed; for each attribute how many rows of each node have each leaf, those that are suppressed last. */
function rowsByNode({ attributes, leaves, counts }: EncodedTable, { nodes, nodeOf }: Recoding) {
  const byNode = [...nodes, []].map(() => attributes.map(({ domain }) => new Float64Array(domain)));
  let suppressed = 0;
  for (let tuple = 0; tuple < counts.length; tuple += 1) {
    const count = counts[tuple] ?? 0;
    const node = nodeOf[tuple] ?? -1;
    if (node < 0) suppressed += count;
    for (const [attribute, histogram] of (byNode.at(node) ?? []).entries()) {
      const leaf = leaves[attribute]?.[tuple] ?? 0;
      histogram[leaf] = (histogram[leaf] ?? 0) + count;
    }
  }
  return { byNode, suppressed };
}

/** Sum over rows of what their leaf costs at their node, 1 for suppressed ones. */
function summedOver(byNode: readonly (readonly Float64Array[])[], attribute: number, cost: (node: number, leaf: number) => number): number {
  let sum = 0;
  for (const [node, histograms] of byNode.entries()) {
    for (const [leaf, rows] of (histograms[attribute] ?? new Float64Array()).entries()) if (rows > 0) sum += rows * (node === byNode.length - 1 ? 1 : cost(node, leaf));
  }
  return sum;
}

/**
 * Bits to guess the values of a column back, level by level: at each step those rows go up that stand higher, and are guessed back among
 * one another; suppressed rows go up to the top.
 */
function bitsOf({ codes, sizes, top }: Encoded, levels: readonly number[], rowsAt: readonly Float64Array[]): number {
  const heightOf = (node: number): number => levels[node] ?? top;
  let bits = 0;
  for (let level = 0; level < top; level += 1) {
    const [below, above] = [new Float64Array(sizes[level] ?? 0), new Float64Array(sizes[level + 1] ?? 0)];
    for (const [node, rows] of rowsAt.entries()) {
      if (heightOf(node) <= level) continue;
      for (const [leaf, count] of rows.entries()) {
        const [from, to] = [codes[level]?.[leaf] ?? 0, codes[level + 1]?.[leaf] ?? 0];
        below[from] = (below[from] ?? 0) + count;
        above[to] = (above[to] ?? 0) + count;
      }
    }
    bits += entropyBits(below) - entropyBits(above);
  }
  return bits;
}

function ambiguityOf({ attributes, leaves, counts, rows }: EncodedTable, { nodes, nodeOf }: Recoding): number {
  const all = attributes.reduce((product, { domain }) => product * domain, 1);
  let sum = 0;
  for (const [tuple, count] of counts.entries()) {
    const node = nodes[nodeOf[tuple] ?? -1];
    const behind = (product: number, { shares, domain }: Encoded, index: number): number => product * Math.round(domain * (shares[node?.[index] ?? 0]?.[leaves[index]?.[tuple] ?? 0] ?? 0));
    sum += count * (node ? attributes.reduce(behind, 1) : all);
  }
  return scaled(sum, rows, rows * all);
}

/** Rows of a column whose cells are suppressed. A level below the highest may be one group, too (`8****` of all postal codes): its label is published. */
function emptied({ column, sizes, top }: Encoded, levels: readonly number[], rowsAt: readonly Float64Array[]): number {
  let sum = 0;
  for (const [node, level] of levels.entries()) {
    const isEmpty = level > 0 && level === top && sizes[level] === 1;
    const labels = column.hierarchy.levels[level] ?? [];
    for (const [leaf, rows] of (rowsAt[node] ?? new Float64Array()).entries()) if (isEmpty || labels[leaf] === '*') sum += rows;
  }
  return sum;
}

/** How much detail a way to generalise keeps. */
export function qualityOf(table: EncodedTable, recoding: Recoding): ReleaseQuality {
  const { attributes, counts, rows } = table;
  const { byNode, suppressed } = rowsByNode(table, recoding);
  const input = counts.filter((count) => count > 0);
  const each = attributes.map((attribute, index) => ({ attribute, index, levels: recoding.nodes.map((node) => node[index] ?? 0), rowsAt: byNode.map((histograms) => histograms[index] ?? new Float64Array()) }));
  const shares = each.map(({ attribute, index, levels }) => summedOver(byNode, index, (node, leaf) => attribute.shares[levels[node] ?? 0]?.[leaf] ?? 1) / rows);
  const heights = each.map(({ attribute: { top }, index, levels }) => summedOver(byNode, index, (node) => (top === 0 ? 0 : (levels[node] ?? 0) / top)) / rows);
  const bits = each.map(({ attribute, levels, rowsAt }) => bitsOf(attribute, levels, rowsAt));
  const most = attributes.map(({ histogram }) => entropyBits(histogram));
  const columns = attributes.toSorted((a, b) => a.position - b.position).map((attribute): ColumnQuality => {
    const index = attributes.indexOf(attribute);
    return {
      name: attribute.column.name,
      granularity: scaled(shares[index] ?? 1, 1 / attribute.domain, 1),
      precision: 1 - (heights[index] ?? 1),
      nonUniformEntropy: scaled(bits[index] ?? 0, 0, most[index] ?? 0),
    };
  });
  const squares = (sizes: Iterable<number>): number => [...sizes].reduce((sum, size) => sum + size ** 2, 0);
  const cells = each.reduce((sum, { attribute, levels, rowsAt }) => sum + suppressed + emptied(attribute, levels, rowsAt), 0);
  return {
    granularity: scaled(mean(shares), mean(attributes.map(({ domain }) => 1 / domain)), 1),
    precision: 1 - mean(heights),
    nonUniformEntropy: scaled(mean(bits), 0, mean(most)),
    discernibility: scaled(squares(recoding.sizes) + rows * suppressed, squares(input), rows ** 2),
    averageClassSize: scaled((rows - suppressed) / recoding.sizes.length, rows / input.length, rows),
    ambiguity: ambiguityOf(table, recoding),
    missing: cells / (rows * attributes.length),
    columns,
  };
}
