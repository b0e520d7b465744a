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

  /** Numbers of the nodes one level above. */
  above(number: number): number[] {
    const found: number[] = [];
    let left = number;
    for (let index = 0; index < this.spans.length; index += 1) {
      const span = this.spans[index] ?? 1;
      const step = left % span;
      if (step < span - 1) found.push(number + (this.places[index] ?? 1));
      left = (left - step) / span;
    }
    return found;
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
}
