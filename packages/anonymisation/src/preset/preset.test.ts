import { nation } from '@ctip/testing';
import { describe, expect, it } from 'vitest';

import { ageLadder, anonymise, caseTable, flatLadder, kAnonymity, lDiversity, presetTable, releasePresets, stepped, type MicroTable } from '../index.js';

const cases = [...nation({ seed: 11, cases: 1500 })].map((history) => history.case);
const table = caseTable(cases, ['sex', 'ageYears', 'nationalities', 'formOfExploitation']);
if (!table.ok) throw new Error('no table');

describe('a preset', () => {
  it('keeps minors apart from adults, and regions apart, where the optimum would not', () => {
    const models = [kAnonymity(11), lDiversity('facts.elements.purposes', 2)] as const;
    const held = presetTable(table.value, 'minor-region');
    if (!held.ok) throw new Error('refused');
    const made = anonymise(held.value, { models, suppressionLimit: 0.2 });
    if (!made.ok) throw new Error(made.problems[0]?.code);
    const at = made.value.columns.findIndex(({ name }) => name === 'person.ageYears');
    const minors = (value: string): boolean | undefined => (value.startsWith('(') ? undefined : Number(/^\d+/u.exec(value)?.[0]) < 18 && !value.startsWith('18'));
    for (const [index, row] of made.value.rows.entries()) expect([index, row[at] === '*']).toEqual([index, false]);
    expect(new Set(made.value.rows.map((row) => minors(row[at] ?? ''))).size).toBeGreaterThan(1);
    const nationality = made.value.columns.find(({ name }) => name === 'person.nationalities');
    expect(nationality?.level).toBeLessThan(nationality?.highestLevel ?? 0);
    expect(made.value.evidence.parameters.columns.find(({ name }) => name === 'person.ageYears')).toMatchObject({ levels: [0, 2], weight: 2 });
  });

  it('refuses rather than releases something weaker', () => {
    const held = presetTable(table.value, 'bands-subregion');
    const made = held.ok ? anonymise(held.value, { models: [kAnonymity(30)], suppressionLimit: 0 }) : held;
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/limit-too-low' }] });
  });

  it('never allows a level that mixes minors and adults', () => {
    const mixed = stepped(['16', '17', '18', '19'], [(age) => (age < '18' ? '16-17' : '18-19'), () => 'all']);
    const columns: MicroTable['columns'] = [{ name: 'ageYears', role: 'quasi', hierarchy: mixed }, { name: 'x', role: 'quasi', hierarchy: flatLadder(['a', 'b']) }];
    expect(presetTable({ columns, rows: [] }, 'minor-region')).toMatchObject({ ok: true, value: { columns: [{ levels: [0, 1], weight: 2 }, columns[1]] } });
    expect(presetTable({ columns, rows: [] }, 'bands-subregion')).toMatchObject({ ok: true, value: { columns: [{ levels: [0, 0] }, columns[1]] } });
  });

  it('says where there is nothing to keep', () => {
    const none = presetTable({ columns: [{ name: 'x', role: 'quasi', hierarchy: flatLadder(['a']) }], rows: [] }, 'minor-region');
    const high = presetTable({ columns: [{ name: 'ageYears', role: 'quasi', hierarchy: ageLadder(['17', '18']), levels: [3, 3] }], rows: [] }, 'minor-region');
    expect([none, high]).toMatchObject([{ ok: false, problems: [{ code: 'anonymisation/preset-column', pointer: '' }] }, { ok: false, problems: [{ code: 'anonymisation/preset-column', pointer: '/columns/0' }] }]);
    expect(() => presetTable({ columns: [], rows: [] }, 'beauty' as 'minor-region')).toThrow(TypeError);
    expect(releasePresets.length).toBe(4);
  });

  it('keeps what SDG 16.2.2 and the UNODC questionnaire ask for, whatever it costs', () => {
    const held = presetTable(table.value, 'sex-minor');
    const made = held.ok ? anonymise(held.value, { models: [kAnonymity(11), lDiversity('facts.elements.purposes', 2)], suppressionLimit: 0.1 }) : held;
    if (!made.ok) throw new Error(made.problems[0]?.code);
    expect(made.value.columns.find(({ name }) => name === 'person.sex')).toMatchObject({ level: 0 });
    expect(made.value.columns.find(({ name }) => name === 'person.ageYears')?.level).toBeLessThanOrEqual(2);
  });

  it('has the columns of CTDC at its levels, neither finer nor coarser', () => {
    const wide = caseTable(cases, ['detectedOn', 'sex', 'ageYears', 'nationalities', 'facts.exploitedIn', 'formOfExploitation']);
    const held = wide.ok ? presetTable(wide.value, 'ctdc') : wide;
    expect(held.ok && held.value.columns.map((column) => (column.role === 'quasi' ? column.levels : column.role))).toEqual([[2, 2], [0, 0], [1, 1], [0, 0], [0, 0], 'sensitive']);
    const made = held.ok ? anonymise(held.value, { models: [kAnonymity(11)], suppressionLimit: 1 }) : held;
    if (!made.ok) throw new Error(made.problems[0]?.code);
    const bands = new Set(['0-8', '9-17', '18-20', '21-23', '24-26', '27-29', '30-38', '39-47', '48+']);
    for (const [date = '', , age = '', country = ''] of made.value.rows) expect([/^(?:\d{4}|\(.*\))$/u.test(date), bands.has(age) || age.startsWith('('), /^(?:[A-Z]{2}|\(.*\))$/u.test(country)]).toEqual([true, true, true]);
    // Bands of another cut are none of CTDC’s, and ages without bands are finer than it publishes.
    for (const ladder of [stepped(['16', '17', '18', '19'], [(age) => (age < '17' ? '0-16' : '17-19')]), flatLadder(['16', '17', '18'])]) {
      expect(presetTable({ columns: [{ name: 'ageYears', role: 'quasi', hierarchy: ladder }], rows: [] }, 'ctdc')).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/preset-column', pointer: '/columns/0' }] });
    }
    expect(presetTable({ columns: [{ name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']), levels: [1, 1] }], rows: [] }, 'ctdc').ok).toBe(false);
  });
});
