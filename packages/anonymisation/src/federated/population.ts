import type { Encoded } from '../table/encode.js';
import type { MicroTable } from '../table/index.js';
import { classNumbers } from './cells.js';

/** How many rows of a population stand in each class at a node; every value is known to be in its hierarchy. */
export function populationAt(attributes: readonly Encoded[], node: readonly number[], rows: MicroTable['rows']): Map<number, number> {
  const numbers = classNumbers(attributes, node);
  const leaves = attributes.map(({ column, position }) => ({ position, known: new Map(column.hierarchy.leaves.map((leaf, at) => [leaf, at] as const)) }));
  const counts = new Map<number, number>();
  for (const row of rows) {
    const number = numbers.of((at) => leaves[at]?.known.get(row[leaves[at].position] ?? '') ?? 0);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}
