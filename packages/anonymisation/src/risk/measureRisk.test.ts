import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { attackRisks, homogeneity, measureRisk, minimalUniques, quasiIdentifiers } from '../index.js';

const cell = fc.constantFrom('a', 'b', 'c');
const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 25 });
const columns = [
  { name: 'p', role: 'quasi' },
  { name: 'q', role: 'quasi' },
  { name: 'r', role: 'quasi' },
  { name: 's', role: 'sensitive' },
];
const [quasi, sensitive] = [[0, 1, 2], 3];
const isAlike = (a: readonly string[], b: readonly string[], positions: readonly number[]): boolean => positions.every((position) => a[position] === b[position]);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('risks by attacker', () => {
  it('are those of each record by itself, counted by pairs', () => {
    fc.assert(
      fc.property(rows, rows, fc.constantFrom(0, 0.2, 0.5, 1), (own, more, threshold) => {
        const population = [...own, ...more];
        const { attacks, sampleUniques } = measureRisk({ columns, rows: own }, { threshold, population });
        const inTable = own.map((row) => own.filter((other) => isAlike(row, other, quasi)).length);
        const inAll = own.map((row) => population.filter((other) => isAlike(row, other, quasi)).length);
        expect(attacks.prosecutor.success).toBeCloseTo(mean(inTable.map((count) => 1 / count)), 12);
        expect(attacks.prosecutor.atRisk).toBeCloseTo(mean(inTable.map((count) => Number(1 / count > threshold))), 12);
        expect(attacks.prosecutor.highest).toBeCloseTo(Math.max(...inTable.map((count) => 1 / count)), 12);
        expect(attacks.journalist.highest).toBeCloseTo(Math.max(...inAll.map((count) => 1 / count)), 12);
        expect(attacks.journalist.lowest).toBeCloseTo(Math.min(...inAll.map((count) => 1 / count)), 12);
        expect(attacks.journalist.atRisk).toBeCloseTo(mean(inAll.map((count) => Number(1 / count > threshold))), 12);
        expect(attacks.marketer.success).toBeCloseTo(mean(inAll.map((count) => 1 / count)), 12);
        expect(attacks.journalist.success).toBeGreaterThanOrEqual(attacks.marketer.success);
        expect(sampleUniques).toBeCloseTo(mean(inTable.map((count) => Number(count === 1))), 12);
      }),
    );
  });

  it.each([
    ['the reference', [3, 4], undefined, { prosecutor: { atRisk: 1, highest: 1 / 3, lowest: 0.25, success: 2 / 7 }, journalist: { success: 2 / 7 }, marketer: { success: 2 / 7 } }],
    ['a journalist whom small classes of the population serve best', [10, 10], [10, 1000], { journalist: { success: 1.01 / 20 } }],
    ['nothing', [], undefined, { prosecutor: { atRisk: 0, highest: 0, lowest: 0, success: 0 }, marketer: { success: 0 } }],
  ])('of %s', (_name, sizes, population, expected) => {
    const { prosecutor, journalist, marketer } = attackRisks(sizes, population);
    for (const [said, wanted] of [[prosecutor, (expected as { prosecutor?: object }).prosecutor], [journalist, (expected as { journalist?: object }).journalist], [marketer, (expected as { marketer?: object }).marketer]] as const) {
      for (const [figure, value] of Object.entries(wanted ?? {})) expect((said as Readonly<Record<string, number>>)[figure]).toBeCloseTo(value as number, 12);
    }
  });

  it('are refused for what cannot be', () => {
    for (const wrong of [() => attackRisks([2], [1]), () => attackRisks([1], []), () => attackRisks([0]), () => attackRisks([Number.NaN]), () => attackRisks([1], undefined, 2)]) expect(wrong).toThrow(RangeError);
  });
});

describe('homogeneity of fields with several values', () => {
  it('sees the value that all of a class have, whatever else each has', () => {
    const lists = fc.array(fc.tuple(cell, fc.constantFrom('x', 'x y', 'y x', 'y', 'z x', '')), { minLength: 1, maxLength: 20 });
    const two = [{ name: 'p', role: 'quasi' }, { name: 'forms', role: 'sensitive' }];
    fc.assert(
      fc.property(lists, (own) => {
        const alike = own.map((row) => own.filter((other) => other[0] === row[0]).map((other) => other[1].split(' ')));
        const inCommon = mean(alike.map((all) => Number(['x', 'y', 'z'].some((value) => all.every((values) => values.includes(value))))));
        const [found] = homogeneity({ columns: two, rows: own }, { separator: ' ' });
        expect(found?.inCommon?.share).toBeCloseTo(inCommon, 12);
        expect({ ...found, inCommon: undefined }).toEqual({ ...homogeneity({ columns: two, rows: own })[0], inCommon: undefined });
      }),
    );
    // ℓ-diversity holds, and everybody is known to be in x.
    expect(measureRisk({ columns: two, rows: [['a', 'x'], ['a', 'x y'], ['a', 'z x']] }, { separator: ' ' }).homogeneity).toEqual([{ column: 'forms', classes: 0, records: 0, share: 0, fewest: 3, inCommon: { classes: 1, records: 3, share: 1 } }]);
    expect(() => homogeneity({ columns: two, rows: [] }, { separator: '' })).toThrow(RangeError);
  });
});

describe('risk by persons', () => {
  it('is that of each record by itself, counted by pairs', () => {
    const named = [...columns, { name: 'person', role: 'identifying' }];
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell, fc.constantFrom('A', 'B', 'C', 'D', '')), { minLength: 1, maxLength: 25 }), (own) => {
        const { groups, quasiIdentifiers: sets } = measureRisk({ columns: named, rows: own }, { groups: 'person', size: 1 });
        const persons = own.map((row) => new Set(own.filter((other) => isAlike(row, other, quasi)).map((other) => other[4])).size);
        expect(groups).toMatchObject({ groups: new Set(own.map((row) => row[4])).size, smallest: Math.min(...persons), highest: 1 / Math.min(...persons) });
        expect(groups?.success).toBeCloseTo(mean(persons.map((count) => 1 / count)), 12);
        expect(groups?.ofOne.share).toBeCloseTo(mean(persons.map((count) => Number(count === 1))), 12);
        expect(JSON.stringify(sets)).not.toContain('person');
      }),
    );
    expect(measureRisk({ columns: named, rows: [] }, { groups: 'person' }).groups).toEqual({ groups: 0, smallest: 0, highest: 0, success: 0, ofOne: { classes: 0, records: 0, share: 0 } });
    expect(() => measureRisk({ columns, rows: [] }, { groups: 'person' })).toThrow(TypeError);
  });
});

describe('quasi-identifiers', () => {
  it('separate as many pairs of records as differ, pair by pair', () => {
    fc.assert(
      fc.property(rows, (own) => {
        const found = quasiIdentifiers({ columns, rows: own }, 4);
        expect(found.length).toBe(15);
        const pairs = own.flatMap((a, at) => own.slice(at + 1).map((b) => [a, b] as const));
        for (const { columns: names, separation, distinction } of found) {
          const positions = names.map((name) => columns.findIndex((column) => column.name === name));
          expect(separation).toBeCloseTo(pairs.length === 0 ? 0 : pairs.filter(([a, b]) => !isAlike(a, b, positions)).length / pairs.length, 12);
          expect(distinction).toBeCloseTo(own.filter((row, at) => own.findIndex((other) => isAlike(row, other, positions)) === at).length / own.length, 12);
        }
        expect(found.every((one, at) => at === 0 || one.separation <= (found[at - 1]?.separation ?? 0))).toBe(true);
      }),
    );
  });

  it('of too many columns are refused before memory runs out', () => {
    const wide = { columns: Array.from({ length: 200 }, (_, at) => ({ name: String(at) })), rows: [] };
    expect(() => quasiIdentifiers(wide, 4)).toThrow(RangeError);
    expect(() => quasiIdentifiers(wide, 0)).toThrow(RangeError);
  });
});

describe('minimal sample uniques', () => {
  it('are all sets on which a record stands alone and no smaller one does', () => {
    const sets = [[0], [1], [2], [3], [0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3], [0, 1, 2], [0, 1, 3], [0, 2, 3], [1, 2, 3]];
    fc.assert(
      fc.property(rows, (own) => {
        const { records, bySize } = minimalUniques({ columns, rows: own }, 3);
        const isAlone = (row: readonly string[], positions: readonly number[]): boolean => own.filter((other) => isAlike(row, other, positions)).length === 1;
        const expected = own.map((row) => sets.filter((set) => isAlone(row, set) && set.every((position) => set.length === 1 || !isAlone(row, set.filter((other) => other !== position)))).map((set) => set.map((position) => columns[position]?.name)));
        for (const [row, own1] of expected.entries()) expect(records.find((record) => record.row === row)?.uniques ?? []).toEqual(own1);
        expect(bySize.map(({ records: count }) => count)).toEqual([1, 2, 3].map((size) => expected.filter((uniques) => uniques.some((set) => set.length === size)).length));
      }),
    );
  });

  it('are scored as SUDA2 does: a smaller set weighs more', () => {
    // Four columns, sets up to three: alone on one column (4−1)(4−2)(4−3) = 6, on two 2, on three 1.
    const table = { columns: columns.map(({ name }) => ({ name })), rows: [['x', 'a', 'a', 'a'], ['a', 'b', 'b', 'a'], ['a', 'b', 'a', 'a'], ['a', 'a', 'b', 'a']] };
    expect(minimalUniques(table, 3).records.map(({ row, score }) => [row, score])).toEqual([[0, 6 + 2], [1, 2], [2, 2 + 2], [3, 2 + 2]].toSorted(([a = 0, b = 0], [c = 0, d = 0]) => d - b || a - c));
  });
});

describe('homogeneity', () => {
  it('counts the records whose class has one value', () => {
    fc.assert(
      fc.property(rows, (own) => {
        const [found] = homogeneity({ columns, rows: own });
        const same = own.filter((row) => new Set(own.filter((other) => isAlike(row, other, quasi)).map((other) => other[sensitive])).size === 1);
        expect(found?.records).toBe(same.length);
        expect(found?.share).toBeCloseTo(same.length / own.length, 12);
      }),
    );
  });
});

describe('a risk report', () => {
  it('adds up, and estimates what stands alone in the population', () => {
    fc.assert(
      fc.property(rows, (own) => {
        const { classes, populationUniques } = measureRisk({ columns: [...columns], rows: own }, { populationSize: 10_000 });
        expect(classes.sizes.reduce((sum, { size, classes: count }) => sum + size * count, 0)).toBe(own.length);
        expect(classes.sizes.reduce((sum, { classes: count }) => sum + count, 0)).toBe(classes.count);
        expect(populationUniques?.population).toBe(10_000);
      }),
    );
  });

  it('does not look at identifying columns', () => {
    const report = measureRisk({ columns: [...columns, { name: 'who', role: 'identifying' }], rows: [['a', 'a', 'a', 'a', 'Amina'], ['b', 'a', 'a', 'a', 'Sara']] });
    expect(JSON.stringify(report)).not.toMatch(/Amina|who/u);
  });

  it('of nothing is nothing', () => expect(measureRisk({ columns, rows: [] })).toMatchObject({ classes: { records: 0, count: 0, smallest: 0 }, sampleUniques: 0, minimalUniques: { records: [] } }));
});
