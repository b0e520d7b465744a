import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { beforeAll, describe, expect, it } from 'vitest';

import { glotipCube, glotipReport, readGlotip, type GlotipReport, type GlotipRow } from '../../index.js';
import { withFormulas } from './formulas.js';
import { parseRow, type Cells } from './parseRow.js';
import { SumCheck } from './sums.js';
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
      { members: ['female'], low: 9, high: 12 },
      { members: ['male'], low: 0, high: 4 },
      { members: ['absent:unknown'], low: 7, high: 7 },
    ]);
  });
});

describe('a cube of several countries', () => {
  const value = (change: Partial<typeof sound>): GlotipRow => {
    const item = parseRow(row(change), 1);
    if (!item.ok) throw new Error('refused');
    return item.value;
  };
  const total = { sex: 'Total', age: 'Total' } as const;

  it('adds what the table has no total of, and never takes two countries for one figure given twice', () => {
    const rows = [value({ ...total, value: '20' }), value({ ...total, value: '22' }), value({ ...total, iso3: 'LBN', value: '<5' }), value({ ...total, year: '2020', value: '7' })];
    expect(glotipCube(rows, { unit: 'victims', by: [] }).cells).toEqual([{ members: [], low: 27, high: 33 }]);
    expect(glotipCube(rows, { unit: 'victims', by: ['year'] }).cells).toEqual([
      { members: ['2020'], low: 7, high: 7 },
      { members: ['2021'], low: 20, high: 26 },
    ]);
  });

  it('keeps territories without a code apart before it adds them', () => {
    const rows = ['Sark', 'Herm'].map((country) => value({ ...total, iso3: '', country, value: '6' }));
    expect(glotipCube(rows, { unit: 'victims', by: ['country'] }).cells).toEqual([{ members: ['absent:unknown'], low: 12, high: 12 }]);
  });

  it('by form does not add up', () => {
    const form = { ...total, dimension: 'by form of exploitation' };
    const rows = [value({ ...form, category: 'Forced labour', value: '8' }), value({ ...form, category: 'Sexual exploitation', value: '9' }), value({ ...total, value: '10' })];
    const cube = glotipCube(rows, { unit: 'victims', by: ['form'] });
    expect(cube.cells).toEqual([{ members: ['labour'], low: 8, high: 8 }, { members: ['sexual'], low: 9, high: 9 }]);
    expect(cube.counted).toEqual({ low: 9, high: 17 });
  });
});

describe('sums', () => {
  const victims = (year: number, cells: Readonly<Record<string, readonly string[]>>): readonly GlotipRow[] =>
    Object.entries(cells).flatMap(([cell, values]) => {
      const [category = '', sex = '', age = ''] = cell.split('/');
      const dimension = category === 'Total' ? 'Total' : 'by form of exploitation';
      return values.map((value) => {
        const item = parseRow(row({ year: String(year), dimension, category, sex, age, value }), 1);
        if (!item.ok) throw new Error('refused');
        return item.value;
      });
    });
  const checked = (...years: readonly (readonly GlotipRow[])[]) => {
    const check = new SumCheck();
    let at = 10;
    for (const value of years.flat()) check.add(value, (at += 1));
    return check.result();
  };

  it('by sex agree within the masks, add other and unknown where given, and set repeated figures aside', () => {
    const total = 'Total/Total/Total';
    const { bySex } = checked(
      victims(2001, { [total]: ['20'], 'Total/Female/Total': ['17'], 'Total/Male/Total': ['<5'] }),
      victims(2002, { [total]: ['20'], 'Total/Female/Total': ['10'], 'Total/Male/Total': ['<5'], 'Total/Other/Total': ['<5'] }),
      victims(2003, { [total]: ['20'], 'Total/Female/Total': ['10'], 'Total/Male/Total': ['5'], 'Total/Unknown/Unknown': ['5'] }),
      victims(2004, { [total]: ['20'], 'Total/Female/Total': ['10', '15'], 'Total/Male/Total': ['5'] }),
      victims(2005, { [total]: ['<5'], 'Total/Female/Total': ['<5'], 'Total/Male/Total': ['<5'] }),
      victims(2006, { [total]: ['20'], 'Total/Female/Total': ['20'] }),
    );
    expect(bySex).toEqual({ agree: 2, disagree: 1, setAside: 1, differences: [{ country: 'JO', year: 2002, row: 14, total: 20, low: 10, high: 18 }] });
  });

  it('by form take repeated figures between the least and the most', () => {
    const forms = { 'Total/Total/Total': ['20'], 'Sexual exploitation/Total/Total': ['10', '14'], 'Forced labour/Total/Total': ['<5'] };
    const { byForm } = checked(
      victims(2001, { ...forms, 'Other forms of exploitation/Total/Total': ['6'] }),
      victims(2002, { ...forms, 'Other forms of exploitation/Total/Total': ['11'] }),
      victims(2003, forms),
    );
    expect(byForm).toMatchObject({ agree: 1, disagree: 1, setAside: 0, differences: [{ year: 2002, total: 20, low: 21, high: 29 }] });
  });
});

describe('a formula', () => {
  const cell = (column: number, text: string) => ({ column, text, kind: 'number', formula: true }) as const;
  const item = parseRow(row({}), 7);

  it('with a kept value is read with a notice, without one refuses the row, outside of the table means nothing', () => {
    expect(withFormulas(item, [cell(3, '12')], new Set([3]))).toMatchObject({ ok: true, notices: [{ code: 'exchange/glotip-formula', at: { row: 7 } }] });
    expect(withFormulas(item, [cell(3, '')], new Set([3]))).toMatchObject({ ok: false, problems: [{ code: 'exchange/glotip-formula-without-value' }] });
    expect(withFormulas(item, [cell(3, '')], new Set([4]))).toBe(item);
  });
});

const file = fileURLToPath(new URL('../../../../../../shared/data/glotip/data_glotip_2025-04-14.xlsx', import.meta.url));

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
    const { bySex, byForm } = report.sums;
    expect([bySex.agree, bySex.disagree, bySex.setAside]).toEqual([946, 243, 52]);
    expect([byForm.agree, byForm.disagree, byForm.setAside]).toEqual([358, 413, 0]);
    for (const { total, low, high } of [...bySex.differences, ...byForm.differences]) expect(total < low || total > high).toBe(true);
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
