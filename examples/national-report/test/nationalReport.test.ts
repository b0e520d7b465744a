import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../src/index.ts', import.meta.url));
const table = fileURLToPath(new URL('../../../../shared/data/glotip/data_glotip_2025-04-14.xlsx', import.meta.url));
let out = '';

beforeAll(() => {
  out = join(mkdtempSync(join(tmpdir(), 'ctip-example-')), 'out');
});
afterAll(() => rmSync(join(out, '..'), { recursive: true, force: true }));

/** The example as a program, on the sources of the packages. */
const start = (...args: string[]) =>
  spawnSync(process.execPath, ['--conditions=@ctip/source', '--import', 'tsx', main, '--out', out, ...args], { encoding: 'utf8', timeout: 100_000 });

interface Summary {
  readonly intake: { readonly read: number; readonly good: number; readonly refused: number };
  readonly release: { readonly classes: { readonly smallest: number } };
  readonly glotip?: { readonly rows: number; readonly accepted: number; readonly refused: number };
}
const summary = (): Summary => JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary;

describe('the main job', () => {
  it('accounts for every record, keeps k, and writes four whole files', () => {
    const { status, stdout, stderr } = start('--cases', '3000');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('3,000 read = 2,970 good + 30 refused');
    expect(readdirSync(out).toSorted()).toEqual(['problems.ndjson', 'release.csv', 'report.html', 'summary.json']);
    const { intake, release } = summary();
    expect(intake.good + intake.refused).toBe(intake.read);
    expect(readFileSync(join(out, 'problems.ndjson'), 'utf8').trim().split('\n')).toHaveLength(30);
    expect(release.classes.smallest).toBeGreaterThanOrEqual(11);
  }, 100_000);

  it.skipIf(!existsSync(table))('reads the whole UNODC table (skipped where it is absent)', () => {
    expect(start('--cases', '3000', '--glotip', table).status).toBe(0);
    expect(summary().glotip).toMatchObject({ rows: 58_769, accepted: 58_641, refused: 128 });
  }, 100_000);

  it.each([
    [3, ['--glotip', join(tmpdir(), 'no', 'such', 'table.xlsx')], 'There is no file'],
    [3, ['--glotip', tmpdir()], 'This is a folder'],
    [3, ['--glotip', main], 'not an XLSX workbook'],
    [2, ['--cases', 'many'], 'npm start'],
    [2, ['--unheard-of'], 'npm start'],
  ])('ends with %d for %j', (code, args, text) => {
    const before = existsSync(out) ? readdirSync(out) : [];
    const { status, stderr } = start('--cases', '50', ...args);
    expect(status).toBe(code);
    expect(stderr).toContain(text);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(out) ? readdirSync(out) : []).toEqual(before);
  }, 100_000);
});
