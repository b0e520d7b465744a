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
    return this.spans.map((span, index) => (Math.floor(number / (this.places[index] ?? 1)) % span) + (this.lowest[index] ?? 0));
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
    return this.places.flatMap((place, index) => (Math.floor(number / place) % (this.spans[index] ?? 1) < (this.spans[index] ?? 1) - 1 ? [number + place] : []));
  }

  /** Goes from a node upwards or downwards, node by node, as long as `visit` says so. */
  spread(start: number, way: 'above' | 'below', visit: (number: number) => boolean): void {
    const open = [start];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (!visit(number)) continue;
      for (const [index, place] of this.places.entries()) {
        const span = this.spans[index] ?? 1;
        const step = Math.floor(number / place) % span;
        if (way === 'above' && step < span - 1) open.push(number + place);
        if (way === 'below' && step > 0) open.push(number - place);
      }
    }
  }
}
