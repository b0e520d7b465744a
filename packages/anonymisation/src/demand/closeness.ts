import type { Hierarchy } from '../hierarchy/index.js';
import type { TCloseness } from '../model/index.js';
import type { Values } from '../table/values.js';
import { frequenciesOf, keptWithin, type ClassValues, type Condition } from './condition.js';

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
 * The largest part of a class that is within t, or a little more. Each distance is a mean of differences |p − q| between shares: of values,
 * of groups of them level by level, or of what is before and after each place of an order. No difference is counted twice when each is
 * written as what is in neither: 1 − Σ min(p, q); and a part of the class has no more rows anywhere than the class.
 */
type KeptOf = (found: ClassValues, t: number, smallest: number) => number;

function keptEqual(shares: Float64Array): KeptOf {
  const caps = { counts: new Float64Array(shares.length), shares: new Float64Array(shares.length) };
  return ({ codes, counts, start, end, size }, t, smallest) => {
    for (let at = start; at < end; at += 1) {
      caps.counts[at - start] = counts[at] ?? 0;
      caps.shares[at - start] = shares[codes[at] ?? 0] ?? 0;
    }
    return keptWithin({ ...caps, length: end - start }, size, 1 - t, smallest);
  };
}

function keptOrdered(shares: Float64Array, order: readonly number[]): KeptOf {
  const places = order.length - 1;
  const rank = new Int32Array(order.length);
  for (const [at, code] of order.entries()) rank[code] = at;
  const caps = { counts: new Float64Array(2 * places), shares: new Float64Array(2 * places), length: 2 * places };
  let before = 0;
  for (let place = 0; place < places; place += 1) {
    before += shares[order[place] ?? 0] ?? 0;
    caps.shares[place] = before;
    caps.shares[places + place] = 1 - before;
  }
  const own = new Float64Array(order.length);
  return ({ codes, counts, start, end, size }, t, smallest) => {
    own.fill(0);
    for (let at = start; at < end; at += 1) own[rank[codes[at] ?? 0] ?? 0] = counts[at] ?? 0;
    let running = 0;
    for (let place = 0; place < places; place += 1) {
      running += own[place] ?? 0;
      caps.counts[place] = running;
      caps.counts[places + place] = size - running;
    }
    return keptWithin(caps, size, places * (1 - t), smallest);
  };
}

function keptHierarchical(shares: Float64Array, tree: readonly TreeNode[]): KeptOf {
  // Values, then the inner nodes below the highest: what is under one of those is nowhere farther apart.
  const inner = tree.filter(({ cost }) => cost < 1);
  const height = Math.round(1 / (tree[0]?.cost ?? 1));
  const length = shares.length + inner.length;
  const caps = { counts: new Float64Array(length), shares: new Float64Array(length), length };
  const sum = (all: Float64Array): void => {
    for (const [index, { children }] of inner.entries()) {
      let own = 0;
      for (let at = 0; at < children.length; at += 1) own += all[children[at] ?? 0] ?? 0;
      all[shares.length + index] = own;
    }
  };
  caps.shares.set(shares);
  sum(caps.shares);
  return ({ codes, counts, start, end, size }, t, smallest) => {
    caps.counts.fill(0, 0, shares.length);
    for (let at = start; at < end; at += 1) caps.counts[codes[at] ?? 0] = counts[at] ?? 0;
    sum(caps.counts);
    return keptWithin(caps, size, height * (1 - t), smallest);
  };
}

/** t-closeness of a class. */
export function closeness({ t, distance }: TCloseness, values: number, column: Values, hierarchy: Hierarchy | undefined): Condition {
  const { totals, labels } = column;
  const rows = totals.reduce((sum, count) => sum + count, 0);
  const shares = frequenciesOf(column);
  const condition = (of: Distance, keptOf: KeptOf | undefined): Condition => ({
    values,
    monotone: 'upward',
    holds: (found) => of(found) <= t + slack,
    ...(keptOf && { kept: (found: ClassValues, smallest: number) => (t < 1 ? keptOf(found, t + slack, smallest) : found.size) }),
  });
  if (distance === 'equal') return condition(equalDistance(totals, rows), keptEqual(shares));
  if (distance === 'ordered') {
    const order = orderOf(labels, hierarchy) ?? [];
    return condition(orderedDistance(totals, rows, order), keptOrdered(shares, order));
  }
  const tree = hierarchy ? treeOf(hierarchy, labels) : [];
  // Where values have nothing in common at the highest level, what lies apart there costs nothing, and the above is not so.
  const isJoined = tree.filter(({ cost }) => cost === 1).length === 1;
  return condition(hierarchicalDistance(totals, rows, tree), isJoined ? keptHierarchical(shares, tree) : undefined);
}
