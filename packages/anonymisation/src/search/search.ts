import { objectiveOf } from '../measure/objectiveOf.js';
import type { UtilityMeasure } from '../measure/index.js';
import type { EncodedTable } from '../table/encode.js';
import { raiseBelow } from './bounds.js';
import type { Found } from './found.js';
import { Grouper, type Classes } from './group.js';
import { Lattice } from './lattice.js';
import { chosenOf, isBefore, type Chosen } from './order.js';
import { Queue } from './queue.js';

/** Most combinations of levels that are searched. */
export const largestLattice = 4_000_000;

/** What is asked of a node. */
export interface Demand {
  /** Rows of the smallest class that is released. */
  readonly k: number;
  /** Most rows that may be suppressed. */
  readonly limit: number;
}

const open = 0;
const failed = 1;
const held = 2;

/** Rows in classes that are too small. */
function smallRows({ count, sizes }: Classes, k: number): number {
  let rows = 0;
  for (let at = 0; at < count; at += 1) if ((sizes[at] ?? 0) < k) rows += sizes[at] ?? 0;
  return rows;
}

/**
 * Searches the lattice of levels for the node that costs least, leaves every class with at least `k` rows after suppressing at most
 * `limit`, and releases something. Of nodes that cost the same, the one with the smaller sum of levels, then with lower levels in
 * the order of columns.
 *
 * Best first: what a node costs at least is known beforehand, so nodes are taken in its order, and a node that cannot win any more
 * is passed over. A node that fails shows that every node below it fails, because the rows in small classes only grow downwards; a
 * chain upwards is halved to find such nodes high up. Rows that a node suppresses are suppressed by every node below it too, which
 * raises what those cost at least. The optimum is exact.
 */
export function search(table: EncodedTable, { k, limit }: Demand, utility: UtilityMeasure): Found | undefined {
  const lattice = new Lattice(table.attributes);
  const grouper = new Grouper(table);
  const objective = objectiveOf(utility, table, grouper);
  const bounds = new Float64Array(lattice.size);
  lattice.each((node, number) => {
    bounds[number] = objective.bound(node);
  });
  const queue = new Queue(bounds);
  const state = new Uint8Array(lattice.size);
  const bound = (number: number): number => bounds[number] ?? 0;
  let best: Chosen | undefined;
  let checked = 0;

  const mayBeat = (number: number): boolean => !best || isBefore(chosenOf(lattice.node(number), bound(number)), best);
  const canWin = (number: number): boolean => state[number] === open && mayBeat(number);

  function holds(number: number): boolean {
    if (state[number] !== open) return state[number] === held;
    const node = lattice.node(number);
    const classes = grouper.run(node);
    const small = smallRows(classes, k);
    const isFine = small <= limit && small < table.rows;
    checked += 1;
    if (!isFine) {
      lattice.spread(number, 'below', (below) => {
        if (state[below] === failed) return false;
        state[below] = failed;
        return true;
      });
      return false;
    }
    state[number] = held;
    const found = chosenOf(node, objective.cost(node, classes, k));
    if (!best || isBefore(found, best)) best = found;
    const least = objective.above?.(classes);
    if (least !== undefined) {
      lattice.spread(number, 'above', (above) => {
        if (above !== number && bound(above) >= least) return false;
        bounds[above] = Math.max(bound(above), least);
        return true;
      });
    }
    if (small > 0 && objective.additive) raiseBelow({ table, grouper, lattice, node, k, bounds, additive: objective.additive });
    return true;
  }

  /** Open nodes upwards from one, the cheapest next each time, while they may still be the best. */
  function chain(number: number): number[] {
    const found = [number];
    for (let last = number; ; ) {
      let next: number | undefined;
      for (const above of lattice.above(last)) if (canWin(above) && (next === undefined || bound(above) < bound(next))) next = above;
      if (next === undefined) return found;
      found.push(next);
      last = next;
    }
  }

  for (let number = queue.next(); number !== undefined; number = queue.next()) {
    if (!canWin(number)) continue;
    const path = chain(number);
    let [low, high] = [0, path.length - 1];
    while (low <= high && mayBeat(number)) {
      const middle = (low + high) >> 1;
      if (holds(path[middle] ?? number)) high = middle - 1;
      else low = middle + 1;
    }
  }
  if (!best) return undefined;
  return { ...best, ...grouper.whole(best.node), nodes: lattice.size, checked };
}
