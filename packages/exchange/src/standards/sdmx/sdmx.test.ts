import { identifiedVictims, tabulateSync } from '@ctip/cube';
import { arrivals } from '@ctip/testing';
import { Ajv2019 } from 'ajv/dist/2019.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rowsOf } from '../../csv/index.js';
import { runs } from '../../runs.fixture.js';
import { cubes, members } from '../mapping/cubes.fixture.js';
import { codeOfMember, memberOfCode } from './ids.js';
import { fromSdmxCsv, fromSdmxJson, sdmxStructure, toSdmxCsv, toSdmxJson, type SdmxSender } from './index.js';

const sender: SdmxSender = { agency: 'XX.NSO', message: 'M-1', preparedAt: '2026-03-02T10:00:00Z' };

async function tableOf(text: string): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const row of rowsOf([new TextEncoder().encode(text)], { maxRecordBytes: 1 << 20, maxCellBytes: 1 << 16, maxColumns: 100, delimiter: ',', encoding: 'utf-8' })) if ('cells' in row) rows.push(row.cells);
  return rows;
}

/** What the official schema of data messages (SDMX-JSON 2.1.0, sdmx-twg/sdmx-json) asks of the parts that we write. */
const id = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]*$' };
const item = { type: 'object', oneOf: [{ required: ['id', 'name'] }, { required: ['value'] }], properties: { id: { type: 'string', pattern: '^[A-Za-z0-9_@$-]+$' }, name: { type: 'string' } } };
const values = { type: 'array', items: item, minItems: 1, uniqueItems: true };
const links = { type: 'array', items: { type: 'object', required: ['urn', 'rel'] } };
const relationship = { type: 'object', oneOf: [{ required: ['dataflow'] }, { required: ['observation'] }], properties: { dataflow: { type: 'object', maxProperties: 0 }, observation: { type: 'object', maxProperties: 0 } } };
const componentsOf = (required: readonly string[]) => ({ type: 'array', uniqueItems: true, items: { type: 'object', required, properties: { id, keyPosition: { type: 'integer', minimum: 0 }, values, relationship, annotations: { type: 'array', items: { type: 'integer', minimum: 0 } } } } });
const official = {
  type: 'object',
  required: ['meta'],
  properties: {
    meta: { type: 'object', required: ['id', 'prepared', 'sender'], properties: { id: { type: 'string', pattern: '^[A-Za-z0-9_@$-]+$' }, sender: { type: 'object', required: ['id'], properties: { id: { type: 'string', pattern: '^[A-Za-z0-9_@$-]+$' } } } } },
    data: {
      type: 'object',
      properties: {
        structures: {
          type: 'array',
          items: {
            type: 'object',
            required: ['dimensions'],
            properties: {
              links,
              dataSets: { type: 'array', items: { type: 'integer' }, minItems: 1 },
              dimensions: { type: 'object', additionalProperties: false, properties: { dataSet: componentsOf(['id', 'keyPosition']), series: componentsOf(['id', 'keyPosition']), observation: componentsOf(['id', 'keyPosition']) } },
              measures: { type: 'object', additionalProperties: false, properties: { observation: componentsOf(['id']) } },
              attributes: { type: 'object', additionalProperties: false, properties: { dataSet: componentsOf(['id']), dimensionGroup: componentsOf(['id']), series: componentsOf(['id']), observation: componentsOf(['id']) } },
            },
          },
        },
        dataSets: {
          type: 'array',
          items: {
            type: 'object',
            required: ['links'],
            properties: { links, structure: { type: 'integer' }, observations: { type: 'object', patternProperties: { '^[0-9]+(:[0-9]+)*$': { type: 'array', items: { type: ['integer', 'number', 'boolean', 'string', 'null'] } } }, additionalProperties: false } },
          },
        },
      },
    },
  },
};
const isOfficial = new Ajv2019({ strict: false }).compile(official);

describe('a cube in SDMX', () => {
  it('comes back as it was from JSON, which the official schema takes', () => {
    fc.assert(
      fc.property(cubes, (cube) => {
        const made = toSdmxJson(cube, sender);
        if (!made.ok) expect.fail(JSON.stringify(made.problems));
        const sent: unknown = JSON.parse(JSON.stringify(made.value.value));
        expect(isOfficial(sent), JSON.stringify(isOfficial.errors)).toBe(true);
        expect(fromSdmxJson(sent)).toEqual({ ok: true, value: { value: cube, losses: [] } });
      }),
      { numRuns: runs(200) },
    );
  });

  it('comes back as it was from a table and its structure, in whatever order its columns and rows stand', async () => {
    await fc.assert(
      fc.asyncProperty(cubes, fc.nat(), async (cube, turn) => {
        const [made, structure] = [toSdmxCsv(cube, sender), sdmxStructure(cube, sender)];
        if (!made.ok || !structure.ok) expect.fail('not written');
        const [header = [], ...rows] = await tableOf(made.value.value);
        const by = turn % header.length;
        const turned = (cells: readonly string[]): readonly string[] => [...cells.slice(by), ...cells.slice(0, by)];
        const found = fromSdmxCsv([turned(header), ...rows.toReversed().map(turned)], JSON.parse(JSON.stringify(structure.value)));
        if (!found.ok) expect.fail(JSON.stringify(found.problems));
        expect(found.value.value).toEqual(cube);
      }),
      { numRuns: runs(150) },
    );
  });

  it('has ids that SDMX allows, each once, and cells that no spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(fc.oneof(members, fc.string({ unit: 'binary', maxLength: 5 })), members, (one, other) => {
        const code = codeOfMember(one);
        expect(code).toMatch(/^[A-Za-z0-9_$][A-Za-z0-9_$-]*$/u);
        expect(memberOfCode(code)).toBe(one);
        if (one !== other) expect(codeOfMember(other)).not.toBe(code);
      }),
      { numRuns: runs(500) },
    );
    for (const code of ['$12', '$-gone', 'a.b', '$0041', '']) expect(memberOfCode(code)).toBeUndefined();
  });

  it('never shows a masked cell as a number', () => {
    const cube = { unit: 'victims', dimensions: [{ id: 'year', members: ['2020', '2021'], additive: true }], cells: [{ members: ['2020'], low: 0, high: 4 }, { members: ['2021'], low: 7, high: 7 }], complete: true, counted: { low: 9, high: 9 } } as const;
    const json = toSdmxJson(cube, sender);
    const csv = toSdmxCsv(cube, sender);
    expect(json.ok && json.value.value['data']).toMatchObject({ dataSets: [{ observations: { '0': [null, 1, 1, 0, 4], '1': [7, 0, 0, null, null] } }] });
    expect(json.ok && json.value.value['data']).toMatchObject({ structures: [{ dimensions: { observation: [{ id: 'TIME_PERIOD', values: [{ id: '2020', start: '2020-01-01T00:00:00.000Z' }, { id: '2021' }] }] } }] });
    expect(csv.ok && csv.value.value.split('\r\n').slice(2, 4)).toEqual(['datastructure,XX.NSO:CTIP_VICTIMS(1.0.0),I,2020,,Q,C,0,4,,,,', 'datastructure,XX.NSO:CTIP_VICTIMS(1.0.0),I,2021,7,A,F,,,,,,']);
  });

  it('has names in three languages', () => {
    const cases = [...arrivals({ seed: 1, cases: 50 })].map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)) as never);
    const cube = tabulateSync(cases, identifiedVictims('sex', 'nationality'));
    const made = sdmxStructure(cube, sender);
    expect(made.ok && JSON.stringify(made.value)).toContain('"names":{"ar":"أنثى","en":"female","fr":"féminin"}');
    expect(made.ok && JSON.stringify(made.value)).toContain('"names":{"ar":"الجنسية","en":"nationality","fr":"nationalité"}');
  });
});

describe('what is no cube', () => {
  const cube = { unit: 'victims', dimensions: [{ id: 'sex', members: ['female'], additive: true }], cells: [{ members: ['female'], low: 3, high: 3 }], complete: true, counted: { low: 3, high: 3 } } as const;
  const made = toSdmxJson(cube, sender);
  const sound = JSON.stringify(made.ok && made.value.value);
  it.each([
    ['nothing', '{}', 'core/required'],
    ['no annotation', sound.replace('CTIP_DIMENSION', 'OTHER'), 'exchange/sdmx-annotation'],
    ['another annotation', sound.replace('\\"additive\\":true', '\\"additive\\":1'), 'exchange/sdmx-annotation'],
    ['no completeness', sound.replace('[0,true,3,3]', '[0,null,3,3]'), 'exchange/sdmx-attribute'],
    ['no value and no bounds', sound.replace('[3,0,0,null,null]', '[null,1,1,null,null]'), 'exchange/sdmx-value'],
    ['a value beside other bounds', sound.replace('[3,0,0,null,null]', '[3,0,0,0,4]'), 'exchange/sdmx-value'],
    ['half a person', sound.replace('[3,0,0,null,null]', '[1.5,0,0,null,null]'), 'exchange/sdmx-value'],
    ['a code that is not there', sound.replace('"0":[3', '"7":[3'), 'exchange/sdmx-code'],
    ['counts that do not fit', sound.replace('[0,true,3,3]', '[0,true,9,9]'), 'cube/counted-differs'],
    ['another unit', sound.replace('"id":"victims"', '"id":"Amina"'), 'core/'],
  ])('%s is refused', (_name, text, code) => {
    const read = fromSdmxJson(JSON.parse(text));
    expect(read.ok ? [] : read.problems.map((found) => found.code).join(' ')).toContain(code);
    expect(JSON.stringify(read)).not.toContain('Amina');
  });

  it.each([
    [{ agency: '1x' }, 'exchange/sdmx-id'],
    [{ message: 'a b' }, 'exchange/sdmx-id'],
    [{ preparedAt: 'today' }, 'core/format'],
    [{ preparedAt: '2026-02-30T00:00:00Z' }, 'core/format'],
  ])('%j is refused', (change, code) => {
    const refused = toSdmxJson(cube, { ...sender, ...change });
    expect(refused.ok ? [] : refused.problems.map((found) => found.code)).toEqual([code]);
  });

  it.each([
    ['a column more', (rows: string[][]) => rows.map((row, at) => [...row, at === 0 ? 'name' : 'Amina']), 'exchange/sdmx-column'],
    ['a column less', (rows: string[][]) => rows.map((row) => row.slice(0, -1)), 'exchange/sdmx-column-missing'],
    ['another structure', (rows: string[][]) => rows.map((row) => row.map((cell) => cell.replace('XX.NSO', 'YY'))), 'exchange/sdmx-structure'],
    ['rows to delete', (rows: string[][]) => rows.map((row) => row.map((cell) => (cell === 'I' ? 'D' : cell))), 'exchange/sdmx-action'],
    ['no word of the whole', (rows: string[][]) => rows.filter((_, at) => at !== 1), 'exchange/sdmx-attribute'],
    ['a figure that is none', (rows: string[][]) => rows.map((row) => row.map((cell) => (cell === '3' ? '3.0' : cell))), 'exchange/sdmx-'],
    ['a short row', (rows: string[][]) => rows.map((row, at) => (at === 2 ? row.slice(1) : row)), 'exchange/csv-cell-count'],
  ])('a table with %s is refused', async (_name, spoil, code) => {
    const [table, structure] = [toSdmxCsv(cube, sender), sdmxStructure(cube, sender)];
    const rows = await tableOf(table.ok ? table.value.value : '');
    const read = fromSdmxCsv(spoil(rows.map((row) => [...row])), structure.ok ? structure.value : {});
    expect(read.ok ? '' : read.problems.map((found) => found.code).join(' ')).toContain(code);
  });
});
