import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { beforeAll, describe, expect, it } from 'vitest';

import type { Cube } from '@ctip/cube';

import { rowsOf, standardRowLimits } from '../../csv/index.js';
import { rawRows } from '../../table/rawRows.js';
import { glotipCube, readGlotip, type GlotipRow } from '../glotip/index.js';
import { fromHxl, toHxl } from '../hxl/index.js';
import { fromSdmxCsv, fromSdmxJson, sdmxStructure, toSdmxCsv, toSdmxJson } from '../sdmx/index.js';

const workbook = fileURLToPath(new URL('../../../../../../shared/data/glotip/data_glotip_2025-04-14.xlsx', import.meta.url));
const sender = { agency: 'UNODC', message: 'M-1', preparedAt: '2026-03-02T00:00:00Z' };

/** The published table: incomplete, with masked cells, the hardest cube that there is. */
describe.skipIf(!existsSync(workbook))('the cube of the UNODC table', () => {
  let cube: Cube;
  beforeAll(async () => {
    const table = await readGlotip(workbook);
    if (!table.ok) expect.fail('not read');
    const rows: GlotipRow[] = [];
    for await (const item of table.value.items) if (item.ok) rows.push(item.value);
    cube = glotipCube(rows, { unit: 'victims', by: ['country', 'year', 'sex'] });
  }, 120_000);

  it('has masked cells and says that it is not complete', () => {
    expect(cube.cells.length).toBeGreaterThan(1000);
    expect(cube.cells.some(({ low, high }) => low < high)).toBe(true);
    expect(cube.complete).toBe(false);
  });

  it('comes back from SDMX-JSON, SDMX-CSV and HXL as it was', async () => {
    const [json, csv, structure, hxl] = [toSdmxJson(cube, sender), toSdmxCsv(cube, sender), sdmxStructure(cube, sender), toHxl(cube)];
    if (!json.ok || !csv.ok || !structure.ok || !hxl.ok) expect.fail('not written');
    expect(fromSdmxJson(JSON.parse(JSON.stringify(json.value.value)))).toEqual({ ok: true, value: { value: cube, losses: [] } });
    const rows: (readonly string[])[] = [];
    for await (const row of rowsOf([new TextEncoder().encode(csv.value.value)], { ...standardRowLimits, delimiter: ',', encoding: 'utf-8' })) if ('cells' in row) rows.push(row.cells);
    expect(fromSdmxCsv(rows, structure.value)).toEqual({ ok: true, value: { value: cube, losses: [] } });
    const tagged: (readonly string[])[] = [];
    for await (const row of rawRows({ bytes: [new TextEncoder().encode(hxl.value.value)], delimiter: ',' }, () => [])) if (row.ok) tagged.push(row.cells);
    expect(fromHxl(tagged)).toEqual({ ok: true, value: { value: cube, losses: [] } });
    // A masked cell is nowhere a number.
    const masked = cube.cells.filter(({ low, high }) => low < high).length;
    expect(csv.value.value.split('\r\n').filter((line) => line.includes(',Q,C,'))).toHaveLength(masked);
  });
});
