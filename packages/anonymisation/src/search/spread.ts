import type { Encoded } from '../table/encode.js';
import type { Bin } from './bins.js';
import type { ClassList } from './classList.js';
import type { Tallied } from './tallying.js';

/** Classes of a node: the list that they were made from, and what came of it. */
export interface Made {
  readonly bins: readonly Bin[];
  readonly source: ClassList;
  readonly tallied: Tallied;
}

/** Of some rows of each class of a node: by attribute and the value that it has at its level there, how many. */
export function valuesIn({ bins, source, tallied: { first } }: Made, node: readonly number[], rows: Int32Array, count: number, attributes: readonly Encoded[]): Float64Array[] {
  const places = new Int32Array(count);
  const some = new Int32Array(count);
  let length = 0;
  for (let number = 0; number < count; number += 1) {
    const own = rows[number] ?? 0;
    places[length] = first[number] ?? 0;
    some[length] = own;
    length += Number(own > 0);
  }
  const found = attributes.map(({ sizes }, attribute) => new Float64Array(sizes[node[attribute] ?? 0] ?? 0));
  for (const [index, bin] of bins.entries()) {
    const { codes, size } = bin.at(node);
    const [packed, byCode] = [source.packed[index] ?? bin.packed, new Float64Array(size)];
    for (let at = 0; at < length; at += 1) {
      const code = codes[packed[places[at] ?? 0] ?? 0] ?? 0;
      byCode[code] = (byCode[code] ?? 0) + (some[at] ?? 0);
    }
    bin.spreadAt(node, byCode, found);
  }
  return found;
}

/** By attribute and leaf, the rows in flagged classes of a node. */
export function leavesIn({ bins, source, tallied: { numbers } }: Made, flags: Uint8Array, attributes: readonly Encoded[]): Float64Array[] {
  let [list, own, flagged] = [source, numbers, flags];
  // From the classes of the node to those that they were made of, down to the tuples.
  while (list.source) {
    const below = new Uint8Array(list.counts.length);
    for (let at = 0; at < below.length; at += 1) below[at] = flagged[own[at] ?? 0] ?? 0;
    flagged = below;
    own = list.numbers;
    list = list.source;
  }
  const { counts, packed } = list;
  const rows = bins.map(({ size }) => new Float64Array(size));
  const tuples = new Int32Array(counts.length);
  let count = 0;
  for (let tuple = 0; tuple < counts.length; tuple += 1) {
    tuples[count] = tuple;
    count += flagged[own[tuple] ?? 0] ?? 0;
  }
  for (const [index, histogram] of rows.entries()) {
    const numbersOf = packed[index] ?? new Uint16Array();
    for (let at = 0; at < count; at += 1) {
      const tuple = tuples[at] ?? 0;
      const number = numbersOf[tuple] ?? 0;
      histogram[number] = (histogram[number] ?? 0) + (counts[tuple] ?? 0);
    }
  }
  const found = attributes.map(({ domain }) => new Float64Array(domain));
  for (const [index, bin] of bins.entries()) bin.spread(rows[index] ?? new Float64Array(), found);
  return found;
}
