import { mkdtempSync, existsSync, readFileSync, rmSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Case, ExploitationAccount, SocialProfile, Victim } from '@ctip/core';
import { samples } from '@ctip/testing';
import { afterAll, describe, expect, it } from 'vitest';

import { convert, convertTo, ctdcColumns, standards, xlsxOf, type ConversionReport, type ConvertRequest } from '../index.js';

const folder = mkdtempSync(join(tmpdir(), 'ctip-convert-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const about = { agency: 'a-1', ids: 'import-7', detectedOn: '2025', detectedIn: 'JO', recordedOn: '2026-03-02' };

async function run(text: string, request: ConvertRequest, fileName?: string): Promise<{ readonly text: string; readonly report: ConversionReport }> {
  // In pieces of odd length: where the bytes are cut makes no difference.
  const bytes = new TextEncoder().encode(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) => bytes.subarray(index * 7, index * 7 + 7));
  const made = convert({ bytes: pieces, ...(fileName !== undefined && { fileName }) }, request);
  if (!made.ok) expect.fail(JSON.stringify(made.problems));
  let out = '';
  for await (const chunk of made.value.chunks) out += chunk;
  return { text: out, report: made.value.report() };
}

const labels = 'First Name,Second Name,Mailing Street,Type of Exploitation,Type of Sex Exploitation\r\n';

describe('a file of another standard', () => {
  const csv = `prs_FirstName,vic_TypeOfExploitation,org_Name\r\nAmal,ForcedLabour,"'=HYPERLINK(1)"\r\nNour,Ransom,x\r\n`;

  it('becomes records of ours and comes back, formulas as text, every row accounted for', async () => {
    const ours = await run(csv, { from: 'htcds', to: 'ours', ...about });
    expect(ours.report).toMatchObject({ read: 2, written: 1, refused: 1, refusals: [{ problems: [{ code: 'exchange/htcds-code', pointer: '/vic_TypeOfExploitation' }] }] });
    const records = ours.text.trim().split('\n').map((line) => JSON.parse(line) as { schema: string; id: string });
    expect(records.map(({ schema }) => schema)).toEqual(['ctip.victim/2', 'ctip.case/1', 'ctip.social-profile/1', 'ctip.exploitation-account/1']);
    expect(records[0]?.id).toBe('import-7-2-victim');
    const back = await run(ours.text, { from: 'ours', to: 'htcds', recordedOn: '2026-03-02' });
    const [header = '', row = ''] = back.text.split('\r\n');
    const cells = Object.fromEntries(header.split(',').map((name, index) => [name, row.split(',')[index]]));
    expect(cells).toMatchObject({ prs_FirstName: 'Amal', vic_TypeOfExploitation: 'ForcedLabour', org_Name: "'=HYPERLINK(1)" });
  });

  it('becomes a file of a third one, with the losses of both sides', async () => {
    const { text, report } = await run(csv, { from: 'htcds', to: 'ctdc', toVersion: 'global-k-anonymised', ...about });
    const [header = '', row = ''] = text.split('\r\n');
    expect(header.split(',')).toEqual(ctdcColumns('global-k-anonymised').map(({ name }) => name));
    // The word of the file for "not known" is a number, not a formula: it stays as that file reads it.
    expect(row.split(',')[2]).toBe('-99');
    expect(new Set(report.losses.map(({ when }) => when))).toEqual(new Set(['reading', 'writing']));
    expect(JSON.stringify(report)).not.toMatch(/Amal|Nour|HYPERLINK|Ransom/u);
  });

  it('is read with both headers of its workbook', async () => {
    const { report, text } = await run(`prs_FirstName,prs_SecondName,prs_MailingCity,vic_TypeOfExploitation,vic_TypeOfSexExploitation\r\n${labels}Amal,S,Main street,ForcedLabour,\r\n`, { from: 'htcds', to: 'ours', ...about });
    expect(report).toMatchObject({ read: 1, written: 1 });
    expect(report.losses.map(({ code }) => code)).toContain('exchange/htcds-label-over-name');
    expect(text).toContain('prs_MailingStreet');
  });

  it('tells its version by its name, or is refused with the candidates', async () => {
    const csv24 = `${ctdcColumns('global-synthetic-2024').map(({ name }) => name).join(',')}\r\n2019,Woman,,,,,1${','.repeat(20)}\r\n`;
    const refused = await run(csv24, { from: 'ctdc', to: 'ours', ...about });
    expect(refused.report.refusals[0]?.problems[0]).toMatchObject({ code: 'exchange/ctdc-ambiguous-version', params: { candidates: ['global-synthetic-2024', 'global-synthetic-2025'] } });
    const ok = await run(csv24, { from: 'ctdc', to: 'ours', ...about }, 'CTDC_global_synthetic_data_v2025.csv');
    expect(ok.report).toMatchObject({ read: 1, written: 1, refused: 0 });
    const again = await run(ok.text, { from: 'ours', to: 'ctdc', toVersion: 'global-synthetic-2025', recordedOn: '2026-03-02' });
    expect(again.text).toBe(csv24);
  });
});

describe('a workbook', () => {
  const bytesOf = async (table: Parameters<typeof xlsxOf>[0]): Promise<Uint8Array> => {
    const pieces: Uint8Array[] = [];
    for await (const piece of xlsxOf(table)) pieces.push(piece);
    return new Uint8Array(Buffer.concat(pieces));
  };
  const from = async (workbook: Uint8Array, request: ConvertRequest) => {
    const made = convert({ bytes: [], workbook }, request);
    if (!made.ok) expect.fail(JSON.stringify(made.problems));
    let text = '';
    for await (const chunk of made.value.chunks) text += chunk;
    return { text, report: made.value.report() };
  };

  it('of HTCDS is read with both headers, cells that are not there and formulas as text', async () => {
    const workbook = await bytesOf({
      name: 'Cases',
      header: ['prs_FirstName', 'prs_MailingCity', 'vic_TypeOfExploitation', 'org_Name'],
      rows: [['First Name', 'Mailing Street', 'Type of Exploitation', 'Organisation Name'], ['Amal', 'Main street', 'Forced labour', ''], ['Nour', '', '', '=1+1'], ['', '', 'Ransom', '']],
    });
    const { text, report } = await from(workbook, { from: 'htcds', to: 'ours', ...about });
    expect(report).toMatchObject({ read: 3, written: 2, refused: 1, refusals: [{ at: { row: 5 }, problems: [{ code: 'exchange/htcds-code', pointer: '/vic_TypeOfExploitation' }] }] });
    expect(report.losses.find(({ code }) => code === 'exchange/htcds-label-over-name')).toMatchObject({ count: 1 });
    expect(text).toContain('"=1+1"');
  });

  it('of CTDC is read though its last cells are empty', async () => {
    const columns = ctdcColumns('global-synthetic-2024').map(({ name }) => name);
    const workbook = await bytesOf({ name: 'data', header: columns, rows: [['2019', 'Woman', ...Array.from({ length: 25 }, () => '')]] });
    const { report } = await from(workbook, { from: 'ctdc', to: 'ours', fromVersion: 'global-synthetic-2024', ...about });
    expect(report).toMatchObject({ read: 1, written: 1, refused: 0 });
  });

  it('that is none is refused', async () => {
    const { report } = await from(new TextEncoder().encode('PK no'), { from: 'htcds', to: 'ours', ...about });
    expect(report.refusals[0]?.problems[0]?.code).toMatch(/^exchange\/(?:zip|not-a-workbook)/u);
  });
});

const injection = fileURLToPath(new URL('../../../../../shared/data/csv-formula-injection/values.json', import.meta.url));
it.skipIf(!existsSync(injection))('values that spreadsheets take for formulas go out as text and come back as they were', async () => {
  const values = (JSON.parse(readFileSync(injection, 'utf8')) as { value: string }[]).map(({ value }) => value).filter((value) => value.trim() !== '');
  expect(values.length).toBeGreaterThan(20);
  const csv = `org_Name,prs_Title\r\n${values.map((value) => `"${value.replaceAll('"', '""')}",x\r\n`).join('')}`;
  const ours = await run(csv, { from: 'htcds', to: 'ours', ...about });
  const back = await run(ours.text, { from: 'ours', to: 'htcds', recordedOn: '2026-03-02' });
  const again = await run(back.text, { from: 'htcds', to: 'ours', ...about });
  const named = (text: string) => [...text.matchAll(/"org_Name":\{"text":("(?:[^"\\]|\\.)*")/gu)].map(([, value = '""']) => JSON.parse(value) as string);
  expect(named(again.text)).toEqual(named(ours.text));
  for (const line of back.text.split('\r\n').slice(1)) expect(line).not.toMatch(/^"?[=+@-]/u);
});

describe('a cube', () => {
  const cube = { unit: 'victims', dimensions: [{ id: 'sex', codeList: 'sex', members: ['female'], additive: true }], cells: [{ members: ['female'], low: 0, high: 4 }], complete: false, counted: { low: 0, high: 4 } };
  const prepared = { agency: 'XX', preparedAt: '2026-03-02T00:00:00Z' };
  const line = `${JSON.stringify(cube)}\n`;

  it('goes to SDMX and comes back, alone in its file', async () => {
    const json = await run(line, { from: 'ours', to: 'sdmx-json', ...prepared });
    const back = await run(json.text, { from: 'sdmx-json', to: 'ours' });
    expect(JSON.parse(back.text)).toEqual(cube);
    const [csv, structure] = [await run(line, { from: 'ours', to: 'sdmx-csv', ...prepared }), await run(line, { from: 'ours', to: 'sdmx-structure', ...prepared })];
    const read = await run(csv.text, { from: 'sdmx-csv', to: 'ours', structure: structure.text });
    expect(JSON.parse(read.text)).toEqual(cube);
    expect((await run(line + line, { from: 'ours', to: 'sdmx-json', ...prepared })).report).toMatchObject({ written: 1, refused: 1, refusals: [{ problems: [{ code: 'exchange/convert-one-cube' }] }] });
  });

  it('goes to HXL and comes back', async () => {
    const hxl = await run(line, { from: 'ours', to: 'hxl' });
    expect(JSON.parse((await run(hxl.text, { from: 'hxl', to: 'ours' })).text)).toEqual(cube);
  });

  it('is not made of persons', () => {
    const made = convert({ bytes: [] }, { from: 'htcds', to: 'sdmx-json', ...about, ...prepared });
    expect(made.ok ? [] : made.problems).toMatchObject([{ code: 'exchange/convert-subject', params: { from: 'persons', to: 'cube' } }]);
  });
});

it('projects go to IATI and come back, what belongs to one together', async () => {
  const version = { asOf: { absent: 'unknown' }, source: { id: 'page', title: 'Page' }, mark: 'secondary', status: 'closed', start: '2011-06-08', end: '2016', donors: ['Norway'] };
  const project = (id: string) => ({ schema: 'ctip.project/1', id, identifiers: [{ scheme: 'UNODC', value: id }], title: { en: `R & D ${id}` }, versions: [version] });
  const role = { schema: 'ctip.organisation-role/1', id: 'r-1', project: 'p-1', organisation: 'o-1', name: { ar: 'النرويج' }, role: 'implementing', from: { absent: 'unknown' }, until: { absent: 'unknown' }, asOf: { absent: 'unknown' }, source: version.source, mark: 'secondary' };
  const text = [project('p-1'), role, project('p-2')].map((record) => `${JSON.stringify(record)}\n`).join('');
  const xml = await run(text, { from: 'ours', to: 'iati', agency: 'XX-1', agencyType: '10', preparedAt: '2026-03-02T00:00:00Z' });
  expect(xml.report).toMatchObject({ read: 2, written: 2, refused: 0 });
  expect(xml.text.match(/<iati-activity>/gu)).toHaveLength(2);
  const back = await run(xml.text, { from: 'iati', to: 'ours', ids: 'i', recordedOn: '2026-03-02' });
  const records = back.text.trim().split('\n').map((one) => JSON.parse(one) as { schema: string; title?: { en?: string }; versions?: { end: string }[] });
  expect(records.filter(({ schema }) => schema === 'ctip.project/1').map(({ title, versions }) => [title?.en, versions?.[0]?.end])).toEqual([['R & D p-1', '2016'], ['R & D p-2', '2016']]);
  const again = await run(back.text, { from: 'ours', to: 'iati', agency: 'XX-1', agencyType: '10', preparedAt: '2026-03-02T00:00:00Z' });
  expect(again.text).toBe(xml.text);
});

describe('records of ours', () => {
  it('of one person are one row, whatever of them is there', async () => {
    const one = <T>(schema: Parameters<typeof samples>[0], seed: number): T => [...samples(schema, { seed, count: 1 })][0] as T;
    const file = one<Case>(Case, 3);
    const victim = { ...one<Victim>(Victim, 1), id: file.victimId };
    const profile = { ...one<SocialProfile>(SocialProfile, 4), victimId: file.victimId };
    const account = { ...one<ExploitationAccount>(ExploitationAccount, 5), caseId: file.id };
    const second = { ...file, id: 'c-second' };
    const text = [victim, file, profile, account, second].map((record) => `${JSON.stringify(record)}\n`).join('');
    const { report } = await run(text, { from: 'ours', to: 'htcds', recordedOn: '2026-03-02' });
    expect(report).toMatchObject({ read: 2, written: 2, refused: 0 });
  });

  it.each([
    ['of no schema', '{"schema":"ctip.cat/1"}\n', 'exchange/convert-schema'],
    ['that are none', '[1]\n', 'core/type'],
    ['without a case', '{"schema":"ctip.victim/2"}\n', 'core/required'],
    ['that are no JSON', '{"schema"\n', 'exchange/json-syntax'],
  ])('%s are refused', async (_name, text, code) => {
    const { report } = await run(text, { from: 'ours', to: 'ctdc', recordedOn: '2026-03-02' });
    expect(report.refusals[0]?.problems.map((found) => found.code)).toContain(code);
  });
});

describe('a request', () => {
  it.each([
    [{ from: 'cat', to: 'ours' }, 'exchange/convert-standard'],
    [{ from: 'htcds', to: 'ctdc', toVersion: '1999', ...about }, 'exchange/convert-version'],
    [{ from: 'ours', to: 'ctdc' }, 'exchange/convert-option'],
    [{ from: '__proto__', to: 'ours' }, 'exchange/convert-standard'],
  ])('%j is refused', (request, code) => {
    const made = convert({ bytes: [] }, request);
    expect(made.ok ? [] : made.problems.map((found) => found.code)).toContain(code);
  });

  it('names each standard once', () => expect(new Set(standards.map(({ id }) => id)).size).toBe(standards.length));
});

describe('a file', () => {
  it('appears whole, or not at all', async () => {
    const bytes = [new TextEncoder().encode('prs_FirstName,prs_Gender\nAmal,lady\n')];
    const none = await convertTo(join(folder, 'none.ndjson'), { bytes }, { from: 'htcds', to: 'ours', ...about });
    expect(none).toMatchObject({ ok: true, value: { written: 0, refused: 1 } });
    expect(existsSync(join(folder, 'none.ndjson'))).toBe(false);
    const some = await convertTo(join(folder, 'some.ndjson'), { bytes: [new TextEncoder().encode('prs_FirstName\nAmal\n')] }, { from: 'htcds', to: 'ours', ...about });
    expect(some).toMatchObject({ ok: true, value: { written: 1, refused: 0 } });
    expect(readFileSync(join(folder, 'some.ndjson'), 'utf8').split('\n')).toHaveLength(5);
    expect(readdirSync(folder)).toEqual(['some.ndjson']);
  });
});
