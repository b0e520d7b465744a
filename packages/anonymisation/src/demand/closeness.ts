import type { Hierarchy } from '../hierarchy/index.js';
import type { TCloseness } from '../model/index.js';
import type { Values } from '../table/values.js';
import { frequenciesOf, keptSlack, keptUnder, type ClassValues, type Condition } from './condition.js';

/** A distance that is equal to t but for rounding is within it. */
const slack = 1e-12;

/** Distances as whole numbers: rows of the table times rows of the class, so that nothing is rounded before the one division. */
type Distance = (found: ClassValues) => number;

/** ½ Σ |p − q| = Σ max(p − q, 0), for which only values that occur count. */
function equalDistance(totals: Int32Array, rows: number): Distance {
  return ({ codes, counts, start, end, size }) => {
    let sum = 0;
    for (let at = start; at < end; at += 1) sum += Math.max(0, (counts[at] ?? 0) * rows - (totals[codes[at] ?? 0] ?? 0) * size);
    return sum / (rows * size);
  };
}

/** 1/(M−1) Σ |Σ (p − q)|, values in their order. */
function orderedDistance(totals: Int32Array, rows: number, order: readonly number[]): Distance {
  const rank = new Int32Array(order.length);
  for (const [at, code] of order.entries()) rank[code] = at;
  const inOrder = Float64Array.from(order, (code) => totals[code] ?? 0);
  const own = new Float64Array(order.length);
  return ({ codes, counts, start, end, size }) => {
    if (order.length < 2) return 0;
    own.fill(0);
    for (let at = start; at < end; at += 1) own[rank[codes[at] ?? 0] ?? 0] = counts[at] ?? 0;
    let [running, sum] = [0, 0];
    for (let at = 0; at < inOrder.length; at += 1) {
      running += (own[at] ?? 0) * rows - (inOrder[at] ?? 0) * size;
      sum += Math.abs(running);
    }
    return sum / (rows * size * (order.length - 1));
  };
}

/** A node of the tree of values: what it sums up, and how high it stands. */
interface TreeNode {
  readonly children: Int32Array;
  readonly cost: number;
}

/** Inner nodes of a hierarchy from the lowest level up; leaves are the codes of values, inner nodes follow them. */
function treeOf({ leaves, levels }: Hierarchy, labels: readonly string[]): readonly TreeNode[] {
  const leafOf = new Map(leaves.map((leaf, at) => [leaf, at] as const));
  const at = labels.map((label) => leafOf.get(label) ?? -1);
  const height = levels.length - 1;
  let below: readonly number[] = labels.map((_, code) => code);
  let next = labels.length;
  const tree: TreeNode[] = [];
  for (let level = 1; level <= height; level += 1) {
    const groups = new Map<string, Set<number>>();
    for (const [code, leaf] of at.entries()) {
      const label = levels[level]?.[leaf] ?? '';
      const group = groups.get(label) ?? new Set();
      groups.set(label, group.add(below[code] ?? 0));
    }
    const numbers = new Map([...groups.keys()].map((label, index) => [label, next + index] as const));
    for (const children of groups.values()) tree.push({ children: Int32Array.from(children), cost: level / height });
    below = at.map((leaf) => numbers.get(levels[level]?.[leaf] ?? '') ?? 0);
    next += groups.size;
  }
  return tree;
}

/** Σ over inner nodes of level/height · min(what is too much below it, what is too little). */
function hierarchicalDistance(totals: Int32Array, rows: number, tree: readonly TreeNode[]): Distance {
  const leaves = totals.length;
  const extra = new Float64Array(leaves + tree.length);
  return ({ codes, counts, start, end, size }) => {
    for (let code = 0; code < leaves; code += 1) extra[code] = -(totals[code] ?? 0) * size;
    for (let at = start; at < end; at += 1) extra[codes[at] ?? 0] = (extra[codes[at] ?? 0] ?? 0) + (counts[at] ?? 0) * rows;
    let sum = 0;
    for (let index = 0; index < tree.length; index += 1) {
      const { children, cost } = tree[index] ?? { children: new Int32Array(), cost: 0 };
      let [more, less] = [0, 0];
      for (let at = 0; at < children.length; at += 1) {
        const found = extra[children[at] ?? 0] ?? 0;
        if (found > 0) more += found;
        else less -= found;
      }
      extra[leaves + index] = more - less;
      sum += cost * Math.min(more, less);
    }
    return sum / (rows * size);
  };
}

/** The order of values: numbers by size, others as the leaves of the column's hierarchy; `undefined` where there is none. */
export function orderOf(labels: readonly string[], hierarchy: Hierarchy | undefined): readonly number[] | undefined {
  const codes = [...labels.keys()];
  if (labels.every((label) => label.trim() !== '' && Number.isFinite(Number(label)))) return codes.toSorted((a, b) => Number(labels[a]) - Number(labels[b]));
  if (!hierarchy) return undefined;
  const place = new Map(hierarchy.leaves.map((leaf, at) => [leaf, at] as const));
  return codes.toSorted((a, b) => (place.get(labels[a] ?? '') ?? 0) - (place.get(labels[b] ?? '') ?? 0));
}

/**
 * The largest part of a class that is within t, or a little more. A distance is convex: when a share of the rows is taken away, at most
 * as far off as a value of the class is alone, what is left is at least so far off.
 */
function keptByDistance(found: ClassValues, of: Distance, alone: Float64Array, t: number): number {
  let farthest = t;
  for (let at = found.start; at < found.end; at += 1) farthest = Math.max(farthest, alone[found.codes[at] ?? 0] ?? 0);
  if (farthest <= t) return found.size;
  return Math.min(found.size, Math.floor((found.size * (farthest - of(found))) / (farthest - t) + keptSlack));
}

/** t-closeness of a class. */
export function closeness({ t, distance }: TCloseness, values: number, column: Values, hierarchy: Hierarchy | undefined): Condition {
  const { totals, labels } = column;
  const rows = totals.reduce((sum, count) => sum + count, 0);
  const of =
    distance === 'equal'
      ? equalDistance(totals, rows)
      : distance === 'ordered'
        ? orderedDistance(totals, rows, orderOf(labels, hierarchy) ?? [])
        : hierarchicalDistance(totals, rows, hierarchy ? treeOf(hierarchy, labels) : []);
  const holds = (found: ClassValues): boolean => of(found) <= t + slack;
  if (distance === 'equal') {
    const shares = frequenciesOf(column);
    return { values, monotone: 'upward', holds, kept: (found) => (t < 1 ? keptUnder(found, shares, 1 - t) : found.size) };
  }
  const alone = Float64Array.from(totals, (_, code) => of({ codes: Int32Array.of(code), counts: Int32Array.of(1), start: 0, end: 1, size: 1 }));
  return { values, monotone: 'upward', holds, kept: (found) => keptByDistance(found, of, alone, t + slack) };
}
