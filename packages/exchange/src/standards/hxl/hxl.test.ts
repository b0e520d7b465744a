import type { Cube } from '@ctip/cube';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rowsOf, standardRowLimits } from '../../csv/index.js';
import { rawRows } from '../../table/rawRows.js';
import { runs } from '../../runs.fixture.js';
import { cubes } from '../mapping/cubes.fixture.js';
import { fromHxl, toHxl } from './index.js';
import { plainTag } from './tags.js';

async function tableOf(text: string): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const row of rawRows({ bytes: [new TextEncoder().encode(text)], delimiter: ',' }, () => [])) {
    if (!row.ok) expect.fail(JSON.stringify(row.problems));
    rows.push(row.cells);
  }
  return rows;
}

describe('a cube in HXL', () => {
  it('comes back as it was, in whatever order its columns stand and however its tags are spelt', async () => {
    await fc.assert(
      fc.asyncProperty(cubes, fc.nat(), async (cube, turn) => {
        const made = toHxl(cube);
        if (!made.ok) expect.fail(JSON.stringify(made.problems));
        for await (const row of rowsOf([new TextEncoder().encode(made.value.value)], { ...standardRowLimits, delimiter: ',', encoding: 'utf-8' })) {
          if ('cells' in row) for (const cell of row.cells) expect(cell).not.toMatch(/^[\s=+@-]*[=+@-]/u);
        }
        const rows = await tableOf(made.value.value);
        const by = turn % (rows[0]?.length ?? 1);
        const respelt = (cell: string): string => (cell.startsWith('#') && plainTag(cell) !== undefined ? cell.toUpperCase().replaceAll('+', '  +') : cell);
        const turned = rows.map((row) => [...row.slice(by), ...row.slice(0, by)].map((cell, _, all) => (all.every((other) => other === '' || other.startsWith('#')) ? respelt(cell) : cell)));
        expect(fromHxl(turned)).toEqual({ ok: true, value: { value: cube, losses: [] } });
      }),
      { numRuns: runs(150) },
    );
  });

  it('has countries in three letters, names in three languages and no number for a masked cell', () => {
    const cube: Cube = { unit: 'victims', dimensions: [{ id: 'exploitedIn', codeList: 'country', members: ['NA', 'absent:unknown'], additive: true }], cells: [{ members: ['NA'], low: 0, high: 4 }, { members: ['absent:unknown'], low: 7, high: 7 }], complete: false, counted: { low: 7, high: 11 } };
    const made = toHxl(cube);
    expect(made.ok && made.value.value.split('\r\n').slice(1)).toEqual([
      'بلد الاستغلال,ضحايا,ضحايا,ضحايا,ضحايا',
      'country of exploitation,victims,victims,victims,victims',
      'pays d’exploitation,victimes,victimes,victimes,victimes',
      '#country+code+exploited_in+iso3,#indicator+code,#indicator+num+value,#indicator+min+num+value,#indicator+max+num+value',
      'NAM,victims,,0,4',
      '(unknown),victims,7,,',
      '',
    ]);
  });
});

describe('what is no cube', () => {
  it('a record of a person is refused by its type and at run time', () => {
    // @ts-expect-error a record is no cube
    expect(toHxl({ schema: 'ctip.case/1', id: 'c-1' }).ok).toBe(false);
  });

  const cube: Cube = { unit: 'victims', dimensions: [{ id: 'sex', members: ['female'], additive: true }], cells: [{ members: ['female'], low: 3, high: 3 }], complete: true, counted: { low: 3, high: 3 } };
  const made = toHxl(cube);
  it.each([
    ['no tags', (rows: string[][]) => rows.filter((row) => !row[0]?.startsWith('#')), 'exchange/hxl-no-tags'],
    ['no word of the cube', (rows: string[][]) => rows.slice(1), 'exchange/hxl-no-cube'],
    ['a broken word of it', (rows: string[][]) => rows.map((row) => row.map((cell) => cell.replace('"complete"', '"x"'))), 'exchange/hxl-no-cube'],
    ['a column more', (rows: string[][]) => rows.map((row) => [...row, row[0]?.startsWith('#') === true ? '#contact+name' : 'Amina']), 'exchange/hxl-column'],
    ['a column twice', (rows: string[][]) => rows.map((row) => [...row, row[0] ?? '']), 'exchange/hxl-column'],
    ['a column less', (rows: string[][]) => rows.map((row) => row.slice(0, -1)), 'exchange/hxl-column-missing'],
    ['half a person', (rows: string[][]) => rows.map((row) => row.map((cell) => (cell === '3' ? '1.5' : cell))), 'exchange/hxl-value'],
    ['no figure', (rows: string[][]) => rows.map((row) => row.map((cell) => (cell === '3' ? '' : cell))), 'exchange/hxl-value'],
    ['another unit', (rows: string[][]) => rows.map((row) => row.map((cell) => (cell === 'victims' ? 'Amina' : cell))), 'exchange/hxl-value'],
    ['a cell twice', (rows: string[][]) => [...rows, rows.at(-1) ?? []], 'cube/cell-twice'],
  ])('a table with %s is refused', async (_name, spoil, code) => {
    const rows = await tableOf(made.ok ? made.value.value : '');
    const read = fromHxl(spoil(rows.map((row) => [...row])));
    expect(read.ok ? '' : read.problems.map((found) => found.code).join(' ')).toContain(code);
    expect(JSON.stringify(read)).not.toContain('Amina');
  });
});
