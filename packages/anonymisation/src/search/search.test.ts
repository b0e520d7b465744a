import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anonymise, kAnonymity, type Column, type MicroTable, type UtilityMeasure } from '../index.js';
import { tables } from '../release/tables.fixture.js';
import { bestOf } from './exhaustive.fixture.js';

const measures: readonly UtilityMeasure[] = [
  { measure: 'loss' },
  { measure: 'loss', aggregate: 'arithmetic-mean', balance: 0.2 },
  { measure: 'loss', aggregate: 'sum', balance: 0.8 },
  { measure: 'loss', aggregate: 'maximum' },
  { measure: 'precision' },
  { measure: 'height' },
  { measure: 'discernibility' },
  { measure: 'average-class-size' },
  { measure: 'non-uniform-entropy' },
];

/** Columns with other weights, and levels that are not allowed. */
const limited = ({ columns, rows }: MicroTable): MicroTable => ({
  columns: columns.map((column, index): Column => (column.role === 'quasi' ? { ...column, weight: 1 + index, levels: [index % 2, 3 - Number(index === 2)] } : column)),
  rows,
});

const demands = [fc.integer({ min: 2, max: 5 }), fc.constantFrom(0, 0.1, 0.3, 1)] as const;

describe('the search', () => {
  it.each(measures.map((utility) => [JSON.stringify(utility), utility] as const))('finds what an exhaustive search finds: %s', (_name, utility) => {
    fc.assert(
      fc.property(tables, ...demands, fc.boolean(), (drawn, k, suppressionLimit, isLimited) => {
        const table = isLimited ? limited(drawn) : drawn;
        const result = anonymise(table, { models: [kAnonymity(k)], suppressionLimit, utility });
        const best = bestOf(table, k, suppressionLimit, utility);
        if (!result.ok) {
          expect(best).toBeUndefined();
          return;
        }
        expect(result.value.utility.cost).toBeCloseTo(best?.cost ?? Number.NaN, 8);
        expect(result.value.columns.flatMap(({ level }) => level ?? [])).toEqual(best?.levels);
      }),
      { numRuns: 60 },
    );
  });

  it.each(measures.map((utility) => [JSON.stringify(utility), utility] as const))('costs no less for a larger k, and no more for a larger limit: %s', (_name, utility) => {
    const cost = (table: MicroTable, k: number, suppressionLimit: number): number => {
      const result = anonymise(table, { models: [kAnonymity(k)], suppressionLimit, utility });
      return result.ok ? result.value.utility.cost : Number.POSITIVE_INFINITY;
    };
    fc.assert(
      fc.property(tables, ...demands, (table, k, limit) => {
        const here = cost(table, k, limit);
        expect(cost(table, k, Math.min(1, limit + 0.2))).toBeLessThanOrEqual(here + 1e-9);
        // A suppressed record may be cheaper than a generalised one, so k is compared where nothing may be suppressed.
        expect(cost(table, k + 1, 0)).toBeGreaterThanOrEqual(cost(table, k, 0) - 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it.each(measures.map((utility) => [JSON.stringify(utility), utility] as const))('finds the same however columns stand, ties too: %s', (_name, utility) => {
    fc.assert(
      fc.property(tables, ...demands, fc.infiniteStream(fc.nat(99)), (drawn, k, suppressionLimit, keys) => {
        // A copy of each column under another name: ways to generalise that cost the same abound.
        const { columns, rows } = { columns: drawn.columns.flatMap((column) => [column, { ...column, name: `${column.name} again` }]), rows: drawn.rows.map((row) => row.flatMap((cell) => [cell, cell])) };
        const order = columns.map((_, at) => ({ at, key: keys.next().value ?? 0 })).toSorted((a, b) => a.key - b.key).map(({ at }) => at);
        const moved = { columns: order.flatMap((at) => columns[at] ?? []), rows: rows.map((row) => order.map((at) => row[at] ?? '')) };
        const [one, other] = [{ columns, rows }, moved].map((table) => anonymise(table, { models: [kAnonymity(k)], suppressionLimit, utility }));
        const levels = (result: typeof one) => result?.ok && Object.fromEntries(result.value.columns.map(({ name, level }) => [name, level]));
        expect(levels(other)).toEqual(levels(one));
      }),
      { numRuns: 30 },
    );
  });

  it('looks at few of many nodes', () => {
    const columns = Array.from({ length: 5 }, (_, index): Column => {
      const leaves = Array.from({ length: 64 }, (__, value) => String(value));
      const levels = [1, 4, 16, 32, 64].map((width) => leaves.map((leaf) => String(Math.floor(Number(leaf) / width))));
      return { name: `q${String(index)}`, role: 'quasi', hierarchy: { leaves, levels } };
    });
    const rows = Array.from({ length: 2000 }, (_, row) => columns.map((__, index) => String((row * (7 + 6 * index) + ((row * row) % (5 + index))) % 64)));
    const result = anonymise({ columns, rows }, { models: [kAnonymity(5)] });
    if (!result.ok) throw new Error('refused');
    expect(result.value.search.nodes).toBe(3125);
    expect(result.value.search.checked).toBeLessThan(600);
  });
});
