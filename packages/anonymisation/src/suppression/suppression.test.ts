import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anonymise, breakdowns, kAnonymity, lDiversity, measureRisk, pairErrors, populationUniqueness, stepped, suppressionByGroup, tCloseness, type MicroTable, type PrivacyModel, type Release } from '../index.js';

const hierarchy = stepped(['0', '1', '2', '3'], [(value) => (value < '2' ? 'low' : 'high')]);
const columns: MicroTable['columns'] = [
  { name: 'p', role: 'quasi', hierarchy },
  { name: 'q', role: 'quasi', hierarchy },
  { name: 's', role: 'sensitive' },
  { name: 'who', role: 'identifying' },
];
const digit = fc.constantFrom('0', '1', '2', '3');
const tables = fc.array(fc.tuple(digit, digit, fc.constantFrom('a', 'b')), { minLength: 4, maxLength: 30 }).map((rows): MicroTable => ({ columns, rows: rows.map((row, at) => [...row, `person ${String(at)}`]) }));
const models: fc.Arbitrary<readonly [PrivacyModel, ...PrivacyModel[]]> = fc.constantFrom<readonly [PrivacyModel, ...PrivacyModel[]]>([kAnonymity(2)], [kAnonymity(3), lDiversity('s', 2)], [kAnonymity(2), tCloseness('s', 0.3)]);

function made(table: MicroTable, options: Parameters<typeof anonymise>[1]): Release | undefined {
  const result = anonymise(table, options);
  if (!result.ok && result.problems.some(({ code }) => code.endsWith('model-not-met'))) throw new Error('the search and the second count differ');
  return result.ok ? result.value : undefined;
}

describe('suppression by group', () => {
  it('adds up to what was read, left out and published, for every column', () => {
    fc.assert(
      fc.property(tables, models, fc.constantFrom('records' as const, 'cells' as const), (table, asked, suppress) => {
        const release = made(table, { models: asked, suppressionLimit: 0.4, suppress });
        if (!release) return;
        const found = suppressionByGroup(table, release);
        expect(found.map(({ column }) => column)).toEqual(['p', 'q', 's']);
        for (const [position, { groups, vanished }] of found.entries()) {
          expect(groups.reduce((sum, { read }) => sum + read, 0)).toBe(release.read);
          expect(groups.reduce((sum, { suppressed }) => sum + suppressed, 0)).toBe(release.suppressed);
          for (const { value, read } of groups) expect(read).toBe(table.rows.filter((row) => row[position] === value).length);
          // The sensitive column is published as it is: what is in the release did not vanish, and the other way round.
          if (position === 2) expect(new Set(release.rows.map((row) => row[2]))).toEqual(new Set(groups.map(({ value }) => value).filter((value) => !vanished.includes(value))));
        }
        expect(JSON.stringify(found)).not.toContain('person');
      }),
    );
  });

  it('is told of the release itself alone', () => {
    const table: MicroTable = { columns, rows: [['0', '0', 'a', 'x'], ['0', '0', 'b', 'y']] };
    const release = made(table, { models: [kAnonymity(2)] });
    if (!release) throw new Error('refused');
    expect(() => suppressionByGroup({ columns, rows: [] }, release)).toThrow(TypeError);
    expect(() => suppressionByGroup(table, JSON.parse(JSON.stringify(release)) as Release)).toThrow(TypeError);
    expect(JSON.stringify(release)).not.toContain('heldBack');
  });
});

describe('suppression of cells', () => {
  it('keeps the models, loses no more records than leaving records out, and says how many cells it blanked', () => {
    let saved = 0;
    fc.assert(
      fc.property(tables, models, (table, asked) => {
        const whole = made(table, { models: asked, suppressionLimit: 0.4 });
        const cells = made(table, { models: asked, suppressionLimit: 0.4, suppress: 'cells' });
        expect(Boolean(whole)).toBe(Boolean(cells));
        if (!whole || !cells) return;
        expect(cells.suppressed).toBeLessThanOrEqual(whole.suppressed);
        expect(cells.loss).toBeLessThanOrEqual(whole.loss + 1e-9);
        expect(measureRisk(cells).classes.smallest).toBeGreaterThanOrEqual(asked.some((model) => 'k' in model && model.k === 3) ? 3 : 2);
        expect(cells.blanked > 0).toBe(cells.suppressed < whole.suppressed);
        saved += whole.suppressed - cells.suppressed;
      }),
    );
    expect(saved).toBeGreaterThan(0);
  });

  it('blanks the rare cell and keeps the record', () => {
    const flat = { name: 'q', role: 'quasi', hierarchy: stepped(['JO', 'SY', 'NP'], []), levels: [0, 1] } as const;
    const other = { name: 'sex', role: 'quasi', hierarchy: stepped(['f', 'm'], []), levels: [0, 1] } as const;
    const rows = [['JO', 'f'], ['JO', 'f'], ['JO', 'f'], ['JO', 'f'], ['SY', 'f'], ['NP', 'f']];
    const release = made({ columns: [flat, other], rows }, { models: [kAnonymity(2)], suppressionLimit: 0.4, suppress: 'cells' });
    expect(release?.rows).toEqual([['*', 'f'], ['*', 'f'], ['JO', 'f'], ['JO', 'f'], ['JO', 'f'], ['JO', 'f']]);
    expect([release?.suppressed, release?.blanked]).toEqual([0, 2]);
    expect(release?.evidence.parameters.suppress).toBe('cells');
  });

  it('is refused for models that look at all records together', () => {
    const table: MicroTable = { columns, rows: [['0', '0', 'a', 'x'], ['0', '0', 'b', 'y']] };
    expect(anonymise(table, { models: [populationUniqueness(0.1, 100)], suppress: 'cells' })).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/model-not-local' }] });
    expect(() => anonymise(table, { models: [kAnonymity(2)], suppress: 'all' as never })).toThrow(TypeError);
  });
});

describe('what survives', () => {
  it('is whole at level 0, and counts different values', () => {
    fc.assert(
      fc.property(tables, models, (table, asked) => {
        const release = made(table, { models: asked, suppressionLimit: 0.4 });
        if (!release) return;
        for (const [position, { survives, before, after, vanished }] of breakdowns(table, release).entries()) {
          const column = release.columns[position];
          expect(survives === 'whole').toBe(column?.level === undefined || column.level === 0);
          if (survives === 'gone') expect(after).toBe(1);
          expect(before).toBe(new Set(table.rows.map((row) => row[position])).size);
          expect(vanished.length).toBeLessThan(before + 1);
        }
      }),
    );
  });

  it('of pairs of columns is told by total variation', () => {
    fc.assert(
      fc.property(tables, tables, (one, two) => {
        const [a, b] = [one, two].map(({ rows }) => ({ columns: columns.slice(0, 3), rows: rows.map((row) => row.slice(0, 3)) }));
        if (!a || !b) return;
        const errors = pairErrors(a, b);
        expect(errors.map(({ columns: names }) => names.join(''))).toEqual(['pq', 'ps', 'qs']);
        expect(pairErrors(a, a).every(({ error }) => error === 0)).toBe(true);
        const shareOf = ({ rows }: { rows: readonly (readonly string[])[] }, p: string, q: string): number => rows.filter((row) => row[0] === p && row[1] === q).length / rows.length;
        const brute = ['0', '1', '2', '3'].flatMap((p) => ['0', '1', '2', '3'].map((q) => Math.abs(shareOf(a, p, q) - shareOf(b, p, q)))).reduce((sum, value) => sum + value, 0) / 2;
        expect(errors[0]?.error).toBeCloseTo(brute, 12);
      }),
    );
    expect(() => pairErrors({ columns: [{ name: 'a' }], rows: [] }, { columns: [{ name: 'b' }], rows: [] })).toThrow(TypeError);
  });

  it('says which values vanish', () => {
    const country = { name: 'c', role: 'quasi', hierarchy: stepped(['JO', 'SY', 'NP'], []), levels: [0, 0] } as const;
    const table: MicroTable = { columns: [country], rows: [['JO'], ['JO'], ['SY'], ['JO'], ['NP'], ['JO']] };
    const release = made(table, { models: [kAnonymity(2)], suppressionLimit: 0.4 });
    expect(release && breakdowns(table, release)).toEqual([{ column: 'c', survives: 'whole', before: 3, after: 1, vanished: ['NP', 'SY'] }]);
  });
});
