import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { languages } from '@ctip/core';
import { arrivals } from '@ctip/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ctip as typed } from './ctip.fixture.js';
import { run } from '../index.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctip-cli-'));
  writeFileSync(join(folder, 'good.ndjson'), Buffer.concat([...arrivals({ seed: 1, cases: 400 })].map((line) => line.bytes)));
  writeFileSync(join(folder, 'mixed.ndjson'), Buffer.concat([...arrivals({ seed: 1, cases: 400, damagedShare: 0.05 })].map((line) => line.bytes)));
  writeFileSync(join(folder, 'empty.ndjson'), '');
  writeFileSync(join(folder, 'wide.ndjson'), Buffer.from('\uFEFF{"a":1}', 'utf16le'));
  writeFileSync(join(folder, 'zip.xlsx'), Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]));
  writeFileSync(join(folder, 'seen.json'), '{"age":"adult","acts":"yes","purposes":{"slavery":"yes"}}');
  writeFileSync(join(folder, 'bill.json'), JSON.stringify({ id: 'bill', status: 'bill', claims: { 'offence.exists': true, childException: true } }));
  writeFileSync(join(folder, 'rows.json'), '[{"age":"child","act":"yes","means":"no","purpose":"yes","expected":"present"},{"age":"adult","act":"no","means":"any","purpose":"any","expected":"present"}]');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ctip = (...args: string[]) => typed(args.map((word) => word.replace('@', folder)), 'not json\n');

describe('exit codes', () => {
  it.each([
    [0, ['--help']],
    [0, ['validate', '--help']],
    [0, ['--version']],
    [0, ['validate', '@/good.ndjson']],
    [1, ['validate', '@/mixed.ndjson']],
    [1, ['validate', '-']],
    [2, []],
    [2, ['fly']],
    [2, ['validate']],
    [3, ['validate', '@/good.ndjson', 'more']],
    [3, ['validate', '@/no*.ndjson']],
    [1, ['validate', '@/m*d.ndjson', '@/good.ndjson']],
    [2, ['validate', '-', '--job', '@/job']],
    [2, ['validate', '@/good.ndjson', '--resume']],
    [2, ['validate', '@/good.ndjson', '--show', 'x']],
    [3, ['validate', '@/good.ndjson', '--job', '@/no-job', '--resume']],
    [3, ['validate', '@/good.ndjson', '--refused', '@/no/such/folder.ndjson']],
    [2, ['validate', '@/good.ndjson', '--colour']],
    [2, ['validate', '@/good.ndjson', '--as', 'cat']],
    [1, ['validate', '@/good.ndjson', '--as', 'shelter']],
    [2, ['convert', '@/good.ndjson', '--from', 'ours', '--to', 'ctdc']],
    [2, ['convert', '@/good.ndjson', '--from', 'cat', '--to', 'ctdc', '--out', '@/o.csv']],
    [2, ['convert', '@/good.ndjson', '--from', 'htcds', '--to', 'ours', '--out', '@/o.csv']],
    [2, ['convert', '@/good.ndjson', '--from', 'ours', '--to', 'ctdc', '--to-version', '1999', '--out', '@/o.csv']],
    [3, ['convert', '@/none.csv', '--from', 'ours', '--to', 'ctdc', '--out', '@/o.csv']],
    [0, ['convert', '@/good.ndjson', '--from', 'ours', '--to', 'ctdc', '--out', '@/o.csv', '--losses', '@/o.losses.json']],
    [1, ['convert', '@/mixed.ndjson', '--from', 'ours', '--to', 'ctdc', '--out', '@/o.csv']],
    [0, ['convert', '@/good.ndjson', '--from', 'ours', '--to', 'ctdc', '--out', '@/o.xlsx']],
    [2, ['convert', '@/good.ndjson', '--from', 'ours', '--to', 'fhir', '--out', '@/o.xlsx']],
    [2, ['convert', '@/good.ndjson', '--from', 'glotip', '--to', 'ours', '--out', '@/o.ndjson']],
    [2, ['convert', '@/good.ndjson', '--from', 'ours', '--to', 'open-badges', '--out', '@/o.ndjson']],
    [3, ['convert', '@/good.ndjson', '--from', 'ours', '--to', 'open-badges', '--recipients', '@/none.ndjson', '--issuer', 'https://centre.example', '--issuer-name', 'Centre', '--out', '@/o.ndjson']],
    [2, ['convert', '@/good.ndjson', '--from', 'sdmx-json', '--to', 'ours', '--reading', '@/good.ndjson', '--out', '@/o.ndjson']],
    [2, ['convert', '@/good.ndjson', '--from', 'sdmx-csv', '--to', 'ours', '--out', '@/o.ndjson']],
    [1, ['convert', '@/good.ndjson', '--from', 'jcard', '--to', 'ours', '--out', '@/o.ndjson']],
    [2, ['convert', '@/good.ndjson', '--from', 'glotip', '--to', 'ours', '--unit', 'victims', '--by', 'mood', '--out', '@/o.ndjson']],
    [1, ['convert', '@/zip.xlsx', '--from', 'glotip', '--to', 'ours', '--unit', 'victims', '--out', '@/o.ndjson']],
    [0, ['schema']],
    [0, ['schema', 'shelter']],
    [2, ['schema', 'cat']],
    [2, ['schema', '__proto__']],
    [0, ['codes']],
    [0, ['codes', 'country']],
    [2, ['codes', 'cat']],
    [2, ['validate', '@/good.ndjson', '--lang', 'xx']],
    [2, ['tabulate', '@/good.ndjson', '--by', 'mood']],
    [2, ['tabulate', '@/good.ndjson', '--by', 'sex,sex']],
    [2, ['anonymise', '@/good.ndjson']],
    [2, ['anonymise', '@/good.ndjson', '--k', '1', '--out', '@/x.csv']],
    [2, ['anonymise', '@/good.ndjson', '--columns', 'victimId', '--out', '@/x.csv']],
    [2, ['comply', 'FR']],
    [2, ['comply', '--as-of', 'yesterday']],
    [2, ['comply', '--known-at', 'then']],
    [2, ['comply', '--html', '@/s.html']],
    [2, ['comply', 'BH', 'LB', '--draft', '@/bill.json']],
    [3, ['comply', '--draft', '@/none.json', '--for', 'LY']],
    [3, ['comply', '--all', '--matrix', '@/no/such/folder.html']],
    [2, ['law', 'FR']],
    [2, ['law', 'BH', '--as-of', '2024']],
    [2, ['conformance', 'moon', '@/rows.json']],
    [3, ['validate', '@']],
    [3, ['validate', '@/none.ndjson']],
    [3, ['validate', '@/empty.ndjson']],
    [3, ['validate', '@/wide.ndjson']],
    [3, ['screen', '@/none.json']],
    [3, ['conformance', 'palermo', '@/none.json']],
    [3, ['report', '@/good.ndjson', '--out', '@/no/such/folder.html']],
    [3, ['report', '@/good.ndjson', '--out', '@/r.html', '--glotip', '@/zip.xlsx']],
    [3, ['anonymise', '@/good.ndjson', '--out', '@/no/such/folder.csv']],
  ])('%d for %j', async (code, args) => {
    const found = await ctip(...args);
    expect(found.code).toBe(code);
    expect(found.code === 0 ? found.out : found.err).not.toBe('');
    expect(found.err + found.out).not.toContain(folder);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part') || name.startsWith('x.') || name === 'r.html')).toEqual([]);
  });
});

describe('languages', () => {
  it.each(languages)('speaks %s in help and in problems', async (language) => {
    const help = await ctip('validate', '--help', '--lang', language);
    const wrong = await ctip('validate', '@/none.ndjson', '--lang', language);
    const letters = language === 'ar' ? /\p{Script=Arabic}/u : language === 'fr' ? /fichier/u : /file/u;
    expect(help.out).toMatch(letters);
    expect(wrong.err).toMatch(language === 'ar' ? /\p{Script=Arabic}/u : language === 'fr' ? /fichier/u : /no file/u);
  });

  it('takes the language of the terminal', async () => {
    let out = '';
    const io = { stdin: (async function* () {})(), out: (text: string) => (out += text), err: () => {}, terminal: false, env: { LANG: 'fr_TN.UTF-8' }, clock: () => 0, version: '0', today: '2026-01-01' };
    await run(['--help'], io);
    expect(out).toContain('Utilisation');
  });
});

describe('verbs', () => {
  it('validate accounts for every record and says why one was refused', async () => {
    const { out, err } = await ctip('validate', '@/mixed.ndjson', '--refused', '@/problems.out');
    expect(out).toBe('400 read = 380 good + 20 refused\n');
    expect(err.split('\n').length).toBeGreaterThanOrEqual(20);
    expect(readFileSync(join(folder, 'problems.out'), 'utf8').trim().split('\n')).toHaveLength(20);
    const json = JSON.parse((await ctip('validate', '@/mixed.ndjson', '--json')).out) as { read: number; good: number; refused: number };
    expect([json.read, json.good, json.refused]).toEqual([400, 380, 20]);
  });

  it('validate reads a JSON document as its list of records', async () => {
    const lines = readFileSync(join(folder, 'good.ndjson'), 'utf8').trim().split('\n').slice(0, 5);
    writeFileSync(join(folder, 'list.json'), `[${lines.join(',\n')}]`);
    expect((await ctip('validate', '@/list.json')).out).toBe('5 read = 5 good + 0 refused\n');
    expect((await ctip('validate', '@/good.ndjson', '--format', 'json')).code).toBe(1);
  });

  it('tabulate gives a cube', async () => {
    const cube = JSON.parse((await ctip('tabulate', '@/good.ndjson', '--by', 'sex,form', '--unit', 'cases', '--json')).out) as { unit: string; counted: { low: number } };
    expect([cube.unit, cube.counted.low]).toEqual(['cases', 400]);
    expect((await ctip('tabulate', '@/good.ndjson', '--lang', 'ar')).out).toContain('أنثى');
  });

  it('anonymise publishes nothing smaller than k', async () => {
    const { code, out } = await ctip('anonymise', '@/good.ndjson', '--k', '5', '--suppress', '0.1', '--out', '@/release.csv', '--json');
    expect(code).toBe(0);
    const rows = readFileSync(join(folder, 'release.csv'), 'utf8').trim().split('\r\n').slice(1);
    const classes = new Map<string, number>();
    for (const row of rows) classes.set(row, (classes.get(row) ?? 0) + 1);
    expect(Math.min(...classes.values())).toBeGreaterThanOrEqual(5);
    expect((JSON.parse(out) as { released: number }).released).toBe(rows.length);
  });

  it('comply cites its sources and shows what is not known', async () => {
    const one = await ctip('comply', 'LB', '--as-of', '2024-01-01');
    expect(one.out).toContain('other forms of coercion');
    const all = JSON.parse((await ctip('comply', '--json')).out) as { matrix: { rows: unknown[]; totals: { unknown: number } } };
    expect(all.matrix.rows).toHaveLength(22);
    expect(all.matrix.totals.unknown).toBeGreaterThan(0);
    expect((await ctip('comply')).out.split('\n').length).toBeGreaterThan(22);
  });

  it('comply writes a matrix, a register, penalties, a map and the report of a state, each whole', async () => {
    const files = ['--matrix', '@/matrix.html', '--register', '@/register.html', '--penalties', '@/penalties.html', '--map', '@/map.svg'];
    expect((await ctip('comply', '--all', '--as-of', '2024-01-01', '--lang', 'ar', ...files)).code).toBe(0);
    expect((await ctip('comply', 'BH', '--as-of', '2024-01-01', '--html', '@/bh.html')).code).toBe(0);
    for (const name of ['matrix', 'register', 'penalties', 'bh']) expect(readFileSync(join(folder, `${name}.html`), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/u);
    expect(readFileSync(join(folder, 'map.svg'), 'utf8')).toMatch(/^<svg[\s\S]*<\/svg>$/u);
  });

  it('comply narrows to an instrument, and tells what would satisfy', async () => {
    const found = JSON.parse((await ctip('comply', 'KW', '--as-of', '2024-01-01', '--instrument', 'tip-protocol', '--json')).out) as { reports: { findings: unknown[] }[] };
    expect(found.reports[0]?.findings).toHaveLength(55);
    expect((await ctip('comply', 'KW', '--as-of', '2024-01-01')).out).toContain('→ Name or clearly cover');
  });

  it('comply holds a state beside further benchmarks when asked', async () => {
    expect((await ctip('comply', 'AE', '--as-of', '2024-01-01', '--benchmarks')).out).toContain('Victims not liable: satisfied');
    expect((await ctip('comply', 'AE', '--as-of', '2024-01-01')).out).not.toContain('Victims not liable');
  });

  it('comply tries a bill as law, and refuses one that is not as documented without repeating it', async () => {
    const found = await ctip('comply', '--draft', '@/bill.json', '--for', 'LY', '--as-of', '2024-01-01');
    expect(found.code).toBe(0);
    expect(found.out).toMatch(/tip\.5\.1[^\n]*→ satisfied/u);
    writeFileSync(join(folder, 'bad-bill.json'), JSON.stringify({ id: 'bill', claims: { secretClaim: true } }));
    const bad = await ctip('comply', '--draft', '@/bad-bill.json', '--for', 'LY');
    expect([bad.code, bad.err.includes('secretClaim')]).toEqual([1, false]);
  });

  it('law shows the law of a day, as known on another', async () => {
    expect((await ctip('law', 'OM', '--as-of', '2026-01-01')).out).toContain('omn.78-2025@2025-09-10');
    expect((await ctip('law', 'OM', '--as-of', '2026-01-01', '--known-at', '2024-12-31')).out).toContain('omn.126-2008');
    expect((await ctip('law', 'LB', '--as-of', '2024-01-01', '--as', 'akn')).out).toContain('<FRBRWork>');
    expect((JSON.parse((await ctip('law', 'LB', '--as-of', '2024-01-01', '--as', 'json-ld')).out) as { '@graph': unknown[] })['@graph']).toHaveLength(1);
    expect((await ctip('law', 'LB', '--as', 'page', '--lang', 'ar')).out).toContain('لبنان');
  });

  it('screen explains, asks and never decides', async () => {
    const { out } = await ctip('screen', '@/seen.json');
    expect(out).toContain('Undetermined on the observations given');
    expect(out).toContain('Ask about the means');
    expect(out).toContain('A trained person must decide.');
  });

  it('screen writes the explanation as a page, right to left in Arabic', async () => {
    expect((await ctip('screen', '@/seen.json', '--html', '@/seen.html', '--lang', 'ar')).code).toBe(0);
    expect(readFileSync(join(folder, 'seen.html'), 'utf8')).toContain('<html lang="ar" dir="rtl">');
    expect((await ctip('screen', '@/seen.json', '--html', '@/no/folder/seen.html')).code).toBe(3);
  });

  it('screen says what was declined, both readings, and how each clause was checked', async () => {
    writeFileSync(join(folder, 'declined.json'), '{"age":"uncertain","acts":{"recruitment":"no","harbouring":{"absent":"declined"}},"means":{"absent":"declined"},"purposes":"yes"}');
    const { code, out } = await ctip('screen', '@/declined.json');
    expect(code).toBe(0);
    expect(out).toContain('Read as an adult: Undetermined');
    expect(out).toContain('do not press');
    expect(out).toMatch(/Still open, and may be asked: .*transfer/u);
    expect(out).toMatch(/\[3\(a\); verified\]/u);
  });

  it('screen takes other definitions', async () => {
    writeFileSync(join(folder, 'migrant.json'), '{"age":"adult","purposes":"yes"}');
    expect((await ctip('screen', '@/migrant.json', '--under', 'iom-assistance-migrant')).out).toContain('Elements present');
    writeFileSync(join(folder, 'morocco.json'), '{"age":"adult","acts":{"mediation":"yes"},"means":{"abuse-of-need":"yes"},"purposes":"yes"}');
    expect((await ctip('screen', '@/morocco.json', '--under', 'ma-448-1')).out).toContain('Elements present');
    expect((await ctip('screen', '@/morocco.json')).code).toBe(1);
    expect((await ctip('screen', '@/morocco.json', '--under', 'nothing')).code).toBe(2);
  });

  it('screen explains a published instrument in the language asked for', async () => {
    writeFileSync(join(folder, 'delphi.json'), '{"answers":{"exploitation/excessive-days-or-hours":"yes","exploitation/hazardous-work":{"absent":"declined"}},"observations":[{"item":"coercion-at-destination/debt-bondage","answer":"yes","on":"2026-03-01","from":"person","by":"police"}]}');
    for (const language of languages) {
      const { code, out } = await ctip('screen', '@/delphi.json', '--under', 'ilo-delphi-adult-labour', '--lang', language);
      expect([code, out.includes({ ar: 'لمن القرار', en: 'Who decides', fr: 'Qui décide' }[language])]).toEqual([0, true]);
    }
    writeFileSync(join(folder, 'wrong.json'), '{"answers":{"Nour":"yes"}}');
    const wrong = await ctip('screen', '@/wrong.json', '--under', 'ilo-eleven');
    expect([wrong.code, wrong.err.includes('Nour')]).toEqual([1, false]);
    writeFileSync(join(folder, 'placed.json'), '{"observations":[{"item":"any/locked-in","answer":"yes","dimension":"duress"},{"item":"duress/forced-on-call","answer":"yes"}]}');
    expect((await ctip('screen', '@/placed.json', '--under', 'ilo-hard-to-see-adult')).out).toContain('it may be forced labour');
    expect((await ctip('screen', '@/placed.json', '--under', 'icls-2018')).code).toBe(1);
  });

  it('form writes the blank form of an instrument or a definition, whole', async () => {
    expect((await ctip('form', 'tip-protocol-3', '--out', '@/article-3.html', '--lang', 'fr')).code).toBe(0);
    expect(readFileSync(join(folder, 'article-3.html'), 'utf8')).toContain('<html lang="fr" dir="ltr">');
    for (const [write, start] of [['html', '<!doctype html>'], ['json-schema', '{'], ['fhir', '{'], ['xlsform', 'PK']] as const) {
      expect((await ctip('form', 'icls-2018', '--write', write, '--out', `@/form.${write}`, '--lang', 'ar')).code).toBe(0);
      expect(readFileSync(join(folder, `form.${write}`), 'latin1').startsWith(start)).toBe(true);
    }
    expect((await ctip('form', 'nothing', '--out', '@/x.html')).code).toBe(2);
    expect((await ctip('form', 'icls-2018')).code).toBe(2);
  });

  it('report writes one page, whole', async () => {
    expect((await ctip('report', '@/mixed.ndjson', '--out', '@/page.html')).code).toBe(1);
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/u);
  });

  it('conformance lists differences and ends with the counts', async () => {
    const { code, out } = await ctip('conformance', 'palermo', '@/rows.json');
    expect(code).toBe(1);
    expect(out.trim().split('\n').at(-1)).toBe('1 passed, 1 failed, 0 skipped');
    expect(out).toContain('failed row 2');
  });

  it('conformance that could check nothing is no success', async () => {
    const dataset = { file: 'none.csv', separator: ';', hierarchies: 'none_{column}.csv' };
    writeFileSync(join(folder, 'absent.json'), JSON.stringify([{ id: 'one', dataset, quasiIdentifiers: ['a'], models: [{ type: 'k-anonymity', k: 2 }], suppressionLimit: 0, metric: { type: 'loss' }, expected: { optimum: {} } }]));
    const { code, out } = await ctip('conformance', 'arx', '@/absent.json', '--data', '@');
    expect(out).toBe('skipped one: a file of the case is not there: dataset.file\n0 passed, 0 failed, 1 skipped\n');
    expect(code).toBe(1);
  });

  it('conformance takes the options that a kind declares, and no other kind’s', async () => {
    writeFileSync(join(folder, 'release.csv'), 'age,form\n10-19,a\n10-19,b\n*,a\n');
    const good = await ctip('conformance', 'k-check', '@/release.csv', '--qi', 'age', '--k', '2', '--l', 'form:2');
    expect([good.code, good.out.trim().split('\n').at(-1)]).toEqual([0, '2 passed, 0 failed, 1 skipped']);
    expect(good.out).toContain('1 records have *');
    const bad = await ctip('conformance', 'k-check', '@/release.csv', '--qi', 'age', '--k', '3');
    expect([bad.code, bad.out.trim().split('\n').at(-1)]).toEqual([1, '0 passed, 1 failed, 1 skipped']);
    const missing = await ctip('conformance', 'k-check', '@/release.csv', '--qi', 'Amina', '--k', '3', '--lang', 'fr');
    expect([missing.code, missing.out.includes('Amina'), missing.out.includes('n’a pas de colonne')]).toEqual([1, false, true]);
    expect((await ctip('conformance', 'k-check', '@/release.csv', '--k', '3')).code).toBe(2);
    expect((await ctip('conformance', 'palermo', '@/rows.json', '--k', '3')).code).toBe(2);
    expect((await ctip('conformance', '--help', '--lang', 'ar')).out).toContain('أشباه المعرّفات');
  });

  it('conformance writes a report of several kinds: files with their hashes, differences in full, in three languages', async () => {
    writeFileSync(join(folder, 'sound.json'), '[{"age":"child","act":"yes","means":"no","purpose":"yes","expected":"present"}]');
    for (const language of languages) {
      const { code, out } = await ctip('conformance', 'palermo', '@/sound.json', 'palermo', '@/rows.json', '--report', '@/conforming.json', '--html', '@/conforming.html', '--lang', language);
      expect([code, out.trim().split('\n').at(-1)]).toEqual([1, '2 passed, 1 failed, 0 skipped']);
      const report = JSON.parse(readFileSync(join(folder, 'conforming.json'), 'utf8')) as { conforms: boolean; versions: { ctip: string }; on: string; runs: { files: { name: string; sha256: string }[]; differences: unknown[] }[] };
      expect([report.conforms, report.versions.ctip, report.on, report.runs.map(({ differences }) => differences.length)]).toEqual([false, '0.0.0', '2026-01-31', [0, 1]]);
      expect(report.runs[0]?.files).toEqual([{ name: 'sound.json', bytes: readFileSync(join(folder, 'sound.json')).length, sha256: createHash('sha256').update(readFileSync(join(folder, 'sound.json'))).digest('hex') }]);
      const page = readFileSync(join(folder, 'conforming.html'), 'utf8');
      expect(page).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/u);
      expect(page).toContain(language === 'ar' ? 'lang="ar" dir="rtl"' : `lang="${language}" dir="ltr"`);
      expect(page).toContain(report.runs[0]?.files[0]?.sha256);
      expect(page).not.toMatch(/<script|https?:\/\//u);
    }
    expect((await ctip('conformance', 'palermo', '@/sound.json', 'palermo')).code).toBe(2);
    expect((await ctip('conformance', 'palermo', '@/sound.json', '--html', '@/no/such/page.html')).code).toBe(3);
  });

  const workbook = fileURLToPath(new URL('../../../../../shared/data/glotip/data_glotip_2025-04-14.xlsx', import.meta.url));
  it.skipIf(!existsSync(workbook))('conformance on the real table (skipped where it is absent)', async () => {
    const { code, out } = await ctip('conformance', 'glotip', workbook);
    expect(code).toBe(0);
    expect(out.trim().split('\n').at(-1)).toMatch(/^[2-9]\d passed, 0 failed, 0 skipped$/u);
  });
});

describe('schema and codes', () => {
  it('print the JSON Schema of a record, with titles in the language asked for', async () => {
    const { out } = await ctip('schema', 'ctip.case/1', '--lang', 'fr');
    const schema = JSON.parse(out) as { readonly $id: string; readonly properties: { readonly person: { readonly properties: { readonly sex: { readonly title: string } } } } };
    expect(schema.$id).toBe('urn:ctip:case:1');
    expect(schema.properties.person.properties.sex.title).toBe('sexe');
    await ctip('schema', 'case', '--out', '@/case.json', '--lang', 'fr');
    expect(readFileSync(join(folder, 'case.json'), 'utf8')).toBe(out);
  });

  it('list every record and every list in three languages', async () => {
    for (const language of languages) {
      const records = await ctip('schema', '--lang', language);
      expect(records.out).toContain('ctip.shelter/1');
      const codes = await ctip('codes', 'sex', '--lang', language);
      expect(codes.out.split('\n').filter((line) => line.startsWith('  '))).toHaveLength(3);
    }
    const { out } = await ctip('codes', 'country', '--json');
    expect((JSON.parse(out) as { readonly codes: readonly { readonly code: string; readonly label: string }[] }).codes.find(({ code }) => code === 'NA')?.label).toBe('Namibia');
  });
});
