import { describe, expect, it } from 'vitest';

import { anonymise, kAnonymity, kCombinations, kGroups, stepped, type AnonymiseOptions, type Column, type MicroTable } from '../src/index.js';

const town: Column = { name: 'town', role: 'quasi', hierarchy: stepped(['n1', 'n2', 's1', 's2'], [(value) => value.slice(0, 1)]) };
const household: Column = { name: 'household', role: 'identifying' };

function released(table: MicroTable, ...models: AnonymiseOptions['models']) {
  const made = anonymise(table, { models, suppressionLimit: 0 });
  return made.ok ? made.value.rows.map((row) => row.join(' ')) : made.problems.map(({ code }) => code);
}

describe('k counted in households', () => {
  // Three siblings in one town: k = 3 is met by one family alone, of whom a neighbour knows all.
  const siblings: MicroTable = {
    columns: [town, household],
    rows: [['n1', 'A'], ['n1', 'A'], ['n1', 'A'], ['n2', 'B'], ['n2', 'C'], ['n2', 'D'], ['s1', 'E'], ['s1', 'F'], ['s1', 'G']],
  };

  it('does not take one family for several persons', () => {
    expect(released(siblings, kAnonymity(3))).toEqual(['n1', 'n1', 'n1', 'n2', 'n2', 'n2', 's1', 's1', 's1']);
    expect(released(siblings, kGroups('household', 3))).toEqual(['n', 'n', 'n', 'n', 'n', 'n', 's', 's', 's']);
    // A household in the next town counts once, however many it is.
    expect(released(siblings, kGroups('household', 4))).toEqual(Array.from({ length: 9 }, () => '*'));
    expect(released(siblings, kGroups('household', 8))).toEqual(['anonymisation/never-met']);
  });

  it('leaves a family out as a whole where that is cheaper', () => {
    const made = anonymise(siblings, { models: [kGroups('household', 3)], suppressionLimit: 0.4 });
    expect(made.ok && [made.value.rows.map(String), made.value.suppressed]).toEqual([['n2', 'n2', 'n2', 's1', 's1', 's1'], 3]);
  });

  it('counts persons with several rows once', () => {
    const visits: MicroTable = { columns: [town, household], rows: [['n1', 'A'], ['n1', 'A'], ['n2', 'A'], ['n2', 'B']] };
    expect(released(visits, kAnonymity(2))).toEqual(['n1', 'n1', 'n2', 'n2']);
    expect(released(visits, kGroups('household', 2))).toEqual(['n', 'n', 'n', 'n']);
  });

  it('never shows the column that tells households apart', () => {
    const made = anonymise(siblings, { models: [kGroups('household', 3)] });
    expect(made.ok && made.value.columns.map(({ name }) => name)).toEqual(['town']);
  });
});

describe('k for combinations of forms of exploitation', () => {
  const forms: Column = { name: 'forms', role: 'sensitive' };
  const means: Column = { name: 'means', role: 'sensitive' };
  const table = (cells: readonly (readonly [string, string])[], further: readonly Column[] = []): MicroTable => ({ columns: [town, forms, ...further], rows: cells.map((cell) => [...cell, ...further.map(() => 'x')]) });

  it('sees a rare pair of frequent values', () => {
    const cells: (readonly [string, string])[] = [['n1', 'labour begging'], ['n1', 'labour'], ['n1', 'begging'], ['n2', 'labour begging'], ['n2', 'labour'], ['n2', 'begging']];
    expect(released(table(cells), kCombinations(['forms'], 2, { length: 1 }))).toContain('n1 labour');
    // In each town one record alone has both.
    expect(released(table(cells), kCombinations(['forms'], 2, { length: 2 }))).toEqual(['n begging', 'n begging', 'n labour', 'n labour', 'n labour begging', 'n labour begging']);
    expect(released(table(cells), kCombinations(['forms'], 3, { length: 2 }))).toEqual(['anonymisation/never-met']);
  });

  it('does not mind the order in which values are written, nor one that is written twice', () => {
    const cells: (readonly [string, string])[] = [['n1', 'a b'], ['n1', 'b a'], ['n1', 'a b a']];
    expect(released(table(cells), kCombinations(['forms'], 3))).toEqual(['n1 a b', 'n1 a b a', 'n1 b a']);
  });

  it('takes no value for no knowledge', () => {
    expect(released(table([['n1', ''], ['n1', 'a'], ['n1', 'a']]), kCombinations(['forms'], 2))).toEqual(['n1 ', 'n1 a', 'n1 a']);
  });

  it('combines values across columns, and keeps equal words in two columns apart', () => {
    const both = (cells: readonly (readonly [string, string, string])[]): MicroTable => ({ columns: [town, forms, means], rows: cells });
    const crossed: (readonly [string, string, string])[] = [['n1', 'a', 'x'], ['n1', 'a', 'y'], ['n1', 'b', 'x'], ['n1', 'b', 'y']];
    expect(released(both(crossed), kCombinations(['forms', 'means'], 2, { length: 1 }))).toHaveLength(4);
    expect(released(both(crossed), kCombinations(['forms', 'means'], 2, { length: 2 }))).toEqual(['anonymisation/never-met']);
    // Each column alone would hold at any length.
    expect(released(both(crossed), kCombinations(['forms'], 2), kCombinations(['means'], 2))).toHaveLength(4);
    expect(released(both([['n1', 'x', ''], ['n1', '', 'x']]), kCombinations(['forms', 'means'], 2, { length: 1 }))).toEqual(['anonymisation/never-met']);
  });

  it('takes the separator that it is told', () => {
    const cells: (readonly [string, string])[] = [['n1', 'forced labour;begging'], ['n1', 'begging;forced labour']];
    expect(released(table(cells), kCombinations(['forms'], 2, { separator: ';' }))).toHaveLength(2);
    expect(released(table(cells), kCombinations(['forms'], 2))).toEqual(['anonymisation/never-met']);
  });

  it('suppresses a class for a combination of one of its records', () => {
    const cells: (readonly [string, string])[] = [['n1', 'a'], ['n1', 'a'], ['n1', 'a rare'], ['s1', 'a'], ['s1', 'a'], ['s1', 'a']];
    const made = anonymise(table(cells), { models: [kCombinations(['forms'], 2)], suppressionLimit: 0.5 });
    expect(made.ok && made.value.rows.map(String)).toEqual(['s1,a', 's1,a', 's1,a']);
  });
});

describe('models that promise nothing', () => {
  it.each([
    () => kGroups('h', 1),
    () => kGroups('h', 2.5),
    () => kCombinations([], 2),
    () => kCombinations(['f'], 1),
    () => kCombinations(['f'], 2, { length: 0 }),
    () => kCombinations(['f'], 2, { length: 6 }),
    () => kCombinations(['f'], 2, { separator: '' }),
  ])('throw %#', (make) => expect(make).toThrow(/k is|length is|need a column/u));
});
