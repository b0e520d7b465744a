import type { EncodedTable } from '../table/encode.js';
import { Grouper } from './group.js';
import { attributeLoss, combined, sharesByLevel } from './loss.js';

/** The best way to generalise, and how surely it is the best. */
export interface Found {
  /** Level of each attribute. */
  readonly node: readonly number[];
  readonly loss: number;
  /** Loss of each attribute. */
  readonly losses: readonly number[];
  /** For each tuple, its class; and the rows of each class. */
  readonly classOf: Int32Array;
  readonly sizes: Int32Array;
  /** Nodes of the lattice, and how many were looked at. */
  readonly nodes: number;
  readonly checked: number;
}

/** Every combination of levels, numbered in mixed radix. */
class Lattice {
  readonly #low: readonly number[];
  readonly #spans: readonly number[];
  readonly size: number;

  constructor({ attributes }: EncodedTable) {
    this.#low = attributes.map(({ lowest }) => lowest);
    this.#spans = attributes.map(({ lowest, highest }) => highest - lowest + 1);
    this.size = this.#spans.reduce((product, span) => product * span, 1);
  }

  node(number: number): number[] {
    let left = number;
    return this.#spans.map((span, index) => {
      const step = left % span;
      left = (left - step) / span;
      return step + (this.#low[index] ?? 0);
    });
  }

  /** Numbers of the nodes one level above. */
  above(number: number): number[] {
    const found: number[] = [];
    let [left, place] = [number, 1];
    for (const span of this.#spans) {
      const step = left % span;
      left = (left - step) / span;
      if (step + 1 < span) found.push(number + place);
      place *= span;
    }
    return found;
  }
}

/** Most combinations of levels that are searched. */
export const largestLattice = 4_000_000;

/**
 * Searches the lattice of levels for the node with the least loss that leaves every class with at least `k` rows, after suppressing
 * at most `limit` rows.
 *
 * Best first: the loss without suppression is a lower bound that is known for every node beforehand, so nodes are taken in its order
 * and the search ends where the bound reaches the best loss found. A node that fails shows that every node below it fails, because
 * the rows in small classes only grow downwards; a chain upwards is halved to find such nodes high up. The optimum is exact.
 */
export function search(table: EncodedTable, k: number, limit: number): Found | undefined {
  const { attributes, leaves, counts, rows } = table;
  const lattice = new Lattice(table);
  const grouper = new Grouper(table);
  const sums = sharesByLevel(table);
  const boundOf = (node: readonly number[]): number =>
    combined(node.map((level, index) => attributeLoss(sums[index]?.[level] ?? 0, rows, attributes[index]?.column.hierarchy.leaves.length ?? 1)));
  const bounds = new Float64Array(lattice.size);
  for (let number = 0; number < lattice.size; number += 1) bounds[number] = boundOf(lattice.node(number));
  const order = Uint32Array.from({ length: lattice.size }, (_, number) => number).toSorted((a, b) => (bounds[a] ?? 0) - (bounds[b] ?? 0) || a - b);
  /** 0 open, 1 fails, 2 looked at and holds. */
  const state = new Uint8Array(lattice.size);
  let best: Omit<Found, 'nodes' | 'checked'> | undefined;
  let checked = 0;

  const levelSum = (node: readonly number[]): number => node.reduce((sum, level) => sum + level, 0);

  function evaluate(node: readonly number[]): void {
    const losses = node.map((level, index) => {
      const { shares, column } = attributes[index] ?? { shares: [], column: undefined };
      const share = shares[level] ?? new Float64Array();
      const at = leaves[index] ?? new Int32Array();
      let sum = sums[index]?.[level] ?? 0;
      for (let tuple = 0; tuple < counts.length; tuple += 1) {
        if ((grouper.sizes[grouper.classOf[tuple] ?? 0] ?? 0) < k) sum += (counts[tuple] ?? 0) * (1 - (share[at[tuple] ?? 0] ?? 0));
      }
      return attributeLoss(sum, rows, column?.hierarchy.leaves.length ?? 1);
    });
    const loss = combined(losses);
    const isBetter = !best || loss < best.loss - 1e-12 || (Math.abs(loss - best.loss) <= 1e-12 && levelSum(node) < levelSum(best.node));
    if (isBetter) best = { node, loss, losses, classOf: grouper.classOf.slice(), sizes: grouper.sizes.slice(0, grouper.classes) };
  }

  /** Looks at a node: does it hold? A failure marks everything below it. */
  function holds(number: number): boolean {
    if (state[number] !== 0) return state[number] === 2;
    const node = lattice.node(number);
    checked += 1;
    grouper.run(node);
    let small = 0;
    for (let at = 0; at < grouper.classes; at += 1) if ((grouper.sizes[at] ?? 0) < k) small += grouper.sizes[at] ?? 0;
    if (small <= limit) {
      state[number] = 2;
      evaluate(node);
      return true;
    }
    markBelow(node);
    return false;
  }

  function markBelow(node: readonly number[]): void {
    let numbers = [0];
    let place = 1;
    for (const [index, level] of node.entries()) {
      const { lowest, highest } = attributes[index] ?? { lowest: 0, highest: 0 };
      const next: number[] = [];
      for (let step = 0; step <= level - lowest; step += 1) for (const number of numbers) next.push(number + step * place);
      numbers = next;
      place *= highest - lowest + 1;
    }
    for (const number of numbers) if (state[number] === 0) state[number] = 1;
  }

  /** Open nodes upwards from one, the cheapest next each time, while they may still be the best. */
  function chain(number: number): number[] {
    const found = [number];
    for (;;) {
      const next = lattice
        .above(found.at(-1) ?? number)
        .filter((above) => state[above] === 0 && (!best || (bounds[above] ?? 0) < best.loss))
        .toSorted((a, b) => (bounds[a] ?? 0) - (bounds[b] ?? 0))[0];
      if (next === undefined) return found;
      found.push(next);
    }
  }

  for (const number of order) {
    if (best && (bounds[number] ?? 0) >= best.loss) break;
    if (state[number] !== 0) continue;
    const path = chain(number);
    let [low, high] = [0, path.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (holds(path[middle] ?? number)) high = middle - 1;
      else low = middle + 1;
    }
  }
  return best && { ...best, nodes: lattice.size, checked };
}
