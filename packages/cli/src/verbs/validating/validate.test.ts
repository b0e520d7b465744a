import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Case, languages } from '@ctip/core';
import { openWorkbook, writeCsv, writeWorkbook, type RefusalReport } from '@ctip/exchange';
import { arrivals, nation } from '@ctip/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ctip } from '../../run/ctip.fixture.js';

import { run } from '../../index.js';

let folder = '';
const mixed = Buffer.concat([...arrivals({ seed: 1, cases: 400, damagedShare: 0.5 })].map((line) => line.bytes));
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ctip-validate-'));
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in/b.ndjson'), mixed);
  writeFileSync(join(folder, 'in/a.ndjson'), Buffer.concat([...arrivals({ seed: 2, cases: 30 })].map((line) => line.bytes)));
  const cases = [...nation({ seed: 3, cases: 12 })].map((history) => history.case);
  await writeWorkbook(join(folder, 'book.xlsx'), cases, { as: Case });
  const pieces: Uint8Array[] = [];
  for await (const piece of writeCsv(cases, Case)) pieces.push(piece);
  writeFileSync(join(folder, 'table.csv'), Buffer.from(`\uFEFF${Buffer.concat(pieces).toString('utf8')}`, 'utf16le'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Settings {
  readonly stdin?: readonly Uint8Array[];
  readonly terminal?: boolean;
}

async function validate(args: readonly string[], { stdin = [], terminal = false }: Settings = {}) {
  let [out, err, now] = ['', '', 0];
  const code = await run(['validate', ...args.map((word) => word.replace('@', folder))], {
    stdin: (async function* () {
      await Promise.resolve();
      yield* stdin;
    })(),
    out: (text) => (out += text),
    err: (text) => (err += text),
    terminal,
    env: {},
    clock: () => (now += 50),
    version: '0.0.0',
    today: '2026-01-31',
  });
  return { code, out, err };
}

interface Json {
  readonly read: number;
  readonly refused: number;
  readonly notShown: number;
  readonly files: readonly { readonly file: number; readonly read: number; readonly sha256?: string }[];
  readonly problems: Readonly<Record<string, number>>;
  readonly notices: Readonly<Record<string, number>>;
  readonly refusals: readonly { readonly file: number; readonly problems: readonly unknown[] }[];
}

describe('ctip validate', () => {
  it('takes several files by pattern, in the order of their names, and counts each', async () => {
    const { code, out } = await validate(['@/in/*.ndjson']);
    expect([code, out]).toEqual([1, 'File 1: 30 read = 30 good + 0 refused\nFile 2: 400 read = 200 good + 200 refused\n430 read = 230 good + 200 refused\n']);
  });

  it('writes every refusal to a file, and says how many it does not show', async () => {
    const { err } = await validate(['@/in/b.ndjson', '--refused', '@/refused.ndjson', '--show', '3']);
    const lines = readFileSync(join(folder, 'refused.ndjson'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { file: number; problems: unknown[] });
    expect(lines).toHaveLength(200);
    const all = lines.reduce((sum, { problems }) => sum + problems.length, 0);
    expect(err.slice(0, err.indexOf('All problems')).trim().split('\n')).toHaveLength(4);
    expect(err).toContain(`not shown here: ${String(all - 3)}.`);
    const json = JSON.parse((await validate(['@/in/b.ndjson', '--json', '--show', '3'])).out) as Json;
    expect([json.read, json.refused, json.notShown, json.refusals.flatMap(({ problems }) => problems).length]).toEqual([400, 200, all - 3, 3]);
    expect(Object.values(json.problems).reduce((a, b) => a + b, 0)).toBe(all);
    expect(json.files[0]?.sha256).toMatch(/^[\da-f]{64}$/u);
  });

  it('gathers what it does not show: every kind with its count and its first records, in each language', async () => {
    const json = JSON.parse((await validate(['@/in/b.ndjson', '--json', '--show', '0'])).out) as Json & { gathered: RefusalReport };
    expect([json.gathered.records, json.gathered.problems, json.gathered.ungrouped]).toEqual([200, json.notShown, {}]);
    const counts = Object.fromEntries(Object.keys(json.problems).map((code) => [code, json.gathered.groups.filter((group) => group.code === code).reduce((sum, { count }) => sum + count, 0)]));
    expect(counts).toEqual(json.problems);
    for (const language of languages) {
      const { err } = await validate(['@/in/b.ndjson', '--show', '0', '--lang', language]);
      const lines = err.trim().split('\n');
      // What is not shown, the heading, a line a kind, and the rest in one.
      expect(lines).toHaveLength(2 + Math.min(21, json.gathered.groups.length));
      for (const { code, first } of json.gathered.groups.slice(0, 20)) expect(lines.some((line) => line.includes(code) && line.includes(String(first[0]?.problem.at?.record)))).toBe(true);
    }
    expect((await validate(['@/in/*.ndjson', '--show', '0'])).err).toContain('the first: 2:');
    expect((await validate(['@/in/b.ndjson', '--show', '100000'])).err).not.toContain('All problems');
  });

  it('reads workbooks, by sheet, and tables in their encoding with what was seen said', async () => {
    const book = await openWorkbook(join(folder, 'book.xlsx'));
    expect(await validate(['@/book.xlsx'])).toMatchObject({ code: 0, out: '12 read = 12 good + 0 refused\n' });
    const [sheet = ''] = book.ok ? book.value.sheets.map(({ name }) => name) : [];
    expect(await validate(['@/book.xlsx', '--sheet', sheet])).toMatchObject({ code: 0 });
    expect((await validate(['@/book.xlsx', '--sheet', 'Amina'])).err).not.toContain('Amina');
    const table = await validate(['@/table.csv', '--encoding', 'detect']);
    expect(table).toMatchObject({ code: 0, out: '12 read = 12 good + 0 refused\n' });
    expect(table.err).toContain('exchange/encoding-detected');
    expect(await validate(['-', '--format', 'xlsx'], { stdin: [readFileSync(join(folder, 'book.xlsx'))] })).toMatchObject({ code: 0 });
  });

  it('takes no silence for success', async () => {
    expect(await validate(['-'])).toMatchObject({ code: 3 });
    expect(await validate(['-'], { stdin: [mixed] })).toMatchObject({ code: 1 });
  });

  it('goes on with the other files where one cannot be read, and says which', async () => {
    const { code, err, out } = await validate(['@/in/a.ndjson', '@/in/Amina.ndjson', '@/in/b.ndjson', '--show', '0']);
    expect([code, out.includes('430 read')]).toEqual([3, true]);
    expect(err).toContain('File 2: There is no file');
    const json = JSON.parse((await validate(['@/in/a.ndjson', '@/in/Amina.ndjson', '--json'])).out) as Json & { ok: boolean };
    expect([json.ok, json.files.map(({ read }) => read)]).toEqual([false, [30, 0]]);
    expect(err).not.toContain('Amina');
  });

  it('as a job: tells the same, goes on, and refuses what changed', async () => {
    const first = await validate(['@/in/*.ndjson', '--job', '@/job', '--json']);
    const found = JSON.parse(first.out) as Json;
    expect([first.code, found.read, found.refused]).toEqual([1, 430, 200]);
    const plain = await validate(['@/in/*.ndjson', '--refused', '@/plain.ndjson', '--json']);
    expect(found).toEqual(JSON.parse(plain.out));
    expect(readFileSync(join(folder, 'job/refused.ndjson'), 'utf8')).toBe(readFileSync(join(folder, 'plain.ndjson'), 'utf8'));
    expect(await validate(['@/in/*.ndjson', '--job', '@/job', '--resume'])).toMatchObject({ code: 1, out: expect.stringContaining('430 read') as string });
    expect((await validate(['@/in/b.ndjson', '--job', '@/job'])).err).toContain('not those that the job began with');
  });

  it('shows rate and time left on a terminal', async () => {
    const { err } = await validate(['@/in/b.ndjson', '--show', '0'], { terminal: true });
    expect(err).toMatch(/\d+ records, \d+ a second/u);
    expect(err).toMatch(/, \d+:\d\d left/u);
  });
});

const file = new URL('../../../../../../shared/data/leak-canaries/canaries.json', import.meta.url);
const shared = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { value: string }[]).map(({ value }) => value) : [];

describe('canaries (ours, and the shared ones where they are)', () => {
  const canaries = ['Zahwaqcanary Alfadhlun', 'أمّ كناريا الظاهرة', '+961 70 918 2736', '784-1987-4471902-6', ...shared];

  it('appear nowhere: output, problems, progress, refusals, checkpoint, names of files', async () => {
    const home = join(folder, 'canaries');
    mkdirSync(home);
    const good = JSON.stringify([...nation({ seed: 3, cases: 1 })][0]?.case);
    const lines = canaries.flatMap((value) => {
      const text = JSON.stringify(value);
      return [`{"schema":"ctip.case/1","id":${text}}`, `{${text}:${text}}`, `{"person":{"sex":${text}}}`, text, `{"id":${text}`, `{${text}:1,${text}:2}`, good.replace('"person":{', `"person":{${text}:{"x":${text}},`)];
    });
    const paths = canaries.map((value, index) => join(home, `${value.replaceAll(/[/\0]/gu, ' ')}-${String(index)}.ndjson`));
    for (const path of paths) writeFileSync(path, `${lines.join('\n')}\n`);
    let said = '';
    for (const language of languages) {
      for (const more of [['--refused', join(folder, `r-${language}`)], ['--json', '--job', join(folder, `j-${language}`)], ['--show', '10000']]) {
        const { out, err } = await validate([...paths, ...more, '--lang', language], { terminal: true });
        said += out + err;
      }
      said += (await validate([join(home, 'Zahwaqcanary Alfadhlun*x'), '--lang', language])).err;
      said += (await validate([paths[0] ?? '', '--sheet', 'Zahwaqcanary Alfadhlun', '--format', 'Zahwaqcanary Alfadhlun', '--lang', language])).err;
      said += readFileSync(join(folder, `r-${language}`), 'utf8');
      for (const name of readdirSync(join(folder, `j-${language}`))) said += `${name}\n${readFileSync(join(folder, `j-${language}`, name), 'utf8')}`;
    }
    expect(said.length).toBeGreaterThan(100_000);
    for (const value of canaries) {
      const guises = [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value), Buffer.from(value).toString('base64').slice(0, -4), Buffer.from(value).toString('hex'), value.normalize('NFC'), value.normalize('NFD')];
      for (const guise of guises) expect(said.includes(guise)).toBe(false);
    }
  });
});

describe('a file with records of several kinds', () => {
  it('is checked record by record, each as what it says it is', async () => {
    const histories = [...nation({ seed: 2, cases: 5 })];
    const lines = histories.flatMap(({ case: found, victim }) => [JSON.stringify(found), JSON.stringify(victim)]);
    expect(await ctip(['validate', '-', '--as', 'any'], `${lines.join('\n')}\n`)).toMatchObject({ code: 0, err: '' });
    const wrong = await ctip(['validate', '-', '--as', 'any'], `${lines.join('\n')}\n{"schema":"ctip.nothing/1"}\n`);
    expect(wrong).toMatchObject({ code: 1, out: expect.stringContaining('11 read = 10 good + 1 refused') as string });
  });

  it('does not stand in a table, and a record with lists in it neither', async () => {
    for (const kind of ['any', 'victim']) expect((await ctip(['validate', '-', '--format', 'csv', '--as', kind], 'a\n')).code).toBe(2);
  });
});
