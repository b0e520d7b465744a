import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Numbering } from '../table/numbering.js';
import { Lattice } from './lattice.js';
import { inOrderOf, onePart, partsOf } from './parts.js';
import { Queue } from './queue.js';
import { Tally } from './tally.js';

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

describe('tally', () => {
  const column = fc.constantFrom(1, 2, 50, 3000, 8000).chain((size) => fc.record({ size: fc.constant(size), values: fc.array(fc.nat(size - 1), { minLength: 40, maxLength: 40 }) }));

  it('puts items into classes as a map does, round after round, however many columns', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(column, { maxLength: 9 }), fc.nat(40)), { maxLength: 5 }), (rounds) => {
        const tally = new Tally();
        const into = { numbers: new Int32Array(40), first: new Int32Array(41), sizes: new Int32Array(41) };
        for (const [columns, most] of rounds) {
          const map = new Map<string, number>();
          const sums: number[] = [];
          const counts = Int32Array.from({ length: 40 }, (_, at) => at + 1);
          const want = Array.from(counts, (count, at) => {
            const key = columns.map(({ values }) => values[at]).join();
            const number = map.get(key) ?? map.size;
            map.set(key, number);
            sums[number] = (sums[number] ?? 0) + count;
            return number;
          });
          const coded = columns.map(({ size, values }) => ({ size, packed: Int32Array.from(values, (_, at) => at), codes: Int32Array.from(values) }));
          expect(tally.run(coded, { parts: onePart(40), counts, most, k: 0, limit: 0 }, into)).toBe(map.size > most ? -1 : map.size);
          expect(tally.run(coded, { parts: onePart(40), counts, most: 40, k: 0, limit: 0 }, into)).toBe(map.size);
          expect([...into.numbers]).toEqual(want);
          expect([...into.sizes.subarray(0, map.size)]).toEqual(sums);
          expect([...into.first.subarray(0, map.size)]).toEqual([...map.values()].map((number) => want.indexOf(number)));
        }
      }),
    );
  });
});

describe('parts', () => {
  it('are tallied one by one, the small ones first, as all at once', () => {
    const size = 9;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(size - 1), fc.nat(30), fc.nat(3)), { minLength: 1, maxLength: 80 }), fc.nat(6), (items, k) => {
        const by = Uint16Array.from(items, ([code]) => code);
        const same = Uint16Array.from({ length: size }, (_, code) => code);
        const { order, starts } = inOrderOf(by, same, size);
        expect([...order].map((at) => by[at])).toEqual([...by].toSorted((a, b) => a - b));
        const halves = Uint16Array.from(same, (code) => code >> 1);
        const parts = partsOf({ bin: 0, starts, packed: Int32Array.from(same) }, halves, 5);
        expect([...parts.items]).toEqual([...parts.items].toSorted((a, b) => a - b));
        const pick = (column: 0 | 1 | 2) => Int32Array.from(order, (at) => items[at]?.[column] ?? 0);
        const [keys, counts] = [pick(1), pick(2)];
        const identity = Int32Array.from({ length: 31 }, (_, key) => key);
        const want = new Map<string, number>();
        for (const [code, key, count] of items) want.set(`${String(code >> 1)} ${String(key)}`, (want.get(`${String(code >> 1)} ${String(key)}`) ?? 0) + count);
        const small = [...want.values()].reduce((sum, own) => sum + (own < k ? own : 0), 0);
        const tally = new Tally();
        const into = { numbers: new Int32Array(items.length), first: new Int32Array(items.length + 1), sizes: new Int32Array(items.length + 1) };
        const run = (limit: number, most = items.length) => tally.run([{ packed: keys, codes: identity, size: 31 }], { parts, counts, most, k, limit }, into);
        expect(run(small)).toBe(want.size);
        const got = new Map(Array.from({ length: want.size }, (_, number) => [`${String((by[order[into.first[number] ?? 0] ?? 0] ?? 0) >> 1)} ${String(keys[into.first[number] ?? 0])}`, into.sizes[number]]));
        expect(got).toEqual(want);
        for (const [at, number] of into.numbers.entries()) expect(keys[into.first[number] ?? 0]).toBe(keys[at]);
        if (small > 0) expect(run(small - 1)).toBe(-1);
        expect(run(small, want.size - 1)).toBe(-1);
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
    const beside = (number: number, way: 'above' | 'below'): number[] => {
      const found: number[] = [];
      lattice.beside(number, way, (at) => found.push(at));
      return found;
    };
    expect([beside(1, 'above'), beside(5, 'above')]).toEqual([[2, 4], []]);
    expect([beside(4, 'below'), beside(0, 'below')]).toEqual([[3, 1], []]);
    const numbers = (number: number, way: 'above' | 'below'): number[] => {
      const found: number[] = [];
      lattice.stretches(number, way, (from, end) => found.push(...Array.from({ length: end - from }, (_, at) => from + at)));
      return found.toSorted((a, b) => a - b);
    };
    expect(numbers(4, 'below')).toEqual([0, 1, 3, 4]);
    expect(numbers(1, 'above')).toEqual([1, 2, 4, 5]);
  });
});
