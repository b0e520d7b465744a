import { absenceReasons, absent, formsOfExploitation, type Answer } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { absentMember, cellOf, checkCube, merge, rollMembers, rollUp, slice, tabulateSync, total, type Cell, type Cube } from '../index.js';

interface Row {
  readonly sex: Answer<string>;
  readonly month: string;
  readonly forms: Answer<readonly string[]>;
}

const reason = fc.constantFrom(...absenceReasons).map(absent);
const row: fc.Arbitrary<Row> = fc.record({
  sex: fc.oneof(fc.constantFrom('female', 'male'), reason),
  month: fc.constantFrom('2020-01', '2020-02', '2021-01'),
  forms: fc.oneof(fc.subarray(['a', 'b', 'c']), reason),
});
const rows = fc.array(row, { maxLength: 40 });

const sex = { id: 'sex', of: (r: Row) => r.sex } as const;
const month = { id: 'month', of: (r: Row) => r.month } as const;
const form = { id: 'form', many: true, of: (r: Row) => r.forms } as const;
const additive = { unit: 'victims', dimensions: [sex, month] } as const;
const all = { unit: 'victims', dimensions: [sex, month, form] } as const;

const value = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};
const inside = (truth: number, bounds: Pick<Cell, 'low' | 'high'> | undefined): boolean => bounds !== undefined && bounds.low <= truth && truth <= bounds.high;

/** The cube with some of its cells hidden behind bounds that hold them, as a publisher would. */
const hidden = <D extends string>(cube: Cube<'victims', D>, masks: readonly number[]): Cube<'victims', D> => ({
  ...cube,
  cells: cube.cells.map((cell, index) => {
    const mask = masks[index % Math.max(1, masks.length)] ?? 0;
    return cell.low < mask ? { ...cell, low: 0, high: mask - 1 } : cell;
  }),
});
const masks = fc.array(fc.nat(8), { maxLength: 6 });

describe('rollUp', () => {
  it('answers with the total when nothing is kept, and with the cube when everything is', () => {
    fc.assert(
      fc.property(rows, (records) => {
        for (const cube of [tabulateSync(records, additive), tabulateSync(records, all)] as readonly Cube<'victims'>[]) {
          const whole = value(rollUp(cube, []));
          expect(total(whole)).toEqual(total(cube));
          expect(cellOf(whole, {})).toEqual(total(cube));
          expect(value(rollUp(cube, cube.dimensions.map(({ id }) => id)))).toEqual(cube);
        }
      }),
    );
  });

  it('does not depend on the way: two steps are one step', () => {
    fc.assert(
      fc.property(rows, (records) => {
        const cube = tabulateSync(records, all);
        const step = value(rollUp(cube, ['form', 'sex']));
        expect(value(rollUp(step, ['form']))).toEqual(value(rollUp(cube, ['form'])));
      }),
    );
  });

  it('says where a dimension does not add up, and never by a name that is not ours', () => {
    const cube = tabulateSync([], { unit: 'victims', dimensions: [sex, { ...form, id: 'Amina Secret' }] });
    expect(rollUp<'victims', string, 'sex'>(cube, ['sex'])).toMatchObject({ problems: [{ code: 'cube/not-additive', pointer: '/dimensions/1', params: { dimension: '#1' } }] });
  });

  it('is used wrongly with a dimension that is not there or is named twice', () => {
    const cube: Cube<'victims'> = tabulateSync([], additive);
    expect(() => rollUp(cube, ['year'])).toThrow(RangeError);
    expect(() => rollUp(cube, ['sex', 'sex'])).toThrow(RangeError);
    expect(() => slice(cube, { year: '2020' })).toThrow(RangeError);
  });
});

describe('rollMembers', () => {
  const year = (text: string): string => text.slice(0, 4);

  it('equals a tabulation by the wider members where these add up, and commutes with merge', () => {
    const byYear = { unit: 'victims', dimensions: [sex, { id: 'month', of: (r: Row) => year(r.month) }] } as const;
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const [left, right] = [tabulateSync(a, additive), tabulateSync(b, additive)];
        expect(rollMembers(left, 'month', year)).toEqual(tabulateSync(a, byYear));
        expect(rollMembers(value(merge(left, right)), 'month', year)).toEqual(value(merge(rollMembers(left, 'month', year), rollMembers(right, 'month', year))));
      }),
    );
  });

  it('never turns an absent answer into a value, whatever it is given', () => {
    fc.assert(
      fc.property(rows, (records) => {
        for (const id of ['sex', 'form'] as const) {
          const wide = rollMembers(tabulateSync(records, { unit: 'victims', dimensions: [sex, form] }), id, () => 'other');
          const cells = rollMembers(wide, id === 'sex' ? 'form' : 'sex', () => 'all').cells;
          const met = new Set(cells.flatMap(({ members }) => members));
          for (const why of absenceReasons) {
            const given = records.some((r) => [r.sex, r.forms].some((answer) => typeof answer === 'object' && 'absent' in answer && answer.absent === why));
            expect(met.has(absentMember(why))).toBe(given);
          }
        }
      }),
    );
  });

  it('counts forms by their published group without a default for unknown', () => {
    const groups = new Map<string, string>(formsOfExploitation.codes.flatMap(({ code, broader }) => (broader === undefined ? [] : [[code, broader]])));
    const answers: Answer<readonly string[]>[] = [['slavery', 'servitude'], ['forced-begging'], absent('unknown')];
    const cube = tabulateSync(answers, { unit: 'victims', dimensions: [{ id: 'form', many: true, of: (forms) => forms }] });
    expect(rollMembers(cube, 'form', (member) => groups.get(member) ?? 'other').cells).toEqual([
      { members: ['labour'], low: 1, high: 2 },
      { members: ['other'], low: 1, high: 1 },
      { members: ['absent:unknown'], low: 1, high: 1 },
    ]);
  });
});

describe('bounds', () => {
  it('of randomly masked cells hold the truth after every operation', () => {
    fc.assert(
      fc.property(rows, masks, (records, below) => {
        const cube = hidden(tabulateSync(records, all), below);
        for (const who of ['female', 'male', absentMember('declined')]) {
          const truth = records.filter((r) => (typeof r.sex === 'string' ? r.sex : absentMember(r.sex.absent)) === who);
          const part = slice(cube, { sex: who });
          expect(inside(truth.length, total(part))).toBe(true);
          const byForm = value(rollUp(part, ['form']));
          const wide = rollMembers(part, 'form', (member) => (member === 'c' ? member : 'ab'));
          for (const when of ['2020-01', '2021-01']) {
            const then = truth.filter((r) => r.month === when);
            const ab = then.filter((r) => !('absent' in r.forms) && !(r.forms.length === 1 && r.forms[0] === 'c'));
            expect(inside(ab.length, cellOf(wide, { month: when, form: 'ab' }))).toBe(true);
          }
          const a = truth.filter((r) => !('absent' in r.forms) && r.forms.includes('a')).length;
          expect(inside(a, cellOf(byForm, { form: 'a' }))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are sound in every cube that an operation gives: it passes the door for cubes from elsewhere', () => {
    fc.assert(
      fc.property(rows, rows, masks, (a, b, below) => {
        const cube = hidden(tabulateSync(a, all), below);
        const made: Cube[] = [
          cube,
          value(merge(cube, tabulateSync(b, all))),
          value(rollUp(cube, ['form', 'sex'])),
          value(rollUp(cube, [])),
          slice(cube, { month: '2020-01' }),
          slice(cube, { form: 'a' }),
          rollMembers(cube, 'form', () => 'all'),
          rollMembers(cube, 'month', year4),
        ];
        for (const one of made) {
          const back = checkCube(JSON.parse(JSON.stringify(one)));
          expect(back).toEqual({ ok: true, value: one });
        }
      }),
    );
  });
});

function year4(text: string): string {
  return text.slice(0, 4);
}
