import type { EncodedTable } from './encode.js';
import { merged } from './values.js';

/** Some tuples of a table as a table of their own; what models compare with, the totals of values, stays that of the whole. */
export function partOf(table: EncodedTable, isIn: (tuple: number) => boolean): { readonly part: EncodedTable; readonly tuples: Int32Array } {
  const tuples = Int32Array.from(table.counts.keys()).filter(isIn);
  const counts = tuples.map((tuple) => table.counts[tuple] ?? 0);
  const leaves = table.leaves.map((leaf) => tuples.map((tuple) => leaf[tuple] ?? 0));
  const attributes = table.attributes.map((attribute, index) => {
    const histogram = new Float64Array(attribute.domain);
    for (let at = 0; at < tuples.length; at += 1) {
      const leaf = leaves[index]?.[at] ?? 0;
      histogram[leaf] = (histogram[leaf] ?? 0) + (counts[at] ?? 0);
    }
    return { ...attribute, histogram };
  });
  // Tuples that are not in it go into one more item, which is cut off.
  const numbers = new Int32Array(table.counts.length).fill(tuples.length);
  for (let at = 0; at < tuples.length; at += 1) numbers[tuples[at] ?? 0] = at;
  const wanted = new Uint8Array(tuples.length + 1).fill(1, 0, tuples.length);
  const values = table.values.map((one) => ({ ...one, lists: merged(one.lists, { numbers, length: numbers.length, count: tuples.length + 1, wanted }, one.labels.length) }));
  const { population } = table;
  const part = { ...table, attributes, leaves, counts, values, rows: counts.reduce((sum, count) => sum + count, 0), ...(population && { population: tuples.map((tuple) => population[tuple] ?? 0) }) };
  return { part, tuples };
}
