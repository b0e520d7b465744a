import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { languages } from '@ctip/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ctip as typed } from '../../run/ctip.fixture.js';

const shared = new URL('../../../../../../shared/data/leak-canaries/canaries.json', import.meta.url);
const others = existsSync(shared) ? (JSON.parse(readFileSync(shared, 'utf8')) as readonly { readonly value: string }[]).map(({ value }) => value) : [];
const canaries = [...new Set(['Zahwaqcanary Alfadhlun', 'أمّ كناريا الظاهرة', '+961 70 918 2736', '784-1987-4471902-6', ...others])];

/** A value in the guises in which it could travel. */
function guises(value: string): readonly string[] {
  const base64 = [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]).toString('base64').replaceAll('=', '').slice(2, -3);
    return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const html = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const parts = value.split(/[\s,.:;@/+-]+/u).filter((part) => part.length >= 6);
  return [value, JSON.stringify(value).slice(1, -1), html, encodeURIComponent(value), Buffer.from(value).toString('hex'), value.normalize('NFC'), value.normalize('NFD'), [...value].toReversed().join(''), ...base64, ...parts].filter((guise) => guise.length >= 6);
}

/** The canaries that a text shows, in any guise. */
function shown(text: string): readonly string[] {
  const low = text.toLowerCase();
  return canaries.filter((value) => guises(value).some((guise) => low.includes(guise.toLowerCase())));
}

/** Messages in which counts are hidden behind random numbers of ten digits: any six digits come up in them now and then. */
const masked = ['a1.json', 'b1.json', 'a2.json'];
/** What a file says; of masked counts, everything but the numbers. */
const said = (name: string): string => {
  const text = readFileSync(named(name), 'utf8');
  return masked.includes(name) ? JSON.stringify(JSON.parse(text), (_key, value: unknown) => (typeof value === 'number' ? 0 : value)) : text;
};

const folder = join(mkdtempSync(join(tmpdir(), 'ctip-canary-')), 'Zahwaqcanary Alfadhlun +961 70 918 2736');
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const quoted = (cells: readonly string[]): string => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
/** A file whose name is a canary. */
const named = (name: string): string => at(`Bibitqcanary ${name}`);

const header = ['q', 'r', 'form', ...canaries];
const row = (number: number): readonly string[] => [`v${String(number % 4)}`, number % 2 === 0 ? 'f' : 'm', number % 3 === 0 ? 'a' : 'b', ...canaries.map((_, index) => canaries[(number + index) % canaries.length] ?? '')];
const rows = Array.from({ length: 160 }, (_, number) => row(number));
/** Leaves and labels that are not published: of levels above, and of values that nobody has. */
const ladder = ['v0', 'v1', 'v2', 'v3', ...canaries].map((leaf, index) => [leaf, index < 4 ? (canaries[index % 2] ?? '') : `z${String(index)}`, '*']);

const roles = {
  identifying: canaries,
  quasi: [{ name: 'q', hierarchy: { build: 'rows', rows: ladder }, levels: [0, 0] }, { name: 'r', hierarchy: { build: 'flat', values: ['f', 'm', ...canaries] } }],
  sensitive: [{ name: 'form', hierarchy: { build: 'flat', values: ['a', 'b', ...canaries] } }],
};

beforeAll(() => {
  mkdirSync(folder);
  mkdirSync(named('keys'));
  writeFileSync(named('in.csv'), [header, ...rows].map(quoted).join(''));
  writeFileSync(named('rare.csv'), [header, ...rows, [canaries[0] ?? '', 'f', 'a', ...canaries]].map(quoted).join(''));
  writeFileSync(named('unknown.csv'), [header, ...rows, ['Zahwaqcanary', 'f', 'a', ...canaries]].map(quoted).join(''));
  writeFileSync(named('ragged.csv'), [header, ...rows, canaries].map(quoted).join(''));
  writeFileSync(named('broken.csv'), `${quoted(header)}"${canaries.join('')}`);
  writeFileSync(named('strange.csv'), [[...header, 'Zahwaqcanary'], ...rows.map((cells) => [...cells, 'x'])].map(quoted).join(''));
  writeFileSync(named('roles.json'), JSON.stringify(roles));
  for (const [name, value] of Object.entries({
    'keyed.json': Object.fromEntries(canaries.map((canary) => [canary, canary])),
    'twice.json': { ...roles, insensitive: [canaries[0]] },
    'build.json': { ...roles, quasi: [{ name: 'q', hierarchy: { build: 'codes', list: canaries[0] } }, { name: canaries[1], hierarchy: { build: 'intervals', first: 3, last: 1, levels: [] } }] },
    'nest.json': { ...roles, quasi: [{ name: 'q', hierarchy: { build: 'rows', rows: [['a', canaries[0], 'x'], ['b', canaries[0], 'y']] } }, 'r'] },
    'evidence.json': { schema: 'ctip.release-evidence/1', [canaries[0] ?? '']: canaries[1] },
    'ledger.json': { schema: 'ctip.release-ledger/1', entries: [{ [canaries[0] ?? '']: canaries }] },
    'scheme.json': { schema: 'ctip.federated-scheme/1', id: canaries[0], agencies: canaries },
  }))
    writeFileSync(named(name), JSON.stringify(value));
  for (const [part, name] of ['one', 'two'].entries()) writeFileSync(named(`${name}.csv`), [header, ...rows.filter((_, number) => number % 2 === part)].map(quoted).join(''));
  writeFileSync(named('counts.csv'), quoted(['r', 'count']) + quoted(['f', '80']) + canaries.map((canary) => quoted([canary, '1'])).join(''));
  writeFileSync(named('bad-counts.csv'), quoted(['Zahwaqcanary', 'count']) + quoted([canaries[0] ?? '', canaries[1] ?? '']));
});

let moment = 0;
async function ctip(line: string, language: string) {
  const words = line.split(' ').map((word) => (word.startsWith('@') ? named(word.slice(1)) : word.replace('§', canaries[0] ?? '')));
  return typed([...words, '--lang', language], '', { terminal: true, clock: () => (moment += 300) });
}

const roled = '--roles @roles.json';
const releases = [
  'ledger new @led.json',
  `anonymise @in.csv ${roled} --k 5 --l form:2 --ledger @led.json --id first --out @release.csv --evidence @proof.json --report @page.html`,
  `anonymise @in.csv ${roled} --k 5 --within 1s --local 5% --out @local.csv --evidence @local.json --report @local.html --json`,
  `anonymise @rare.csv ${roled} --k 5 --suppress 5% --out @rare-out.csv --evidence @rare.json`,
  `anonymise @in.csv ${roled} --k 5 --groups §:2 --out @grouped.csv --evidence @grouped.json --report @grouped.html`,
  `anonymise @in.csv ${roled} --k 5 --groups §:2 --out @grouped.csv --evidence @grouped.json --report @grouped.html --json`,
  `verify @release.csv --evidence @proof.json --input @in.csv ${roled}`,
  'ledger show @led.json',
  `risk @in.csv ${roled}`,
  `federate scheme --id s --agencies A,B ${roled} --k 5 --l form:2 --out @agreed.json`,
  'federate key @agreed.json --agency A --with B --out @keys/k.json',
  'federate count @agreed.json @one.csv --agency A --keys @keys --out @a1.json --roles @roles.json',
  'federate count @agreed.json @two.csv --agency B --keys @keys --out @b1.json --roles @roles.json',
  'federate next @agreed.json @a1.json @b1.json --few-rounds --out @request.json',
  'federate count @agreed.json @one.csv --agency A --keys @keys --request @request.json --out @a2.json --roles @roles.json',
  'federate count @agreed.json @two.csv --agency B --keys @keys --request @request.json --out @b2.json --roles @roles.json',
  'federate next @agreed.json @a1.json @b1.json @a2.json @b2.json --few-rounds --out @decision.json',
  'federate part @agreed.json @one.csv --agency A --keys @keys --decision @decision.json --out @pa.csv --roles @roles.json',
  'federate part @agreed.json @two.csv --agency B --keys @keys --decision @decision.json --out @pb.csv --roles @roles.json',
  'federate join @agreed.json @pa.csv @pb.csv --decision @decision.json --out @joined.csv --evidence @joined.json --report @joined.html',
];
/** What was written there may be given on. A scheme holds public lists whole, values that nobody has among them. */
const outputs = ['led.json', 'release.csv', 'proof.json', 'page.html', 'local.csv', 'local.json', 'local.html', 'rare-out.csv', 'rare.json', 'grouped.csv', 'grouped.json', 'grouped.html', 'a1.json', 'b1.json', 'request.json', 'a2.json', 'decision.json', 'pa.csv', 'joined.csv', 'joined.json', 'joined.html'];

const faults = [
  ...['unknown.csv', 'ragged.csv', 'broken.csv', 'strange.csv', 'roles.json', 'none.csv'].map((file) => `anonymise @${file} ${roled} --k 5 --out @x.csv`),
  ...['keyed.json', 'twice.json', 'build.json', 'nest.json', 'none.json', 'in.csv'].map((file) => `anonymise @in.csv --roles @${file} --k 5 --out @x.csv`),
  ...['--l §:2', '--l form:§', '--k §', '--t §:0.1', '--suppress §', '--within §', '--utility §', '--algorithm §', '--preset §', '--§ x', '--combinations §+form:2', '--algorithm mondrian --ordered §', '--ledger @ledger.json', '--ledger @none.json', '--key @none', '--hierarchies @none', '--population @keyed.json', '--population @none.csv'].map((words) => `anonymise @in.csv ${roled} ${words} --out @x.csv`),
  'anonymise @in.csv --columns § --out @x.csv',
  `anonymise @in.csv ${roled} --out @in.csv`,
  `anonymise @in.csv ${roled} --k 200 --out @x.csv`,
  'verify @release.csv --evidence @evidence.json',
  'verify @in.csv --evidence @proof.json',
  'verify @release.csv --evidence @proof.json --input @unknown.csv --roles @roles.json',
  'verify @broken.csv --evidence @proof.json',
  'verify @release.csv --evidence @keyed.json',
  'ledger show @ledger.json',
  'ledger show @keyed.json',
  'ledger § @led.json',
  'ledger show @led.json --last §',
  `ledger table @led.json @bad-counts.csv ${roled}`,
  `ledger table @led.json @counts.csv ${roled} --count §`,
  'ledger table @led.json @counts.csv',
  'federate §',
  'federate show @scheme.json',
  'federate show @keyed.json',
  'federate count @agreed.json @unknown.csv --agency A --keys @keys --out @x.json --roles @roles.json',
  'federate count @agreed.json @strange.csv --agency A --keys @keys --out @x.json --roles @roles.json',
  'federate count @agreed.json @one.csv --agency § --keys @keys --out @x.json --roles @roles.json',
  'federate count @agreed.json @one.csv --agency A --keys @none --out @x.json --roles @roles.json',
  'federate next @agreed.json @keyed.json --out @x.json',
  'federate part @agreed.json @one.csv --agency A --keys @keys --decision @keyed.json --out @x.csv --roles @roles.json',
  'federate join @agreed.json @in.csv --decision @decision.json --out @x.csv',
  'federate without @agreed.json --gone § --id x --out @x.json',
  `risk @unknown.csv ${roled} --threshold §`,
  'risk @in.csv --roles @keyed.json',
];

describe('canaries planted as names and values of identifying columns, labels, values that nobody has, and names of files', () => {
  it.each(languages)('are in no release, report, evidence, ledger, message or word in %s', async (language) => {
    for (const name of [...outputs, 'agreed.json', 'keys/k.json']) rmSync(named(name), { force: true });
    rmSync(named('keys/k.json'), { force: true });
    for (const line of releases) {
      const { code, out, err } = await ctip(line, language);
      expect([line, code]).toEqual([line, 0]);
      expect([line, shown(out + err)]).toEqual([line, []]);
    }
    for (const name of outputs) expect([name, shown(said(name))]).toEqual([name, []]);
  }, 60_000);

  it.each(languages)('are in no error in %s', async (language) => {
    for (const line of faults) {
      const { code, out, err } = await ctip(line, language);
      expect([line, code === 0, shown(out + err)]).toEqual([line, false, []]);
      // Problems as data have no language.
      if (language !== 'en') continue;
      const json = await ctip(`${line} --json`, language);
      expect([line, json.code === 0, shown(json.out + json.err)]).toEqual([line, false, []]);
    }
  }, 60_000);

  it('would be seen', () => {
    for (const value of canaries) for (const guise of guises(value)) expect(shown(`… ${guise} …`)).toContain(value);
    expect(shown(readFileSync(named('in.csv'), 'utf8')).length).toBe(canaries.length);
  });
});
