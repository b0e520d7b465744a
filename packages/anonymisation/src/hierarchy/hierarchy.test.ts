import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ageLadder, countryLadder, dateLadder, flatLadder, hierarchyOf, stepped } from './index.js';

describe('hierarchies', () => {
  it.each([
    ['nothing', [], 'anonymisation/hierarchy-empty'],
    ['rows without a level', [[]], 'anonymisation/hierarchy-empty'],
    ['rows of different length', [['a', '*'], ['b']], 'anonymisation/hierarchy-ragged'],
    ['a value twice', [['a', '*'], ['a', '*']], 'anonymisation/hierarchy-leaf-twice'],
    ['levels that do not nest', [['10', '10-19', 'minor'], ['19', '10-19', 'adult']], 'anonymisation/hierarchy-not-nested'],
  ])('refuse %s', (_name, rows, code) => expect(hierarchyOf(rows)).toMatchObject({ ok: false, problems: [{ code }] }));

  it('are refused in code when steps do not nest', () => {
    expect(() => stepped(['10', '19', '20'], [(v) => v.slice(0, 1), (v) => String(Number(v) < 18)])).toThrow(TypeError);
  });

  it('of every ladder nest and end in one value', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 120 }).map(String), fc.constantFrom('(unknown)', '(declined)', '(several)'));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (ages) => {
        const { levels } = ageLadder(ages);
        expect(new Set(levels.at(-1))).toEqual(new Set(['*']));
        for (const [index, age] of (levels[0] ?? []).entries()) if (age.startsWith('(')) expect(levels.slice(0, -1).every((level) => level[index] === age)).toBe(true);
      }),
    );
    for (const ladder of [countryLadder(['JO', 'SY', 'stateless', '(several)', 'AQ']), dateLadder(['2020-01-05', '2020-01', '2020~', '(unknown)']), flatLadder(['a'])]) {
      expect(hierarchyOf(ladder.leaves.map((_, leaf) => ladder.levels.map((level) => level[leaf] ?? ''))).ok).toBe(true);
    }
  });
});
