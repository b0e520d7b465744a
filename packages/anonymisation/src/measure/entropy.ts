import type { Encoded, EncodedTable } from '../table/encode.js';
import type { Objective } from './objective.js';

/** Bits to guess the values of a column back when it stands at a level: −Σ f(v)·log2(f(v)/f(its generalisation)). */
function guessingBits({ histogram, codes, sizes }: Encoded, level: number): number {
  const code = codes[level] ?? new Int32Array();
  const general = new Float64Array(sizes[level] ?? 0);
  for (const [leaf, rows] of histogram.entries()) general[code[leaf] ?? 0] = (general[code[leaf] ?? 0] ?? 0) + rows;
  let bits = 0;
  for (const [leaf, rows] of histogram.entries()) if (rows > 0) bits -= rows * Math.log2(rows / (general[code[leaf] ?? 0] ?? rows));
  return bits;
}

/** −Σ u·log2(u/U) over counts. */
export function entropyBits(counts: Float64Array): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((bits, count) => (count > 0 ? bits - count * Math.log2(count / total) : bits), 0);
}

/**
 * Non-uniform entropy, summed over columns: bits to guess the values back from the generalised ones, and the generalised ones of
 * suppressed records from nothing.
 *
 * Source: A. Gionis and T. Tassa, 2009; suppression as in ARX 3.9.2.
 */
export function entropyObjective({ attributes, leaves }: EncodedTable): Objective {
  const bits = attributes.map((attribute) => attribute.codes.map((_, level) => guessingBits(attribute, level)));
  const bound = (node: readonly number[]): number => node.reduce((sum, level, attribute) => sum + (bits[attribute]?.[level] ?? 0), 0);
  return {
    bound,
    cost: (node, { count, sizes, tuples }, flags) =>
      node.reduce((sum, level, index) => {
        const { codes, sizes: values } = attributes[index] ?? { codes: [], sizes: [] };
        const suppressed = new Float64Array(values[level] ?? 0);
        for (let at = 0; at < count; at += 1) {
          if (flags[at] !== 1) continue;
          const code = codes[level]?.[leaves[index]?.[tuples[at] ?? 0] ?? 0] ?? 0;
          suppressed[code] = (suppressed[code] ?? 0) + (sizes[at] ?? 0);
        }
        return sum + entropyBits(suppressed);
      }, bound(node)),
  };
}
