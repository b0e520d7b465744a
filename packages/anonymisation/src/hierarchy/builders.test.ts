import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { absenceReasons, countries, hijriYears, readHijri, regionOf, subregionOf, toHijri, type CountryCode } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { codeHierarchy, coverageProblem, dateHierarchy, dateSteps, hierarchyOf, intervalHierarchy, missingValues, orderHierarchy, readHierarchy, redactionHierarchy, type Hierarchy } from './index.js';

function found(result: ReturnType<typeof hierarchyOf>): Hierarchy {
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join(' '));
  return result.value;
}

const ladderOf = ({ leaves, levels }: Hierarchy, value: string): string[] => levels.map((level) => level[leaves.indexOf(value)] ?? 'missing');

/** Nests, checked by pairs: an independent second way. */
function nests({ leaves, levels }: Hierarchy): boolean {
  return levels.slice(0, -1).every((level, at) => leaves.every((_, a) => leaves.every((__, b) => level[a] !== level[b] || levels[at + 1]?.[a] === levels[at + 1]?.[b])));
}

describe('intervals', () => {
  it('hold their value, whatever range, width and open end', () => {
    const drawn = fc.record({ first: fc.integer({ min: -30, max: 30 }), length: fc.integer({ min: 0, max: 80 }), width: fc.integer({ min: 1, max: 15 }), times: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(drawn, ({ first, length, width, times }) => {
        const hierarchy = found(intervalHierarchy({ first, last: first + length, levels: [width, width * times] }));
        expect(hierarchy.leaves.length).toBe(length + 1);
        expect(nests(hierarchy)).toBe(true);
        for (const [at, label] of (hierarchy.levels[1] ?? []).entries()) {
          const [from, to] = first < 0 ? label.split('..') : label.split('-');
          const value = first + at;
          expect(Number(from)).toBeLessThanOrEqual(value);
          expect(Number(to ?? from)).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });

  it.each([
    [{ first: 0, last: 20, levels: [5], top: 18 }, '17', ['17', '15-17', '*']],
    [{ first: 0, last: 20, levels: [5], top: 18 }, '19', ['19', '18+', '*']],
    [{ first: 0, last: 20, levels: [5], bottom: 2 }, '1', ['1', '≤2', '*']],
    [{ first: 0, last: 20, levels: [5], bottom: 2 }, '3', ['3', '3-4', '*']],
    [{ first: 0, last: 7, levels: [5] }, '6', ['6', '5-7', '*']],
    [{ first: 1, last: 2, levels: [0.5], step: 0.1 }, '1.3', ['1.3', '1.0-1.4', '*']],
    [{ first: 0, last: 40, levels: [[5, 18]] }, '3', ['3', '<5', '*']],
    [{ first: 0, last: 40, levels: [[5, 18]] }, '30', ['30', '18+', '*']],
    [{ first: 0, last: 1, levels: [2], besides: ['(unknown)'] }, '(unknown)', ['(unknown)', '(unknown)', '*']],
  ])('%j: %s', (options, value, ladder) => expect(ladderOf(found(intervalHierarchy(options)), value)).toEqual(ladder));

  it('that cut each other are refused', () => {
    expect(intervalHierarchy({ first: 0, last: 30, levels: [10, [0, 18]] })).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/hierarchy-not-nested', params: { level: 1 } }] });
  });

  it.each([
    { first: 0, last: Number.POSITIVE_INFINITY, levels: [] },
    { first: 3, last: 2, levels: [] },
    { first: 0, last: 3, levels: [0] },
    { first: 0, last: 3, levels: [[2, 1]] },
    { first: 0, last: 3, levels: [], step: 0 },
    { first: 0, last: 1e9, levels: [] },
  ])('refuse %j in code', (options) => expect(() => intervalHierarchy(options)).toThrow(RangeError));
});

describe('orders', () => {
  it('nest and keep neighbours together', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'c') }), { minLength: 1 }), fc.array(fc.integer({ min: 2, max: 4 }), { maxLength: 3 }), (values, levels) => {
        const { levels: made } = found(orderHierarchy(values, { levels }));
        let width = 1;
        for (const [at, size] of levels.entries()) {
          width *= size;
          for (let value = 1; value < values.length; value += 1) expect(made[at + 1]?.[value] === made[at + 1]?.[value - 1]).toBe(Math.floor(value / width) === Math.floor((value - 1) / width));
        }
      }),
    );
  });

  it('take named groups', () => {
    const levels = [[{ size: 1, label: 'none' }, { size: 3, label: 'some' }]];
    expect(found(orderHierarchy(['0', '1', '2', '3'], { levels, besides: ['?'] })).levels[1]).toEqual(['none', 'some', 'some', 'some', '?']);
    expect(() => orderHierarchy(['0', '1', '2'], { levels })).toThrow(RangeError);
    expect(() => orderHierarchy(['0', '1'], { levels: [1] })).toThrow(RangeError);
  });
});

describe('dates', () => {
  it('of the Gregorian calendar nest, and every day of the years is there once', () => {
    const { leaves, levels } = found(dateHierarchy({ years: [2023, 2024], steps: [...dateSteps] }));
    expect(leaves.filter((leaf) => leaf.length === 10).length).toBe(365 + 366);
    expect(leaves).not.toContain('2023-02-29');
    expect(levels.map((level) => level[leaves.indexOf('2024-08-31')])).toEqual(['2024-08-31', '2024-08', '2024-Q3', '2024-H2', '2024', '2020-2024', '2020-2029', '*']);
    expect(levels.map((level) => level[leaves.indexOf('2024-08')])).toEqual(['2024-08', '2024-08', '2024-Q3', '2024-H2', '2024', '2020-2024', '2020-2029', '*']);
  });

  it('of Umm al-Qura days agree with the platform’s calendar', () => {
    const hierarchy = found(dateHierarchy({ years: [2025, 2026], by: 'islamic-umalqura', steps: ['month', 'quarter', 'year'] }));
    const platform = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
    for (const day of hierarchy.leaves.filter((leaf) => leaf.length === 10)) {
      const parts = Object.fromEntries(platform.formatToParts(new Date(`${day}T00:00:00Z`)).map(({ type, value }) => [type, value]));
      const month = String(parts['month']).padStart(2, '0');
      expect(ladderOf(hierarchy, day).slice(1)).toEqual([`${parts['year']}-${month}`, `${parts['year']}-Q${String(Math.ceil(Number(month) / 3))}`, parts['year'], '*']);
    }
    // February 2026 lies in two Hijri months of one quarter; the Gregorian year in two Hijri years.
    expect(ladderOf(hierarchy, '2026-02')).toEqual(['2026-02', '2026-02', '1447-Q3', '1447', '*']);
    expect(ladderOf(hierarchy, '2026')).toEqual(['2026', '2026', '2026', '2026', '*']);
  });

  it('that are written in Hijri stay Hijri, or become Gregorian years', () => {
    const own = found(dateHierarchy({ years: [1446, 1447], written: 'islamic-umalqura' }));
    expect(ladderOf(own, '1447-09-01')).toEqual(['1447-09-01', '1447-09', '1447-Q3', '1447', '*']);
    const days = own.leaves.filter((leaf) => leaf.length === 10);
    expect(days.every((day) => readHijri(day).ok)).toBe(true);
    expect(new Set(days).size).toBe(days.length);
    const gregorian = found(dateHierarchy({ years: [1447, 1447], written: 'islamic-umalqura', by: 'gregory', steps: ['year'] }));
    expect(ladderOf(gregorian, '1447-09-01')[1]).toBe('2026');
    expect(toHijri('2026-02-18')).toEqual({ year: 1447, month: 9, day: 1 });
  });

  it('outside the Hijri tables stay what they are', () => {
    expect(ladderOf(found(dateHierarchy({ years: [1899, 1899], exact: 'month', by: 'islamic-umalqura' })), '1899-05')).toEqual(['1899-05', '1899-05', '1899-05', '1899-05', '*']);
  });

  it.each([
    { years: [2024, 2023] as const },
    { years: [hijriYears[0] - 1, hijriYears[0]] as const, written: 'islamic-umalqura' as const },
    { years: [1, 9999] as const },
    { years: [2024, 2024] as const, steps: ['year', 'month'] as const },
  ])('refuse %j in code', (options) => expect(() => dateHierarchy(options)).toThrow(RangeError));

  it('refuse a value beside them that is a date', () => expect(dateHierarchy({ years: [2024, 2024], besides: ['2024'] })).toMatchObject({ problems: [{ code: 'anonymisation/hierarchy-leaf-twice' }] }));
});

describe('codes', () => {
  it('of a list are all there, and absences stay apart until the top', () => {
    const hierarchy = codeHierarchy(countries, { steps: [(code) => subregionOf(code as CountryCode), (code) => regionOf(code as CountryCode)] });
    expect(hierarchy.leaves).toEqual([...countries.codes.map(({ code }) => code as string), ...absenceReasons.map((reason) => `(${reason})`)].toSorted());
    expect(ladderOf(hierarchy, 'NA')).toEqual(['NA', '018', '002', '*']);
    expect(ladderOf(hierarchy, '(unknown)')).toEqual(['(unknown)', '(unknown)', '(unknown)', '*']);
  });
});

describe('redaction', () => {
  it('hides from either end, nests, and does not tell the length once something is hidden', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', '😀'), maxLength: 4 }), { minLength: 1 }), fc.constantFrom('start' as const, 'end' as const), fc.integer({ min: 1, max: 3 }), (values, from, each) => {
        const hierarchy = found(redactionHierarchy(values, { from, each }));
        expect(nests(hierarchy)).toBe(true);
        for (const level of hierarchy.levels.slice(1, -1)) expect(new Set(level.map((label) => Array.from(label).length)).size).toBe(1);
      }),
    );
    expect(ladderOf(found(redactionHierarchy(['12', '3'], { from: 'start', mark: 'x' })), '12')).toEqual(['12', 'x2', '*']);
    expect(redactionHierarchy([]).ok).toBe(false);
    expect(() => redactionHierarchy(['a'], { each: 0 })).toThrow(RangeError);
    expect(() => redactionHierarchy(['a'], { mark: '**' })).toThrow(RangeError);
  });
});

describe('a hierarchy file', () => {
  it.each([
    ['semicolons', 'a;x;*\nb;x;*\n'],
    ['commas', 'a,x,*\nb,x,*\n'],
    ['tabs', 'a\tx\t*\nb\tx\t*'],
    ['a byte order mark and Windows lines', '\uFEFFa;x;*\r\nb;x;*\r\n'],
    ['quotes', '"a";"x";*\nb;x;*\n'],
  ])('is read with %s', (_name, text) => expect(found(readHierarchy(text)).levels).toEqual([['a', 'b'], ['x', 'x'], ['*', '*']]));

  it('keeps commas inside cells of a file with semicolons, and quotes', () => {
    expect(found(readHierarchy('Dem. Rep., Congo;Africa, Middle;*\n"Say ""no""; now";Africa, Middle;*\n')).leaves).toEqual(['Dem. Rep., Congo', 'Say "no"; now']);
  });

  it.each([
    ['nothing', '', 'anonymisation/hierarchy-empty', undefined],
    ['rows of different length', 'a;x;*\n\nb;x\n', 'anonymisation/hierarchy-ragged', 3],
    ['a value twice', 'a;x;*\na;x;*\n', 'anonymisation/hierarchy-leaf-twice', 2],
    ['levels that do not nest', '17;10-19;minor\n19;10-19;adult\n', 'anonymisation/hierarchy-not-nested', 2],
    ['a quote that does not end', 'a;x\n"b;x\n', 'anonymisation/hierarchy-quote-open', 2],
  ])('is refused for %s', (_name, text, code, line) => {
    const result = readHierarchy(text, ';');
    expect(result).toMatchObject({ ok: false, problems: [{ code, ...(line !== undefined && { at: { line } }) }] });
    expect(JSON.stringify(result)).not.toMatch(/minor|adult/u);
  });

  it('survives anything', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ';', ',', '"', '\n', '\r', '\t', '\uFEFF') }), (text) => {
        expect(typeof readHierarchy(text).ok).toBe('boolean');
      }));
  });

  it('comes back as it was written, whatever the values', () => {
    const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), (values) => {
        const text = values.map((value) => `${quoted(value)};${quoted(`group of ${value}`)};*\n`).join('');
        expect(found(readHierarchy(text, ';')).leaves).toEqual(values);
      }),
    );
  });

  const folder = new URL('../../../../../shared/data/adult/', import.meta.url);
  it.skipIf(!existsSync(folder))('of the adult table is read (skipped where the shared data is absent)', () => {
    const files = readdirSync(folder).filter((name) => name.includes('hierarchy'));
    expect(files.length).toBe(9);
    for (const file of files) expect(readHierarchy(readFileSync(new URL(file, folder), 'utf8')).ok).toBe(true);
  });
});

describe('coverage', () => {
  const hierarchy = found(hierarchyOf([['a', '*'], ['b', '*']]));

  it('finds every missing value with its rows', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), (values) => {
        const missing = missingValues(hierarchy, values);
        const rows = missing.flatMap(({ value, rows: at }) => at.map((row) => [row, value] as const));
        expect(rows.toSorted(([a], [b]) => a - b)).toEqual([...values.entries()].filter(([, value]) => value > 'b'));
        expect(coverageProblem(hierarchy, values, '')?.params?.['count'] ?? 0).toBe(rows.length);
      }),
    );
  });

  it('names records and never values', () => {
    const names = Array.from({ length: 30 }, (_, at) => `Amina ${String(at)}`);
    const fault = coverageProblem(hierarchy, ['a', ...names], '/columns/2');
    expect(fault).toMatchObject({ pointer: '/columns/2', at: { record: 2 }, params: { count: 30, different: 30 } });
    expect(fault?.params?.['records']).toBe(`${Array.from({ length: 20 }, (_, at) => String(at + 2)).join(', ')}, …`);
    expect(JSON.stringify(fault)).not.toContain('Amina');
  });
});
