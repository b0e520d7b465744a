import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Numbering } from '../table/numbering.js';
import { Lattice } from './lattice.js';
import { Queue } from './queue.js';

describe('numbering', () => {
  it('numbers keys as a map does, round after round, small keys and large', () => {
    const key = fc.oneof(fc.nat(50), fc.nat(2 ** 20), fc.maxSafeNat());
    fc.assert(
      fc.property(fc.array(fc.array(key, { maxLength: 60 }), { maxLength: 5 }), (rounds) => {
        const numbering = new Numbering(60);
        for (const drawn of rounds) {
          const map = new Map<number, number>();
          const want = drawn.map((one) => map.get(one) ?? (map.set(one, map.size), map.size - 1));
          const [numbers, first] = [new Int32Array(60), new Int32Array(60)];
          const count = numbering.run({ keys: Float64Array.from(drawn), length: drawn.length, bound: Math.max(1, ...drawn) + 1, numbers, first });
          expect(count).toBe(map.size);
          expect([...numbers.subarray(0, drawn.length)]).toEqual(want);
          expect([...first.subarray(0, count)].map((at) => drawn[at])).toEqual([...map.keys()]);
        }
      }),
    );
  });
});

describe('queue', () => {
  it('gives each number once, cheapest first, also when costs rise meanwhile', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 50 }), fc.array(fc.tuple(fc.nat(49), fc.nat(30)), { maxLength: 50 }), (drawn, rises) => {
        const costs = Float64Array.from(drawn);
        const queue = new Queue(costs);
        const given: number[] = [];
        for (let number = queue.next(); number !== undefined; number = queue.next()) {
          const waiting = [...drawn.keys()].filter((one) => !given.includes(one));
          expect(costs[number]).toBe(Math.min(...waiting.map((one) => costs[one] ?? 0)));
          given.push(number);
          const [at, to] = rises[given.length] ?? [0, 0];
          if (at < drawn.length && !given.includes(at)) costs[at] = Math.max(costs[at] ?? 0, to);
        }
        expect(given.toSorted((a, b) => a - b)).toEqual([...drawn.keys()]);
      }),
    );
  });
});

describe('lattice', () => {
  const lattice = new Lattice([{ lowest: 1, highest: 3 }, { lowest: 0, highest: 0 }, { lowest: 0, highest: 1 }]);

  it('numbers every node once', () => {
    const nodes: string[] = [];
    lattice.each((node, number) => {
      nodes.push(node.join(''));
      expect(lattice.node(number)).toEqual([...node]);
    });
    expect(nodes).toEqual(['100', '200', '300', '101', '201', '301']);
  });

  it('knows what is above and below', () => {
    expect(lattice.above(1)).toEqual([2, 4]);
    expect(lattice.above(5)).toEqual([]);
    const below = new Set<number>();
    lattice.spread(4, 'below', (number) => (below.add(number), true));
    expect([...below].toSorted((a, b) => a - b)).toEqual([0, 1, 3, 4]);
  });
});
