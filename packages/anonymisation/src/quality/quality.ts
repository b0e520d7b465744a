import { entropyBits, guessingBits } from '../measure/entropy.js';
import type { Found } from '../search/found.js';
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
  /** Share of cells of quasi-identifiers in which nothing is left, 0 to 1; here less is better. */
  readonly missing: number;
  readonly columns: readonly ColumnQuality[];
}

/** 1 at `least`, 0 at `most`. */
function scaled(value: number, least: number, most: number): number {
  if (most <= least) return 1;
  return Math.min(1, Math.max(0, 1 - (value - least) / (most - least)));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Rows that are suppressed, and for each attribute how many rows that are not have each leaf. */
function keptRows({ attributes, leaves, counts, rows }: EncodedTable, { classOf, sizes }: Found, k: number) {
  const kept = attributes.map(({ domain }) => new Float64Array(domain));
  let suppressed = rows;
  for (const [tuple, count] of counts.entries()) {
    if ((sizes[classOf[tuple] ?? 0] ?? 0) < k) continue;
    suppressed -= count;
    for (const [attribute, histogram] of kept.entries()) {
      const leaf = leaves[attribute]?.[tuple] ?? 0;
      histogram[leaf] = (histogram[leaf] ?? 0) + count;
    }
  }
  return { kept, suppressed };
}

/** Bits to guess the values of a column back, those of suppressed rows from nothing. */
function bitsOf(attribute: Encoded, level: number, kept: Float64Array): number {
  const { histogram, codes, sizes } = attribute;
  const suppressed = new Float64Array(sizes[level] ?? 0);
  for (const [leaf, rows] of histogram.entries()) {
    const code = codes[level]?.[leaf] ?? 0;
    suppressed[code] = (suppressed[code] ?? 0) + rows - (kept[leaf] ?? 0);
  }
  return guessingBits(attribute, level) + entropyBits(suppressed);
}

function ambiguityOf({ attributes, leaves, counts, rows }: EncodedTable, { node, classOf, sizes }: Found, k: number): number {
  const all = attributes.reduce((product, { domain }) => product * domain, 1);
  let sum = 0;
  for (const [tuple, count] of counts.entries()) {
    const isKept = (sizes[classOf[tuple] ?? 0] ?? 0) >= k;
    const behind = (product: number, { shares, domain }: Encoded, index: number): number =>
      product * domain * (shares[node[index] ?? 0]?.[leaves[index]?.[tuple] ?? 0] ?? 0);
    sum += count * (isKept ? attributes.reduce(behind, 1) : all);
  }
  return scaled(sum, rows, rows * all);
}

/** How much detail a way to generalise keeps. */
export function qualityOf(table: EncodedTable, found: Found, k: number): ReleaseQuality {
  const { attributes, counts: input, rows } = table;
  const { kept, suppressed } = keptRows(table, found, k);
  const levels = attributes.map((attribute, index) => ({ attribute, level: found.node[index] ?? 0, kept: kept[index] ?? new Float64Array() }));
  const shares = levels.map((at) => {
    let sum = suppressed;
    for (const [leaf, count] of at.kept.entries()) sum += count * (at.attribute.shares[at.level]?.[leaf] ?? 0);
    return sum / rows;
  });
  const heights = levels.map(({ attribute: { top }, level }) => (suppressed + (rows - suppressed) * (top === 0 ? 0 : level / top)) / rows);
  const bits = levels.map(({ attribute, level, kept: rest }) => bitsOf(attribute, level, rest));
  const most = attributes.map(({ histogram }) => entropyBits(histogram));
  const columns = levels.map(({ attribute }, index): ColumnQuality => ({
    name: attribute.column.name,
    granularity: scaled(shares[index] ?? 1, 1 / attribute.domain, 1),
    precision: 1 - (heights[index] ?? 1),
    nonUniformEntropy: scaled(bits[index] ?? 0, 0, most[index] ?? 0),
  }));
  const published = [...found.sizes].filter((size) => size >= k);
  const squares = (sizes: Iterable<number>): number => [...sizes].reduce((sum, size) => sum + size ** 2, 0);
  const emptied = levels.filter(({ attribute: { sizes }, level }) => level > 0 && sizes[level] === 1).length;
  return {
    granularity: scaled(mean(shares), mean(attributes.map(({ domain }) => 1 / domain)), 1),
    precision: 1 - mean(heights),
    nonUniformEntropy: scaled(mean(bits), 0, mean(most)),
    discernibility: scaled(squares(published) + rows * suppressed, squares(input), rows ** 2),
    averageClassSize: scaled((rows - suppressed) / published.length, rows / input.length, rows),
    ambiguity: ambiguityOf(table, found, k),
    missing: (suppressed * attributes.length + (rows - suppressed) * emptied) / (rows * attributes.length),
    columns,
  };
}
