import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Column } from '../index.js';
import { encode } from '../table/encode.js';
import { Grouper } from './group.js';

const leaves = Array.from({ length: 12 }, (_, value) => String(value));
const levels = [1, 2, 4, 12].map((width) => leaves.map((leaf) => (width === 1 ? leaf : `${String(width)}:${String(Math.floor(Number(leaf) / width))}`)));
const columns: Column[] = [...['a', 'b', 'c'].map((name): Column => ({ name, role: 'quasi', hierarchy: { leaves, levels } })), { name: 's', role: 'sensitive' }];

const node = fc.tuple(...['a', 'b', 'c'].map(() => fc.nat(3)));

describe('classes of a node', () => {
  it('are what a map makes of the rows, whatever nodes were looked at before', () => {
    // Enough rows for the classes of finer nodes to be worth starting from.
    fc.assert(
      fc.property(fc.integer(), fc.array(node, { minLength: 1, maxLength: 6 }), (seed, nodes) => {
        const rows = Array.from({ length: 1500 }, (_, row) => [7, 11, 13, 17].map((prime, at) => String(Math.abs(Math.imul(row + 1, prime * 0x9e37) ^ (seed >> at)) % (at === 3 ? 3 : 12))));
        const encoded = encode({ columns, rows: rows.slice(0, 1200) }, { population: rows, values: [['s']] });
        if (!encoded.ok) throw new Error('refused');
        const grouper = new Grouper(encoded.value);
        for (const own of nodes) {
          const classes = grouper.run(own);
          if (!classes) throw new Error('too many');
          const keyOf = (row: readonly string[]): string => own.map((level, at) => levels[level]?.[Number(row[at])]).join();
          const want = new Map<string, { size: number; population: number; values: Record<string, number> }>();
          for (const [at, row] of rows.entries()) {
            const found = want.get(keyOf(row)) ?? { size: 0, population: 0, values: {} };
            want.set(keyOf(row), found);
            found.population += 1;
            if (at >= 1200) continue;
            found.size += 1;
            found.values[row[3] ?? ''] = (found.values[row[3] ?? ''] ?? 0) + 1;
          }
          const { offsets, codes, counts } = classes.values(0, new Uint8Array(classes.count).fill(1));
          const { labels = [] } = encoded.value.values[0] ?? {};
          const got = Array.from({ length: classes.count }, (_, at) => ({
            size: classes.sizes[at],
            population: classes.population?.[at],
            values: Object.fromEntries([...codes.subarray(offsets[at], offsets[at + 1])].map((code, place) => [labels[code], counts[(offsets[at] ?? 0) + place]])),
          }));
          expect(got).toEqual([...want.values()]);
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
