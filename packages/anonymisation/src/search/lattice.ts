import type { Encoded } from '../table/encode.js';

/** Every combination of levels, numbered in mixed radix: the number of a node is above those of all nodes below it. */
export class Lattice {
  readonly lowest: readonly number[];
  readonly spans: readonly number[];
  /** What one level more adds to the number. */
  readonly places: readonly number[];
  readonly size: number;
  constructor(attributes: readonly Pick<Encoded, 'lowest' | 'highest'>[]) {
    this.lowest = attributes.map(({ lowest }) => lowest);
    this.spans = attributes.map(({ lowest, highest }) => highest - lowest + 1);
    let size = 1;
    this.places = this.spans.map((span) => {
      const place = size;
      size *= span;
      return place;
    });
    this.size = size;
  }

  /** The levels of a node. */
  node(number: number): number[] {
    const node: number[] = [];
    let left = number;
    for (let index = 0; index < this.spans.length; index += 1) {
      const span = this.spans[index] ?? 1;
      const step = left % span;
      node.push(step + (this.lowest[index] ?? 0));
      left = (left - step) / span;
    }
    return node;
  }

  /** Every node with its number, in order; the array is used again. */
  each(visit: (node: readonly number[], number: number) => void): void {
    const node = [...this.lowest];
    for (let number = 0; number < this.size; number += 1) {
      visit(node, number);
      for (let index = 0; index < node.length; index += 1) {
        const level = (node[index] ?? 0) + 1;
        if (level < (this.lowest[index] ?? 0) + (this.spans[index] ?? 1)) {
          node[index] = level;
          break;
        }
        node[index] = this.lowest[index] ?? 0;
      }
    }
  }

  /** Calls back with the numbers of the nodes one level above, or below. */
  beside(number: number, way: 'above' | 'below', visit: (beside: number) => void): void {
    let left = number;
    for (let index = 0; index < this.spans.length; index += 1) {
      const [span, place] = [this.spans[index] ?? 1, this.places[index] ?? 1];
      const step = left % span;
      if (way === 'above' ? step < span - 1 : step > 0) visit(way === 'above' ? number + place : number - place);
      left = (left - step) / span;
    }
  }

  /** Calls back with every stretch of numbers of nodes that are at or below a node, or at or above it; together each node once. */
  stretches(number: number, way: 'above' | 'below', visit: (from: number, end: number) => void): void {
    const node = this.node(number);
    const [low, high] = [node.map((level, index) => (way === 'above' ? level - (this.lowest[index] ?? 0) : 0)), node.map((level, index) => (way === 'above' ? (this.spans[index] ?? 1) - 1 : level - (this.lowest[index] ?? 0)))];
    const go = (index: number, start: number): void => {
      const [from, to, place] = [low[index] ?? 0, high[index] ?? 0, this.places[index] ?? 1];
      if (index <= 0) visit(start + from, start + to + 1);
      else for (let step = from; step <= to; step += 1) go(index - 1, start + step * place);
    };
    go(this.spans.length - 1, 0);
  }

  /** Gives a state to all nodes at or below a node; parts whose highest node has it already, and so all of it, are passed over. */
  fillBelow(number: number, states: Uint8Array, state: number): void {
    const { spans, places } = this;
    const steps = spans.map((span, index) => Math.floor(number / (places[index] ?? 1)) % span);
    // What the levels of the attributes up to each add to the number of the highest node.
    let sum = 0;
    const tops = steps.map((step, index) => (sum += step * (places[index] ?? 1)));
    const go = (index: number, start: number): void => {
      if (states[start + (tops[index] ?? 0)] === state) return;
      const [to, place] = [steps[index] ?? 0, places[index] ?? 1];
      if (index === 0) for (let at = start + to; at >= start; at -= 1) states[at] = state;
      else for (let step = 0; step <= to; step += 1) go(index - 1, start + step * place);
    };
    go(spans.length - 1, 0);
  }
}
