import { checkCube, type Cube } from '@ctip/cube';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { convert } from '../../../convert/index.js';
import { runs } from '../../../runs.fixture.js';
import { cubes } from '../../mapping/cubes.fixture.js';
import { readSdmxMessage, readSdmxTable, sdmxReadingOf, toSdmxJson, type SdmxReading } from '../index.js';
import { outlineOf } from '../outline.js';

type Json = Readonly<Record<string, unknown>>;
const ids = (...codes: readonly string[]): readonly Json[] => codes.map((id) => ({ id }));

/** A message as a statistical office writes it: series, attributes at each level, codes of the lists of others. */
function message(change: { readonly dimensions?: Json; readonly attributes?: Json; readonly dataSet?: Json; readonly measures?: Json } = {}): Json {
  const dimensions = {
    dataSet: [{ id: 'FREQ', keyPosition: 0, values: ids('A') }],
    series: [
      { id: 'REF_AREA', keyPosition: 1, values: ids('400', '422') },
      { id: 'SEX', keyPosition: 2, values: ids('F', 'M', '_U') },
      { id: 'AGE', keyPosition: 3, values: ids('_T') },
      { id: 'SERIES', keyPosition: 4, values: ids('VC_HTF_DETV') },
    ],
    observation: [{ id: 'TIME_PERIOD', keyPosition: 5, roles: ['TIME_PERIOD'], values: ids('2020', '2021') }],
    ...change.dimensions,
  };
  const attributes = {
    dataSet: [{ id: 'UNIT_MULT', values: ids('0') }],
    series: [{ id: 'UNIT_MEASURE', values: ids('NUMBER', 'PER_100000_POP') }, { id: 'SOURCE_DETAIL' }],
    observation: [{ id: 'OBS_STATUS', values: ids('A', 'Q', 'E') }],
    ...change.attributes,
  };
  const dataSet = {
    structure: 0,
    attributes: [0],
    series: {
      '0:0:0:0': { attributes: [0, 'police'], observations: { '0': [7, 0], '1': [null, 1] } },
      '0:1:0:0': { attributes: [0, null], observations: { '0': [5, 2] } },
      '1:2:0:0': { attributes: [0], observations: { '1': [3] } },
    },
    ...change.dataSet,
  };
  return { meta: {}, data: { structures: [{ dimensions, attributes, ...(change.measures && { measures: change.measures }) }], dataSets: [dataSet] } };
}

const stated: SdmxReading = { unit: 'victims', dimensions: { SERIES: { only: 'VC_HTF_DETV' } } };
const codes = (read: ReturnType<typeof readSdmxMessage>): readonly string[] => (read.ok ? [] : read.problems.map(({ code }) => code));
function cellsOf(read: ReturnType<typeof readSdmxMessage>): readonly (readonly unknown[])[] {
  if (!read.ok) expect.fail(JSON.stringify(read.problems));
  return read.value.value.cells.map(({ members, low, high }) => [...members, low, high]);
}

describe('a message of others', () => {
  it('is read with what is stated of it, and tells what a cube cannot say', () => {
    const read = readSdmxMessage(message(), stated);
    if (!read.ok) expect.fail(JSON.stringify(read.problems));
    const { value: cube, losses } = read.value;
    expect(checkCube(cube)).toEqual({ ok: true, value: cube });
    expect(cube).toMatchObject({ unit: 'victims', complete: false, counted: { low: 15, high: 15 } });
    expect(cube.dimensions.map(({ id, codeList, additive }) => [id, codeList, additive])).toEqual([['country', 'country', true], ['sex', 'sex', true], ['year', undefined, true]]);
    expect(cellsOf(read)).toEqual([['JO', 'female', '2020', 7, 7], ['JO', 'male', '2020', 5, 5], ['LB', 'absent:unknown', '2021', 3, 3]]);
    const told = losses.map(({ code, pointer }) => [code.replace('exchange/sdmx-', ''), pointer]);
    expect(told).toEqual([
      ['one-code', '/data/structures/0/dimensions/dataSet/0'],
      ['concept', '/data/structures/0/dimensions/series/0'],
      ['concept', '/data/structures/0/dimensions/series/1'],
      ['one-code', '/data/structures/0/dimensions/series/2'],
      ['concept', '/data/structures/0/dimensions/observation/0'],
      ['attribute-dropped', '/data/structures/0/attributes/series/1'],
      ['missing', '/data/dataSets/0/series/0/observations/1'],
      ['qualified', '/data/dataSets/0/series/1/observations/0'],
    ]);
  });

  it('has suppressed figures between the bounds that are stated, never as zero', () => {
    expect(cellsOf(readSdmxMessage(message(), { ...stated, suppressed: { low: 0, high: 4 } }))).toContainEqual(['JO', 'female', '2021', 0, 4]);
    expect(codes(readSdmxMessage(message(), { ...stated, complete: true }))).toEqual(['exchange/sdmx-incomplete']);
  });

  it('keeps a dimension of which nobody says anything, which adds up to nothing', () => {
    const read = readSdmxMessage(message({ dimensions: { observation: [{ id: 'KIND', values: ids('x', 'y') }] } }), stated);
    if (!read.ok) expect.fail(JSON.stringify(read.problems));
    expect(read.value.value.dimensions[2]).toEqual({ id: 'KIND', members: ['x', 'y'], additive: false });
    expect(read.value.losses.map(({ code }) => code)).toContain('exchange/sdmx-kept');
  });

  it('has periods that are no years under their own name', () => {
    const read = readSdmxMessage(message({ dimensions: { observation: [{ id: 'TIME_PERIOD', values: ids('2020-Q1', '2020-Q2') }] } }), stated);
    if (!read.ok) expect.fail(JSON.stringify(read.problems));
    expect(read.value.value.dimensions[2]).toMatchObject({ id: 'TIME_PERIOD', additive: false });
  });

  const area = (values: readonly Json[]): Json => ({ series: [{ id: 'REF_AREA', values }, { id: 'SEX', values: ids('F', 'M', '_U') }, { id: 'AGE', values: ids('_T') }, { id: 'SERIES', values: ids('VC_HTF_DETV') }] });
  const sex = (...values: readonly string[]): Json => ({ series: [{ id: 'REF_AREA', values: ids('400', '422') }, { id: 'SEX', values: ids(...values) }, { id: 'AGE', values: ids('_T') }, { id: 'SERIES', values: ids('VC_HTF_DETV') }] });

  it.each<[string, Parameters<typeof message>[0], SdmxReading, readonly string[]]>([
    ['a total among its parts', { dimensions: sex('F', '_T', 'M') }, stated, ['exchange/sdmx-total']],
    ['areas that are no countries', { dimensions: area(ids('400', 'W00')) }, stated, ['exchange/sdmx-codes-unknown']],
    ['a sex of no list', { dimensions: sex('F', 'M', '_N') }, stated, ['exchange/sdmx-codes-unknown']],
    ['years and quarters', { dimensions: { observation: [{ id: 'TIME_PERIOD', values: ids('2020', '2020-Q1') }] } }, stated, ['exchange/sdmx-frequencies']],
    ['two frequencies', { dimensions: { dataSet: [], observation: [{ id: 'FREQ', values: ids('A', 'Q') }] } }, stated, ['exchange/sdmx-frequencies']],
    ['rates', { dataSet: { series: { '0:0:0:0': { attributes: [1], observations: { '0': [7] } } } } }, stated, ['exchange/sdmx-unit']],
    ['thousands', { attributes: { dataSet: [{ id: 'UNIT_MULT', values: ids('3') }] } }, stated, ['exchange/sdmx-multiplier', 'exchange/sdmx-multiplier', 'exchange/sdmx-multiplier', 'exchange/sdmx-multiplier']],
    ['half a person', { dataSet: { series: { '0:0:0:0': { observations: { '0': [7.5] } } } } }, stated, ['exchange/sdmx-value']],
    ['less than nobody', { dataSet: { series: { '0:0:0:0': { observations: { '0': [-1] } } } } }, stated, ['exchange/sdmx-value']],
    ['a value that is said to be missing', { dataSet: { series: { '0:0:0:0': { observations: { '0': [7, 1] } } } } }, stated, ['exchange/sdmx-contradiction']],
    ['a key of no code', { dataSet: { series: { '0:9:0:0': { observations: { '0': [7] } }, '0:0': { observations: {} }, __proto__x: { observations: {} } } } }, stated, ['exchange/sdmx-code', 'exchange/sdmx-code', 'exchange/sdmx-code']],
    ['several measures', { measures: { observation: ids('OBS_VALUE', 'WEIGHT') } }, stated, ['exchange/sdmx-ambiguous']],
    ['a measure that is not there', { measures: { observation: ids('OBS_VALUE', 'WEIGHT') } }, { ...stated, measure: 'x' }, ['exchange/sdmx-no-data']],
    ['a dimension that is not there', {}, { ...stated, dimensions: { ...stated.dimensions, NOPE: {} } }, ['exchange/sdmx-not-here']],
    ['one code that is not there', {}, { ...stated, dimensions: { SERIES: { only: 'x' } } }, ['exchange/sdmx-only']],
    ['two dimensions of one name', {}, { ...stated, dimensions: { ...stated.dimensions, SEX: { as: 'country', list: 'sex' } } }, ['exchange/sdmx-ambiguous']],
    ['codes that fall together', {}, { ...stated, dimensions: { ...stated.dimensions, SEX: { list: 'sex', codes: { M: 'female' } } } }, ['exchange/sdmx-merged']],
    ['no figures', { dataSet: { series: {} } }, stated, ['exchange/sdmx-no-data']],
    ['a data set that deletes', { dataSet: { action: 'Delete' } }, stated, ['exchange/sdmx-action']],
  ])('with %s is refused with what settles it', (_name, change, reading, expected) => {
    const read = readSdmxMessage(message(change), reading);
    expect(codes(read)).toEqual(expected);
  });

  it('with several data sets asks which, and takes the one that is named', () => {
    const [one] = (message() as { data: { dataSets: readonly Json[] } }).data.dataSets;
    const two = { ...message(), data: { ...(message() as { data: Json }).data, dataSets: [one, one] } };
    const read = readSdmxMessage(two, stated);
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'exchange/sdmx-ambiguous', params: { candidates: ['/data/dataSets/0', '/data/dataSets/1'], option: 'dataSet' } }] });
    expect(readSdmxMessage(two, { ...stated, dataSet: 1 }).ok).toBe(true);
    expect(codes(readSdmxMessage(two, { ...stated, dataSet: 2 }))).toEqual(['exchange/sdmx-no-data']);
  });

  it('is settled as it was told', () => {
    const total = message({ dimensions: sex('F', '_T', 'M') });
    expect(cellsOf(readSdmxMessage(total, { ...stated, dimensions: { ...stated.dimensions, SEX: { codes: { _T: null } } } }))).toEqual([['JO', 'female', '2020', 7, 7], ['LB', 'male', '2021', 3, 3]]);
    expect(cellsOf(readSdmxMessage(total, { ...stated, dimensions: { ...stated.dimensions, SEX: { only: '_T' } } }))).toEqual([['JO', '2020', 5, 5]]);
    const added = readSdmxMessage(message(), { ...stated, dimensions: { ...stated.dimensions, SEX: { as: 'sex', list: 'sex', codes: { M: 'female' }, additive: true } } });
    expect(cellsOf(added)).toContainEqual(['JO', 'female', '2020', 12, 12]);
    expect(added.ok && added.value.losses.map(({ code }) => code)).toContain('exchange/sdmx-added');
    const region = message({ dimensions: area(ids('400', 'W00')) });
    expect(cellsOf(readSdmxMessage(region, { ...stated, dimensions: { ...stated.dimensions, REF_AREA: { as: 'country', list: 'country', codes: { W00: null } } } }))).toHaveLength(2);
  });

  it('that we wrote says the same without our annotations, where it is stated', () => {
    fc.assert(
      fc.property(cubes, (made) => {
        const checked = checkCube(made);
        const cube = checked.ok ? checked.value : undefined;
        if (!cube || cube.cells.length === 0 || cube.dimensions.length === 0) return;
        const [outline, written] = [outlineOf(cube, { agency: 'XX' }), toSdmxJson(cube, { agency: 'XX', message: 'M', preparedAt: '2026-03-02T00:00:00Z' })];
        if (!outline.ok || !written.ok) return;
        const { dimensions } = outline.value;
        const bounds = new Set(cube.cells.filter(({ low, high }) => low < high).map(({ low, high }) => `${String(low)}-${String(high)}`));
        // One pair of bounds can be stated for all suppressed figures.
        if (bounds.size > 1) return;
        const [masked] = cube.cells.filter(({ low, high }) => low < high);
        const bare = JSON.parse(JSON.stringify(written.value.value, (name, value: unknown) => (name === 'annotations' ? undefined : value))) as unknown;
        const meaning = (list: (typeof dimensions)[number]['codes']): Record<string, string> => Object.fromEntries(list.map(({ id, member }) => [id, member]));
        // A text without characters is no member that can be stated.
        if (dimensions.some(({ codes: list }) => list.some(({ member }) => member === ''))) return;
        const read = readSdmxMessage(bare, {
          unit: cube.unit,
          complete: cube.complete,
          counts: [cube.unit],
          ...(masked && { suppressed: { low: masked.low, high: masked.high } }),
          dimensions: Object.fromEntries(dimensions.map(({ component, ours, codes: list }) => [component, { as: ours?.id ?? component, codes: meaning(list), additive: ours?.additive ?? true }])),
        });
        if (!read.ok) expect.fail(JSON.stringify(read.problems));
        expect(read.value.value.cells).toEqual(cube.cells);
        expect(read.value.value.dimensions.map(({ id }) => id)).toEqual(cube.dimensions.map(({ id }) => id));
      }),
      { numRuns: runs(200) },
    );
  });

  it('of any nonsense is problems and no throw', () => {
    const any = fc.anything({ withBigInt: true, withNullPrototype: true, withObjectString: true, maxDepth: 4 });
    fc.assert(
      fc.property(any, (input) => {
        expect(readSdmxMessage(input, stated).ok).toBe(false);
      }),
      { numRuns: runs(300) },
    );
    const part = fc.oneof(any, fc.constant([{ id: '__proto__', values: [{ id: 'constructor' }] }]), fc.constant({ '0': [1], '0:0': [null] }));
    fc.assert(
      fc.property(fc.record({ dimensions: fc.record({ observation: part, series: part }, { requiredKeys: [] }), attributes: fc.record({ observation: part }, { requiredKeys: [] }) }), fc.record({ observations: part, series: part, attributes: part }, { requiredKeys: [] }), (structure, dataSet) => {
        const read = readSdmxMessage({ data: { structures: [structure], dataSets: [dataSet] } }, { unit: 'victims' });
        expect(read.ok ? checkCube(read.value.value).ok : read.problems.length > 0).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('a table of others', () => {
  const header = ['DATAFLOW', 'FREQ', 'REF_AREA', 'SEX', 'AGE', 'TIME_PERIOD', 'OBS_VALUE', 'OBS_STATUS', 'UNIT_MEASURE', 'COMMENT'];
  const row = (...cells: readonly string[]): readonly string[] => ['UNSD:DF_SDG(1.0)', 'A', ...cells];
  const table = [header, row('JO', 'F', 'Y0T17', '2020', '7', 'A', 'NUMBER', 'x'), row('JO', 'F', 'Y_GE18', '2020', '', 'Q', 'NUMBER', '')];
  const reading: SdmxReading = { unit: 'victims', suppressed: { low: 0, high: 4 }, attributes: ['COMMENT'] };

  it('is read with what is stated, labels beside codes too', () => {
    const expected = [['JO', 'female', 'adult', '2020', 0, 4], ['JO', 'female', 'child', '2020', 7, 7]];
    expect(cellsOf(readSdmxTable(table, reading))).toEqual(expected);
    const labels: Readonly<Record<string, string>> = { JO: 'JO: Jordan', F: 'F: Female', SEX: 'SEX: Sex', A: 'A: Normal: value' };
    expect(cellsOf(readSdmxTable(table.map((cells) => cells.map((cell) => labels[cell] ?? cell)), reading))).toEqual(expected);
  });

  it('knows its dimensions from the structure message', () => {
    const structure = { data: { dataStructures: [{ dataStructureComponents: { dimensionList: { dimensions: ids('FREQ', 'REF_AREA', 'SEX', 'AGE', 'COMMENT'), timeDimension: { id: 'TIME_PERIOD' } }, attributeList: { attributes: ids('OBS_STATUS') } } }] } };
    const read = readSdmxTable(table, { unit: 'victims' }, structure);
    expect(read.ok && read.value.value.dimensions.map(({ id }) => id)).toEqual(['country', 'sex', 'ageGroup', 'year', 'COMMENT']);
  });

  it.each<[string, readonly (readonly string[])[], SdmxReading, string, unknown]>([
    ['a column of which nobody speaks', table, { unit: 'victims' }, 'exchange/sdmx-column-unclear', { row: 1, column: 10 }],
    ['a column twice', [[...header, 'SEX'], ...table.slice(1).map((cells) => [...cells, 'F'])], reading, 'exchange/sdmx-column-twice', { row: 1, column: 11 }],
    ['no figures', [header.filter((name) => name !== 'OBS_VALUE')], reading, 'exchange/sdmx-column-missing', { row: 1 }],
    ['a short row', [header, ['x']], reading, 'exchange/csv-cell-count', { row: 2 }],
    ['two structures', [...table, ['other', ...(table[1] ?? []).slice(1)]], reading, 'exchange/sdmx-structure', { row: 4 }],
    ['a figure twice', [...table, table[1] ?? []], reading, 'exchange/sdmx-twice', { row: 4 }],
    ['a formula', [header, row('JO', 'F', '_T', '2020', '=1+1', 'A', 'NUMBER', '')], reading, 'exchange/sdmx-value', { row: 2 }],
    ['nothing', [], reading, 'exchange/sdmx-column-missing', { row: 1 }],
  ])('with %s is refused with its place', (_name, rows, told, code, at) => {
    const read = readSdmxTable(rows, told);
    expect(read.ok ? [] : read.problems).toMatchObject([{ code, at }]);
  });

  it('of any texts is a sound cube or problems, and never a throw', () => {
    const cell = fc.oneof(fc.constantFrom(...header, 'JO', 'F', '2020', '7', 'Q', '__proto__', 'constructor', 'absent:unknown', ''), fc.string());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 4 }), (rows) => {
        const read = readSdmxTable(rows, reading);
        expect(read.ok ? checkCube(read.value.value).ok : read.problems.length > 0).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('what is stated', () => {
  it('is read strictly', () => {
    expect(sdmxReadingOf(JSON.stringify(stated))).toEqual({ ok: true, value: stated });
    for (const text of ['', '{}', '[]', '{"unit":"cats"}', '{"unit":"victims","more":1}', '{"unit":"victims","dimensions":{"__proto__":{}}}', '{"unit":"victims","suppressed":{"low":4,"high":0}}', '{"unit":"victims","dimensions":{"SEX":{"list":"mood"}}}']) {
      const read = sdmxReadingOf(text);
      expect(read.ok ? text : read.problems.length > 0).toBe(true);
    }
  });

  it('goes with a conversion', async () => {
    const run = async (from: string, text: string, reading?: string): Promise<{ readonly cube: Cube | undefined; readonly codes: readonly string[] }> => {
      const made = convert({ bytes: [new TextEncoder().encode(text)] }, { from, to: 'ours', ...(reading !== undefined && { reading }) });
      if (!made.ok) return { cube: undefined, codes: made.problems.map(({ code }) => code) };
      let out = '';
      for await (const chunk of made.value.chunks) out += chunk;
      return { cube: out === '' ? undefined : (JSON.parse(out) as Cube), codes: made.value.report().refusals.flatMap(({ problems }) => problems.map(({ code }) => code)) };
    };
    const text = JSON.stringify(message());
    expect((await run('sdmx-json', text, JSON.stringify(stated))).cube?.cells).toHaveLength(3);
    expect((await run('sdmx-json', text)).codes[0]).toMatch(/^(?:core|exchange)\//u);
    expect((await run('sdmx-json', text, '{"unit":"cats"}')).codes).not.toEqual([]);
    expect((await run('sdmx-csv', 'REF_AREA,TIME_PERIOD,OBS_VALUE\r\nJOR,2020,5\r\n', '{"unit":"victims"}')).cube?.cells).toEqual([{ members: ['JO', '2020'], low: 5, high: 5 }]);
    expect((await run('sdmx-csv', 'REF_AREA\r\n')).codes).toEqual(['exchange/convert-option']);
  });
});
