import type { Solution } from '../release/solve.js';

/** Rows of the class in which nothing is left: the reference counts them as suppressed. */
export function emptied({ encoded: { attributes, leaves, counts }, recoding: { nodes, nodeOf, classOf } }: Solution): { readonly rows: number; readonly classes: ReadonlySet<number> } {
  const classes = new Set<number>();
  let rows = 0;
  for (let tuple = 0; tuple < counts.length; tuple += 1) {
    const node = nodes[nodeOf[tuple] ?? -1];
    if (!node || (counts[tuple] ?? 0) === 0) continue;
    const isEmpty = attributes.every(({ column }, index) => column.hierarchy.levels[node[index] ?? 0]?.[leaves[index]?.[tuple] ?? 0] === '*');
    if (!isEmpty) continue;
    rows += counts[tuple] ?? 0;
    classes.add(classOf[tuple] ?? 0);
  }
  return { rows, classes };
}
