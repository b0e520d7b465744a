import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Column } from '../index.js';
import { encode } from '../table/encode.js';
import { Grouper } from './group.js';
import { anything } from './grouping.js';

// Five columns do not fit one bin.
const names = ['a', 'b', 'c', 'd', 'e'];
const leaves = Array.from({ length: 12 }, (_, value) => String(value));
const levels = [1, 2, 4, 12].map((width) => leaves.map((leaf) => (width === 1 ? leaf : `${String(width)}:${String(Math.floor(Number(leaf) / width))}`)));
const columns: Column[] = [...names.map((name): Column => ({ name, role: 'quasi', hierarchy: { leaves, levels } })), { name: 's', role: 'sensitive' }];

const node = fc.tuple(...names.map(() => fc.nat(3)));

describe('classes of a node', () => {
  it('are what a map makes of the rows, whatever nodes were looked at before', () => {
    // Enough rows for the classes of finer nodes to be worth starting from.
    fc.assert(
      fc.property(fc.integer(), fc.array(node, { minLength: 1, maxLength: 6 }), fc.constantFrom({ items: 2 ** 15, codes: 16 }, { items: 0, codes: 2 }, { items: 200, codes: 13 }), fc.nat(9), (seed, nodes, partly, k) => {
        const rows = Array.from({ length: 1500 }, (_, row) => [7, 11, 13, 17, 19, 23].map((prime, at) => String(Math.abs(Math.imul(row + 1, prime * 0x9e37) ^ (seed >> at)) % (at === 5 ? 3 : 12))));
        const encoded = encode({ columns, rows: rows.slice(0, 1200) }, { population: rows, values: [['s']] });
        if (!encoded.ok) throw new Error('refused');
        const grouper = new Grouper(encoded.value, { partly });
        const tuples = new Map<string, number>();
        for (const row of rows) if (!tuples.has(row.slice(0, 5).join())) tuples.set(row.slice(0, 5).join(), tuples.size);
        for (const own of nodes) {
          const classes = grouper.run(own);
          if (!classes) throw new Error('too many');
          const keyOf = (row: readonly string[]): string => own.map((level, at) => levels[level]?.[Number(row[at])]).join();
          const want = new Map<string, { first: number; size: number; population: number; values: Record<string, number> }>();
          for (const [at, row] of rows.entries()) {
            const found = want.get(keyOf(row)) ?? { first: tuples.get(row.slice(0, 5).join()) ?? 0, size: 0, population: 0, values: {} };
            want.set(keyOf(row), found);
            found.population += 1;
            if (at >= 1200) continue;
            found.size += 1;
            found.values[row[5] ?? ''] = (found.values[row[5] ?? ''] ?? 0) + 1;
          }
          const firsts = classes.firsts();
          const { offsets, codes, counts } = classes.values(0, new Uint8Array(classes.count).fill(1));
          const { labels = [] } = encoded.value.values[0] ?? {};
          const got = Array.from({ length: classes.count }, (_, at) => ({
            first: firsts[at],
            size: classes.sizes[at],
            population: classes.population?.[at],
            values: Object.fromEntries([...codes.subarray(offsets[at], offsets[at + 1])].map((code, place) => [labels[code], counts[(offsets[at] ?? 0) + place]])),
          }));
          const wanted = [...want.values()];
          // Part by part, classes come in another order.
          expect(got.toSorted((a, b) => (a.first ?? 0) - (b.first ?? 0))).toEqual(wanted);
          if (partly.items > 1500) expect(got).toEqual(wanted);
          const small = wanted.reduce((sum, { size }) => sum + (size < k ? size : 0), 0);
          expect(grouper.run(own, { ...anything, k, limit: small })?.count).toBe(wanted.length);
          if (small > 0) expect(grouper.run(own, { ...anything, k, limit: small - 1 })).toBeUndefined();
          expect(grouper.run(own, { ...anything, most: wanted.length })?.count).toBe(wanted.length);
          expect(grouper.run(own, { ...anything, most: wanted.length - 1 })).toBeUndefined();
        }
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
