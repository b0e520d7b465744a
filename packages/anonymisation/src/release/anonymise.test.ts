import { nation } from '@ctip/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anonymise, caseTable, kAnonymity, stepped, type Release } from '../index.js';
import { tables } from './tables.fixture.js';

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

describe('anonymise', () => {
  it('keeps k on 1,000 random tables, by an independent check, and loses no record uncounted', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 6 }), fc.constantFrom(0, 0.1, 0.5, 1), (table, k, suppressionLimit) => {
        const result = anonymise(table, { models: [kAnonymity(k)], suppressionLimit });
        if (!result.ok) {
          expect(result.problems[0]?.code).toMatch(/anonymisation\/(?:k-above-table|limit-too-low|never-met)/u);
          // Everything in one class always does, so only a table that is too small has no solution.
          expect(table.rows.length).toBeLessThan(k);
          return;
        }
        const release = result.value;
        expect(smallestClass(release)).toBeGreaterThanOrEqual(k);
        expect(release.rows.length).toBeGreaterThan(0);
        expect(release.rows.length + release.suppressed).toBe(table.rows.length);
        expect(release.suppressed).toBeLessThanOrEqual(suppressionLimit * table.rows.length);
        expect(JSON.stringify(release)).not.toContain('person');
        expect(release.risks.highest).toBeCloseTo(1 / smallestClass(release), 12);
      }),
      { numRuns: 1000 },
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

  it('gives all or nothing where one class is all that there can be', () => {
    const column = { name: 'q', role: 'quasi', hierarchy: stepped(['1', '2', '3'], []) } as const;
    const table = { columns: [column, { name: 's', role: 'sensitive' }], rows: [['1', 'a'], ['2', 'b'], ['3', 'b']] } as const;
    const whole = anonymise(table, { models: [kAnonymity(3)], suppressionLimit: 0 });
    expect(whole.ok && [whole.value.rows, whole.value.suppressed, whole.value.loss]).toEqual([[['*', 'a'], ['*', 'b'], ['*', 'b']], 0, 1]);
    for (const suppressionLimit of [0, 1]) expect(anonymise(table, { models: [kAnonymity(4)], suppressionLimit })).toMatchObject({ ok: false });
  });

  it('tells what k-anonymity leaves open', () => {
    const column = { name: 'q', role: 'quasi', hierarchy: stepped(['1', '2'], []) } as const;
    const rows = [['1', 'a'], ['1', 'a'], ['2', 'a'], ['2', 'b']];
    const result = anonymise({ columns: [column, { name: 's', role: 'sensitive' }], rows }, { models: [kAnonymity(2)] });
    expect(result.ok && result.value.remaining).toEqual({ alone: 0.5, sameValue: [{ column: 's', share: 0.5 }] });
  });

  it('holds all of several models', () => {
    const column = { name: 'q', role: 'quasi', hierarchy: stepped(['1', '2'], []) } as const;
    const result = anonymise({ columns: [column], rows: [['1'], ['1'], ['2'], ['2'], ['2']] }, { models: [kAnonymity(3), kAnonymity(2)], suppressionLimit: 0 });
    expect(result.ok && result.value.classes).toEqual({ count: 1, smallest: 5, largest: 5, average: 5 });
  });

  it('does not choke on very many classes', () => {
    const values = Array.from({ length: 130_000 }, (_, value) => String(value));
    const column = { name: 'q', role: 'quasi', hierarchy: stepped(values, []) } as const;
    const result = anonymise({ columns: [column], rows: values.flatMap((value) => [[value], [value]]) }, { models: [kAnonymity(2)] });
    expect(result.ok && [result.value.classes.count, result.value.risks.highest]).toEqual([130_000, 0.5]);
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
    expect(result.value.rows.every(([date = '']) => /^(?:\d{4}(?:-\d\d)?|\(.*\)|\*)$/u.test(date))).toBe(true);
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

  it('cost the same whoever is in them, where the values are listed', () => {
    const domain = (some: typeof cases) => {
      const table = caseTable(some, ['person.sex', 'person.ageYears', 'person.nationalities']);
      return table.ok && table.value.columns.map((column) => column.role === 'quasi' && column.hierarchy);
    };
    expect(domain(cases.slice(0, 3))).toEqual(domain(cases));
  });

  it('say what is absent, and what is not said at all', () => {
    const [one] = cases;
    if (!one) throw new Error('no case');
    const { means: _means, ...elements } = one.facts.elements;
    const child = { ...one, person: { ...one.person, sex: { absent: 'declined' } }, facts: { ...one.facts, elements: { ...elements, age: 'child' } } } as const;
    const table = caseTable([child], ['person.sex', 'facts.elements.means']);
    expect(table.ok && table.value.rows).toEqual([['(declined)', '(not-stated)']]);
    expect(caseTable(cases, ['person.sex', 'person.sex'])).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/column-twice', pointer: '/columns/1' }] });
  });
});
