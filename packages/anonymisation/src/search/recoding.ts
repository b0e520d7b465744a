import type { EncodedTable } from '../table/encode.js';
import { Numbering } from '../table/numbering.js';
import type { Found } from './found.js';

/** How each tuple of a table is published: at which levels, in which class; or not at all. */
export interface Recoding {
  /** Levels, one a column; different records may stand at different ones. */
  readonly nodes: readonly (readonly number[])[];
  /** For each tuple, which of the nodes; −1 where it is suppressed. */
  readonly nodeOf: Int32Array;
  /** For each tuple that is published, its class: tuples that look the same are in one, whatever their levels. */
  readonly classOf: Int32Array;
  /** Rows of each class. */
  readonly sizes: Int32Array;
}

/** Numbers for the labels of a column over all its levels, by level and leaf. */
function labelNumbers(levels: readonly (readonly string[])[]) {
  const numbers = new Map<string, number>();
  const byLevel = levels.map((labels) =>
    Int32Array.from(labels, (label) => {
      let number = numbers.get(label);
      if (number === undefined) numbers.set(label, (number = numbers.size));
      return number;
    }),
  );
  return { byLevel, size: numbers.size };
}

/** Puts tuples that look the same into one class. */
export function recodingOf({ attributes, leaves, counts }: EncodedTable, nodes: Recoding['nodes'], nodeOf: Int32Array): Recoding {
  const tuples = Int32Array.from(nodeOf.keys()).filter((tuple) => (nodeOf[tuple] ?? -1) >= 0 && (counts[tuple] ?? 0) > 0);
  const numbering = new Numbering(Math.max(1, tuples.length));
  const [keys, numbers, first] = [new Float64Array(tuples.length), new Int32Array(tuples.length), new Int32Array(tuples.length)];
  let bound = 1;
  let count = tuples.length === 0 ? 0 : 1;
  for (const [index, { column }] of attributes.entries()) {
    const { byLevel, size } = labelNumbers(column.hierarchy.levels);
    const leaf = leaves[index] ?? new Int32Array();
    for (let at = 0; at < tuples.length; at += 1) {
      const tuple = tuples[at] ?? 0;
      keys[at] = (numbers[at] ?? 0) * size + (byLevel[nodes[nodeOf[tuple] ?? 0]?.[index] ?? 0]?.[leaf[tuple] ?? 0] ?? 0);
    }
    bound = Math.max(1, count) * size;
    if (tuples.length > 0) count = numbering.run({ keys, length: tuples.length, bound, numbers, first });
  }
  const classOf = new Int32Array(nodeOf.length).fill(-1);
  const sizes = new Int32Array(count);
  for (let at = 0; at < tuples.length; at += 1) {
    const [tuple, number] = [tuples[at] ?? 0, numbers[at] ?? 0];
    classOf[tuple] = number;
    sizes[number] = (sizes[number] ?? 0) + (counts[tuple] ?? 0);
  }
  return { nodes, nodeOf, classOf, sizes };
}

/** The recoding of one node: its classes are known, and those that are suppressed are left out. */
export function recodingAt({ node, classOf, sizes, flags }: Found, counts: Int32Array): Recoding {
  const numbers = new Int32Array(sizes.length).fill(-1);
  const [nodeOf, own] = [new Int32Array(classOf.length), new Int32Array(classOf.length)];
  const kept: number[] = [];
  for (let tuple = 0; tuple < classOf.length; tuple += 1) {
    const number = classOf[tuple] ?? 0;
    nodeOf[tuple] = -Number(flags[number] === 1);
    if (flags[number] === 1 || (counts[tuple] ?? 0) === 0) {
      own[tuple] = -1;
      continue;
    }
    if ((numbers[number] ?? -1) < 0) numbers[number] = kept.push(sizes[number] ?? 0) - 1;
    own[tuple] = numbers[number] ?? -1;
  }
  return { nodes: [node], nodeOf, classOf: own, sizes: Int32Array.from(kept) };
}

/** For each tuple, 0 where the node that was found publishes it, −1 where it suppresses it. */
export function publishedBy({ classOf, flags }: Found): Int32Array {
  return classOf.map((number) => (flags[number] === 1 ? -1 : 0));
}
