import { attributeLoss } from '../measure/loss.js';
import { entropyBits } from '../measure/entropy.js';
import type { ReleaseQuality } from '../quality/index.js';
import type { EncodedTable } from '../table/encode.js';
import type { Axis, Part } from './axis.js';

/** A table in parts, as it is measured. */
export interface Parted {
  readonly encoded: EncodedTable;
  readonly axes: readonly Axis[];
  readonly parts: readonly Part[];
  /** Rows of each class: parts that are published alike are one. */
  readonly sizes: Int32Array;
  /** Rows that are in no part. */
  readonly suppressed: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

/** For each axis, rows of parts times the share of the leaves that stand behind them; 1 for a row that is left out. */
function sharesOf({ axes, parts, suppressed }: Parted): number[] {
  return axes.map(({ attribute: { domain } }, at) => suppressed + sum(parts.map(({ rows, regions }) => rows.length * (regions[at]?.leaves.length ?? 0))) / domain);
}

/** Loss over all columns and of each; the weights of columns count in `weighted` alone. */
export function lossesOfParts(parted: Parted) {
  const { rows } = parted.encoded;
  const losses = sharesOf(parted).map((share, at) => attributeLoss(share, rows, parted.axes[at]?.attribute.domain ?? 1));
  const weights = parted.axes.map(({ attribute }) => attribute.column.weight ?? 1);
  const heaviest = Math.max(...weights);
  const joined = (weight: (at: number) => number): number => losses.reduce((product, loss, at) => product * (1 + weight(at) * loss), 1) ** (1 / losses.length) - 1;
  return { losses, loss: joined(() => 1), weighted: joined((at) => (weights[at] ?? 1) / heaviest) };
}

/** 1 at `least`, 0 at `most`. */
function scaled(value: number, least: number, most: number): number {
  return most <= least ? 1 : Math.min(1, Math.max(0, 1 - (value - least) / (most - least)));
}

/** Bits to guess the values of a column back from the parts; of rows that are left out, from nothing. */
function bitsOf({ parts, encoded, suppressed }: Parted, at: number): number {
  const { histogram } = encoded.attributes[at] ?? { histogram: new Float64Array() };
  const all = sum([...histogram]);
  const published = sum(
    parts.map(({ rows, regions }) => {
      const behind = sum((regions[at]?.leaves ?? []).map((leaf) => histogram[leaf] ?? 0));
      return sum(rows.map((row) => -Math.log2((histogram[encoded.leaves[at]?.[encoded.tupleOf[row] ?? 0] ?? 0] ?? behind) / behind)));
    }),
  );
  return published + (suppressed > 0 ? suppressed * Math.log2(all) : 0);
}

/** How much detail parts keep. The height of a group is its level; of a stretch of an order, its share of the whole. */
export function qualityOfParts(parted: Parted): ReleaseQuality {
  const { encoded, axes, parts, sizes, suppressed } = parted;
  const { rows, attributes } = encoded;
  const shares = sharesOf(parted).map((share) => share / rows);
  const heightOf = ({ isOrdered, attribute: { domain, top } }: Axis, at: number, { regions }: Part): number => {
    const { leaves = [], level = 0 } = regions[at] ?? {};
    if (isOrdered) return domain < 2 ? 0 : (leaves.length - 1) / (domain - 1);
    return top === 0 ? 0 : level / top;
  };
  const heights = axes.map((axis, at) => (suppressed + sum(parts.map((part) => part.rows.length * heightOf(axis, at, part)))) / rows);
  const [bits, most] = [axes.map((_, at) => bitsOf(parted, at)), attributes.map(({ histogram }) => entropyBits(histogram))];
  const cells = sum(axes.map(({ attribute: { domain } }, at) => suppressed + sum(parts.map((part) => (domain > 1 && part.regions[at]?.leaves.length === domain ? part.rows.length : 0)))));
  const everything = attributes.reduce((product, { domain }) => product * domain, 1);
  const ambiguous = suppressed * everything + sum(parts.map((part) => part.rows.length * part.regions.reduce((product, { leaves }) => product * leaves.length, 1)));
  const squares = (counts: Iterable<number>): number => sum([...counts].map((count) => count ** 2));
  const input = encoded.counts.filter((count) => count > 0);
  return {
    granularity: scaled(mean(shares), mean(attributes.map(({ domain }) => 1 / domain)), 1),
    precision: 1 - mean(heights),
    nonUniformEntropy: scaled(mean(bits), 0, mean(most)),
    discernibility: scaled(squares(sizes) + rows * suppressed, squares(input), rows ** 2),
    averageClassSize: scaled((rows - suppressed) / sizes.length, rows / input.length, rows),
    ambiguity: scaled(ambiguous, rows, rows * everything),
    missing: cells / (rows * axes.length),
    columns: axes.toSorted((a, b) => a.attribute.position - b.attribute.position).map((axis) => ({ at: axes.indexOf(axis), axis })).map(({ at, axis: { attribute: { column, domain } } }) => ({
      name: column.name,
      granularity: scaled(shares[at] ?? 1, 1 / domain, 1),
      precision: 1 - (heights[at] ?? 1),
      nonUniformEntropy: scaled(bits[at] ?? 0, 0, most[at] ?? 0),
    })),
  };
}
