import { existsSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anonymise, caseColumnName, caseTable, dateHierarchy, hierarchyOf, isRelease, kAnonymity, lDiversity, readRoles, rolesTable, standardCaseColumns, type HierarchyDefinition, type Roles } from '../index.js';
import { nation } from '@ctip/testing';

const people = { header: ['name', 'age', 'sex'], rows: [['Amina', '17', 'f'], ['Sara', '19', 'f'], ['Omar', '40', 'm']] };
const roles: Roles = { identifying: ['name'], quasi: [{ name: 'age', hierarchy: { build: 'ages' } }], sensitive: ['sex'] };
const codesOf = (found: ReturnType<typeof rolesTable>): string[] => (found.ok ? [] : found.problems.map(({ code, pointer }) => `${code.slice('anonymisation/'.length)} ${pointer}`));

describe('roles', () => {
  it.each<[string, Roles, string[]]>([
    ['a column without a role', { ...roles, sensitive: [] }, ['column-without-role /columns/2']],
    ['a column with two', { ...roles, insensitive: ['sex', 'name'] }, ['column-two-roles /columns/0', 'column-two-roles /columns/2']],
    ['a column twice in one role', { ...roles, sensitive: ['sex', { name: 'sex' }] }, ['column-two-roles /columns/2']],
    ['a column that the table does not have', { ...roles, insensitive: ['shoe'] }, ['column-not-in-table /insensitive/0']],
    ['a quasi-identifier without a hierarchy', { ...roles, quasi: ['age'] }, ['hierarchy-missing /quasi/0']],
    ['levels that there are not', { ...roles, quasi: [{ name: 'age', hierarchy: { build: 'ages' }, levels: [0, 9] }] }, ['levels-outside /quasi/0/levels']],
    ['a code list that there is not', { ...roles, quasi: [{ name: 'age', hierarchy: { build: 'codes', list: 'shoes' } }] }, ['code-list-unknown /quasi/0/hierarchy/list']],
    ['settings that build nothing', { ...roles, quasi: [{ name: 'age', hierarchy: { build: 'intervals', first: 9, last: 1, levels: [] } }] }, ['hierarchy-settings /quasi/0/hierarchy']],
    ['levels that do not nest', { ...roles, quasi: [{ name: 'age', hierarchy: { build: 'intervals', first: 0, last: 99, levels: [10, [0, 18]] } }] }, ['hierarchy-not-nested /quasi/0/hierarchy']],
  ])('refuse %s', (_name, given, expected) => {
    const found = rolesTable(people, given);
    expect(codesOf(found)).toEqual(expected);
    expect(JSON.stringify(found)).not.toMatch(/Amina|Omar|shoe/u);
  });

  it('refuse a table of nothing, of two columns of one name, of ragged rows', () => {
    expect(codesOf(rolesTable({ ...people, rows: [] }, roles))).toEqual(['table-empty ']);
    expect(codesOf(rolesTable({ ...people, header: ['name', 'age', 'age'] }, roles))).toContain('column-twice /columns/2');
    expect(codesOf(rolesTable({ ...people, rows: [['Amina', '17', 'f'], ['Sara', '19']] }, roles))).toEqual(['row-ragged /rows/1']);
  });

  it('take hierarchies beside them first, and say that one was built from the data', () => {
    const given = hierarchyOf([['17', 'x'], ['19', 'x'], ['40', 'x']]);
    if (!given.ok) throw new Error('refused');
    const found = rolesTable(people, roles, new Map([['age', given.value]]));
    expect(found.ok && found.value.columns[1]).toEqual({ name: 'age', role: 'quasi', hierarchy: given.value });
    const observed = rolesTable(people, { ...roles, quasi: [{ name: 'age', hierarchy: { build: 'data', how: 'redaction' } }] });
    expect(observed.ok && observed.value.columns[1]).toMatchObject({ hierarchy: { leaves: ['17', '19', '40'], fromData: true } });
  });

  it.each<HierarchyDefinition>([
    { build: 'intervals', first: 0, last: 99, levels: [5, [0, 20]], top: 90 },
    { build: 'order', values: ['17', '19', '40'], levels: [2, [{ size: 3, label: 'any' }]] },
    { build: 'ages', besides: ['?'] },
    { build: 'redaction', values: ['17', '19', '40'], from: 'start' },
    { build: 'flat', values: ['17', '19', '40'] },
    { build: 'rows', rows: [['17', 'a'], ['19', 'b'], ['40', 'b']] },
    { build: 'data', how: 'flat' },
  ])('go through a file and make a table: %j', (hierarchy) => {
    const read = readRoles(JSON.parse(JSON.stringify({ ...roles, quasi: [{ name: 'age', hierarchy }] })));
    expect(read.ok && rolesTable(people, read.value).ok).toBe(true);
  });

  it.each<HierarchyDefinition>([
    { build: 'dates', years: [1446, 1447], written: 'islamic-umalqura', by: 'gregory', exact: 'month', steps: ['year'], besides: ['-'] },
    { build: 'codes', list: 'country' },
    { build: 'countries' },
  ])('know %j', (hierarchy) => expect(readRoles({ quasi: [{ name: 'x', hierarchy }] }).ok).toBe(true));

  it.each<[string, unknown, string]>([
    ['nothing', undefined, ''],
    ['no quasi-identifiers', {}, '/quasi'],
    ['a role that there is not', { quasi: [], harmless: ['Amina'] }, '/#2'],
    ['a column that is no name', { quasi: [7] }, '/quasi/0'],
    ['a builder that there is not', { quasi: [{ name: 'a', hierarchy: { build: 'magic' } }] }, '/quasi/0'],
  ])('are refused for %s', (_name, value, pointer) => {
    const found = readRoles(value);
    expect(found.ok).toBe(false);
    expect(!found.ok && found.problems[0]?.pointer.startsWith(pointer)).toBe(true);
    expect(JSON.stringify(found)).not.toContain('Amina');
  });

  it('never let a column through that is identifying, or that nobody spoke of', () => {
    const role = fc.constantFrom<'identifying' | 'quasi' | 'sensitive' | 'insensitive' | 'none'>('identifying', 'quasi', 'sensitive', 'insensitive', 'none');
    fc.assert(
      fc.property(fc.array(role, { minLength: 1, maxLength: 6 }), (drawn) => {
        const header = drawn.map((_, at) => `c${String(at)}`);
        const rows = [0, 1, 2].map((row) => drawn.map((name, at) => (name === 'quasi' ? 'q' : `canary-${String(at)}-${String(row)}`)));
        const names = (wanted: string): string[] => header.filter((_, at) => drawn[at] === wanted);
        const made = rolesTable({ header, rows }, { identifying: names('identifying'), quasi: names('quasi').map((name) => ({ name, hierarchy: { build: 'flat', values: ['q'] } })), sensitive: names('sensitive'), insensitive: names('insensitive') });
        expect(made.ok).toBe(!drawn.includes('none'));
        if (!made.ok || !drawn.includes('quasi')) return;
        const found = anonymise(made.value, { models: [kAnonymity(2)] });
        const text = JSON.stringify(found);
        for (const [at, name] of drawn.entries()) expect(text.includes(`canary-${String(at)}-`)).toBe(name === 'sensitive' || name === 'insensitive');
      }),
    );
  });
});

describe('cases', () => {
  const cases = [...nation({ seed: 5, cases: 300 })].map((history) => history.case);

  it('need no configuration', () => {
    const table = caseTable(cases);
    if (!table.ok) throw new Error('refused');
    expect(table.value.columns.map(({ name }) => name)).toEqual(standardCaseColumns);
    expect(standardCaseColumns).not.toContain('facts.startedOn');
    expect(standardCaseColumns).not.toContain('person.ageGroup');
    const release = anonymise(table.value, { models: [kAnonymity(5)], suppressionLimit: 0.1 });
    expect(release.ok && isRelease(release.value)).toBe(true);
  });

  it('have no day, and months of whole decades', () => {
    const table = caseTable(cases, ['detectedOn']);
    if (!table.ok) throw new Error('refused');
    expect(table.value.rows.every(([date = '']) => /^(?:\d{4}(?:-\d\d)?|\(.*\))$/u.test(date))).toBe(true);
    const [column] = table.value.columns;
    if (column?.role !== 'quasi') throw new Error('no quasi-identifier');
    expect(column.hierarchy.levels.map((level) => level[column.hierarchy.leaves.indexOf('2021-05')])).toEqual(['2021-05', '2021-Q2', '2021', '*']);
    expect(column.hierarchy.leaves.filter((leaf) => leaf.length === 4).length % 10).toBe(0);
  });

  it('take roles, hierarchies, levels and weights of the caller', () => {
    const weeks = dateHierarchy({ years: [2000, 2029], by: 'islamic-umalqura', steps: ['month', 'year'], besides: ['(unknown)', '(not-asked)', '(declined)', '(not-applicable)', '(withheld)', '(not-stated)'] });
    if (!weeks.ok) throw new Error('refused');
    const table = caseTable(cases, [{ name: 'detectedOn', hierarchy: weeks.value, weight: 2 }, { name: 'formOfExploitation', role: 'sensitive' }, { name: 'sex', levels: [1, 1] }, { name: 'means', role: 'quasi' }]);
    if (!table.ok) throw new Error('refused');
    expect(table.value.columns).toMatchObject([{ name: 'detectedOn', levels: [1, 3], weight: 2 }, { name: 'facts.elements.purposes', role: 'sensitive' }, { name: 'person.sex', levels: [1, 1] }, { role: 'quasi' }]);
    expect(table.value.rows.every((row) => !row[3]?.includes(' '))).toBe(true);
  });

  it('are named by path, or shortly where that is clear', () => {
    expect(['formOfExploitation', 'purposes', 'sex', 'country', 'id', 'victimId', ''].map(caseColumnName)).toEqual(['facts.elements.purposes', 'facts.elements.purposes', 'person.sex', undefined, 'id', 'victimId', undefined]);
    expect(caseTable(cases, ['victimId', 'name'])).toMatchObject({ problems: [{ code: 'anonymisation/column-not-publishable' }, { code: 'anonymisation/column-unknown' }] });
    expect(caseTable(cases, ['sex', 'person.sex'])).toMatchObject({ problems: [{ code: 'anonymisation/column-twice', pointer: '/columns/1' }] });
  });

  it('are diverse in form of exploitation when asked', () => {
    const table = caseTable(cases, ['sex', 'ageYears', 'formOfExploitation']);
    if (!table.ok) throw new Error('refused');
    const release = anonymise(table.value, { models: [kAnonymity(5), lDiversity('facts.elements.purposes', 2)] });
    expect(release.ok && release.value.remaining.sameValue).toEqual([{ column: 'facts.elements.purposes', share: 0 }]);
  });
});

const canaryFile = new URL('../../../../../shared/data/leak-canaries/canaries.json', import.meta.url);
describe.skipIf(!existsSync(canaryFile))('canaries (skipped where the shared data is absent)', () => {
  it('in identifying columns and in rows that are refused never come out', () => {
    const canaries = (JSON.parse(readFileSync(canaryFile, 'utf8')) as { readonly value: string }[]).map(({ value }) => value);
    const rows = canaries.map((value, at) => [value, at % 2 === 0 ? '17' : '40']);
    const table = rolesTable({ header: ['who', 'age'], rows }, { identifying: ['who'], quasi: [{ name: 'age', hierarchy: { build: 'ages' } }] });
    const wrong = rolesTable({ header: ['age', 'who'], rows }, { identifying: ['who'], quasi: [{ name: 'age', hierarchy: { build: 'ages' } }] });
    if (!table.ok || !wrong.ok) throw new Error('refused');
    const texts = [table.value, wrong.value].map((one) => JSON.stringify(anonymise(one, { models: [kAnonymity(3)] })));
    expect(texts[1]).toContain('value-not-in-hierarchy');
    for (const canary of canaries) for (const text of texts) expect(text).not.toContain(JSON.stringify(canary).slice(1, -1));
  });
});
