import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anonymise, kAnonymity, lDiversity, stepped, tCloseness, type AnonymiseOptions, type Column, type Hierarchy, type MicroTable } from '../index.js';

const column = { name: 'q', role: 'quasi', hierarchy: stepped(['1', '2'], []) } as const;
const rows = [['1'], ['1'], ['2']];
const two: AnonymiseOptions = { models: [kAnonymity(2)] };
const first = (table: MicroTable, options = two) => {
  const result = anonymise(table, options);
  return result.ok ? result.value.rows : result.problems;
};
const by = (hierarchy: Hierarchy): Column => ({ ...column, hierarchy });

describe('nothing is released', () => {
  it.each<[string, MicroTable, object]>([
    ['of nothing', { columns: [column], rows: [] }, { code: 'anonymisation/table-empty' }],
    ['of a table smaller than k', { columns: [column], rows: [['1']] }, { code: 'anonymisation/k-above-table', params: { k: 2, rows: 1 } }],
    ['without a quasi-identifier', { columns: [{ name: 's', role: 'sensitive' }], rows: [['1']] }, { code: 'anonymisation/no-quasi-identifier' }],
    ['with values that the hierarchy does not have', { columns: [column], rows: [['1'], ['3'], ['4']] }, { code: 'anonymisation/value-not-in-hierarchy', pointer: '/columns/0', at: { record: 2 }, params: { count: 2, different: 2, records: '2, 3' } }],
    ['with a row too short', { columns: [column], rows: [['1'], []] }, { code: 'anonymisation/row-ragged', pointer: '/rows/1', params: { columns: 1 } }],
    ['with a row too long', { columns: [column], rows: [['1', 'x']] }, { code: 'anonymisation/row-ragged', pointer: '/rows/0' }],
    ['of values that are not texts', { columns: [column], rows: [[1 as never]] }, { code: 'anonymisation/row-ragged' }],
    ['by levels of different length', { columns: [by({ leaves: ['1', '2'], levels: [['1', '2'], ['*']] })], rows }, { code: 'anonymisation/hierarchy-ragged', pointer: '/columns/0/hierarchy' }],
    ['by a level 0 of other values', { columns: [by({ leaves: ['1', '2'], levels: [['2', '1'], ['*', '*']] })], rows }, { code: 'anonymisation/hierarchy-ragged' }],
    ['by a value twice', { columns: [by({ leaves: ['1', '1'], levels: [['1', '1'], ['*', '*']] })], rows }, { code: 'anonymisation/hierarchy-leaf-twice' }],
    ['by levels that do not nest', { columns: [by({ leaves: ['1', '2'], levels: [['1', '2'], ['a', 'a'], ['b', 'c']] })], rows }, { code: 'anonymisation/hierarchy-not-nested', params: { level: 1 } }],
    ['by no level', { columns: [by({ leaves: [], levels: [] })], rows }, { code: 'anonymisation/hierarchy-empty' }],
  ])('%s', (_name, table, problem) => expect(first(table)).toMatchObject([problem]));

  it.each(['hierarchical', 'ordered'] as const)('where %s distances are measured in a hierarchy that is none', (distance) => {
    const form = (levels: readonly (readonly string[])[]): Column => ({ name: 's', role: 'sensitive', hierarchy: { leaves: ['a', 'b'], levels } });
    const table = (levels: readonly (readonly string[])[]): MicroTable => ({ columns: [column, form(levels)], rows: [['1', 'a'], ['1', 'b']] });
    const options = { models: [kAnonymity(2), tCloseness('s', 0.5, distance)] as const };
    expect(first(table([['a', 'b'], ['x', 'x'], ['y', 'z']]), options)).toMatchObject([{ code: 'anonymisation/hierarchy-not-nested', pointer: '/columns/1/hierarchy', params: { level: 1 } }]);
    expect(first(table([['a', 'b'], ['x']]), options)).toMatchObject([{ code: 'anonymisation/hierarchy-ragged', pointer: '/columns/1/hierarchy' }]);
    expect(anonymise(table([['a', 'b'], ['x', 'x']]), options).ok).toBe(true);
  });

  it('of a lattice that is too large to search whole', () => {
    const wide = Array.from({ length: 22 }, (_, index): Column => ({ ...column, name: `q${String(index)}` }));
    expect(first({ columns: wide, rows: [wide.map(() => '1')] })).toMatchObject([{ code: 'anonymisation/lattice-too-large', params: { maximum: 4_000_000 } }]);
    const sixtyFour = Array.from({ length: 64 }, (_, index): Column => ({ ...column, name: `q${String(index)}` }));
    expect(first({ columns: sixtyFour, rows: [sixtyFour.map(() => '1')] })).toMatchObject([{ code: 'anonymisation/lattice-too-large' }]);
  });

  it('where too few may be left out, and it says how many would have to be and which model is not met', () => {
    const table: MicroTable = { columns: [{ ...column, levels: [0, 0] }, { name: 's', role: 'sensitive' }], rows: [['1', 'a'], ['1', 'b'], ['1', 'b'], ['2', 'a']] };
    const stuck = { models: [kAnonymity(2), lDiversity('s', 2)] as const, suppressionLimit: 0 };
    expect(first(table, stuck)).toEqual([{ code: 'anonymisation/limit-too-low', pointer: '', severity: 'error', params: { limit: 0, least: 1, models: 'k-anonymity, l-diversity' } }]);
    expect(anonymise(table, { ...stuck, suppressionLimit: 1 / 4 }).ok).toBe(true);
    expect(first(table, { models: [lDiversity('s', 3)], suppressionLimit: 1 })).toMatchObject([{ code: 'anonymisation/never-met', params: { models: 'l-diversity' } }]);
  });

  it('and the number it names always suffices', () => {
    const row = fc.tuple(fc.constantFrom('1', '2', '3', '4'), fc.constantFrom('a', 'b', 'c'));
    const hierarchy = stepped(['1', '2', '3', '4'], [(value) => (value < '3' ? 'low' : 'high')]);
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 20 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 2, max: 3 }), (drawn, highest, l) => {
        const table: MicroTable = { columns: [{ name: 'q', role: 'quasi', hierarchy, levels: [0, highest] }, { name: 's', role: 'sensitive' }], rows: drawn };
        const models = [kAnonymity(3), lDiversity('s', l, { variant: 'entropy' }), tCloseness('s', 0.4, 'equal')] as const;
        const result = anonymise(table, { models, suppressionLimit: 0 });
        if (result.ok) return;
        const [fault] = result.problems;
        const suffices = anonymise(table, { models, suppressionLimit: Number(fault?.params?.['least'] ?? drawn.length) / drawn.length });
        expect(suffices.ok).toBe(fault?.code === 'anonymisation/limit-too-low');
      }),
    );
  });

  it('and no problem repeats a value or the name of a column', () => {
    const problems = JSON.stringify(first({ columns: [{ ...column, name: 'Amina' }], rows: [['Layla']] }));
    expect(problems).not.toMatch(/Amina|Layla/u);
  });
});

describe('wrong use throws', () => {
  it.each<[string, Partial<AnonymiseOptions>]>([
    ['no model', { models: [] as never }],
    ['a k put together by hand that promises nothing', { models: [{ type: 'k-anonymity', k: 1 }] }],
    ['a k that is no number', { models: [{ type: 'k-anonymity', k: Number.NaN }] }],
    ['a k from a file', { models: [{ type: 'k-anonymity', k: '11' as never }] }],
    ['a model that is not known', { models: [{ type: 'trust-me' as never, k: 11 }] }],
    ['a limit above 1', { suppressionLimit: 2 }],
    ['a limit that is no number', { suppressionLimit: Number.NaN }],
    ['a threshold below 0', { riskThreshold: -1 }],
    ['a measure that is not known', { utility: 'beauty' as never }],
    ['a balance above 1', { utility: { measure: 'loss', balance: 2 } }],
    ['an aggregate that is not known', { utility: { measure: 'loss', aggregate: 'median' as never } }],
  ])('%s', (_name, options) => {
    expect(() => anonymise({ columns: [column], rows }, { ...two, ...options })).toThrow(/./u);
  });

  it.each<[string, readonly object[]]>([
    ['a role that is not known', [column, { name: 'n', role: 'direct' }]],
    ['no role', [column, { name: 'n' }]],
    ['two columns of one name', [column, { ...column }]],
    ['a quasi-identifier without a hierarchy', [{ name: 'q', role: 'quasi' }]],
    ['levels that there are not', [{ ...column, levels: [0, 2] }]],
    ['levels the wrong way round', [{ ...column, levels: [1, 0] }]],
    ['half a level', [{ ...column, levels: [0.5, 1] }]],
    ['a weight of nothing', [{ ...column, weight: 0 }]],
  ])('%s', (_name, columns) => {
    const table = { columns: columns as readonly Column[], rows: [columns.map(() => '1'), columns.map(() => '1')] };
    expect(() => anonymise(table, two)).toThrow(/./u);
  });

  it.each([1, 0, -3, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('k = %s', (k) => expect(() => kAnonymity(k)).toThrow(RangeError));
});
