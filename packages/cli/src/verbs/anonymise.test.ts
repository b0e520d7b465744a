import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { verifyEvidence } from '@ctip/anonymisation';
import { languages } from '@ctip/core';
import { nation } from '@ctip/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ctip as typed } from '../run/ctip.fixture.js';
import { modelsOf, shareOf } from './anonymising/models.js';
import { threadsFor } from './anonymising/threads.js';

let folder = '';
const names = ['Amina', 'Sara', 'Omar', 'Layla', 'Yusuf', 'Huda'];
const people = Array.from({ length: 120 }, (_, at) => [`${names[at % 6] ?? ''} ${String(at)}`, String(16 + (at % 20)), at % 2 === 0 ? 'f' : 'm', at % 3 === 0 ? 'forced labour' : 'sexual', `H${String(at % 40)}`]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctip-anonymise-'));
  writeFileSync(join(folder, 'people.csv'), `${[['name', 'age', 'sex', 'form', 'household'], ...people].map((row) => row.join(',')).join('\n')}\n`);
  mkdirSync(join(folder, 'hierarchies'));
  writeFileSync(join(folder, 'hierarchies', 'people_hierarchy_sex.csv'), 'f;*\nm;*\n');
  const roles = { identifying: ['name', 'household'], quasi: [{ name: 'age', hierarchy: { build: 'intervals', first: 0, last: 99, levels: [5, 10] } }, 'sex'], sensitive: ['form'] };
  writeFileSync(join(folder, 'roles.json'), JSON.stringify(roles));
  writeFileSync(join(folder, 'two-roles.json'), JSON.stringify({ ...roles, insensitive: ['form'] }));
  writeFileSync(join(folder, 'no-role.json'), JSON.stringify({ ...roles, sensitive: [] }));
  writeFileSync(join(folder, 'twice.json'), '{"quasi":["age"],"quasi":["sex"]}');
  const columns = ['a', 'b', 'c', 'd'];
  writeFileSync(join(folder, 'wide.csv'), [columns, ...Array.from({ length: 300 }, (_, row) => columns.map((__, at) => String((row * (7 + 6 * at) + ((row * row) % (5 + at))) % 16)))].map((row) => `${row.join(',')}\n`).join(''));
  writeFileSync(join(folder, 'wide.json'), JSON.stringify({ quasi: columns.map((name) => ({ name, hierarchy: { build: 'intervals', first: 0, last: 15, levels: [2, 4] } })) }));
  writeFileSync(join(folder, 'key'), Buffer.alloc(32, 7));
  writeFileSync(join(folder, 'short'), 'short');
  writeFileSync(join(folder, 'cases.ndjson'), [...nation({ seed: 3, cases: 1500 })].map((history) => `${JSON.stringify(history.case)}\n`).join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ctip = (...args: string[]) => typed(args.map((word) => word.replace('@', folder)));
const table = ['--roles', '@/roles.json', '--hierarchies', '@/hierarchies'];
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The published rows of a file, with their names. */
function published(name: string) {
  const [header = [], ...rows] = read(name).trim().split('\r\n').map((line) => line.split(','));
  return { columns: header.map((column) => ({ name: column })), rows };
}

describe('anonymise', () => {
  it('is the same with any number of threads, which it ends', async () => {
    const asked: number[] = [];
    let ended = 0;
    // Too small a table to be given to them.
    const threads = (count: number) => {
      asked.push(count);
      return Array.from({ length: count }, () => ({ send: () => undefined, listen: () => undefined, end: () => (ended += 1) }));
    };
    const outs: string[] = [];
    for (const more of [[], ['--threads', '1'], ['--threads', '3']]) {
      const { code } = await typed(['anonymise', ...['@/people.csv', ...table, '--k', '5', '--out', '@/threads.csv', '--evidence', '@/threads.json', ...more].map((word) => word.replace('@', folder))], '', { threads });
      expect(code).toBe(0);
      outs.push(`${read('threads.csv')}${read('threads.json')}`);
    }
    expect(new Set(outs).size).toBe(1);
    expect([asked, ended]).toEqual([[3], 3]);
    for (const wrong of ['0', '-1', '1.5', '100', 'many', '']) expect((await ctip('anonymise', '@/people.csv', ...table, '--threads', wrong, '--out', '@/threads.csv')).code).toBe(2);
    expect((await ctip('anonymise', '@/people.csv', ...table, '--threads', '2', '--algorithm', 'mondrian', '--out', '@/threads.csv')).code).toBe(2);
    expect([threadsFor(undefined, 1_999_999, 8), threadsFor(undefined, 2_000_000, 8), threadsFor(undefined, 2_000_000, 2), threadsFor(7, 3, 2)]).toEqual([1, 4, 2, 7]);
  });

  it('publishes a table by its roles, with evidence that holds, and no name', async () => {
    const files = ['--out', '@/release.csv', '--evidence', '@/evidence.json', '--report', '@/report.html', '--key', '@/key'];
    const { code, out } = await ctip('anonymise', '@/people.csv', ...table, '--k', '5', '--l', 'form:2', '--t', 'form:0.4', '--groups', 'household:3', '--suppress', '5%', '--json', ...files);
    expect(code).toBe(0);
    const { released, suppressed, read: all, models } = JSON.parse(out) as { released: number; suppressed: number; read: number; models: unknown[] };
    const { columns, rows } = published('release.csv');
    expect([rows.length, released + suppressed, all, models.length]).toEqual([released, 120, 120, 4]);
    expect(columns.map(({ name }) => name)).toEqual(['age', 'sex', 'form']);
    const classes = new Map<string, Set<string>>();
    for (const [age = '', sex = '', form = ''] of rows) classes.set(`${age} ${sex}`, (classes.get(`${age} ${sex}`) ?? new Set()).add(form));
    for (const forms of classes.values()) expect(forms.size).toBeGreaterThanOrEqual(2);
    const key = new Uint8Array(32).fill(7);
    const evidence: unknown = JSON.parse(read('evidence.json'));
    expect(verifyEvidence({ columns, rows }, evidence, { key })).toMatchObject({ ok: true, value: { checked: ['evidence', 'release', 'figures', 'models'] } });
    expect(verifyEvidence({ columns, rows: rows.slice(1) }, evidence, { key }).ok).toBe(false);
    for (const name of ['release.csv', 'evidence.json', 'report.html']) for (const person of names) expect(read(name)).not.toContain(person);
    expect(read('report.html')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/u);
  });

  it('takes cases with a short name, and cells', async () => {
    const { code, out } = await ctip('anonymise', '@/cases.ndjson', '--columns', 'sex,ageYears,formOfExploitation', '--k', '11', '--l', 'formOfExploitation:2', '--cells', '--out', '@/cases.csv');
    expect(code).toBe(0);
    expect(out).toContain('What it does not protect against');
    expect(published('cases.csv').columns.map(({ name }) => name)).toEqual(['person.sex', 'person.ageYears', 'facts.elements.purposes']);
  });

  it('needs no columns for cases', async () => {
    const { code } = await ctip('anonymise', '@/cases.ndjson', '--k', '5', '--suppress', '20%', '--out', '@/all.csv');
    expect(code).toBe(0);
    expect(published('all.csv').rows.length).toBeGreaterThan(1000);
  });

  it.each(languages)('explains itself in %s', async (language) => {
    const { code, out } = await ctip('anonymise', '@/people.csv', ...table, '--k', '5', '--out', '@/words.csv', '--lang', language);
    expect(code).toBe(0);
    expect(out).not.toMatch(/\{\{|explain\.|undefined/u);
    expect(out).toMatch(language === 'ar' ? /ما لا تحمي منه/u : language === 'fr' ? /ne protège pas/u : /does not protect/u);
    // One kind of digits, as in every other message.
    expect(out).not.toMatch(/[٠-٩]/u);
  });

  it.each<[number, string, string[]]>([
    [2, 'a column with two roles', ['@/people.csv', '--roles', '@/two-roles.json', '--hierarchies', '@/hierarchies']],
    [2, 'a column without a role', ['@/people.csv', '--roles', '@/no-role.json', '--hierarchies', '@/hierarchies']],
    [1, 'a role that is said twice', ['@/people.csv', '--roles', '@/twice.json']],
    [1, 'a missing hierarchy', ['@/people.csv', '--roles', '@/roles.json']],
    [3, 'a folder that is not there', ['@/people.csv', '--roles', '@/roles.json', '--hierarchies', '@/none']],
    [3, 'roles that are not there', ['@/people.csv', '--roles', '@/none.json']],
    [3, 'a file that is not there', ['@/none.csv', ...table]],
    [1, 'a k above the table', ['@/people.csv', ...table, '--k', '121']],
    [1, 'a model that cannot be met', ['@/people.csv', ...table, '--l', 'form:3']],
    [1, 'a column that no model may look into', ['@/people.csv', ...table, '--l', 'age:2']],
    [2, 'half a model', ['@/people.csv', ...table, '--l', 'form']],
    [2, 'a share that is none', ['@/people.csv', ...table, '--suppress', 'half']],
    [1, 'a short key', ['@/people.csv', ...table, '--key', '@/short']],
    [2, 'a measure that there is not', ['@/people.csv', ...table, '--utility', 'beauty']],
  ])('%d for %s, with nothing written and no name told', async (code, _name, args) => {
    const found = await ctip('anonymise', ...args, '--out', '@/never.csv', '--evidence', '@/never.json');
    expect(found.code).toBe(code);
    expect(found.err).not.toBe('');
    for (const person of [...names, folder]) expect(found.err + found.out).not.toContain(person);
    expect(readdirSync(folder).filter((name) => name.startsWith('never') || name.endsWith('.part'))).toEqual([]);
  });
});

describe('risk', () => {
  it('sees what a class has in common where cells hold several values', async () => {
    const told = async (...args: readonly string[]) => (JSON.parse((await ctip('risk', '@/lists.csv', '--roles', '@/list-roles.json', '--json', ...args)).out) as { readonly homogeneity: readonly object[] }).homogeneity;
    writeFileSync(join(folder, 'lists.csv'), 'sex,forms\nf,a+b\nf,a\nm,b\nm,c\n');
    writeFileSync(join(folder, 'list-roles.json'), JSON.stringify({ quasi: ['sex'], sensitive: ['forms'] }));
    expect(await told('--between', '+')).toEqual([{ column: 'forms', classes: 0, records: 0, share: 0, fewest: 2, inCommon: { classes: 1, records: 2, share: 0.5 } }]);
    expect(await told()).toEqual([{ column: 'forms', classes: 0, records: 0, share: 0, fewest: 2 }]);
    expect((await ctip('risk', '@/lists.csv', '--roles', '@/list-roles.json', '--between', '+')).out).toContain('in common');
  });

  it('measures a table by its roles', async () => {
    const { code, out } = await ctip('risk', '@/people.csv', '--roles', '@/roles.json', '--persons', '100000', '--population', '@/people.csv', '--json');
    expect(code).toBe(0);
    const report = JSON.parse(out) as { classes: { records: number }; attacks: { population: string }; populationUniques: { population: number } };
    expect([report.classes.records, report.attacks.population, report.populationUniques.population]).toEqual([120, 'known', 100_000]);
    for (const person of names) expect(out).not.toContain(person);
  });

  it.each(languages)('speaks %s', async (language) => {
    const { code, out } = await ctip('risk', '@/cases.ndjson', '--columns', 'sex,ageYears,formOfExploitation', '--lang', language);
    expect(code).toBe(0);
    expect(out).not.toMatch(/\{\{|risk\.|undefined|NaN/u);
  });

  it.each<[number, string[]]>([
    [2, ['@/people.csv', '--roles', '@/roles.json', '--threshold', '2']],
    [2, ['@/people.csv', '--roles', '@/roles.json', '--together', '0']],
    [2, ['@/people.csv', '--roles', '@/roles.json', '--persons', '3']],
    [2, ['@/people.csv', '--roles', '@/no-role.json']],
    [3, ['@/none.csv', '--roles', '@/roles.json']],
  ])('%d for %j', async (code, args) => expect((await ctip('risk', ...args)).code).toBe(code));
});

describe('a search that takes long', () => {
  const asked = ['anonymise', '@/wide.csv', '--roles', '@/wide.json', '--k', '3', '--suppress', '5%'];

  it('ends within a number of ways, and says how far from the best the release may be', async () => {
    const search = async (...more: string[]) => (JSON.parse((await ctip(...asked, '--out', '@/within.csv', '--json', ...more)).out) as { search: { checked: number; optimal: boolean; gap: number } }).search;
    const whole = await search();
    expect(whole).toMatchObject({ optimal: true, gap: 0 });
    const cut = await search('--within', '4');
    expect(cut).toMatchObject({ checked: 4, optimal: false });
    expect(cut.gap).toBeGreaterThan(0);
    for (const language of languages) {
      const { code, out } = await ctip(...asked, '--out', '@/within.csv', '--within', '4', '--lang', language);
      expect(code).toBe(0);
      expect(out).toContain({ ar: 'فلم يثبت أن هذه أفضلها', en: 'not proven best', fr: 'pas prouvé' }[language]);
    }
  });

  it('writes nothing where none was found in time, or the number is none', async () => {
    // At the highest level, which is looked at first, the answers are too uneven; below it one class is not.
    const uneven = [...Array.from({ length: 4 }, (_, at) => `0,${at % 2 === 0 ? 'x' : 'y'}`), ...Array.from({ length: 10 }, () => '15,x')];
    writeFileSync(join(folder, 'uneven.csv'), `a,s\n${uneven.join('\n')}\n`);
    writeFileSync(join(folder, 'uneven.json'), JSON.stringify({ quasi: [{ name: 'a', hierarchy: { build: 'intervals', first: 0, last: 15, levels: [2, 4] } }], sensitive: ['s'] }));
    const models = ['anonymise', '@/uneven.csv', '--roles', '@/uneven.json', '--k', '2', '--l', 's:2:entropy', '--suppress', '100%'];
    expect((await ctip(...models, '--out', '@/found.csv')).code).toBe(0);
    const files = readdirSync(folder);
    const none = await ctip(...models, '--out', '@/never.csv', '--within', '1');
    expect([none.code, none.err.includes('none of them met the models')]).toEqual([1, true]);
    for (const number of ['0', '-1', '1.5', 'x', '1e3', '99999999999999999999']) expect((await ctip(...asked, '--out', '@/never.csv', `--within=${number}`)).code).toBe(2);
    expect(readdirSync(folder)).toEqual(files);
  });

  it.each(languages)('shows how far it is, on a terminal alone, in %s', async (language) => {
    let now = 0;
    const words = [...asked, '--out', '@/shown.csv', '--lang', language].map((word) => word.replace('@', folder));
    const { code, err } = await typed(words, '', { terminal: true, clock: () => (now += 250) });
    expect(code).toBe(0);
    expect(err).toContain({ ar: 'الأفضل حتى الآن', en: 'best so far', fr: 'la meilleure jusqu’ici' }[language]);
    expect(err).not.toMatch(/Infinity|NaN|undefined|\{\{/u);
    expect(err.endsWith('\r\u001B[2K')).toBe(true);
    expect((await typed(words)).err).toBe('');
  });
});

describe('files beside the table', () => {
  const asked = ['anonymise', '@/people.csv', '--roles', '@/roles.json', '--k', '5', '--out', '@/beside.csv'];
  const folderWith = (name: string, files: Readonly<Record<string, string | Uint8Array>>): string => {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
    return `@/${name}`;
  };

  it('are refused where two are hierarchies of one column, where one is not UTF-8, and where levels do not nest: with the column and the line', async () => {
    const sexes = 'f;*\nm;*\n';
    const [twice, foreign, cut] = [folderWith('twice', { 'sex.csv': sexes, 'other_hierarchy_sex.csv': 'f;x\nm;x\n' }), folderWith('foreign', { 'sex.csv': Uint8Array.of(0x66, 0x3b, 0xe9) }), folderWith('cut', { 'sex.csv': 'f;x;a\nm;x;b\n' })];
    for (const [given, said] of [[twice, '/columns/2/hierarchy: the folder of hierarchies has several files'], [foreign, '/columns/2/hierarchy: the file of this hierarchy is not UTF-8'], [cut, 'line 2: /columns/2/hierarchy: values that are equal at level 1']] as const) {
      const { code, err } = await ctip(...asked, '--hierarchies', given);
      expect([code, err]).toEqual([1, expect.stringContaining(said)]);
    }
    expect(readdirSync(folder)).not.toContain('beside.csv');
  });

  it('are no population where some of its rows cannot be read, or it has fewer persons than the table', async () => {
    const rows = (count: number): string => people.slice(0, count).map((row) => `${row.join(',')}\n`).join('');
    const header = 'name,age,sex,form,household\n';
    writeFileSync(join(folder, 'persons.csv'), `${header}${rows(120)}x,17\n`);
    writeFileSync(join(folder, 'few.csv'), `${header}${rows(119)}`);
    const whole = [...asked, ...table.slice(2), '--map', '5', '--population'];
    const ragged = await ctip(...whole, '@/persons.csv');
    expect([ragged.code, ragged.err]).toEqual([1, expect.stringContaining('row 122')]);
    const few = await ctip(...whole, '@/few.csv');
    expect([few.code, few.err]).toEqual([1, 'The population is smaller than the table.\n']);
    expect(readdirSync(folder)).not.toContain('beside.csv');
  });
});

describe('what is typed for models', () => {
  it.each<[string, string, object]>([
    ['k', '11', { type: 'k-anonymity', k: 11 }],
    ['l', 'form:2:entropy', { type: 'l-diversity', column: 'form', l: 2, variant: 'entropy' }],
    ['l', 'form:2:recursive:3', { type: 'l-diversity', variant: 'recursive', c: 3 }],
    ['t', 'form:0.2:ordered', { type: 't-closeness', t: 0.2, distance: 'ordered' }],
    ['beta', 'form:1:basic', { type: 'beta-likeness', beta: 1, variant: 'basic' }],
    ['delta', 'form:1.5', { type: 'delta-disclosure', delta: 1.5 }],
    ['groups', 'household:5', { type: 'k-groups', k: 5 }],
    ['combinations', 'forms+means:5:3', { type: 'k-combinations', columns: ['forms', 'means'], k: 5, length: 3 }],
    ['map', '5', { type: 'k-map', k: 5 }],
    ['map', '5:10000:zero-truncated-poisson', { type: 'k-map', k: 5, population: 10_000, estimate: 'zero-truncated-poisson' }],
    ['presence', '5%:0.6', { type: 'delta-presence', minimum: 0.05, maximum: 0.6 }],
    ['average-risk', '0.05:20%', { type: 'average-risk', average: 0.05, highest: 0.2 }],
    ['average-risk', '0.05:20%:1%', { type: 'average-risk', average: 0.05, highest: 0.2, share: 0.01 }],
    ['population-unique', '1%:10000:zayatz', { type: 'population-uniqueness', estimate: 'zayatz' }],
    ['unique', '1%', { type: 'sample-uniqueness', share: 0.01 }],
    ['population-unique', '1%:10000', { type: 'population-uniqueness', share: 0.01, population: 10_000 }],
  ])('--%s %s', (name, text, model) => {
    const found = modelsOf((asked) => (asked === name ? text : undefined), (column) => column);
    expect(found.ok && found.value.at(-1)).toMatchObject(model);
  });

  it.each([
    ['k', '11:5'],
    ['k', '0x10'],
    ['k', '1e1'],
    ['l', 'form:2:distinct:9'],
    ['l', 'form:2:entropy:9'],
    ['l', 'form:2:recursive:3:9'],
    ['l', 'form:0x2'],
    ['t', 'form:0.2:equal:9'],
    ['beta', 'form:1:basic:9'],
    ['delta', 'form:1:9'],
    ['groups', 'household:5:9'],
    ['combinations', 'forms:5:2:9'],
    ['map', '5:100:poisson:9'],
    ['presence', '5%:60%:9'],
    ['average-risk', '5%:20%:1%:9'],
    ['average-risk', '5%:20%:x'],
    ['unique', '1%:9'],
    ['population-unique', '1%:1000:guess'],
  ])('--%s %s is refused: what would not be heeded must not be typed', (name, text) => {
    const found = modelsOf((asked) => (asked === name ? text : undefined), (column) => column);
    expect(found.ok || found.problems.map(({ code }) => code)).toEqual([name === 'k' ? 'cli/number' : 'cli/model']);
  });

  it.each(['', 'x', '-1', '5%%', '1e3', '٥%'])('a share of %s is none', (text) => expect(shareOf(text)).toBeNaN());
});
