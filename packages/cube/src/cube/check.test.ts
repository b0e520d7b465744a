import { absent, type Problem } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { cellOf, checkCube, emptyCube, isAbsentMember, merge, rollMembers, slice, tabulateSync, total, type Cube } from '../index.js';

const sound = tabulateSync(['a', 'b', absent('declined')], { unit: 'cases', dimensions: [{ id: 'x', of: (answer) => answer }] });
const [x] = sound.dimensions;
const withDimension = (change: object): object => ({ ...sound, dimensions: [{ ...x, ...change }] });
const problems = (input: unknown): readonly Problem[] => {
  const result = checkCube(input);
  return result.ok ? [] : result.problems;
};
const told = (input: unknown): string[] => problems(input).map(({ code, pointer }) => `${code} ${pointer}`);

describe('checkCube', () => {
  it.each([
    ['a dimension twice', { ...emptyCube('cases', []), dimensions: [x, x] }, 'cube/dimension-twice /dimensions/1'],
    ['a member twice', withDimension({ members: ['a', 'b', 'a', 'absent:declined'] }), 'cube/member-twice /dimensions/0/members'],
    ['a reason of absence from a later version', withDimension({ members: ['a', 'b', 'absent:declined', 'absent:lost'] }), 'cube/absent-reason /dimensions/0/members/3'],
    ['fewer records than stand behind the cells', { ...sound, counted: { low: 0, high: 2 } }, 'cube/counted-differs /counted'],
    ['more records than stand behind the cells', { ...sound, counted: { low: 4, high: 9 } }, 'cube/counted-differs /counted'],
    ['records counted in the wrong order', { ...sound, counted: { low: 4, high: 3 } }, 'cube/bounds-order /counted'],
    ['sums that a number cannot hold', { ...sound, cells: sound.cells.map((cell) => ({ ...cell, high: Number.MAX_SAFE_INTEGER })) }, 'cube/too-big /cells'],
  ])('refuses %s', (_name, input, expected) => {
    expect(told(input)).toContain(expected);
  });

  it.each([[undefined], [null], [[]], ['cube'], [{ ...sound, unit: 'people' }], [{ ...sound, surprise: 1 }], [{ ...sound, cells: { length: 1e9 } }], [JSON.parse('{"__proto__":{"unit":"cases"}}') as unknown]])(
    'refuses what is no cube: %#',
    (input) => {
      expect(told(input)[0]).toMatch(/^core\//u);
    },
  );

  it('never repeats what it refused', () => {
    const hostile = { ...sound, dimensions: [{ ...x, id: 'Amina', members: ['Amina', 'Amina'] }, { ...x, id: 'Amina' }], cells: [{ members: ['Amina'], low: 2, high: 1 }] };
    expect(told(hostile).length).toBeGreaterThan(3);
    expect(JSON.stringify(problems(hostile))).not.toContain('Amina');
  });

  it('lists a hundred problems and counts the rest', () => {
    const found = problems({ ...sound, cells: Array.from({ length: 1000 }, () => ({ members: [], low: 1, high: 1 })) });
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toMatchObject({ code: 'core/more-problems', params: { count: 1000 + 999 - 100 } });
  });

  it('takes bounds of a masked cube that may hold the records counted', () => {
    const masked = { ...sound, cells: sound.cells.map((cell) => ({ ...cell, low: 0, high: 4 })) };
    expect(checkCube(masked).ok).toBe(true);
    expect(told({ ...masked, counted: { low: 13, high: 13 } })).toEqual(['cube/counted-differs /counted']);
  });

  it('does not ask a published table to agree with its own total', () => {
    expect(checkCube({ ...sound, complete: false, counted: { low: 99, high: 99 } }).ok).toBe(true);
  });

  it('keeps a zero that a published table states: there a missing cell is unknown', () => {
    const table = { ...sound, complete: false, cells: [{ members: ['a'], low: 0, high: 0 }] };
    const read = checkCube(table);
    const [stated, silent] = ['a', 'b'].map((member) => read.ok && cellOf(read.value, { x: member }));
    expect([stated, silent]).toEqual([{ unit: 'cases', low: 0, high: 0 }, undefined]);
  });

  it('gives a cube in any order back in the order of all cubes', () => {
    const shuffled = { ...sound, dimensions: [{ ...x, members: ['absent:declined', 'unused', 'b', 'a'] }], cells: [...sound.cells.toReversed(), { members: ['unused'], low: 0, high: 0 }] };
    expect(checkCube(shuffled)).toEqual({ ok: true, value: sound });
  });
});

describe('a cube', () => {
  it('has each dimension once', () => {
    expect(() => emptyCube('cases', [{ id: 'x' }, { id: 'x' }])).toThrow(RangeError);
    expect(() => tabulateSync([], { unit: 'cases', dimensions: [{ id: 'x', of: String }, { id: 'x', of: String }] })).toThrow(RangeError);
  });

  it('is never summed past what a number holds exactly', () => {
    const big: Cube<'cases', 'x'> = { ...sound, cells: [{ members: ['a'], low: 1, high: Number.MAX_SAFE_INTEGER }], counted: { low: 1, high: Number.MAX_SAFE_INTEGER } };
    expect(checkCube(big).ok).toBe(true);
    expect(merge(big, big)).toMatchObject({ problems: [{ code: 'cube/too-big' }] });
    expect(merge({ ...big, counted: { low: 1, high: 1 } }, { ...big, counted: { low: 1, high: 1 } })).toMatchObject({ problems: [{ code: 'cube/too-big' }] });
    const none = { ...big, cells: [] };
    expect(merge(none, none)).toMatchObject({ problems: [{ code: 'cube/too-big' }] });
    const two: Cube<'cases', 'x'> = { ...big, cells: [...big.cells, { members: ['b'], low: 1, high: 1 }] };
    expect(() => rollMembers(two, 'x', () => 'all')).toThrow(RangeError);
    expect(total(slice(big, { x: 'a' })).high).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('tells absent members from values', () => {
    expect(sound.cells.map(({ members }) => members.map(isAbsentMember))).toEqual([[false], [false], [true]]);
  });
});
