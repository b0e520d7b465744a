import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { languages } from '@ctip/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { verbs } from '../verbs/index.js';
import { ctip as typed } from './ctip.fixture.js';

// Whoever types these words has read no documentation, and has files of another kind, empty ones, or none.
let folder = '';
const ctip = (...args: string[]) => typed(args.map((word) => word.replaceAll('@', folder)));
/** What must come out in no message: it is in every file. */
const canary = 'Zainab';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ctip-stranger-'));
  const write = (name: string, text: string | object): void => writeFileSync(join(folder, name), typeof text === 'string' ? text : JSON.stringify(text));
  const columns = Array.from({ length: 64 }, (_, index) => `c${String(index)}`);
  const flat = { build: 'flat', values: ['0', '1', '2'] };
  const roles = { identifying: ['name'], quasi: [{ name: 'age', hierarchy: { build: 'intervals', first: 0, last: 99, levels: [5] } }, { name: 'sex', hierarchy: { build: 'flat', values: ['f', 'm'] } }], sensitive: ['form'] };
  write('register.csv', `name,age,sex,form\n${Array.from({ length: 60 }, (_, index) => `${canary}${String(index)},${String(20 + (index % 9))},f,labour\n`).join('')}`);
  write('header.csv', 'name,age,sex,form\n');
  write('ragged.csv', `name,age,sex,form\n${canary},12,f\n${canary},13\n`);
  write('empty.csv', '');
  write('wide.csv', `${columns.join(',')}\n${Array.from({ length: 80 }, (_, row) => `${columns.map((__, at) => String((row * (at + 3)) % 3)).join(',')}\n`).join('')}`);
  write('wide.json', { quasi: columns.map((name) => ({ name, hierarchy: flat })) });
  write('roles.json', roles);
  write('twice.json', { ...roles, sensitive: ['form', 'sex'] });
  write('again.json', { ...roles, quasi: [...roles.quasi, 'age'] });
  write('unknown.json', { ...roles, insensitive: [canary] });
  write('same-name.json', `{"quasi":["age"],"quasi":["${canary}"]}`);
  write('no-json.json', `${canary} is here`);
  write('array.json', `["${canary}"]`);
  write('bytes.csv', '\u0000\u0001\u0002');
  mkdirSync(join(folder, 'folder'));
  await ctip('ledger', 'new', '@/ledger.json');
  await ctip('federate', 'scheme', '--id', 'spring', '--agencies', 'North,South', '--roles', '@/roles.json', '--k', '5', '--out', '@/scheme.json');
  await ctip('anonymise', '@/register.csv', '--roles', '@/roles.json', '--k', '5', '--out', '@/release.csv', '--evidence', '@/evidence.json');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const anonymise = ['anonymise', '@/register.csv', '--out', '@/never.csv'];
const byRoles = [...anonymise, '--roles', '@/roles.json'];
/** Commands with a file to read, and what may be wrong with it. */
const inputs = [
  ['anonymise', 'FILE', '--roles', '@/roles.json', '--out', '@/never.csv'],
  ['risk', 'FILE', '--roles', '@/roles.json'],
  ['validate', 'FILE'],
  ['ledger', 'table', '@/ledger.json', 'FILE'],
  ['verify', 'FILE', '--evidence', '@/evidence.json'],
  ['federate', 'show', 'FILE'],
  ['convert', 'FILE', '--from', 'ours', '--to', 'htcds', '--agency', 'a-1', '--out', '@/never.csv'],
];
const faults = [['@/none.json', /no file or folder/u], ['@/empty.csv', /file is empty/u], ['@/folder', /folder; a file is needed/u]] as const;

/** What no message has in it. */
const wrong = (): RegExp => new RegExp(String.raw`${canary}|${folder}|\{\{|undefined|problem\.(?:cli|exchange|anonymisation)`, 'u');

describe('wrong use', () => {
  it.each<[number, RegExp, string[]]>([
    [2, /No command/u, []],
    [2, /no such command/u, ['fly']],
    [2, /no such command/u, ['--fly']],
    [2, /no such option/u, ['--lang', 'en', 'validate', '@/register.csv', '--fly']],
    [2, /--lang takes one of: ar, en or fr/u, ['validate', '@/register.csv', '--lang', 'de']],
    [2, /argument is missing/u, ['anonymise']],
    [2, /--out is needed/u, ['anonymise', '@/register.csv', '--roles', '@/roles.json']],
    ...['1', '0', '-3', '11.5', '', 'abc', '99999999999999999999'].map((k): [number, RegExp, string[]] => [2, /--k takes a whole number from 2/u, [...byRoles, '--k', k]]),
    [1, /1,000,000 records was asked for and the table has 60/u, [...byRoles, '--k', '1000000']],
    [2, /--l takes COLUMN:L/u, [...byRoles, '--l', 'form']],
    [1, /no column of the name/u, [...byRoles, '--l', `${canary}:2`]],
    [2, /--suppress takes a share/u, [...byRoles, '--suppress', '200%']],
    [2, /--roles stands twice/u, [...byRoles, '--roles', '@/wide.json']],
    [2, /--roles and --columns cannot be used together/u, [...byRoles, '--columns', 'age']],
    [2, /--roles and --columns cannot be used together/u, ['risk', '@/register.csv', '--roles', '@/roles.json', '--columns', 'age']],
    [2, /more than one role: quasi or sensitive/u, [...anonymise, '--roles', '@/twice.json']],
    [2, /more than one role: quasi or quasi/u, [...anonymise, '--roles', '@/again.json']],
    [2, /--roles: \/insensitive\/0|no such column/u, [...anonymise, '--roles', '@/unknown.json']],
    [1, /--roles: line 1, column 18.*stands twice/u, [...anonymise, '--roles', '@/same-name.json']],
    [1, /--roles: line 1, column 1.*not well-formed JSON/u, [...anonymise, '--roles', '@/no-json.json']],
    [1, /--roles: .*expected: object/u, [...anonymise, '--roles', '@/array.json']],
    [1, /4,000,000 ways/u, ['anonymise', '@/wide.csv', '--roles', '@/wide.json', '--k', '3', '--out', '@/never.csv', '--within', '50']],
    [1, /has no rows/u, ['anonymise', '@/header.csv', '--roles', '@/roles.json', '--out', '@/never.csv']],
    [1, /row 2, line 2/u, ['anonymise', '@/ragged.csv', '--roles', '@/roles.json', '--out', '@/never.csv']],
    [1, /row 2, line 2/u, ['risk', '@/ragged.csv', '--roles', '@/roles.json']],
    [1, /No record of this file is a case.*needs --roles/u, anonymise],
    [1, /No record of this file is a case.*needs --roles/u, ['risk', '@/register.csv']],
    [2, /--persons takes a whole number from 60/u, ['risk', '@/register.csv', '--roles', '@/roles.json', '--persons', '3']],
    [2, /--evidence is needed/u, ['verify', '@/release.csv']],
    [1, /--evidence: This is no document ctip.release-evidence\/1/u, ['verify', '@/release.csv', '--evidence', '@/roles.json']],
    [1, /--evidence: line 1/u, ['verify', '@/release.csv', '--evidence', '@/no-json.json']],
    [1, /something else than what was found/u, ['verify', '@/register.csv', '--evidence', '@/evidence.json']],
    [2, /After ledger comes one of/u, ['ledger', 'fly', '@/ledger.json']],
    [2, /at most 2/u, ['ledger', 'show', '@/ledger.json', '@/register.csv']],
    [1, /a new one begins with ctip ledger new/u, ['ledger', 'show', '@/none.json']],
    [1, /no document ctip.release-ledger\/1/u, ['ledger', 'show', '@/roles.json']],
    [1, /--ledger: This is no document ctip.release-ledger\/1/u, [...byRoles, '--k', '5', '--ledger', '@/scheme.json']],
    [1, /already/u, ['ledger', 'new', '@/ledger.json']],
    [1, /--count says which/u, ['ledger', 'table', '@/ledger.json', '@/register.csv']],
    [2, /After federate comes one of/u, ['federate', 'fly']],
    [2, /two or more names/u, ['federate', 'scheme', '--id', 'x', '--agencies', 'North', '--roles', '@/roles.json', '--out', '@/never.json']],
    [1, /no document ctip.federated-scheme\/1/u, ['federate', 'show', '@/roles.json']],
    [2, /--agency is needed[^]*--with is needed/u, ['federate', 'key', '@/scheme.json', '--out', '@/never.json']],
    [2, /one of: North or South/u, ['federate', 'count', '@/scheme.json', '@/register.csv', '--agency', canary, '--roles', '@/roles.json', '--out', '@/never.json']],
    [1, /--decision: This is no document ctip.federated-decision\/1/u, ['federate', 'join', '@/scheme.json', '@/release.csv', '--decision', '@/roles.json', '--out', '@/never.csv']],
    [2, /--from is needed[^]*--to is needed[^]*--out is needed/u, ['convert', '@/register.csv']],
    [2, /--to takes one of: ours/u, ['convert', '@/register.csv', '--from', 'ours', '--to', canary, '--out', '@/never.csv']],
    [2, /must be told: --detected-on/u, ['convert', '@/register.csv', '--from', 'htcds', '--to', 'ours', '--out', '@/never.csv', '--agency', 'a', '--ids', 'i', '--detected-in', 'JO']],
    [1, /not well-formed JSON/u, ['convert', '@/register.csv', '--from', 'ours', '--to', 'htcds', '--out', '@/never.csv', '--agency', 'a', '--ids', 'i']],
    [1, /column has a name that the record does not know/u, ['validate', '@/register.csv']],
    [3, /No file fits word 1/u, ['validate', '@/none*.csv']],
    [2, /--show takes a whole number from 0/u, ['validate', '@/register.csv', '--show', '-1']],
    [2, /--job is needed/u, ['validate', '@/register.csv', '--take-over']],
    ...inputs.flatMap((words) => faults.map(([name, text]): [number, RegExp, string[]] => [3, text, words.map((word) => (word === 'FILE' ? name : word))])),
  ])('%d, %s: %j', async (code, text, args) => {
    const english = await ctip(...args, ...(args.includes('--lang') || args.length === 0 ? [] : ['--lang', 'en']));
    expect([english.code, english.err]).toEqual([code, expect.stringMatching(text)]);
    for (const language of languages) {
      if (args.includes('--lang') || args.length === 0) continue;
      const said = await ctip(...args, '--lang', language);
      expect(said.code).toBe(code);
      if (language === 'ar') for (const line of said.err.split('\n').filter((one) => one !== '')) expect(line).toMatch(/\p{Script=Arabic}/u);
      if (language !== 'en') expect(said.err).not.toBe(english.err);
      expect(said.err + said.out).not.toMatch(wrong());
    }
    expect((await ctip(...args, '--json')).out).not.toMatch(wrong());
    expect(readdirSync(folder).filter((name) => name.startsWith('never') || name.endsWith('.part') || name.startsWith('none'))).toEqual([]);
  });

  it('is data for machines with --json, also where an option is wrong', async () => {
    const found = await ctip('validate', '@/register.csv', '--fly', '--json');
    expect([found.code, found.err, JSON.parse(found.out)]).toEqual([2, '', { ok: false, problems: [{ code: 'cli/unknown-option', pointer: '', severity: 'error', params: { position: 2 } }] }]);
  });
});

describe('help', () => {
  it.each(verbs.map(({ name }) => name))('of %s is the same by every way to ask for it, whole in every language', async (name) => {
    for (const language of languages) {
      const { code, out } = await ctip(name, '--help', '--lang', language);
      expect(code).toBe(0);
      expect(out).not.toMatch(/\{\{|undefined|option\.|verb\./u);
      for (const words of [['help', name, '--lang', language], ['--lang', language, 'help', name], [`--lang=${language}`, name, '-h']]) expect((await ctip(...words)).out).toBe(out);
      const lines = out.split('\n').filter((line) => line.startsWith('  '));
      if (language === 'ar') for (const line of lines) expect(line.replace(/\u2068[^\u2069]*\u2069/u, '')).toMatch(/\p{Script=Arabic}/u);
    }
  });

  it('names the standards, where one is to be named', async () => expect((await ctip('convert', '--help')).out).toMatch(/--from STANDARD .*htcds.*fhir/u));

  it('is not given for a command that was typed after the language: that is done', async () => {
    const [before, after] = [await ctip('--lang', 'fr', 'validate', '@/register.csv'), await ctip('validate', '@/register.csv', '--lang', 'fr')];
    expect(before).toEqual(after);
    expect(before.code).toBe(1);
  });
});
