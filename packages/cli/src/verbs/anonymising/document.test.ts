import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isRelease, anonymise, kAnonymity, lDiversity, readRoles, rolesTable } from '@ctip/anonymisation';
import { languages } from '@ctip/core';
import { nation } from '@ctip/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ctip as typed } from '../../run/ctip.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'ctip-document-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const forms = ['labour', 'sexual', 'begging'];
const person = (number: number): readonly string[] => [`Person ${String(number)}`, String(12 + ((number * number) % 40)), number % 3 === 0 ? 'm' : 'f', forms[(number * 7) % 3] ?? ''];
const header = ['name', 'age', 'sex', 'form'];
const csv = (rows: readonly (readonly string[])[], names = header): string => [names, ...rows].map((row) => `${row.join(',')}\n`).join('');
const people = Array.from({ length: 900 }, (_, number) => person(number));
const roles = {
  identifying: ['name'],
  quasi: [{ name: 'age', hierarchy: { build: 'intervals', first: 0, last: 99, levels: [5, 10, 20] } }, { name: 'sex', hierarchy: { build: 'flat', values: ['f', 'm'] } }],
  sensitive: [{ name: 'form', hierarchy: { build: 'flat', values: forms } }],
};

beforeAll(() => {
  mkdirSync(at('keys'));
  writeFileSync(at('register.csv'), csv(people));
  writeFileSync(at('register-with-one-more.csv'), csv([...people, person(1)]));
  writeFileSync(at('roles.json'), JSON.stringify(roles));
  writeFileSync(at('counts.csv'), `form,count\n${forms.map((form) => `${form},<11\n`).join('')},900\n`);
  for (const [part, name] of ['east', 'north', 'south'].entries()) writeFileSync(at(`${name}.csv`), csv(people.filter((_, number) => number % 3 === part)));
  writeFileSync(at('cases.ndjson'), [...nation({ seed: 3, cases: 1500 })].map((history) => `${JSON.stringify(history.case)}\n`).join(''));
});

const files = new Set(['--out', '--evidence', '--report', '--ledger', '--keys', '--roles', '--request', '--decision', '--input', '--hierarchies', '--key', '--population']);

/** Runs a line of the document in the folder. */
function ctip(line: string) {
  const [, ...words] = line.split(' ');
  const isFile = (word: string, before: string | undefined): boolean => files.has(before ?? '') || (/\.(?:csv|json|ndjson)$/u.test(word) && !before?.startsWith('--'));
  return typed(words.map((word, index) => (isFile(word, words[index - 1]) ? at(word) : word)));
}

const document = readFileSync(new URL('../../../../../docs/anonymisation/command-line.md', import.meta.url), 'utf8');
const lines = [...document.matchAll(/```sh\n(.*?)```/gsu)].flatMap(([, block = '']) => block.trim().split('\n'));

describe('the document on publishing from a shell', () => {
  it.each(lines)('%s', async (line) => {
    const [command = '', code = ''] = line.split(' # exit ');
    if (command.includes('changed.csv')) writeFileSync(at('changed.csv'), readFileSync(at('release.csv'), 'utf8').replace('labour', 'sexual'));
    const got = await ctip(command);
    // A table beside a release is warned of, and goes through.
    expect([got.code, got.err === '']).toEqual([Number(code), code === '0' && !command.startsWith('ctip ledger table')]);
    expect(got.out + got.err).not.toMatch(/Person \d|\{\{|undefined|NaN/u);
    const out = / --out (\S+)/u.exec(command)?.[1];
    if (out !== undefined) expect(existsSync(at(out))).toBe(code === '0' || out === 'together.csv' ? code === '0' : false);
  });

  it('ends with what the pooled records would have given', () => {
    const read = readRoles(roles);
    const table = read.ok ? rolesTable({ header, rows: people }, read.value) : read;
    const pooled = table.ok ? anonymise(table.value, { models: [kAnonymity(11), lDiversity('form', 2)] }) : table;
    if (!pooled.ok || !isRelease(pooled.value)) throw new Error('refused');
    const [, ...rows] = readFileSync(at('together.csv'), 'utf8').trim().split('\r\n').map((line) => line.split(','));
    expect(rows).toEqual(pooled.value.rows);
    for (const name of ['release.csv', 'evidence.json', 'report.html', 'ledger.json', 'together.csv', 'together.json', 'together.html', 'east-1.json', 'east-2.json', 'decision.json', 'scheme.json']) expect([name, readFileSync(at(name), 'utf8').includes('Person ')]).toEqual([name, false]);
  });
});

describe('agencies from a shell', () => {
  const run = (line: string) => ctip(`ctip ${line}`);

  it.each(languages)('are told what to do in %s', async (language) => {
    for (const line of ['federate show scheme.json', 'federate next scheme.json east-1.json --out x.json', 'federate part scheme.json east.csv --agency East --keys keys --decision decision.json --roles roles.json --out x.csv', 'federate next scheme.json --out x.json', 'federate join scheme.json east-part.csv north-part.csv south-part.csv --decision decision.json --out x.csv']) {
      const { code, out } = await run(`${line} --lang ${language}`);
      expect([line, code, out === '', /\{\{|federate\.|undefined|NaN/u.test(out)]).toEqual([line, 0, false, false]);
    }
  });

  it('take cases without roles, where sensitive values are listed', async () => {
    mkdirSync(at('lists'));
    writeFileSync(at('lists/formOfExploitation.csv'), readFileSync(at('cases.csv'), 'utf8').trim().split('\r\n').slice(1).map((line) => line.split(',').at(-1) ?? '').filter((value, index, all) => all.indexOf(value) === index).map((value) => `${value};*\n`).join(''));
    const columns = '--columns sex,ageYears';
    expect((await run(`federate scheme --id cases --agencies A,B ${columns} --k 5 --plain --out case-scheme.json`)).code).toBe(0);
    const [first, second] = [[], []] as [string[], string[]];
    for (const [number, line] of readFileSync(at('cases.ndjson'), 'utf8').trim().split('\n').entries()) (number % 2 === 0 ? first : second).push(line);
    writeFileSync(at('a.ndjson'), `${first.join('\n')}\n`);
    writeFileSync(at('b.ndjson'), `${second.join('\n')}\n`);
    for (const name of ['a', 'b']) expect((await run(`federate count case-scheme.json ${name}.ndjson --agency ${name.toUpperCase()} --out ${name}-1.json`)).code).toBe(0);
    expect((await run('federate next case-scheme.json a-1.json b-1.json --few-rounds --out case-request.json')).code).toBe(0);
    for (const name of ['a', 'b']) expect((await run(`federate count case-scheme.json ${name}.ndjson --agency ${name.toUpperCase()} --request case-request.json --out ${name}-2.json`)).code).toBe(0);
    expect((await run('federate next case-scheme.json a-1.json b-1.json a-2.json b-2.json --few-rounds --out case-decision.json')).code).toBe(0);
    for (const name of ['a', 'b']) expect((await run(`federate part case-scheme.json ${name}.ndjson --agency ${name.toUpperCase()} --decision case-decision.json --out ${name}.csv`)).code).toBe(0);
    expect((await run('federate join case-scheme.json a.csv b.csv --decision case-decision.json --out cases-together.csv')).code).toBe(0);
    expect((await run('anonymise cases.ndjson --columns sex,ageYears --k 5 --out cases-pooled.csv')).code).toBe(0);
    expect(readFileSync(at('cases-together.csv'), 'utf8')).toBe(readFileSync(at('cases-pooled.csv'), 'utf8'));
  });

  it('hold a scheme to a preset, or refuse one that is about neither column', async () => {
    const columns = async (line: string) => (JSON.parse((await run(`${line} --json`)).out) as { readonly columns: readonly { readonly name: string }[] }).columns.map(({ name }) => name);
    expect((await run('federate scheme --id held --agencies A,B --columns sex,ageYears --preset minor-region --k 5 --out held-scheme.json')).code).toBe(0);
    expect(await columns('federate show held-scheme.json')).toEqual(['person.sex', 'person.ageYears']);
    const { columns: held } = JSON.parse(readFileSync(at('held-scheme.json'), 'utf8')) as { readonly columns: readonly { readonly levels?: readonly number[]; readonly weight?: number }[] };
    expect(held[1]).toMatchObject({ levels: [0, 2], weight: 2 });
    expect((await run('federate scheme --id held --agencies A,B --columns sex --preset minor-region --k 5 --out x.json')).err).not.toBe('');
  });

  it('count persons of cases by what tells them apart, from one end to the other', async () => {
    // Every third case is of a person who has another one.
    const lines = readFileSync(at('cases.ndjson'), 'utf8').trim().split('\n').slice(0, 900).map((line) => JSON.parse(line) as { victimId: string });
    const again = lines.map((one, number) => (number % 3 === 0 ? { ...one, victimId: lines[number + 1]?.victimId ?? '' } : one));
    writeFileSync(at('again.ndjson'), again.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const told = async (line: string) => JSON.parse((await run(`${line} --json`)).out) as { readonly groups?: { readonly groups: number; readonly smallest: number } };
    expect((await told('risk again.ndjson --columns sex,ageYears --groups victimId')).groups?.groups).toBe(600);
    for (const language of languages) expect((await run(`risk again.ndjson --columns sex,ageYears --groups victimId --lang ${language}`)).out).not.toMatch(/\{\{|risk\.|undefined|NaN/u);
    expect((await run('risk again.ndjson --columns sex --groups agency')).code).toBe(2);
    expect((await run('anonymise again.ndjson --columns sex,ageYears --k 5 --groups victimId:5 --out again.csv --evidence again.json')).code).toBe(0);
    expect(readFileSync(at('again.csv'), 'utf8').split('\r\n')[0]).toBe('person.sex,person.ageYears');
    for (const file of ['again.csv', 'again.json']) expect(readFileSync(at(file), 'utf8')).not.toMatch(/v-\d{10}/u);
    expect((await run('verify again.csv --evidence again.json --input again.ndjson')).code).toBe(0);
    // Nothing of it is taken unless persons are counted.
    expect((await run('anonymise again.ndjson --columns sex,victimId --k 5 --out x.csv')).code).toBe(2);
    expect((await run('federate scheme --id again --agencies A,B --columns sex,ageYears --k 5 --groups victimId:5 --groups-are shared --out again-scheme.json')).code).toBe(0);
    mkdirSync(at('again-keys'));
    expect((await run('federate key again-scheme.json --agency A --with B --out again-keys/pair.json')).code).toBe(0);
    expect((await run('federate key again-scheme.json --agency A --for-groups --out again-keys/groups.json')).code).toBe(0);
    for (const [part, name] of ['a', 'b'].entries()) {
      writeFileSync(at(`again-${name}.ndjson`), again.filter((_, number) => number % 2 === part).map((one) => `${JSON.stringify(one)}\n`).join(''));
      expect((await run(`federate count again-scheme.json again-${name}.ndjson --agency ${name.toUpperCase()} --keys again-keys --out again-${name}-1.json`)).code).toBe(0);
    }
    expect((await run('federate next again-scheme.json again-a-1.json again-b-1.json --few-rounds --out again-request.json')).code).toBe(0);
    for (const name of ['a', 'b']) expect((await run(`federate count again-scheme.json again-${name}.ndjson --agency ${name.toUpperCase()} --keys again-keys --request again-request.json --out again-${name}-2.json`)).code).toBe(0);
    expect((await run('federate next again-scheme.json again-a-1.json again-b-1.json again-a-2.json again-b-2.json --few-rounds --out again-decision.json')).code).toBe(0);
    for (const name of ['a', 'b']) expect((await run(`federate part again-scheme.json again-${name}.ndjson --agency ${name.toUpperCase()} --keys again-keys --decision again-decision.json --out again-${name}.csv`)).code).toBe(0);
    expect((await run('federate join again-scheme.json again-a.csv again-b.csv --decision again-decision.json --out again-together.csv')).code).toBe(0);
    expect(readFileSync(at('again-together.csv'), 'utf8')).toBe(readFileSync(at('again.csv'), 'utf8'));
  });

  it('count persons and combinations together, against a population that they agreed on', async () => {
    // Every person has two rows, the second at another agency; both have the same forms.
    const names = ['name', 'age', 'sex', 'forms'];
    const rows = Array.from({ length: 600 }, (_, number) => [`Person ${String(number % 300)}`, String(12 + ((number * 7) % 40)), number % 2 === 0 ? 'm' : 'f', ['labour', 'labour begging', 'begging'][number % 3] ?? '']);
    const said = { identifying: ['name'], quasi: roles.quasi, sensitive: [{ name: 'forms', hierarchy: { build: 'flat', values: forms } }] };
    writeFileSync(at('person-roles.json'), JSON.stringify(said));
    writeFileSync(at('persons.csv'), csv(rows, names));
    for (const [part, name] of ['p', 'q'].entries()) writeFileSync(at(`${name}.csv`), csv(rows.filter((_, number) => Number(number >= 300) === part), names));
    writeFileSync(at('people.csv'), csv(Array.from({ length: 2000 }, (_, number) => [String(12 + (number % 40)), number % 2 === 0 ? 'm' : 'f']), ['age', 'sex']));
    const models = '--k 5 --groups name:20 --combinations forms:8:2 --map 50 --presence 0.05:0.9 --population people.csv';
    const scheme = `federate scheme --id persons --agencies P,Q --roles person-roles.json ${models}`;
    expect((await run(`${scheme} --out person-scheme.json`)).code).toBe(1);
    expect((await run(`${scheme} --groups-are shared --out person-scheme.json`)).code).toBe(0);
    for (const language of languages) expect((await run(`federate show person-scheme.json --lang ${language}`)).out).not.toMatch(/\{\{|federate\.|undefined|NaN/u);
    mkdirSync(at('person-keys'));
    expect((await run('federate key person-scheme.json --agency P --with Q --out person-keys/p-q.json')).code).toBe(0);
    const count = (name: string, rest: string) => run(`federate count person-scheme.json ${name.toLowerCase()}.csv --agency ${name} --keys person-keys --roles person-roles.json ${rest}`);
    expect((await count('P', '--out p-1.json')).err).toContain('--for-groups');
    expect((await run('federate key person-scheme.json --agency P --for-groups --out person-keys/groups.json')).code).toBe(0);
    for (const name of ['P', 'Q']) expect((await count(name, `--out ${name.toLowerCase()}-1.json`)).code).toBe(0);
    expect((await run('federate next person-scheme.json p-1.json q-1.json --few-rounds --out person-request.json')).code).not.toBe(0);
    expect((await run('federate next person-scheme.json p-1.json q-1.json --few-rounds --population people.csv --out person-request.json')).code).toBe(0);
    for (const name of ['P', 'Q']) expect((await count(name, `--request person-request.json --out ${name.toLowerCase()}-2.json`)).code).toBe(0);
    expect((await run('federate next person-scheme.json p-1.json q-1.json p-2.json q-2.json --few-rounds --population people.csv --out person-decision.json')).code).toBe(0);
    for (const name of ['p', 'q']) expect((await run(`federate part person-scheme.json ${name}.csv --agency ${name.toUpperCase()} --keys person-keys --roles person-roles.json --decision person-decision.json --out ${name}-part.csv`)).code).toBe(0);
    expect((await run('federate join person-scheme.json p-part.csv q-part.csv --decision person-decision.json --population people.csv --out persons-together.csv --evidence persons.json')).code).toBe(0);
    expect((await run('verify persons-together.csv --evidence persons.json')).code).toBe(0);
    expect((await run(`anonymise persons.csv --roles person-roles.json ${models} --out persons-pooled.csv`)).code).toBe(0);
    expect(readFileSync(at('persons-together.csv'), 'utf8')).toBe(readFileSync(at('persons-pooled.csv'), 'utf8'));
    for (const name of ['p-1', 'p-2', 'q-2', 'person-request', 'person-decision', 'persons']) expect([name, readFileSync(at(`${name}.json`), 'utf8').includes('Person ')]).toEqual([name, false]);
    expect((await run('federate key scheme.json --agency East --for-groups --out x.json')).code).toBe(2);
    expect((await run('federate key person-scheme.json --agency R --for-groups --out x.json')).code).toBe(2);
    writeFileSync(at('person-keys/more.json'), readFileSync(at('person-keys/groups.json')), { mode: 0o600 });
    expect((await count('P', '--out x.json')).code).toBe(1);
  });

  it.each<[number, string]>([
    [2, 'federate burn'],
    [2, 'federate scheme --id x --agencies A,B --roles roles.json'],
    [2, 'federate scheme --id x --agencies A --roles roles.json --out x.json'],
    [2, 'federate scheme --id x --agencies A,A --roles roles.json --out x.json'],
    [2, 'federate scheme --id x --agencies A,B --roles roles.json --l form --out x.json'],
    [1, 'federate scheme --id x --agencies A,B --roles roles.json --groups name:2 --out x.json'],
    [2, 'federate show'],
    [3, 'federate show none.json'],
    [1, 'federate show roles.json'],
    [2, 'federate key scheme.json --agency East --with East --out x.json'],
    [2, 'federate key scheme.json --agency East --with West --out x.json'],
    [2, 'federate count scheme.json'],
    [2, 'federate count scheme.json east.csv --keys keys --roles roles.json --out x.json'],
    [2, 'federate count scheme.json east.csv --agency West --keys keys --roles roles.json --out x.json'],
    [2, 'federate count scheme.json east.csv --agency East --roles roles.json --out x.json'],
    [1, 'federate count scheme.json east.csv --agency East --keys lists --roles roles.json --out x.json'],
    [3, 'federate count scheme.json east.csv --agency East --keys none --roles roles.json --out x.json'],
    [2, 'federate count scheme.json counts.csv --agency East --keys keys --roles roles.json --out x.json'],
    [1, 'federate count scheme.json east.csv --agency East --keys keys --request decision.json --roles roles.json --out x.json'],
    [1, 'federate next scheme.json east-1.json roles.json --out x.json'],
    [2, 'federate part scheme.json east.csv --agency East --keys keys --roles roles.json --out x.csv'],
    [1, 'federate part scheme.json east.csv --agency East --keys keys --decision request.json --roles roles.json --out x.csv'],
    [2, 'federate join scheme.json east-part.csv --decision decision.json --out east-part.csv'],
    [2, 'federate join scheme.json east-part.csv --out x.csv'],
    [1, 'federate join scheme.json east.csv --decision decision.json --out x.csv'],
    [2, 'federate without scheme.json --gone West --id y --out x.json'],
    [2, 'federate without scheme.json --gone East,North --id y --out x.json'],
    [2, 'federate without scheme.json --gone East --id spring --out x.json'],
  ])('%d for %s', async (code, line) => {
    const { code: got, err, out } = await run(line);
    expect([got, err === '', (err + out).includes('Person ')]).toEqual([code, false, false]);
  });
});
