import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeWhole, xlsxOf } from '@ctip/exchange';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ctip as typed } from './ctip.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'ctip-walk-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header = ['prs_Gender', 'prs_Citizenship', 'vic_TraffickingStatus', 'vic_AgeWhenTrafficked', 'vic_TypeOfExploitation', 'vic_MethodsOfControl', 'cas_Status', 'con_Consent'];
const first = ['Feminine', 'PH', 'ActualVictimOfTrafficking', 27, 'ForcedLabour;Servitude', 'WithholdsDocuments;TakesEarnings', 'Active', 'true'];
const wrong = ['Masculin', 'NA', 'PossibleVictimOfTrafficking', 'sixteen', 'ForcedBegging', 'DebtBondage', 'Active', 'true'];
const last = ['Masculine', 'Namibia', 'PossibleVictimOfTrafficking', 16, 'ForcedBegging', 'DebtBondage', 'Active', 'true'];
const right = wrong.map((cell) => (cell === 'Masculin' ? 'Masculine' : cell === 'sixteen' ? 16 : cell));

beforeAll(async () => {
  await writeWhole(at('shelter.xlsx'), xlsxOf({ name: 'Victims', header, rows: [first, wrong, last] }));
  await writeWhole(at('shelter-repaired.xlsx'), xlsxOf({ name: 'Victims', header, rows: [first, right, last] }));
});

/** Runs a line of the document in the folder: words that name a file there, or are to be made there, become paths. */
async function ctip(line: string): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const isFile = (word: string, before: string | undefined): boolean => existsSync(at(word)) || ['--out', '--losses', '--keys', '--receipt'].includes(before ?? '');
  const args = words.slice(1).map((word, index) => (isFile(word, words[index]) && !word.startsWith('-') && index > 0 ? at(word) : word));
  return typed(args, '', { today: '2026-06-01', now: () => Date.UTC(2026, 5, 1, 12) });
}

const fingerprintOf = async (keys: string): Promise<string> => (JSON.parse((await ctip(`ctip keys show --keys ${keys} --json`)).out) as { readonly own: { readonly fingerprint: string } }).own.fingerprint;

const document = readFileSync(new URL('../../../../docs/exchange-walkthrough.md', import.meta.url), 'utf8');
const lines = [...document.matchAll(/```sh\n(.*?)```/gsu)].flatMap(([, block = '']) => block.trim().split('\n'));

describe('the walk from a workbook to a receipt', () => {
  it.each(lines)('%s', async (line) => {
    const [command = '', code = ''] = line.split(' # exit ');
    const said = command.includes('FINGERPRINT-OF-') ? command.replace('FINGERPRINT-OF-SOUTH', await fingerprintOf('south')).replace('FINGERPRINT-OF-NORTH', await fingerprintOf('north')) : command;
    const got = await ctip(said);
    expect([got.code, got.err]).toEqual([Number(code), code === '0' ? expect.any(String) : expect.stringMatching(/\S/u)]);
    if (command.includes('--losses') && code === '1') expect(got.err).toContain('sheet 1, row 3: /prs_Gender: this is no code of the list. Allowed are Feminine, Masculine');
  });

  it('ends with what was sent, and nothing else', () => {
    expect(lines.length).toBeGreaterThan(12);
    expect(readFileSync(at('received.ndjson')).equals(readFileSync(at('records.ndjson')))).toBe(true);
    expect(readFileSync(at('records.ndjson'), 'utf8').trim().split('\n')).toHaveLength(12);
    expect(existsSync(at('again.ndjson'))).toBe(false);
    expect(readFileSync(at('evidence'), 'utf8')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/u);
  });
});
