import type { Condition } from '../demand/condition.js';
import type { Demand } from '../demand/demand.js';
import type { Values } from '../table/values.js';
import type { Axis, Part, Region, Rows } from './axis.js';

/** Does a condition hold of some rows? */
function holdsOf({ values, holds }: Condition, rows: Rows, columns: readonly Values[]): boolean {
  const column = columns[values];
  const counts = new Map<number, number>();
  for (const row of rows) {
    const code = column?.byRow[row] ?? 0;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return holds({ codes: Int32Array.from(counts.keys()), counts: Int32Array.from(counts.values()), start: 0, end: counts.size, size: rows.length });
}

/** Says whether some rows may be a class by themselves: by their number first, then by every condition. */
export function judgeOf({ k, conditions }: Demand, columns: readonly Values[]): (rows: Rows) => boolean {
  return (rows) => rows.length >= k && conditions.every((condition) => holdsOf(condition, rows, columns));
}

/** The parts of a table, how often a cut was tried, and rows that may stand in no part. */
export interface Partition {
  readonly parts: readonly Part[];
  readonly tried: number;
  readonly left: Rows;
}

/** Every way to take one region of each axis, with the rows that lie there. */
function rootsOf(axes: readonly Axis[], rows: number, leaves: readonly Int32Array[]): Part[] {
  let parts: Part[] = [{ rows: Array.from({ length: rows }, (_, row) => row), regions: [] }];
  for (const [at, { roots }] of axes.entries()) {
    const rootOf = new Map(roots.flatMap((root) => root.leaves.map((leaf) => [leaf, root] as const)));
    parts = parts.flatMap((part) => {
      const pieces = new Map<Region, number[]>(roots.map((root) => [root, []]));
      for (const row of part.rows) pieces.get(rootOf.get(leaves[at]?.[row] ?? 0) ?? { leaves: [], level: 0 })?.push(row);
      return [...pieces].filter(([, own]) => own.length > 0).map(([root, own]) => ({ rows: own, regions: [...part.regions, root] }));
    });
  }
  return parts;
}

/**
 * Cuts a table into parts, the widest axis first, for as long as every piece may be a class by itself.
 *
 * Source: K. LeFevre, D. DeWitt and R. Ramakrishnan, 2006 (Mondrian), with models other than k asked of every piece.
 */
export function partition(axes: readonly Axis[], rows: number, leaves: readonly Int32Array[], mayStand: (rows: Rows) => boolean): Partition {
  const roots = rootsOf(axes, rows, leaves);
  const open = roots.filter((root) => mayStand(root.rows)).toReversed();
  const left = roots.filter((root) => !open.includes(root)).flatMap((root) => root.rows);
  const parts: Part[] = [];
  let tried = 0;
  const cut = (part: Part): Part[] | undefined => {
    const widths = axes.map(({ attribute, width }, at) => (attribute.column.weight ?? 1) * width(part.rows, part.regions[at] ?? { leaves: [], level: 0 }));
    for (const at of [...axes.keys()].toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0) || a - b)) {
      const [axis, region] = [axes[at], part.regions[at]];
      if (!axis || !region) continue;
      for (const pieces of axis.cuts(part.rows, region)) {
        tried += 1;
        // One piece with all the rows is the same class, told more exactly.
        if (pieces.length === 1 || pieces.every((piece) => mayStand(piece.rows))) return pieces.map((piece) => ({ rows: piece.rows, regions: part.regions.map((one, index) => (index === at ? piece.region : one)) }));
      }
    }
    return undefined;
  };
  for (let part = open.pop(); part; part = open.pop()) {
    const pieces = cut(part);
    if (pieces) open.push(...pieces.toReversed());
    else parts.push(part);
  }
  return { parts, tried, left };
}
