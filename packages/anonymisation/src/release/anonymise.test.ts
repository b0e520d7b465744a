import { nation } from '@ctip/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anonymise, caseTable, isRelease, kAnonymity, stepped, type Column, type MicroTable, type Release } from '../index.js';

const roundedDown = (to: number) => (value: string): string => String(Math.floor(Number(value) / to) * to);

/** Random tables: two or three quasi-identifiers with ladders that nest, one sensitive and one identifying column. */
const tables: fc.Arbitrary<MicroTable> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 }))
  .chain(([width, height]) =>
    fc
      .array(fc.tuple(...Array.from({ length: width }, () => fc.integer({ min: 0, max: 7 })), fc.constantFrom('x', 'y')), { minLength: height, maxLength: height })
      .map((drawn) => {
        const rows = drawn.map((row, index) => [...row.map(String), `person ${String(index)}`]);
        const quasi = Array.from({ length: width }, (_, at): Column => ({
          name: `q${String(at)}`,
          role: 'quasi',
          hierarchy: stepped(['0', '1', '2', '3', '4', '5', '6', '7'], [roundedDown(2), roundedDown(4)]),
        }));
        return { columns: [...quasi, { name: 's', role: 'sensitive' }, { name: 'who', role: 'identifying' }], rows };
      }),
  );

/** A checker that shares nothing with the search: it counts equal quasi-identifiers among the rows that were released. */
function smallestClass({ columns, rows }: Release): number {
  const quasi = columns.flatMap((column, index) => (column.role === 'quasi' ? [index] : []));
  const classes = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify(quasi.map((index) => row[index]));
    classes.set(key, (classes.get(key) ?? 0) + 1);
  }
  return Math.min(Number.POSITIVE_INFINITY, ...classes.values());
}

/** Exhaustive search by definition, in the plainest way. */
function bestLoss({ columns, rows }: MicroTable, k: number, limit: number): number {
  const quasi = columns.flatMap((column, index) => (column.role === 'quasi' ? [{ index, hierarchy: column.hierarchy }] : []));
  const nodes = quasi.reduce<number[][]>((list, { hierarchy }) => list.flatMap((node) => hierarchy.levels.map((_, level) => [...node, level])), [[]]);
  let best = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const general = rows.map((row) => quasi.map(({ index, hierarchy }, at) => hierarchy.levels[node[at] ?? 0]?.[hierarchy.leaves.indexOf(row[index] ?? '')] ?? ''));
    const size = (row: readonly string[]): number => general.filter((other) => other.join('|') === row.join('|')).length;
    const kept = general.map((row) => size(row) >= k);
    if (kept.filter((is) => !is).length > limit * rows.length + 1e-9) continue;
    const losses = quasi.map(({ hierarchy }, at) => {
      const level = hierarchy.levels[node[at] ?? 0] ?? [];
      const shares = general.map((row, index) => (kept[index] ? level.filter((value) => value === row[at]).length / hierarchy.leaves.length : 1));
      const least = rows.length / hierarchy.leaves.length;
      return Math.max(0, (shares.reduce((sum, share) => sum + share, 0) - least) / (rows.length - least));
    });
    best = Math.min(best, losses.reduce((product, loss) => product * (1 + loss) ** (1 / losses.length), 1) - 1);
  }
  return best;
}

describe('anonymise', () => {
  it('keeps k on 1,000 random tables, by an independent check, and loses no record uncounted', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 6 }), fc.constantFrom(0, 0.1, 0.5, 1), (table, k, suppressionLimit) => {
        const result = anonymise(table, { models: [kAnonymity(k)], suppressionLimit });
        if (!result.ok) {
          expect(result.problems[0]?.code).toBe('anonymisation/no-solution');
          expect(table.rows.length).toBeLessThan(k);
          return;
        }
        const release = result.value;
        expect(smallestClass(release)).toBeGreaterThanOrEqual(k);
        expect(release.rows.length + release.suppressed).toBe(table.rows.length);
        expect(JSON.stringify(release)).not.toContain('person');
        if (release.rows.length > 0) expect(release.risks.highest).toBeCloseTo(1 / smallestClass(release), 12);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the least loss there is, by exhaustive search', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 5 }), fc.constantFrom(0, 0.2, 1), (table, k, suppressionLimit) => {
        const result = anonymise(table, { models: [kAnonymity(k)], suppressionLimit });
        const best = bestLoss(table, k, suppressionLimit);
        if (result.ok) expect(result.value.loss).toBeCloseTo(best, 8);
        else expect(best).toBe(Number.POSITIVE_INFINITY);
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of the input, nor show it', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const once = anonymise(table, { models: [kAnonymity(2)] });
        expect(anonymise({ ...table, rows: table.rows.toReversed() }, { models: [kAnonymity(2)] })).toEqual(once);
      }),
    );
  });

  it('is the only maker of releases', () => {
    const column = { name: 'q', role: 'quasi', hierarchy: stepped(['1', '2'], []) } as const;
    const result = anonymise({ columns: [column], rows: [['1'], ['1']] }, { models: [kAnonymity(2)] });
    expect(result.ok && isRelease(result.value)).toBe(true);
    expect(isRelease(JSON.parse(JSON.stringify(result.ok && result.value)))).toBe(false);
    // @ts-expect-error a release cannot be put together by hand
    const forged: Release = { models: [], columns: [], rows: [], read: 0, suppressed: 0, loss: 0 };
    expect(isRelease(forged)).toBe(false);
  });

  it('refuses what cannot be done, and releases nothing', () => {
    const column = { name: 'q', role: 'quasi', hierarchy: stepped(['1', '2'], []) } as const;
    expect(anonymise({ columns: [column], rows: [] }, { models: [kAnonymity(2)] })).toMatchObject({ problems: [{ code: 'anonymisation/no-solution' }] });
    expect(anonymise({ columns: [column], rows: [['3']] }, { models: [kAnonymity(2)] })).toMatchObject({ problems: [{ code: 'anonymisation/value-not-in-hierarchy', params: { column: 'q' } }] });
    expect(anonymise({ columns: [{ name: 's', role: 'sensitive' }], rows: [['1']] }, { models: [kAnonymity(2)] })).toMatchObject({ problems: [{ code: 'anonymisation/no-quasi-identifier' }] });
    expect(() => anonymise({ columns: [column], rows: [] }, { models: [kAnonymity(2)], suppressionLimit: 2 })).toThrow(RangeError);
    for (const k of [1, 0, -3, 2.5, Number.NaN]) expect(() => kAnonymity(k)).toThrow(RangeError);
  });
});

describe('cases', () => {
  const cases = [...nation({ seed: 8, cases: 4000 })].map((history) => history.case);
  const columns = ['detectedOn', 'person.sex', 'person.ageYears', 'person.nationalities', 'facts.elements.purposes'];

  it('become a k = 11 release that holds nothing of the file', () => {
    const table = caseTable(cases, columns);
    if (!table.ok) throw new Error('refused');
    const result = anonymise(table.value, { models: [kAnonymity(11)] });
    if (!result.ok) throw new Error('no solution');
    expect(smallestClass(result.value)).toBeGreaterThanOrEqual(11);
    expect(result.value.suppressed).toBeLessThanOrEqual(200);
    const text = JSON.stringify(result.value);
    for (const { id, victimId } of cases.slice(0, 300)) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(victimId);
    }
  });

  it('are never published by what identifies or runs the file, nor by a name that they do not have', () => {
    for (const name of ['id', 'victimId', 'agency', 'identification.decidedBy']) {
      expect(caseTable(cases, [name])).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/column-not-publishable' }] });
    }
    expect(caseTable(cases, ['Amina'])).toMatchObject({ problems: [{ code: 'anonymisation/column-unknown', pointer: '/columns/0' }] });
  });
});
