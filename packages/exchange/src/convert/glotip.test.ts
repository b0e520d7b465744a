import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { checkCube, type Cube } from '@ctip/cube';
import { describe, expect, it } from 'vitest';

import { convert, xlsxOf, type ConversionReport, type ConvertRequest, type StandardInput } from '../index.js';

const header = ['Iso3_code', 'Country', 'Region', 'Subregion', 'Indicator', 'Dimension', 'Category', 'Sex', 'Age', 'Year', 'Unit of measurement', 'txtVALUE', 'Source'];
const figure = (change: Readonly<Record<string, string | number>>): readonly (string | number)[] => {
  const sound: Readonly<Record<string, string | number>> = { Iso3_code: 'JOR', Country: 'Jordan', Region: 'Asia', Subregion: 'Western Asia', Indicator: 'Detected trafficking victims', Dimension: 'Total', Category: 'Total', Sex: 'Total', Age: 'Total', Year: '2021', 'Unit of measurement': 'Counts', txtVALUE: '<5', Source: 'GLOTIP' };
  return header.map((name) => change[name] ?? sound[name] ?? '');
};

async function workbook(rows: readonly (readonly (string | number)[])[], names: readonly string[] = header): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const bytes of xlsxOf({ name: 'data_glotip_1', header: names, rows })) pieces.push(bytes);
  return new Uint8Array(Buffer.concat(pieces));
}

async function run(input: StandardInput, request: Partial<ConvertRequest> = {}): Promise<{ readonly cubes: readonly Cube[]; readonly report: ConversionReport }> {
  const made = convert(input, { from: 'glotip', to: 'ours', unit: 'victims', ...request, format: 'text' });
  if (!made.ok) expect.fail(JSON.stringify(made.problems));
  let out = '';
  for await (const chunk of made.value.chunks) out += chunk;
  return { cubes: out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Cube), report: made.value.report() };
}

describe('the UNODC table in the conversion', () => {
  it('becomes one cube: masks are intervals, refused rows are told with their place, the others counted', async () => {
    const book = await workbook([figure({}), figure({ Iso3_code: 'LBN', txtVALUE: '12' }), figure({ Category: 'Q6.1_10s_2019' }), figure({ Sex: 'Female', txtVALUE: 7 }), figure({ Indicator: 'Persons convicted' })]);
    // From a path or from standard input alike.
    for (const input of [{ bytes: [], workbook: book }, { bytes: [book] }]) {
      const { cubes, report } = await run(input, { by: ['country', 'year'] });
      expect(cubes).toEqual([
        {
          unit: 'victims',
          dimensions: [{ id: 'country', codeList: 'country', members: ['JO', 'LB'], additive: true }, { id: 'year', members: ['2021'], additive: true }],
          cells: [{ members: ['JO', '2021'], low: 0, high: 4 }, { members: ['LB', '2021'], low: 12, high: 12 }],
          complete: false,
          counted: { low: 12, high: 16 },
        },
      ]);
      expect(report).toMatchObject({ read: 2, written: 1, refused: 1, refusals: [{ at: { row: 4 }, problems: [{ code: 'exchange/glotip-cell-label' }] }] });
      expect(report.losses).toMatchObject([{ code: 'exchange/glotip-not-in-cube', count: 2, first: { row: 5 } }]);
    }
  });

  it('becomes SDMX, HXL or a workbook of either', async () => {
    const book = await workbook([figure({})]);
    for (const to of ['sdmx-json', 'sdmx-csv', 'hxl']) {
      const made = convert({ bytes: [], workbook: book }, { from: 'glotip', to, unit: 'victims', agency: 'XX', preparedAt: '2026-03-02T00:00:00Z' });
      if (!made.ok) expect.fail(JSON.stringify(made.problems));
      for await (const chunk of made.value.chunks) expect(chunk.length).toBeGreaterThan(0);
      expect(made.value.report()).toMatchObject({ written: 1, refused: 0 });
    }
  });

  it.each([
    ['no unit', { unit: undefined }, 'exchange/convert-option', 'unit'],
    ['a unit that it does not count', { unit: '__proto__' }, 'exchange/convert-value', 'unit'],
    ['a dimension that it does not have', { by: ['country', 'constructor'] }, 'exchange/convert-value', 'by'],
    ['a dimension twice', { by: ['year', 'year'] }, 'exchange/convert-value', 'by'],
    ['no dimension', { by: [] }, 'exchange/convert-value', 'by'],
  ])('with %s is refused before anything is read', (_name, change, code, option) => {
    const { unit, by } = { unit: 'victims' as string | undefined, by: undefined as readonly string[] | undefined, ...change };
    const made = convert({ bytes: [] }, { from: 'glotip', to: 'ours', ...(unit !== undefined && { unit }), ...(by && { by }) });
    expect(made.ok ? [] : made.problems).toMatchObject([{ code, params: { option } }]);
  });

  it.each([
    ['no workbook', async () => Promise.resolve(new TextEncoder().encode('PK no')), /^exchange\/(?:zip|not-a-workbook)/u],
    ['another table', async () => workbook([['1', '2']], ['a', 'b']), /^exchange\/glotip-header$/u],
    ['a table without a column', async () => workbook([figure({})], header.map((name) => (name === 'Sex' ? 'x' : name))), /^exchange\/glotip-column-missing$/u],
    ['no figure of the cut', async () => workbook([figure({ Dimension: 'by citizenship' })]), /^exchange\/glotip-no-rows$/u],
    ['figures that cannot be added', async () => workbook(['2020', '2021'].map((Year) => figure({ Year, txtVALUE: '9007199254740991' }))), /^cube\/too-big$/u],
    ['a formula without a value, and names of objects', async () => workbook([figure({ Indicator: '__proto__', Sex: 'constructor', txtVALUE: '=1+1' })]), /^exchange\/glotip-/u],
  ])('of %s is one problem and no throw', async (_name, make, code) => {
    const { cubes, report } = await run({ bytes: [], workbook: await make() });
    expect(cubes).toEqual([]);
    expect(report.refusals.flatMap(({ problems }) => problems)[0]?.code).toMatch(code);
  });

  const published = fileURLToPath(new URL('../../../../../shared/data/glotip/data_glotip_2025-04-14.xlsx', import.meta.url));
  it.skipIf(!existsSync(published))('of April 2025 (skipped where the workbook is absent): every row accounted for', async () => {
    const { cubes: [cube], report } = await run({ bytes: [], workbook: published }, { by: ['country', 'year', 'form'] });
    expect(checkCube(cube)).toMatchObject({ ok: true });
    // 128 labels and 110 values among the refused, all with their row; the rest is in the cube or counted apart.
    const apart = report.losses.find(({ code }) => code === 'exchange/glotip-not-in-cube')?.count ?? 0;
    expect(cube?.cells.length).toBeGreaterThan(2000);
    expect(cube?.dimensions.find(({ id }) => id === 'form')).toEqual({ id: 'form', members: ['labour', 'other', 'sexual'], additive: false });
    expect(report.refusals.every(({ at }) => (at.row ?? 0) > 3)).toBe(true);
    expect(apart + report.refused).toBeLessThan(58_769);
    expect(report.losses.map(({ code }) => code)).toContain('exchange/glotip-edition');
  }, 120_000);
});
