import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { beforeAll, describe, expect, it } from 'vitest';

import { glotipCube, glotipReport, readGlotip, type GlotipReport, type GlotipRow } from '../index.js';
import { parseRow, type Cells } from './parseRow.js';
import { columns } from './values.data.js';

const sound = {
  iso3: 'JOR',
  country: 'Jordan',
  region: 'Asia',
  subregion: 'Western Asia',
  indicator: 'Detected trafficking victims',
  dimension: 'Total',
  category: 'Total',
  sex: 'Female',
  age: 'Total',
  year: '2021',
  unit: 'Counts',
  value: '1,234',
  source: 'GLOTIP',
};
const row = (change: Partial<typeof sound>): Cells => {
  const cells = { ...sound, ...change };
  return (column) => cells[column];
};
const codes = (change: Partial<typeof sound>): readonly string[] => {
  const item = parseRow(row(change), 7);
  return (item.ok ? item.notices : item.problems).map((found) => found.code);
};

describe('a row of the table', () => {
  it('is read with our codes and an interval', () => {
    expect(parseRow(row({}), 7)).toMatchObject({ ok: true, row: 7, cut: 'victims/total', value: { country: 'JO', sex: 'female', ageGroup: 'total', year: 2021, count: { unit: 'victims', low: 1234, high: 1234 } } });
    expect(parseRow(row({ value: '<5' }), 7)).toMatchObject({ ok: true, value: { count: { low: 0, high: 4 } } });
    expect(parseRow(row({ iso3: 'NAM' }), 7)).toMatchObject({ ok: true, value: { country: 'NA' } });
  });

  it.each([
    ['a cell label', { indicator: 'Persons convicted', dimension: 'by citizenship', category: 'Q6.1_10s_2019', value: '61,102,019' }, ['exchange/glotip-cell-label']],
    ['the digits of one', { indicator: 'Persons convicted', dimension: 'by citizenship', category: 'Nationals', value: '6,112,020' }, ['exchange/glotip-cell-label']],
    ['no country code', { iso3: '' }, ['exchange/glotip-missing-iso3']],
    ['no region', { region: '' }, ['exchange/glotip-empty-region']],
    ['no category', { dimension: 'by citizenship', category: '' }, ['exchange/glotip-empty-category']],
    ['a lost character', { dimension: 'by citizenship', category: 'pa\uFFFDs' }, ['exchange/glotip-replacement-character']],
    ['another indicator', { indicator: 'Arrests' }, ['exchange/glotip-unknown-value']],
    ['another form', { dimension: 'by form of exploitation', category: 'Begging' }, ['exchange/glotip-unknown-value']],
    ['another country code', { iso3: 'XXX' }, ['exchange/glotip-country']],
    ['half a person', { value: '1.5' }, ['exchange/glotip-number']],
    ['a wrong thousands mark', { value: '12,34' }, ['exchange/glotip-number']],
    ['less than nothing', { value: '<0' }, ['exchange/glotip-number']],
    ['a date for a year', { year: '01/01/2020' }, ['exchange/glotip-year']],
  ])('with %s is told as such', (_name, change, expected) => expect(codes(change)).toEqual(expected));

  it('knows every column of the published table', () => expect(Object.values(columns)).toHaveLength(13));
});

describe('glotipCube', () => {
  const value = (change: Partial<typeof sound>): GlotipRow => {
    const item = parseRow(row(change), 1);
    if (!item.ok) throw new Error('refused');
    return item.value;
  };
  const rows = [value({ sex: 'Total', value: '20' }), value({ value: '12' }), value({ sex: 'Male', value: '<5' }), value({ sex: 'Unknown', age: 'Unknown', value: '7' }), value({ value: '9' })];

  it('takes the table’s own totals, keeps masks and repeated figures as intervals, and is never complete', () => {
    const byYear = glotipCube(rows, { unit: 'victims', by: ['country', 'year'] });
    expect(byYear).toMatchObject({ complete: false, cells: [{ members: ['JO', '2021'], low: 20, high: 20 }] });
    const bySex = glotipCube(rows, { unit: 'victims', by: ['sex'] });
    expect(bySex.cells).toEqual([
      { members: ['absent:unknown'], low: 7, high: 7 },
      { members: ['female'], low: 9, high: 12 },
      { members: ['male'], low: 0, high: 4 },
    ]);
  });
});

const file = fileURLToPath(new URL('../../../../../shared/data/glotip/data_glotip_2025-04-14.xlsx', import.meta.url));

describe.skipIf(!existsSync(file))('the edition of 14 April 2025 (skipped where the workbook is absent)', () => {
  let report: GlotipReport;
  const seen: number[] = [];
  beforeAll(async () => {
    const table = await readGlotip(file);
    if (!table.ok) throw new Error(table.problems[0]?.code);
    report = await glotipReport(table.value, (item) => seen.push(item.row));
  }, 60_000);

  it('is read whole: every row accounted for, in order', () => {
    expect([report.rows, report.accepted + report.refused]).toEqual([58_769, 58_769]);
    expect(seen).toEqual(Array.from({ length: 58_769 }, (_, index) => index + 4));
    expect([report.edition, report.masked, report.countries, report.years]).toEqual(['2025-04-14', 29_558, 199, [2003, 2022]]);
  });

  it('has each class of defects as often as it was counted', () => {
    const counts = Object.fromEntries(report.defects.map(({ code, rows }) => [code, rows.length] as const));
    expect(counts).toEqual({
      'exchange/glotip-cell-label': 128,
      'exchange/glotip-replacement-character': 98,
      'exchange/glotip-empty-category': 110,
      'exchange/glotip-missing-iso3': 26,
      'exchange/glotip-duplicate-key': 724,
    });
    expect(report.refused).toBe(128);
    expect(report.duplicateKeys).toBe(492);
    expect(report.spellings).toEqual({ citizenship: 698, repatriation: 182 });
  });

  it('adds up, or not, as often as we counted', () => {
    expect(report.sums.byForm).toEqual({ agree: 358, disagree: 413 });
    expect(report.sums.bySex).toEqual({ agree: 972, disagree: 269 });
  });

  it('holds the Arab states as often as they were counted', () => {
    const { byCountry } = report;
    expect([byCountry['ARE'], byCountry['DJI'], byCountry['YEM'], byCountry['PSE']]).toEqual([{ rows: 624, masked: 282 }, { rows: 53, masked: 53 }, { rows: 49, masked: 48 }, undefined]);
  });
});

describe('a file that is no such table', () => {
  it('is one problem', async () => {
    const here = fileURLToPath(new URL('.', import.meta.url));
    const found = await Promise.all([readGlotip(here), readGlotip(`${here}none.xlsx`), readGlotip(`${here}glotip.test.ts`), readGlotip(new Uint8Array())]);
    expect(found.map((result) => !result.ok && result.problems.map(({ code }) => code))).toEqual([
      ['exchange/is-directory'],
      ['exchange/not-found'],
      ['exchange/not-a-workbook'],
      ['exchange/empty'],
    ]);
  });
});
