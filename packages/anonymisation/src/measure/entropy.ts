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
  let [total, bits] = [0, 0];
  for (let at = 0; at < counts.length; at += 1) total += counts[at] ?? 0;
  for (let at = 0; at < counts.length; at += 1) {
    const count = counts[at] ?? 0;
    if (count > 0) bits -= count * Math.log2(count / total);
  }
  return bits;
}

/**
 * Non-uniform entropy, summed over columns: bits to guess the values back from the generalised ones, and the generalised ones of
 * suppressed records from nothing.
 *
 * Source: A. Gionis and T. Tassa, 2009; suppression as in ARX 3.9.2.
 */
export function entropyObjective({ attributes, leaves }: EncodedTable): Objective {
  const bits = attributes.map((attribute) => attribute.codes.map((_, level) => guessingBits(attribute, level)));
  return {
    additive: {
      joining: 'sum',
      // The more records are suppressed, and the finer they stand, the more bits.
      part: (attribute, level, suppressed) => {
        const { codes, sizes } = attributes[attribute] ?? { codes: [], sizes: [] };
        const [code, values] = [codes[level] ?? new Int32Array(), new Float64Array(sizes[level] ?? 0)];
        for (let leaf = 0; leaf < suppressed.length; leaf += 1) values[code[leaf] ?? 0] = (values[code[leaf] ?? 0] ?? 0) + (suppressed[leaf] ?? 0);
        return (bits[attribute]?.[level] ?? 0) + entropyBits(values);
      },
      finish: (sum) => sum,
    },
    cost: (node, { count, sizes, tupleOf }, flags) => {
      let sum = 0;
      for (const [index, level] of node.entries()) {
        const { codes, sizes: values } = attributes[index] ?? { codes: [], sizes: [] };
        const [code, leaf] = [codes[level] ?? new Int32Array(), leaves[index] ?? new Int32Array()];
        const suppressed = new Float64Array(values[level] ?? 0);
        for (let at = 0; at < count; at += 1) {
          if (flags[at] !== 1) continue;
          const own = code[leaf[tupleOf(at)] ?? 0] ?? 0;
          suppressed[own] = (suppressed[own] ?? 0) + (sizes[at] ?? 0);
        }
        sum += (bits[index]?.[level] ?? 0) + entropyBits(suppressed);
      }
      return sum;
    },
  };
}
