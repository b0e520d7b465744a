/** Numbers 0, 1, 2 … by what they cost at least, cheapest first; what they cost may rise while they wait. */
export class Queue {
  readonly #costs: Float64Array;
  /** What each number was thought to cost when it took its place. */
  readonly #known: Float64Array;
  readonly #heap: Uint32Array;
  #length: number;

  /** @param costs - what each number costs at least; may be raised by whoever owns it */
  constructor(costs: Float64Array) {
    this.#costs = costs;
    this.#known = costs.slice();
    this.#heap = Uint32Array.from(costs.keys());
    this.#length = costs.length;
    for (let at = (this.#length >> 1) - 1; at >= 0; at -= 1) this.#sink(at);
  }

  #isBefore(a: number, b: number): boolean {
    const [left, right] = [this.#known[a] ?? 0, this.#known[b] ?? 0];
    return left < right || (left === right && a < b);
  }

  #sink(start: number): void {
    const heap = this.#heap;
    const moved = heap[start] ?? 0;
    let at = start;
    for (let child = 2 * at + 1; child < this.#length; child = 2 * at + 1) {
      if (child + 1 < this.#length && this.#isBefore(heap[child + 1] ?? 0, heap[child] ?? 0)) child += 1;
      if (!this.#isBefore(heap[child] ?? 0, moved)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = moved;
  }

  /** The cheapest number that still waits; it stays in the queue. */
  first(): number | undefined {
    while (this.#length > 0) {
      const number = this.#heap[0] ?? 0;
      const cost = this.#costs[number] ?? 0;
      if (cost <= (this.#known[number] ?? 0)) return number;
      this.#known[number] = cost;
      this.#sink(0);
    }
    return undefined;
  }

  /** The cheapest number that still waits, out of the queue. */
  next(): number | undefined {
    const number = this.first();
    if (number === undefined) return undefined;
    this.#length -= 1;
    this.#heap[0] = this.#heap[this.#length] ?? 0;
    this.#sink(0);
    return number;
  }
}
