import fc from 'fast-check';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';

import { changesBetween, mergeRecords } from '../index.js';

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
};
const loose = z.object({ a: z.unknown(), b: z.unknown(), list: z.unknown() }).partial();
const json = fc.jsonValue({ maxDepth: 2 });
const document = fc.record({ a: json, b: json, list: fc.uniqueArray(fc.record({ id: fc.constantFrom('x', 'y', 'z'), v: fc.integer({ min: 0, max: 2 }) }), { selector: ({ id }) => id }) }, { requiredKeys: [] });
const merge = (base: unknown, mine: unknown, theirs: unknown) => mergeRecords(loose, frozen(base) as never, frozen(mine) as never, frozen(theirs) as never);

describe('mergeRecords', () => {
  it('of a side that changed nothing is the other side', () => {
    fc.assert(
      fc.property(document, document, (base, other) => {
        for (const merged of [merge(base, other, base), merge(base, base, other), merge(base, other, other)]) expect(merged.ok && merged.value.record).toEqual(other);
      }),
    );
  });

  it('does not ask who is mine: the same conflicts, and the same record but for the order of lists', () => {
    const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(sorted).toSorted((x, y) => JSON.stringify(x).localeCompare(JSON.stringify(y))) : value);
    fc.assert(
      fc.property(document, document, document, (base, mine, theirs) => {
        const [one, two] = [merge(base, mine, theirs), merge(base, theirs, mine)];
        expect(one.ok).toBe(two.ok);
        if (one.ok && two.ok) for (const name of ['a', 'b', 'list'] as const) expect(sorted(one.value.record[name])).toEqual(sorted(two.value.record[name]));
      }),
    );
  });

  it('takes nothing that stands on neither side', () => {
    fc.assert(
      fc.property(document, document, document, (base, mine, theirs) => {
        const merged = merge(base, mine, theirs);
        if (!merged.ok) return;
        for (const name of ['a', 'b'] as const) {
          if (typeof merged.value.record[name] !== 'object') expect([mine[name], theirs[name]]).toContainEqual(merged.value.record[name]);
        }
      }),
    );
  });

  it('merges members of a list by their id, and tells one that is gone here and changed there', () => {
    const base = { list: [{ id: 'x', v: 0 }, { id: 'y', v: 0 }] };
    const merged = merge(base, { list: [{ id: 'x', v: 1 }, { id: 'y', v: 0 }, { id: 'm', v: 0 }] }, { list: [{ id: 'x', v: 0 }, { id: 't', v: 0 }] });
    expect(merged).toMatchObject({ ok: true, value: { record: { list: [{ id: 'x', v: 1 }, { id: 'm', v: 0 }, { id: 't', v: 0 }] } } });
    expect(merge(base, { list: [{ id: 'x', v: 1 }, { id: 'y', v: 0 }] }, { list: [{ id: 'y', v: 0 }] })).toMatchObject({ ok: false, problems: [{ code: 'core/merge-conflict', pointer: '/list/0' }] });
  });

  it('checks what it made: two sound changes may break a rule together', () => {
    const shape = z.object({ from: z.number(), to: z.number() }).refine(({ from, to }) => from <= to, { params: { code: 'core/interval-order' } });
    const base = { from: 1, to: 5 };
    expect(mergeRecords(shape, base, { from: 4, to: 5 }, { from: 1, to: 3 })).toMatchObject({ ok: false, problems: [{ code: 'core/interval-order' }] });
  });

  it('cannot be led into the program by a name', () => {
    const hostile = JSON.parse('{"a":{"__proto__":{"x":1},"constructor":2}}') as object;
    const merged = merge({ a: {} }, hostile, { a: { b: 1 } });
    expect(({} as { readonly x?: number }).x).toBeUndefined();
    expect(merged.ok && Object.getPrototypeOf(merged.value.record.a)).toBe(Object.prototype);
  });
});

describe('changesBetween', () => {
  it('finds nothing in the same record, and something in any other', () => {
    fc.assert(
      fc.property(document, document, (one, two) => {
        const same = (value: unknown): string => JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner));
        expect(changesBetween(loose, one, structuredClone(one))).toEqual([]);
        expect(changesBetween(loose, one, two).length === 0).toBe(same(one) === same(two));
      }),
    );
  });
});
