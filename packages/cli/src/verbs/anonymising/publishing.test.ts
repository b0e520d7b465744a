import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { verifyEvidence } from '@ctip/anonymisation';
import { languages } from '@ctip/core';
import { lockFile } from '@ctip/exchange';
import { nation } from '@ctip/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ctip as typed } from '../../run/ctip.fixture.js';
import { budgetOf } from './settings.js';

let folder = '';
const row = (at: number): string => `Person ${String(at)},${String(15 + (at % 20))},${at % 2 === 0 ? 'f' : 'm'},${at % 3 === 0 ? 'labour' : 'sexual'}\n`;
const people = (count: number): string => `name,age,sex,form\n${Array.from({ length: count }, (_, at) => row(at)).join('')}`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctip-publishing-'));
  writeFileSync(join(folder, 'may.csv'), people(200));
  writeFileSync(join(folder, 'june.csv'), people(201));
  writeFileSync(join(folder, 'july.csv'), people(600));
  const roles = { identifying: ['name'], quasi: [{ name: 'age', hierarchy: { build: 'intervals', first: 0, last: 99, levels: [5, 10] }, levels: [1, 2] }, { name: 'sex', hierarchy: { build: 'flat', values: ['f', 'm'] } }], sensitive: ['form'] };
  writeFileSync(join(folder, 'roles.json'), JSON.stringify(roles));
  const free = { ...roles, quasi: [{ name: 'age', hierarchy: { build: 'intervals', first: 0, last: 99, levels: [5, 10] } }, roles.quasi[1]] };
  writeFileSync(join(folder, 'free.json'), JSON.stringify(free));
  const columns = ['a', 'b', 'c', 'd'];
  writeFileSync(join(folder, 'wide.csv'), [columns, ...Array.from({ length: 300 }, (_, at) => columns.map((__, column) => String((at * (7 + 6 * column) + ((at * at) % (5 + column))) % 16)))].map((cells) => `${cells.join(',')}\n`).join(''));
  writeFileSync(join(folder, 'wide.json'), JSON.stringify({ quasi: columns.map((name) => ({ name, hierarchy: { build: 'intervals', first: 0, last: 15, levels: [2, 4] } })) }));
  writeFileSync(join(folder, 'key'), Buffer.alloc(32, 7));
  writeFileSync(join(folder, 'cases.ndjson'), [...nation({ seed: 4, cases: 400 })].map((history) => `${JSON.stringify(history.case)}\n`).join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ctip = (...args: string[]) => typed(args.map((word) => word.replaceAll('@', folder)));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const left = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.part'));
const json = async <T>(...args: string[]): Promise<T> => JSON.parse((await ctip(...args, '--json')).out) as T;

describe('a table that is cut into classes', () => {
  it('is released with evidence, and keeps more detail', async () => {
    const made = ['@/july.csv', '--roles', '@/free.json', '--k', '40', '--l', 'form:2', '--suppress', '0'];
    type Figures = { loss: number; search: { optimal: boolean }; classes: { smallest: number }; columns: { cut?: string }[]; breakdowns: { survives: string }[] };
    const cut = await json<Figures>('anonymise', ...made, '--algorithm', 'mondrian', '--ordered', 'age', '--out', '@/cut.csv', '--evidence', '@/cut.json');
    expect([cut.search.optimal, cut.classes.smallest >= 40]).toEqual([false, true]);
    expect(cut.columns.map((column) => column.cut)).toEqual(['ordered', 'hierarchical', undefined]);
    expect(cut.breakdowns.map(({ survives }) => survives)).toEqual(['coarse', 'whole', 'whole']);
    const [header = '', ...rows] = read('cut.csv').trim().split('\r\n');
    expect(verifyEvidence({ columns: header.split(',').map((name) => ({ name })), rows: rows.map((line) => line.split(',')) }, JSON.parse(read('cut.json'))).ok).toBe(true);
    expect((await ctip('anonymise', ...made, '--algorithm', 'mondrian', '--ordered', 'age', '--relaxed', '--out', '@/relaxed.csv')).code).toBe(0);
    const wide = ['anonymise', '@/wide.csv', '--roles', '@/wide.json', '--k', '5', '--suppress', '0', '--out', '@/wide-out.csv'];
    const [parted, levelled] = [await json<Figures>(...wide, '--algorithm', 'mondrian', '--ordered', 'a,b,c,d'), await json<Figures>(...wide)];
    expect(parted.loss).toBeLessThan(levelled.loss);
  });

  it.each<[number, string[]]>([
    [2, ['--ordered', 'age']],
    [2, ['--relaxed']],
    [2, ['--algorithm', 'mondrian', '--within', '5']],
    [2, ['--algorithm', 'mondrian', '--cells']],
    [2, ['--algorithm', 'mondrian', '--local', '5%']],
    [2, ['--algorithm', 'mondrian', '--ordered', 'form']],
    [2, ['--algorithm', 'mondrian', '--ordered', 'nobody']],
    [2, ['--algorithm', 'flash']],
    [1, ['--algorithm', 'mondrian', '--unique', '1%']],
  ])('%d for %j', async (code, args) => {
    const found = await ctip('anonymise', '@/may.csv', '--roles', '@/free.json', '--k', '5', ...args, '--out', '@/never.csv');
    expect([found.code, found.err === '']).toEqual([code, false]);
    expect(readdirSync(folder)).not.toContain('never.csv');
  });
});

describe('local recoding', () => {
  it('brings records back', async () => {
    const asked = ['anonymise', '@/wide.csv', '--roles', '@/wide.json', '--k', '3', '--suppress', '60%'];
    const [plain, local] = [await json<{ suppressed: number }>(...asked, '--out', '@/plain.csv'), await json<{ suppressed: number; blanked: number }>(...asked, '--local', '1%', '--out', '@/local.csv')];
    expect(plain.suppressed).toBeGreaterThan(0);
    expect(local.suppressed).toBeLessThan(plain.suppressed);
    expect(local.blanked).toBeGreaterThan(0);
  });
});

describe('a budget', () => {
  it.each<[string, object | undefined]>([
    ['2000', { nodes: 2000 }],
    ['30s', { milliseconds: 30_000 }],
    ['1.5m', { milliseconds: 90_000 }],
    ['500ms', { milliseconds: 500 }],
    ['2h', { milliseconds: 7_200_000 }],
    ['30s,2000', { milliseconds: 30_000, nodes: 2000 }],
    ['0s', undefined],
    ['1.5', undefined],
    ['30s,40s', undefined],
    ['5x', undefined],
    ['', undefined],
    ['s', undefined],
  ])('of %s', (text, budget) => expect(budgetOf(text)).toEqual(budget));

  it('of time is taken by the clock, and replayed by its number of ways', async () => {
    let now = 0;
    const asked = ['anonymise', `${folder}/wide.csv`, '--roles', `${folder}/wide.json`, '--k', '3', '--out', `${folder}/wide-out.csv`, '--json'];
    type Search = { search: { endedAfter: number; optimal: boolean; gap: number } };
    const { search } = JSON.parse((await typed([...asked, '--within', '1s'], '', { clock: () => (now += 100) })).out) as Search;
    expect(search).toMatchObject({ optimal: false });
    const first = read('wide-out.csv');
    const again = JSON.parse((await typed([...asked, '--within', String(search.endedAfter)])).out) as Search;
    expect([again.search.endedAfter, read('wide-out.csv')]).toEqual([search.endedAfter, first]);
  });
});

describe('files that belong together', () => {
  it.each<[string, string[]]>([
    ['the input', ['--out', '@/may.csv']],
    ['each other', ['--out', '@/x.csv', '--evidence', '@/x.csv']],
    ['the roles', ['--out', '@/x.csv', '--report', '@/roles.json']],
    ['the ledger', ['--out', '@/x.csv', '--ledger', '@/x.csv']],
  ])('are never written over %s', async (_name, args) => {
    const before = read('may.csv');
    const found = await ctip('anonymise', '@/may.csv', '--roles', '@/roles.json', '--k', '5', ...args);
    expect([found.code, read('may.csv') === before]).toEqual([2, true]);
  });

  it('appear all or not at all', async () => {
    mkdirSync(join(folder, 'taken'));
    const found = await ctip('anonymise', '@/may.csv', '--roles', '@/roles.json', '--k', '5', '--evidence', '@/alone.json', '--out', '@/taken');
    expect(found.code).toBe(3);
    const none = await ctip('anonymise', '@/may.csv', '--roles', '@/roles.json', '--k', '5', '--evidence', '@/alone.json', '--out', '@/no/where.csv');
    expect([none.code, readdirSync(folder).includes('alone.json'), left()]).toEqual([3, false, []]);
  });
});

describe('a ledger', () => {
  const may = ['anonymise', '@/may.csv', '--roles', '@/roles.json', '--k', '5', '--ledger', '@/ledger.json'];

  it('is begun, filled, shown, and refuses what tells of one person', async () => {
    expect((await ctip(...may, '--out', '@/may-out.csv')).err).toContain('ctip ledger new');
    expect((await ctip('ledger', 'new', '@/ledger.json')).code).toBe(0);
    expect((await ctip('ledger', 'new', '@/ledger.json')).code).toBe(1);
    expect(statSync(join(folder, 'ledger.json')).mode & 0o077).toBe(0);
    const { ledger } = await json<{ ledger: object }>(...may, '--out', '@/may-out.csv');
    expect(ledger).toEqual({ id: '2026-01-31-1', about: 'register', entries: 1, warnings: [] });
    const before = read('ledger.json');
    const files = ['--out', '@/june-out.csv', '--evidence', '@/june.json', '--report', '@/june.html'];
    const june = await ctip('anonymise', '@/june.csv', '--roles', '@/roles.json', '--k', '5', '--ledger', '@/ledger.json', ...files);
    expect([june.code, june.err.includes('The difference would tell of single persons')]).toEqual([1, true]);
    expect([read('ledger.json') === before, readdirSync(folder).filter((name) => name.startsWith('june-') || name === 'june.json' || name === 'june.html'), left()]).toEqual([true, [], []]);
    const july = await ctip('anonymise', '@/july.csv', '--roles', '@/roles.json', '--k', '5', '--ledger', '@/ledger.json', '--id', 'july', '--out', '@/july-out.csv');
    expect([july.code, july.out.includes('july')]).toEqual([0, true]);
    expect((await ctip(...may, '--id', 'july', '--out', '@/may-out.csv')).code).toBe(1);
    expect((await ctip('anonymise', '@/june.csv', '--roles', '@/roles.json', '--k', '5', '--ledger', '@/ledger.json', '--about', 'others', '--out', '@/others.csv')).code).toBe(0);
    const shown = await json<{ entries: { id: string }[]; last: string }>('ledger', 'show', '@/ledger.json');
    expect(shown.entries.map(({ id }) => id)).toEqual(['2026-01-31-1', 'july', '2026-01-31-3']);
    expect((await ctip('ledger', 'show', '@/ledger.json', '--last', shown.last)).code).toBe(0);
    const short = JSON.parse(read('ledger.json')) as { entries: unknown[] };
    writeFileSync(join(folder, 'short.json'), JSON.stringify({ ...short, entries: short.entries.slice(0, 2) }));
    expect((await ctip('ledger', 'show', '@/short.json')).code).toBe(0);
    expect((await ctip('ledger', 'show', '@/short.json', '--last', shown.last)).code).toBe(1);
    writeFileSync(join(folder, 'altered.json'), JSON.stringify({ ...short, entries: short.entries.slice(1) }));
    expect((await ctip('ledger', 'show', '@/altered.json')).code).toBe(1);
    for (const language of languages) expect((await ctip('ledger', 'show', '@/ledger.json', '--lang', language)).out).not.toMatch(/\{\{|ledger\.|undefined/u);
  });

  it('holds tables against releases', async () => {
    await ctip('ledger', 'new', '@/tables.json');
    expect((await ctip('anonymise', '@/may.csv', '--roles', '@/roles.json', '--k', '5', '--ledger', '@/tables.json', '--out', '@/may-table.csv')).code).toBe(0);
    writeFileSync(join(folder, 'sexes.csv'), 'sex,count\nf,100\nm,100\n,200\n');
    writeFileSync(join(folder, 'one-more.csv'), 'sex,persons\nf,101\nm,<11\n');
    expect((await ctip('ledger', 'table', '@/tables.json', '@/sexes.csv', '--roles', '@/roles.json', '--k', '5')).code).toBe(0);
    const more = await ctip('ledger', 'table', '@/tables.json', '@/one-more.csv', '--roles', '@/roles.json', '--count', 'persons', '--k', '5');
    expect([more.code, more.err.includes('differ by fewer than 5')]).toEqual([1, true]);
    expect((await json<{ entries: { kind: string }[] }>('ledger', 'show', '@/tables.json')).entries.map(({ kind }) => kind)).toEqual(['release', 'table']);
    // Cases need no roles.
    await ctip('ledger', 'new', '@/case-ledger.json');
    const cases = await json<{ released: number }>('anonymise', '@/cases.ndjson', '--columns', 'sex,ageYears,formOfExploitation', '--k', '5', '--ledger', '@/case-ledger.json', '--out', '@/case-out.csv');
    const tableOf = (all: number): void => writeFileSync(join(folder, 'case-table.csv'), `sex,formOfExploitation,count\n,,${String(all)}\n`);
    tableOf(cases.released + 1);
    expect((await ctip('ledger', 'table', '@/case-ledger.json', '@/case-table.csv')).code).toBe(1);
    tableOf(cases.released);
    expect((await ctip('ledger', 'table', '@/case-ledger.json', '@/case-table.csv')).code).toBe(0);
    writeFileSync(join(folder, 'no-label.csv'), 'sex,count\nnobody,5\n');
    expect((await ctip('ledger', 'table', '@/case-ledger.json', '@/no-label.csv')).code).toBe(1);
  });

  it.each<[number, string[]]>([
    [2, ['ledger', 'burn', '@/ledger.json']],
    [2, ['ledger', 'show']],
    [1, ['ledger', 'show', '@/none.json']],
    [1, ['ledger', 'show', '@/roles.json']],
    [2, ['ledger', 'table', '@/ledger.json']],
    [2, ['ledger', 'table', '@/ledger.json', '@/may.csv', '--k', '1']],
    [1, ['ledger', 'table', '@/ledger.json', '@/may.csv', '--roles', '@/roles.json']],
    [2, ['anonymise', '@/may.csv', '--roles', '@/roles.json', '--about', 'x', '--out', '@/never.csv']],
    [2, ['anonymise', '@/may.csv', '--roles', '@/roles.json', '--ledger', '@/roles.json', '--out', '@/never.csv']],
    [1, ['anonymise', '@/may.csv', '--roles', '@/roles.json', '--ledger', '@/free.json', '--out', '@/never.csv']],
  ])('%d for %j', async (code, args) => expect((await ctip(...args)).code).toBe(code));

  it('is changed by one command at a time, and waits for the other', async () => {
    await ctip('ledger', 'new', '@/busy.json');
    const asked = (...more: string[]) => [...may.slice(0, -1), '@/busy.json', ...more].map((word) => word.replaceAll('@', folder));
    const lock = await lockFile(join(folder, 'busy.json'));
    if (!lock.ok) throw new Error(lock.problems[0]?.code);
    let waits = 0;
    const held = await typed(asked('--out', '@/never.csv'), '', { wait: () => Promise.resolve((waits += 1)) });
    expect([held.code, held.err.includes('Another process'), readdirSync(folder).includes('never.csv'), waits]).toEqual([1, true, false, 99]);
    const waited = await typed(asked('--out', '@/waited.csv'), '', { wait: () => lock.value.release() });
    expect([waited.code, readdirSync(folder).includes('waited.csv')]).toEqual([0, true]);
    expect(readdirSync(join(folder, 'busy.json.lock'))).toHaveLength(1);
  });

  it('that another machine held last is taken over where a person says so', async () => {
    await ctip('ledger', 'new', '@/far.json');
    const [name = ''] = readdirSync(join(folder, 'far.json.lock'));
    const entry = JSON.parse(read(`far.json.lock/${name}`)) as { holder: object };
    writeFileSync(join(folder, 'far.json.lock', name), JSON.stringify({ released: false, holder: { ...entry.holder, machine: 'another' } }));
    writeFileSync(join(folder, 'far.csv'), 'sex,count\nf,100\n');
    for (const language of languages) {
      const far = await ctip('ledger', 'table', '@/far.json', '@/far.csv', '--roles', '@/roles.json', '--lang', language);
      expect([far.code, far.err.includes('--take-over')]).toEqual([1, true]);
    }
    expect((await ctip('ledger', 'table', '@/far.json', '@/far.csv', '--roles', '@/roles.json', '--take-over')).code).toBe(0);
    expect((await ctip('anonymise', '@/may.csv', '--roles', '@/roles.json', '--take-over', '--out', '@/never.csv')).code).toBe(2);
  });

  it('is one ledger under every name, and a link to it stays one', async () => {
    mkdirSync(join(folder, 'kept'));
    await ctip('ledger', 'new', '@/kept/real.json');
    symlinkSync(join('kept', 'real.json'), join(folder, 'link.json'));
    expect((await ctip(...may.slice(0, -1), '@/link.json', '--out', '@/linked.csv')).code).toBe(0);
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect((await json<{ entries: object[] }>('ledger', 'show', '@/kept/real.json')).entries).toHaveLength(1);
    expect(readdirSync(join(folder, 'kept')).toSorted()).toEqual(['real.json', 'real.json.lock']);
    const june = await ctip('anonymise', '@/june.csv', '--roles', '@/roles.json', '--k', '5', '--ledger', '@/kept/real.json', '--out', '@/never.csv');
    expect(june.code).toBe(1);
  });

  it('that is not there leaves nothing behind', async () => {
    writeFileSync(join(folder, 'sex.csv'), 'sex,count\nf,100\n');
    expect((await ctip('ledger', 'table', '@/absent.json', '@/sex.csv', '--roles', '@/roles.json')).err).toContain('ctip ledger new');
    expect((await ctip('ledger', 'new', '@/absent/ledger.json')).code).toBe(3);
    expect(readdirSync(folder).filter((one) => one.startsWith('absent'))).toEqual([]);
  });
});

describe('verify', () => {
  it('holds evidence against its release, and against the input', async () => {
    expect((await ctip('anonymise', '@/may.csv', '--roles', '@/roles.json', '--k', '5', '--l', 'form:2', '--key', '@/key', '--out', '@/v.csv', '--evidence', '@/v.json')).code).toBe(0);
    const asked = ['verify', '@/v.csv', '--evidence', '@/v.json'];
    expect(await json('verify', '@/v.csv', '--evidence', '@/v.json')).toEqual({ ok: true, checked: ['release', 'figures', 'models'], unchecked: ['evidence', 'input', 'hierarchies', 'parameters'] });
    const input = ['--key', '@/key', '--input', '@/may.csv', '--roles', '@/roles.json'];
    expect(await json(...asked, ...input)).toEqual({ ok: true, checked: ['evidence', 'release', 'figures', 'models', 'input', 'hierarchies', 'parameters'], unchecked: [] });
    expect((await ctip(...asked, '--key', '@/key', '--input', '@/june.csv', '--roles', '@/roles.json')).code).toBe(1);
    expect((await ctip(...asked, '--key', '@/key', '--input', '@/may.csv', '--roles', '@/free.json')).code).toBe(1);
    writeFileSync(join(folder, 'other.csv'), read('v.csv').replace('labour', 'sexual'));
    const other = await ctip('verify', '@/other.csv', '--evidence', '@/v.json');
    expect([other.code, other.err.includes('/release')]).toEqual([1, true]);
    for (const language of languages) {
      const { code, out } = await ctip(...asked, '--lang', language);
      expect([code, /\{\{|verify\.|undefined/u.test(out)]).toEqual([0, false]);
    }
  });

  it('takes the columns of cases from the evidence', async () => {
    await ctip('anonymise', '@/cases.ndjson', '--columns', 'sex,ageYears,formOfExploitation', '--k', '5', '--out', '@/c.csv', '--evidence', '@/c.json');
    expect(await json('verify', '@/c.csv', '--evidence', '@/c.json', '--input', '@/cases.ndjson')).toMatchObject({ ok: true, unchecked: [] });
  });

  it('reads back what was written so that no program takes it for a formula', async () => {
    writeFileSync(join(folder, 'formula.csv'), `a,s\n${Array.from({ length: 12 }, (_, at) => `${at % 2 === 0 ? '-1' : '+2'},${at % 3 === 0 ? '=1+1' : '@x'}\n`).join('')}`);
    writeFileSync(join(folder, 'formula.json'), JSON.stringify({ quasi: [{ name: 'a', hierarchy: { build: 'flat', values: ['-1', '+2'] } }], sensitive: ['s'] }));
    await ctip('anonymise', `${folder}/formula.csv`, '--roles', `${folder}/formula.json`, '--k', '2', '--out', `${folder}/formula-out.csv`, '--evidence', `${folder}/formula-evidence.json`);
    expect((await ctip('verify', `${folder}/formula-out.csv`, '--evidence', `${folder}/formula-evidence.json`, '--input', `${folder}/formula.csv`, '--roles', `${folder}/formula.json`)).code).toBe(0);
  });

  it.each<[number, string[]]>([
    [2, ['verify', '@/v.csv']],
    [2, ['verify', '@/v.csv', '--evidence', '@/v.json', '--roles', '@/roles.json']],
    [3, ['verify', '@/none.csv', '--evidence', '@/v.json']],
    [3, ['verify', '@/v.csv', '--evidence', '@/none.json']],
    [1, ['verify', '@/v.csv', '--evidence', '@/roles.json']],
    [1, ['verify', '@/v.csv', '--evidence', '@/v.csv']],
    [3, ['verify', '@/v.csv', '--evidence', '@/v.json', '--input', '@/none.csv']],
  ])('%d for %j', async (code, args) => expect((await ctip(...args)).code).toBe(code));
});
