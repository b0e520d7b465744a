import type { Additive } from '../measure/objective.js';
import { raiseBelow } from './bounds.js';
import type { Interest, Outcome } from './checker.js';
import type { Lattice } from './lattice.js';
import { chosenOf, isBefore, isCostlier, type Chosen } from './order.js';
import { Queue } from './queue.js';

/** Nodes to look at, one after the other, each to be settled before the next is asked for. */
export type Chain = Generator<number, void, undefined>;

const open = 0;
/** Fails, and so does everything below. */
const failed = 1;
/** Was looked at: holds, or fails by itself. */
const seen = 2;

/**
 * What is known of the nodes of a lattice, and which to look at next. Whoever looks at them, in one thread or several, tells the
 * outcome; the optimum does not depend on the order.
 *
 * Best first: what a node costs at least is known beforehand, so nodes are taken in its order, and a node that cannot win any more
 * is passed over. Where a node fails, so that every node below it fails too, those are never looked at; to find such nodes high up,
 * the top of a chain upwards is looked at, and where that holds the chain is halved. Rows that a node suppresses are suppressed by every node below it too, which raises what those cost at
 * least.
 */
export class Frontier {
  readonly #lattice: Lattice;
  readonly #bounds: Float64Array;
  readonly #additive: Additive | undefined;
  readonly #queue: Queue;
  readonly #state: Uint8Array;
  /** Where chains begin that are not walked to their end. */
  readonly #begun = new Set<number>();
  /** Nodes that somebody looks at, whose outcome is not told yet. */
  readonly #taken = new Set<number>();
  #best: Chosen | undefined;
  /** Was no chain begun yet? */
  #isNew = true;
  #checked = 0;

  /** @param bounds - what each node costs at least; raised here */
  constructor(lattice: Lattice, bounds: Float64Array, additive: Additive | undefined) {
    this.#lattice = lattice;
    this.#bounds = bounds;
    this.#additive = additive;
    this.#queue = new Queue(bounds);
    this.#state = new Uint8Array(lattice.size);
  }

  /** The best node so far. */
  get best(): Chosen | undefined {
    return this.#best;
  }

  /** Nodes looked at. */
  get checked(): number {
    return this.#checked;
  }

  /** What the nodes that may still win cost at least; `undefined` when none may. */
  get least(): number | undefined {
    const number = this.#queue.first();
    return number === undefined || (this.#best && isCostlier(this.#bound(number), this.#best.cost)) ? undefined : this.#bound(number);
  }

  /** What any node costs at least that meets the demand, the best so far among them; infinite when none does. It only rises. */
  get lowerBound(): number {
    // Those that are decided tell nothing any more; they leave the queue.
    let first = this.#queue.first();
    while (first !== undefined && this.#state[first] !== open) {
      this.#queue.next();
      first = this.#queue.first();
    }
    let least = Math.min(this.#best?.cost ?? Number.POSITIVE_INFINITY, first === undefined ? Number.POSITIVE_INFINITY : this.#bound(first));
    for (const some of [this.#begun, this.#taken]) for (const number of some) if (this.#state[number] === open) least = Math.min(least, this.#bound(number));
    return least;
  }

  #bound(number: number): number {
    return this.#bounds[number] ?? 0;
  }

  #mayBeat(number: number): boolean {
    const [best, bound] = [this.#best, this.#bound(number)];
    if (!best) return true;
    return !isCostlier(bound, best.cost) && (isCostlier(best.cost, bound) || isBefore(chosenOf(this.#lattice.node(number), bound), best));
  }

  /** Is a node undecided, and does nobody look at it? */
  #isFree(number: number): boolean {
    return this.#state[number] === open && !this.#taken.has(number);
  }

  #canWin(number: number): boolean {
    return this.#isFree(number) && this.#mayBeat(number);
  }

  /** What is to be known of a node before it is looked at. */
  interest(number: number): Interest {
    const [state, bounds, most] = [this.#state, this.#bounds, this.#best?.cost];
    const limit = most === undefined ? Number.POSITIVE_INFINITY : most + 1e-12 * Math.max(1, Math.abs(most));
    let isBelowOpen = false;
    // Mostly one of the nearest is.
    this.#lattice.beside(number, 'below', (at) => (isBelowOpen ||= state[at] === open && (bounds[at] ?? 0) <= limit));
    if (isBelowOpen) return { most, isBelowOpen };
    this.#lattice.stretches(number, 'below', (from, end) => {
      for (let at = from; at < end && !isBelowOpen; at += 1) isBelowOpen = at !== number && state[at] === open && (bounds[at] ?? 0) <= limit;
    });
    return { most, isBelowOpen };
  }

  #raise(number: number, way: 'above' | 'below', least: number): void {
    const bounds = this.#bounds;
    this.#lattice.stretches(number, way, (from, end) => {
      for (let at = from; at < end; at += 1) if ((bounds[at] ?? 0) < least) bounds[at] = least;
    });
  }

  /** Tells what came of a node. */
  settle(number: number, { isFine, failsBelow, cost = 0, above, below, least }: Outcome): void {
    const [state, bounds] = [this.#state, this.#bounds];
    this.#checked += 1;
    this.#taken.delete(number);
    if (failsBelow) {
      this.#lattice.fillBelow(number, state, failed);
      return;
    }
    state[number] = seen;
    if (isFine) {
      const found = chosenOf(this.#lattice.node(number), cost);
      if (!this.#best || isBefore(found, this.#best)) this.#best = found;
    }
    if (above !== undefined) this.#raise(number, 'above', above);
    if (least !== undefined) this.#raise(number, 'below', least);
    if (below && this.#additive) raiseBelow(below, this.#lattice, bounds, this.#additive);
  }

  /** Open nodes upwards from one, the cheapest next each time, while they may still be the best. */
  #path(number: number): number[] {
    const found = [number];
    for (let last = number; ; ) {
      let next: number | undefined;
      this.#lattice.beside(last, 'above', (above) => {
        if ((next === undefined || this.#bound(above) < this.#bound(next)) && this.#canWin(above)) next = above;
      });
      if (next === undefined) return found;
      found.push(next);
      last = next;
    }
  }

  /** Nodes to look at, one after the other, each to be settled before the next is asked for; at the end the first is decided, or taken. */
  *#chain(number: number, isFirst: boolean): Chain {
    const path = this.#path(number);
    let [low, high] = [0, path.length - 1];
    // Once something is known to hold, hardly any node that would cost less does: most often the highest fails, and with it the whole chain.
    let isAtTop = this.#best !== undefined && !isFirst;
    while (low <= high && this.#mayBeat(number)) {
      const middle = isAtTop ? high : (low + high) >> 1;
      isAtTop = false;
      const at = path[middle] ?? number;
      if (this.#isFree(at)) {
        this.#taken.add(at);
        yield at;
      }
      if (this.#state[at] === failed) low = middle + 1;
      else high = middle - 1;
    }
    // Its first node is decided, or the next of another chain. A chain that is left before stays among those begun.
    this.#begun.delete(number);
  }

  /** The highest node alone, as a chain: where little is looked at, it holds most likely. */
  *highest(): Chain {
    const number = this.#lattice.size - 1;
    if (!this.#isFree(number)) return;
    this.#taken.add(number);
    yield number;
  }

  /** The next chain of nodes to look at; `undefined` when nothing that is still open may win. Chains may be walked side by side. */
  next(): Chain | undefined {
    for (let number = this.#queue.next(); number !== undefined; number = this.#queue.next()) {
      if (this.#best && isCostlier(this.#bound(number), this.#best.cost)) return undefined;
      if (this.#canWin(number)) {
        this.#begun.add(number);
        const isFirst = this.#isNew;
        this.#isNew = false;
        return this.#chain(number, isFirst);
      }
    }
    return undefined;
  }
}
