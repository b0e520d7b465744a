import { absent, absenceReasons, type Answer } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { absentMember, cellOf, checkCube, emptyCube, merge, rollMembers, rollUp, slice, tabulate, tabulateSync, total, type CountUnit, type Cube } from '../index.js';

interface Row {
  readonly sex: Answer<string>;
  readonly year: string;
  readonly forms: Answer<readonly string[]>;
}

const reason = fc.constantFrom(...absenceReasons).map(absent);
const row: fc.Arbitrary<Row> = fc.record({
  sex: fc.oneof(fc.constantFrom('female', 'male'), reason),
  year: fc.constantFrom('2020', '2021', '2022'),
  forms: fc.oneof(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }), reason),
});
const rows = fc.array(row, { maxLength: 40 });

const spec = {
  unit: 'cases',
  dimensions: [
    { id: 'sex', of: (r: Row) => r.sex },
    { id: 'year', of: (r: Row) => r.year },
    { id: 'form', many: true, of: (r: Row) => r.forms },
  ],
} as const;

/** A second way: for each combination of members, filter and count. */
function naive(records: readonly Row[]): Record<string, number> {
  const members = (r: Row): [string[], string[], string[]] => {
    const one = typeof r.sex === 'string' ? r.sex : absentMember(r.sex.absent);
    const forms = 'absent' in r.forms ? [absentMember(r.forms.absent)] : r.forms.length === 0 ? ['none'] : [...r.forms];
    return [[one], [r.year], forms];
  };
  const all = records.map(members);
  const seen = [0, 1, 2].map((at) => [...new Set(all.flatMap((lists) => lists[at] ?? []))]);
  const found: Record<string, number> = {};
  for (const sex of seen[0] ?? []) {
    for (const year of seen[1] ?? []) {
      for (const form of seen[2] ?? []) {
        const n = all.filter(([s, y, f]) => s.includes(sex) && y.includes(year) && f.includes(form)).length;
        if (n > 0) found[[sex, year, form].join('/')] = n;
      }
    }
  }
  return found;
}

const flat = (cube: Cube): Record<string, number> => Object.fromEntries(cube.cells.map((cell) => [cell.members.join('/'), cell.low]));
const value = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

describe('tabulate', () => {
  it('counts as filtering and counting does, on 1,000 random tables', () => {
    fc.assert(
      fc.property(rows, (records) => {
        const cube = tabulateSync(records, spec);
        expect(flat(cube)).toEqual(naive(records));
        expect(total(cube)).toEqual({ unit: 'cases', low: records.length, high: records.length });
        expect(checkCube(JSON.parse(JSON.stringify(cube)))).toEqual({ ok: true, value: cube });
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same for a stream, and in any order of the records', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (records) => {
        const cube = tabulateSync(records, spec);
        expect(await tabulate(records, spec)).toEqual(cube);
        expect(tabulateSync(records.toReversed(), spec)).toEqual(cube);
      }),
    );
  });

  it('takes any text for a member', () => {
    const odd = ['a,b', '1', '', '__proto__', 'absent:unknown ', '\u0000'];
    const cube = tabulateSync(odd, { unit: 'cases', dimensions: [{ id: 'x', of: (text: string) => text }] });
    for (const text of odd) expect(cellOf(cube, { x: text })?.low).toBe(1);
  });

  it('counts what `where` lets in, and a list without values under none', () => {
    const forms = { unit: 'cases', dimensions: [{ id: 'form', many: true, of: (list: readonly string[]) => list }], where: (list: readonly string[]) => list.length < 3 } as const;
    const cube = tabulateSync([[], ['a', 'a'], ['a', 'b'], ['a', 'b', 'c']], forms);
    expect(flat(cube)).toEqual({ a: 2, b: 1, none: 1 });
    expect(total(cube).low).toBe(3);
  });

  it('counts records alone where there is no dimension', () => {
    expect(tabulateSync([1, 2], { unit: 'cases', dimensions: [] }).cells).toEqual([{ members: [], low: 2, high: 2 }]);
    expect(tabulateSync([], { unit: 'cases', dimensions: [] })).toEqual(emptyCube('cases', []));
  });

  it('asks each dimension once a record, and keeps no record', async () => {
    let asked = 0;
    async function* stream(): AsyncGenerator<number> {
      for (let n = 0; n < 50; n += 1) yield n;
    }
    const cube = await tabulate(stream(), {
      unit: 'cases',
      dimensions: [
        { id: 'many', many: true, of: () => ['a', 'b', 'c'] },
        { id: 'odd', of: (n: number) => String((asked += 1) - n) },
      ],
    });
    expect(asked).toBe(50);
    expect(cube.cells).toHaveLength(3);
  });

  it('passes on what the stream throws', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      throw new Error('the disk is gone');
    }
    await expect(tabulate(broken(), { unit: 'cases', dimensions: [] })).rejects.toThrow('the disk is gone');
  });

  it.each([[undefined], [null], [3], [['a']], [{ absent: 'lost' }], [{}]])('is used wrongly with the answer %j', (answer) => {
    const given = JSON.parse(JSON.stringify([answer ?? null])) as string[];
    expect(() => tabulateSync([0], { unit: 'cases', dimensions: [{ id: 'x', of: () => given[0] as string }] })).toThrow(/dimension|reason/u);
  });

  it('is used wrongly with a text, or a list of something else, where a list of texts is awaited', () => {
    const given = JSON.parse('["abc",[3]]') as readonly string[][];
    for (const list of given) expect(() => tabulateSync([list], { unit: 'cases', dimensions: [{ id: 'x', many: true, of: (texts) => texts }] })).toThrow(TypeError);
  });
});

describe('merge', () => {
  const made = rows.map((records) => tabulateSync(records, spec));

  it('of the counts of two parts is the count of the whole', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        expect(merge(tabulateSync(a, spec), tabulateSync(b, spec))).toEqual({ ok: true, value: tabulateSync([...a, ...b], spec) });
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on order or grouping, and has a neutral element', () => {
    fc.assert(
      fc.property(made, made, made, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(value(merge(a, b)), c)).toEqual(merge(a, value(merge(b, c))));
        const none = emptyCube('cases', [{ id: 'sex' }, { id: 'year' }, { id: 'form', additive: false }]);
        expect(merge(a, none)).toEqual({ ok: true, value: a });
      }),
    );
  });

  it('does not compile for two units or two sets of dimensions', () => {
    const cube = emptyCube('cases', [{ id: 'sex' }]);
    // @ts-expect-error two units
    expect(merge(cube, emptyCube('victims', [{ id: 'sex' }])).ok).toBe(false);
    // @ts-expect-error two dimensions
    expect(merge(cube, emptyCube('cases', [{ id: 'year' }])).ok).toBe(false);
  });

  it('refuses other units, other dimensions and published tables', () => {
    const cube = emptyCube('cases', [{ id: 'sex' }]);
    const other: Cube = { ...cube, unit: 'victims' };
    expect(merge<CountUnit, string>(cube, other)).toMatchObject({ problems: [{ code: 'cube/units-differ' }] });
    expect(merge<'cases', string>(cube, emptyCube('cases', [{ id: 'year' }]))).toMatchObject({ problems: [{ code: 'cube/dimensions-differ' }] });
    expect(merge(cube, { ...cube, complete: false })).toMatchObject({ problems: [{ code: 'cube/incomplete' }] });
  });
});

describe('rollUp and slice', () => {
  const two = { unit: 'cases', dimensions: [spec.dimensions[0], spec.dimensions[1]] } as const;

  it('equal a tabulation by fewer dimensions', () => {
    fc.assert(
      fc.property(rows, (records) => {
        const cube = tabulateSync(records, two);
        const byYear = { unit: 'cases', dimensions: [spec.dimensions[1]] } as const;
        expect(rollUp(cube, ['year'])).toEqual({ ok: true, value: tabulateSync(records, byYear) });
        const female = records.filter((r) => r.sex === 'female');
        expect(slice(cube, { sex: 'female' })).toEqual(tabulateSync(female, byYear));
      }),
    );
  });

  it('commute with merge', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const [left, right] = [tabulateSync(a, two), tabulateSync(b, two)];
        expect(rollUp(value(merge(left, right)), ['sex'])).toEqual(merge(value(rollUp(left, ['sex'])), value(rollUp(right, ['sex']))));
      }),
    );
  });

  it('never sum over a dimension under which a person stands twice', () => {
    fc.assert(
      fc.property(rows, (records) => {
        const cube = tabulateSync(records, spec);
        expect(rollUp(cube, ['sex', 'year'])).toMatchObject({ ok: false, problems: [{ code: 'cube/not-additive', params: { dimension: 'form' } }] });
        const whole = value(rollUp(cube, []));
        expect(total(whole).low).toBe(records.length);
      }),
    );
  });

  it('know the persons behind a slice between bounds that hold the truth', () => {
    fc.assert(
      fc.property(rows, (records) => {
        const { low, high } = total(slice(tabulateSync(records, spec), { sex: 'female' }));
        const truth = records.filter((r) => r.sex === 'female').length;
        expect(low <= truth && truth <= high).toBe(true);
      }),
    );
  });

  it('widen members without counting a person twice', () => {
    fc.assert(
      fc.property(rows, (records) => {
        const cube = tabulateSync(records, { unit: 'cases', dimensions: [spec.dimensions[2]] });
        const wide = rollMembers(cube, 'form', (member) => (member === 'a' || member === 'b' ? 'ab' : member));
        const truth = records.filter((r) => !('absent' in r.forms) && r.forms.some((form) => form !== 'c')).length;
        const cell = cellOf(wide, { form: 'ab' });
        expect(cell && cell.low <= truth && truth <= cell.high).toBe(true);
      }),
    );
  });
});

describe('masks', () => {
  it('keep the truth inside every sum', () => {
    fc.assert(
      fc.property(rows, (records) => {
        const two = { unit: 'cases', dimensions: [spec.dimensions[0], spec.dimensions[1]] } as const;
        const cube = tabulateSync(records, two);
        const cells = cube.cells.map((cell) => (cell.low < 5 ? { ...cell, low: 0, high: 4 } : cell));
        const hidden: typeof cube = { ...cube, cells };
        for (const cell of value(rollUp(cube, ['year'])).cells) {
          const year = cell.members[0] ?? '';
          const bounds = cellOf(value(rollUp(hidden, ['year'])), { year });
          expect(bounds && bounds.low <= cell.low && cell.high <= bounds.high).toBe(true);
        }
      }),
    );
  });

  it('leave a cell that was not published unknown', () => {
    const table: Cube<'victims', 'year'> = {
      unit: 'victims',
      dimensions: [{ id: 'year', members: ['2020'], additive: true }],
      cells: [{ members: ['2020'], low: 0, high: 4 }],
      complete: false,
      counted: { low: 0, high: 4 },
    };
    expect(cellOf(table, { year: '2021' })).toBeUndefined();
    expect(cellOf({ ...table, complete: true }, { year: '2021' })).toEqual({ unit: 'victims', low: 0, high: 0 });
  });
});

describe('checkCube', () => {
  const sound = tabulateSync(['a', 'b'], { unit: 'cases', dimensions: [{ id: 'x', of: (text: string) => text }] });

  it.each([
    ['a member that was not declared', { ...sound, cells: [{ members: ['c'], low: 1, high: 1 }] }, 'cube/cell-members', '/cells/0'],
    ['too many members', { ...sound, cells: [{ members: ['a', 'b'], low: 1, high: 1 }] }, 'cube/cell-members', '/cells/0'],
    ['a cell twice', { ...sound, cells: [...sound.cells, ...sound.cells.slice(0, 1)] }, 'cube/cell-twice', '/cells/2'],
    ['bounds in the wrong order', { ...sound, cells: [{ members: ['a'], low: 2, high: 1 }] }, 'cube/bounds-order', '/cells/0'],
    ['half a person', { ...sound, cells: [{ members: ['a'], low: 0.5, high: 1 }] }, 'core/type', '/cells/0/low'],
  ])('refuses %s', (_name, input, code, pointer) => {
    expect(checkCube(input)).toMatchObject({ ok: false, problems: [{ code, pointer }] });
  });
});
