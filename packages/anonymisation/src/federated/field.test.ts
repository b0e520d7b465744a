import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { combinationNumbers } from './combinationNumbers.js';
import { prime, rankOf, times } from './field.js';
import { groupMatrix, groupsIn } from './groups.js';

const number = fc.oneof(fc.integer({ min: 0, max: prime - 1 }), fc.constantFrom(0, 1, prime - 1, prime - 2, 65_535, 65_536));

describe('the field', () => {
  it('multiplies as whole numbers of any size do', () => {
    fc.assert(fc.property(number, number, (a, b) => times(a, b) === Number((BigInt(a) * BigInt(b)) % BigInt(prime))));
  });

  it('is one: its order is a prime', () => {
    for (let factor = 2; factor * factor <= prime; factor += 1) if (prime % factor === 0) throw new Error(String(factor));
    expect(prime).toBeLessThan(2 ** 32);
  });

  it('has ranks: of sums of so many products of independent rows and columns', () => {
    const small = fc.integer({ min: 1, max: 5 }).chain((size) => fc.tuple(fc.constant(size), fc.array(fc.tuple(fc.array(number, { minLength: size, maxLength: size }), fc.array(number, { minLength: size, maxLength: size })), { maxLength: size })));
    fc.assert(
      fc.property(small, ([size, products]) => {
        const matrix = Array.from({ length: size * size }, (_, at) => products.reduce((sum, [row, column]) => (sum + times(row[Math.floor(at / size)] ?? 0, column[at % size] ?? 0)) % prime, 0));
        const rank = rankOf(matrix, size);
        const turned = matrix.map((_, at) => matrix[(at % size) * size + Math.floor(at / size)] ?? 0);
        return rank <= products.length && rankOf(turned, size) === rank;
      }),
    );
    expect(rankOf([1, 0, 0, 1], 2)).toBe(2);
    expect(rankOf([0, 1, 1, 0], 2)).toBe(2);
    expect(rankOf([1, 2, 2, 4], 2)).toBe(1);
    expect(rankOf([prime - 1, 1, 1, prime - 1], 2)).toBe(1);
    expect(rankOf([0, 0, 0, 0], 2)).toBe(0);
  });
});

describe('groups as matrices', () => {
  const keys = (own: number) => ({ directions: new Uint8Array(32), weights: new Uint8Array(32).fill(own) });
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', '', 'a|0', '"'), { maxLength: 8 });

  it('add up over agencies and classes to as many as there are, or k', () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 4 }), fc.integer({ min: 2, max: 6 }), (parts, k) => {
        const column = { name: 'family', position: 0, k };
        const sum = new Map<number, number>();
        for (const [at, part] of parts.entries()) for (const [cell, value] of groupMatrix(column, 'digest', keys(at % 3))(part, `class ${String(at)}`).entries()) sum.set(cell, ((sum.get(cell) ?? 0) + value) % prime);
        expect(groupsIn(column, sum)).toBe(Math.min(k, new Set(parts.flat()).size));
      }),
    );
  });

  it('are others for every place, agency, column and agreement', () => {
    const of = (digest: string, name: string, own: number, place: string) => groupMatrix({ name, position: 0, k: 2 }, digest, keys(own))(['a'], place).join();
    const all = [of('d', 'n', 1, 'p'), of('e', 'n', 1, 'p'), of('d', 'm', 1, 'p'), of('d', 'n', 2, 'p'), of('d', 'n', 1, 'q')];
    expect(new Set(all).size).toBe(all.length);
    expect(of('d', 'n', 1, 'p')).toBe(all[0]);
  });
});

describe('numbers of combinations', () => {
  it('are each used once', () => {
    for (const [things, length] of [[1, 1], [5, 2], [6, 3], [4, 5], [7, 5]] as const) {
      const { size, of } = combinationNumbers(things, length);
      const sets = Array.from({ length: 2 ** things }, (_, bits) => Array.from({ length: things }, (_bit, at) => at).filter((at) => (bits >> at) % 2 === 1)).filter((set) => set.length > 0 && set.length <= length);
      expect(sets.map(of).toSorted((a, b) => a - b)).toEqual([...sets.keys()]);
      expect(size).toBe(sets.length);
    }
  });
});
