import { linkSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { languages } from '@ctip/core';
import { arrivals, nation } from '@ctip/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { verbs } from '../verbs/index.js';
import { ctip as typed } from './ctip.fixture.js';

let folder = '';
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const ctip = (...args: string[]) => typed(args.map((word) => word.replaceAll('@', folder)), '', { now: () => Date.UTC(2026, 0, 31) });
const kept = ['records.ndjson', 'people.csv', 'roles.json', 'seen.json', 'keys/ring.json', 'key', 'ledger.json'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ctip-paths-'));
  writeFileSync(at('records.ndjson'), Buffer.concat([...arrivals({ seed: 2, cases: 30 })].map((line) => line.bytes)));
  writeFileSync(at('cases.ndjson'), [...nation({ seed: 2, cases: 30 })].map((history) => `${JSON.stringify(history.case)}\n`).join(''));
  writeFileSync(at('people.csv'), `age,sex\n${Array.from({ length: 60 }, (_, index) => `${String(20 + (index % 3))},f\n`).join('')}`);
  writeFileSync(at('roles.json'), JSON.stringify({ quasi: [{ name: 'age', hierarchy: { build: 'intervals', first: 0, last: 99, levels: [5] } }], insensitive: ['sex'] }));
  writeFileSync(at('seen.json'), '{"age":"adult","acts":"yes","purposes":"yes"}');
  writeFileSync(at('key'), Buffer.alloc(32, 7));
  writeFileSync(at('empty'), '');
  mkdirSync(at('folder'));
  mkdirSync(at('books'));
  symlinkSync('people.csv', at('link.csv'));
  linkSync(at('people.csv'), at('other-name.csv'));
  await ctip('ledger', 'new', '@/ledger.json');
  await ctip('ledger', 'new', '@/books/ledger.json');
  await ctip('keys', 'new', '--keys', '@/keys', '--party', 'shelter-north');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is read', () => {
  const release = ['anonymise', '@/people.csv', '--roles', '@/roles.json', '--k', '2'];
  it.each<[string, string[]]>([
    ['by its name', [...release, '--out', '@/people.csv']],
    ['by another spelling', [...release, '--out', '@/folder/../people.csv']],
    ['by a link', [...release, '--out', '@/link.csv']],
    ['by a link that is read', ['anonymise', '@/link.csv', '--roles', '@/roles.json', '--out', '@/people.csv']],
    ['by a second name of the file', [...release, '--out', '@/other-name.csv']],
    ['of an option', [...release, '--out', '@/roles.json']],
    ['of another option', [...release, '--key', '@/key', '--out', '@/x.csv', '--evidence', '@/key']],
    ['or written as something else', [...release, '--out', '@/x.csv', '--evidence', '@/folder/../x.csv']],
    ['the ledger', [...release, '--out', '@/ledger.json', '--ledger', '@/ledger.json']],
    ['the ledger in a folder', [...release, '--out', '@/books/ledger.json', '--ledger', '@/books']],
    ['by convert', ['convert', '@/records.ndjson', '--from', 'ours', '--to', 'htcds', '--out', '@/records.ndjson']],
    ['by convert, for its losses', ['convert', '@/records.ndjson', '--from', 'ours', '--to', 'htcds', '--out', '@/x.csv', '--losses', '@/records.ndjson']],
    ['by validate', ['validate', '@/records.ndjson', '--refused', '@/records.ndjson']],
    ['by validate with a pattern', ['validate', '@/rec*.ndjson', '--refused', '@/records.ndjson']],
    ['by report', ['report', '@/records.ndjson', '--out', '@/records.ndjson']],
    ['by screen', ['screen', '@/seen.json', '--html', '@/seen.json']],
    ['by seal', ['seal', '@/records.ndjson', '--keys', '@/keys', '--to', 'x', '--out', '@/records.ndjson', '--purpose', 'referral', '--basis', 'consent', '--protocol', 'p']],
    ['the secret keys', ['keys', 'show', '--keys', '@/keys', '--out', '@/keys/ring.json']],
    ['the secret keys, new', ['keys', 'new', '--keys', '@/none', '--party', 'x', '--out', '@/none/ring.json']],
    ['two pages of one command', ['comply', 'JO', '--matrix', '@/x.html', '--register', '@/x.html']],
  ])('is never written over: %s', async (_, args) => {
    const before = kept.map(read);
    for (const language of languages) {
      const found = await ctip(...args, '--lang', language);
      expect([found.code, found.out]).toEqual([2, '']);
      expect(found.err).toMatch(/--(?:out|evidence|ledger|losses|refused|html|register)/u);
      expect(found.err).not.toMatch(/\{\{|problem\.|cli\//u);
    }
    expect(kept.map(read)).toEqual(before);
    expect([lstatSync(at('link.csv')).isSymbolicLink(), ['x.csv', 'x.html', 'none'].some((name) => statSync(at(name), { throwIfNoEntry: false }))]).toEqual([true, false]);
  });
});

describe('what an option names', () => {
  const release = ['anonymise', '@/people.csv', '--roles', '@/roles.json', '--k', '2', '--out', '@/out.csv'];
  it.each<[string, string, string[]]>([
    ['--evidence', 'exchange/no-folder', [...release, '--evidence', '@/no/evidence.json']],
    ['--evidence', 'exchange/no-folder', [...release, '--evidence', '@/people.csv/evidence.json']],
    ['--report', 'exchange/is-directory', [...release, '--report', '@/folder']],
    ['--report', 'exchange/not-a-file', [...release, '--report', '/dev/null']],
    ['--key', 'exchange/not-found', [...release, '--key', '@/no-key']],
    ['--key', 'exchange/is-directory', [...release, '--key', '@/folder']],
    ['--key', 'exchange/empty', [...release, '--key', '@/empty']],
    ['--hierarchies', 'cli/no-folder-there', [...release, '--hierarchies', '@/key']],
    ['--hierarchies', 'exchange/not-found', [...release, '--hierarchies', '@/no']],
    ['--evidence', 'exchange/not-found', ['verify', '@/people.csv', '--evidence', '@/no.json']],
    ['--glotip', 'exchange/not-found', ['report', '@/records.ndjson', '--out', '@/out.html', '--glotip', '@/no.xlsx']],
  ])('%s: %s, told with it before anything is done', async (option, code, args) => {
    const json = await ctip(...args, '--json');
    expect([json.code, JSON.parse(json.out)]).toEqual([3, { ok: false, problems: [{ code, pointer: '', severity: 'error', params: { option } }] }]);
    for (const language of languages) {
      const { err } = await ctip(...args, '--lang', language);
      expect(err).toContain(option);
      expect(err).not.toContain(folder);
    }
    expect(statSync(at('out.csv'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('is one thing: an option that stands twice is refused, also where a later one would win', async () => {
    const twice = await ctip(...release, '--roles', '@/key');
    expect([twice.code, twice.err.includes('--roles')]).toEqual([2, true]);
    expect((await ctip('comply', 'JO', '--json', '--json')).code).toBe(0);
  });

  it('is marked as a path wherever its value looks like one', () => {
    const unmarked = verbs.flatMap(({ name, options }) => Object.entries(options).flatMap(([option, { value = '', path }]) => (/\.[a-z]+$|FILE|FOLDER|PACKET|RECEIPT|EVIDENCE/u.test(value) !== (path !== undefined) ? [`${name} --${option}`] : [])));
    expect(unmarked).toEqual([]);
  });
});

describe('an output', () => {
  it('behind a link is written where the link leads, for its owner alone, and the link stays', async () => {
    for (const [name, args] of [
      ['release.csv', ['anonymise', '@/people.csv', '--roles', '@/roles.json', '--k', '2', '--out']],
      ['form.html', ['form', 'ilo-eleven', '--out']],
      ['converted.csv', ['convert', '@/cases.ndjson', '--from', 'ours', '--to', 'htcds', '--agency', 'a-1', '--ids', 'i', '--out']],
      ['public.json', ['keys', 'show', '--keys', '@/keys', '--out']],
    ] as const) {
      symlinkSync(join('folder', name), at(name));
      writeFileSync(at(`folder/${name}`), 'old', { mode: 0o644 });
      const found = await ctip(...args, `@/${name}`);
      expect([found.code < 2, lstatSync(at(name)).isSymbolicLink(), read(name) === 'old', statSync(at(name)).mode & 0o777], found.err).toEqual([true, true, false, 0o600]);
    }
  });
});
