import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Case, check, codesOf, ExploitationAccount, formsOfExploitation, methodsOfControl } from '@ctip/core';
import { samples } from '@ctip/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromHtcds } from '../htcds/index.js';
import { ctdcColumns, ctdcShares, ctdcVersionOf, ctdcVersions, fromCtdc, toCtdc, type CtdcColumn, type CtdcContext, type CtdcRecords, type CtdcRow, type CtdcVersion } from './index.js';

const context: CtdcContext = { ids: { victim: 'v-1', case: 'c-1', account: 'x-1' }, agency: 'a-1', detectedOn: '2023-06-01', detectedIn: 'JO', recordedOn: '2026-03-02' };

/** Cells that a file may hold, by kind: written apart from the code that reads them. */
function cellOf(version: CtdcVersion, { name, kind }: CtdcColumn): fc.Arbitrary<string> {
  const isK = version === 'global-k-anonymised';
  const none = isK ? '-99' : '';
  switch (kind) {
    case 'year':
      return fc.constantFrom('2002', '2019', '2022', none);
    case 'year-band':
      return fc.constantFrom('2005-2013', '2019', '2021-2022', '');
    case 'channel':
      return fc.constantFrom('Case Management', 'Hotline', none);
    case 'gender':
      return isK || version === 'victim-perpetrator-2022' ? fc.constantFrom('Male', 'Female', none) : fc.constantFrom('Man', 'Woman', 'Trans/Transgender/NonConforming', '');
    case 'age-band':
      return fc.constantFrom('0--8', '9--17', '09--17', '18--20', '30--38', '48+', none);
    case 'majority':
      return isK ? fc.constantFrom('Adult', 'Minor', 'Unknown', '-99') : fc.constantFrom('Adult', 'Minor', '');
    case 'country':
      return isK ? fc.constantFrom('NA', 'JO', 'PH', '00', '0', 'Y1', '-99') : fc.constantFrom('NAM', 'JOR', 'SYR', '');
    case 'region':
      return fc.constantFrom('Africa', 'Americas/Oceania', 'Asia', 'Europe', '');
    case 'months':
      return fc.constantFrom('0--12 (0-1 yr)', '13--24 (1-2 yrs)', '25+ (2+ yrs)', '');
    case 'flag':
      return isK ? fc.constantFrom('0', '1', '-99') : fc.constantFrom('1', '');
    case 'labels':
      return fc.constantFrom('Physical abuse;Threats', 'Physical Abuse', '-99');
    default:
      return name === 'IP_Gender' ? fc.constantFrom('Female;Male', 'Male', '') : fc.constant('');
  }
}

const rowsOf = (version: CtdcVersion): fc.Arbitrary<CtdcRow> => fc.record(Object.fromEntries(ctdcColumns(version).map((column) => [column.name, cellOf(version, column)]))) as fc.Arbitrary<CtdcRow>;

const reference = fileURLToPath(new URL('../../../../../../shared/reference/standards/ctdc.json', import.meta.url));

describe('columns', () => {
  it.each([['global-k-anonymised', 63], ['global-synthetic-2024', 27], ['global-synthetic-2025', 27], ['victim-perpetrator-2022', 16]] as const)('%s has %i', (version, count) => {
    expect(new Set(ctdcColumns(version).map(({ name }) => name)).size).toBe(count);
  });

  it('what was merged stands in the file that it was merged from', () => {
    const names = new Set<string>(ctdcColumns('global-k-anonymised').map(({ name }) => name));
    const parts = ctdcColumns('global-synthetic-2024').flatMap(({ mergedFrom = [] }) => mergedFrom);
    expect(parts).toHaveLength(16);
    expect(parts.every((part) => names.has(part))).toBe(true);
  });

  it.skipIf(!existsSync(reference))('are those of the reference, in order', () => {
    const { datasets } = JSON.parse(readFileSync(reference, 'utf8')) as { datasets: { id: string; columns?: { name: string; mergedFrom?: string[] }[] }[] };
    for (const { id, columns } of datasets) {
      if (!ctdcVersions.includes(id as CtdcVersion) || !columns) continue;
      expect(ctdcColumns(id as CtdcVersion).map(({ name, mergedFrom }) => [name, mergedFrom])).toEqual(columns.map(({ name, mergedFrom }) => [name, mergedFrom]));
    }
  });
});

describe.each(ctdcVersions)('%s', (version) => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(rowsOf(version), (row) => {
        const read = fromCtdc(row, version, context);
        if (!read.ok) expect.fail(JSON.stringify(read.problems));
        const value = JSON.parse(JSON.stringify(read.value.value)) as CtdcRecords;
        expect(check(Case, value.case).ok && check(ExploitationAccount, value.account).ok).toBe(true);
        expect(toCtdc(value, version).value).toEqual(row);
        expect(read.value.losses.every(({ severity }) => severity !== 'error')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('takes our records as far as it can say them, and says the rest', () => {
    const of = <T>(schema: Parameters<typeof samples>[0], seed: number): T[] => [...samples(schema, { seed, count: 100 })] as T[];
    const accounts = of<ExploitationAccount>(ExploitationAccount, 2);
    for (const [index, file] of of<Case>(Case, 1).entries()) {
      const written = toCtdc({ case: { ...file, extensions: undefined }, account: accounts[index] as ExploitationAccount }, version);
      expect(Object.keys(written.value)).toEqual(ctdcColumns(version).map(({ name }) => name));
      expect(Object.values(written.value)).not.toContain('0');
      const back = fromCtdc(written.value, version, context);
      if (!back.ok) expect.fail(JSON.stringify([written.value, back.problems]));
      expect(toCtdc(back.value.value, version).value).toEqual(written.value);
    }
  });
});

describe('merged flags', () => {
  it('are never taken apart', () => {
    const merged = ctdcColumns('global-synthetic-2024').filter(({ mergedFrom = [] }) => mergedFrom.length > 1);
    expect(merged).toHaveLength(4);
    for (const { name } of merged) {
      const read = fromCtdc({ [name]: '1' }, 'global-synthetic-2024', context);
      if (!read.ok) expect.fail('refused');
      expect(read.value.value.account.methodsOfControl).toEqual({ absent: 'unknown' });
      const told = read.value.losses.find(({ code }) => code === 'exchange/ctdc-merged');
      expect(told?.pointer).toBe(`/${name}`);
      expect([told?.params?.['candidates']].flat().length).toBeGreaterThan(1);
      // Nor on the way to a file that has the parts.
      const old = toCtdc(read.value.value, 'global-k-anonymised');
      expect(Object.values(old.value)).not.toContain('1');
      expect(old.losses.some(({ pointer }) => pointer === '/case/extensions')).toBe(true);
    }
  });

  it('are raised by each of their parts, with the loss', () => {
    const read = fromCtdc({ meansOfControlPhysicalAbuse: '1', meansOfControlFalsePromises: '1' }, 'global-k-anonymised', context);
    if (!read.ok) expect.fail('refused');
    const { value, losses } = toCtdc(read.value.value, 'global-synthetic-2024');
    expect([value.meansAbusePsyPhySex, value.meansFalsePromises, value.meansThreats]).toEqual(['1', '1', '']);
    expect(losses.filter(({ code }) => code === 'exchange/ctdc-merges').map(({ params }) => params?.['candidates'])).toEqual([['psychological-abuse', 'physical-abuse', 'sexual-abuse']]);
  });

  it('every method of control and form is written or told', () => {
    const read = fromCtdc({}, 'global-synthetic-2024', context);
    if (!read.ok) expect.fail('refused');
    const { case: file, account } = read.value.value;
    for (const version of ctdcVersions) {
      for (const code of codesOf(methodsOfControl)) {
        const { value, losses } = toCtdc({ case: file, account: { ...account, methodsOfControl: [code] } }, version);
        expect(Object.entries(value).some(([name, cell]) => name.startsWith('means') && cell === '1') !== losses.some(({ code: told, params }) => told === 'exchange/mapping-no-code' && params?.['code'] === code)).toBe(true);
      }
      for (const code of codesOf(formsOfExploitation)) {
        const elements = { age: 'unknown', acts: { absent: 'unknown' }, means: { absent: 'unknown' }, purposes: [code] } as const;
        const { value, losses } = toCtdc({ case: { ...file, facts: { ...file.facts, elements: elements as never } }, account }, version);
        expect(Object.values(value).includes('1') !== losses.some(({ code: told, params }) => told === 'exchange/mapping-no-code' && params?.['code'] === code)).toBe(true);
      }
    }
  });
});

describe('what is not known', () => {
  it('is not no: an empty row says nothing', () => {
    const read = fromCtdc(Object.fromEntries(ctdcColumns('global-synthetic-2024').map(({ name }) => [name, ''])), 'global-synthetic-2024', context);
    if (!read.ok) expect.fail('refused');
    expect(read.value.value.case.facts.elements.purposes).toEqual({ absent: 'unknown' });
    expect(read.value.value.case.detectedOn).toBe('2023-06-01');
    expect(read.value.losses.map(({ code }) => code)).toContain('exchange/ctdc-synthetic');
  });

  it('is told where a no cannot be trusted', () => {
    const read = fromCtdc({ isForcedLabour: '0', typeOfLabourMiningOrDrilling: '1' }, 'global-k-anonymised', context);
    expect(read.ok && read.value.losses.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(expect.arrayContaining(['core/no-doubtful /isForcedLabour', 'exchange/mapping-kept-apart /typeOfLabourMiningOrDrilling']));
  });

  it('is what two contradicting columns say', () => {
    const read = fromCtdc({ ageBroad: '9--17', majorityStatus: 'Adult' }, 'global-k-anonymised', context);
    expect(read.ok && read.value.value.case.person.ageGroup).toEqual({ absent: 'unknown' });
    expect(read.ok && read.value.losses.map(({ code }) => code)).toContain('exchange/ctdc-contradiction');
  });

  it('is which of two relations is meant', () => {
    const read = fromCtdc({ recruiterRelationFamily: '1', recruiterRelationIntimatePartner: '1' }, 'global-k-anonymised', context);
    expect(read.ok && read.value.value.case.facts.recruiterRelation).toEqual({ absent: 'unknown' });
  });
});

describe('refusals', () => {
  it.each([
    [{ gender: 'Amina' }, 'exchange/ctdc-value', '/gender'],
    [{ isForcedLabour: '2' }, 'exchange/ctdc-value', '/isForcedLabour'],
    [{ citizenship: 'XX' }, 'exchange/ctdc-value', '/citizenship'],
    [{ yearOfRegistration: '19' }, 'exchange/ctdc-value', '/yearOfRegistration'],
    [{ Amina: '1' }, 'core/unknown-key', '/#1'],
    [JSON.parse('{"__proto__":"1"}'), 'core/unknown-key', '/#1'],
    [{ constructor: '1' }, 'core/unknown-key', '/#1'],
  ])('%j', (row, code, pointer) => {
    const read = fromCtdc(row as CtdcRow, 'global-k-anonymised', context);
    expect(read.ok ? [] : read.problems.map((found) => [found.code, found.pointer])).toEqual([[code, pointer]]);
    expect(JSON.stringify(read)).not.toContain('Amina');
  });

  it('a synthetic file has no 0', () => expect(fromCtdc({ isForcedLabour: '0' }, 'global-synthetic-2024', context).ok).toBe(false));
});

describe('a header', () => {
  const header = (version: CtdcVersion): string[] => ctdcColumns(version).map(({ name }) => name);
  it.each([
    ['of the first edition', header('global-k-anonymised').filter((name) => name !== 'isSlaveryAndPractices'), undefined, 'global-k-anonymised'],
    ['with the dictionary’s spelling', header('global-k-anonymised').map((name) => (name === 'majorityEntry' ? 'MajorityEntry' : name)), undefined, 'global-k-anonymised'],
    ['in another order', header('victim-perpetrator-2022').toReversed(), undefined, 'victim-perpetrator-2022'],
    ['with the name of the file', header('global-synthetic-2025'), 'ctdc_global_synthetic_data_v2024.CSV', 'global-synthetic-2024'],
  ])('%s', (_name, names, file, version) => expect(ctdcVersionOf(names, file)).toEqual({ ok: true, value: version }));

  it.each([
    ['of two files', header('global-synthetic-2024'), { code: 'exchange/ctdc-ambiguous-version', params: { candidates: ['global-synthetic-2024', 'global-synthetic-2025'] } }],
    ['of a file that is uncertain', header('global-synthetic-2024').map((name) => name.replace('typeOf', 'sectorOf')), { code: 'exchange/ctdc-uncertain-version', params: { version: 'global-synthetic-2026' } }],
    ['with a column twice', ['gender', 'gender'], { code: 'exchange/ctdc-twice', pointer: '/#2' }],
    ['that lacks a column', header('victim-perpetrator-2022').slice(1), { code: 'exchange/ctdc-unknown-header', params: { version: 'victim-perpetrator-2022', missing: ['yearRegister'], count: 15 } }],
    ['with a column more', [...header('victim-perpetrator-2022'), 'name'], { code: 'exchange/ctdc-unknown-header' }],
  ])('%s is refused', (_name, names, expected) => expect(ctdcVersionOf(names)).toMatchObject({ ok: false, problems: [expected] }));
});

it('a row of HTCDS becomes a row of CTDC', () => {
  const row = { vic_TypeOfExploitation: 'ForcedLabour;ForcedMarriage', vic_MethodsOfControl: 'DebtBondage;PhysicalThreats;Other', prs_Citizenship: 'PH', vic_ForcedLabourIndustry: 'F_Construction', vic_RelationshipToTrafficker: 'Unaquainted' };
  const read = fromHtcds(row, { ...context, ids: { ...context.ids, profile: 'p-1' } });
  if (!read.ok) expect.fail('refused');
  const { value, losses } = toCtdc(read.value.value, 'global-synthetic-2024');
  expect(value).toMatchObject({ yearOfRegistration: '2023', citizenship: 'PHL', meansDebtBondageEarnings: '1', meansThreats: '1', isForcedLabour: '1', isOtherExploit: '1', typeOfLabourConstruction: '1', recruiterRelationFamily: '' });
  expect(losses.filter(({ code }) => code === 'exchange/mapping-no-code').map(({ params }) => params?.['code'])).toEqual(['other', 'stranger']);
});

it('shares leave out rows that say nothing of the group', () => {
  const rows: CtdcRow[] = [{ isForcedLabour: '1' }, { isSexualExploit: '1' }, { isOtherExploit: '1' }, {}, { isForcedLabour: '1', isSexualExploit: '1' }];
  const { of, counts } = ctdcShares(rows, 'global-synthetic-2024', 'exploitation');
  expect(Object.values(counts).map((count) => count / of)).toEqual([0.5, 0.5, 0.25]);
});
