import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { languages } from '@ctip/core';
import { lockFolder } from '@ctip/exchange';
import { arrivals } from '@ctip/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ctip as typed } from '../../run/ctip.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'ctip-seal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let now = Date.UTC(2026, 5, 1, 12);

const ctip = (...args: readonly string[]) => typed(args.map((word) => word.replace('@', folder)), '', { today: '2026-06-01', now: () => now, wait: () => Promise.resolve() });

const at = (...names: readonly string[]): string => join(folder, ...names);
const fingerprintOf = async (keys: string): Promise<string> => (JSON.parse((await ctip('keys', 'show', '--keys', keys, '--json')).out) as { own: { fingerprint: string } }).own.fingerprint;
const about = ['--purpose', 'referral', '--basis', 'consent', '--protocol', 'referral-2026'];
const sealTo = (out: string, ...more: readonly string[]) => ctip('seal', '@/cases.ndjson', '--to', 'prosecutor-south', '--keys', '@/north', '--out', out, ...about, ...more);

beforeAll(async () => {
  writeFileSync(at('cases.ndjson'), Buffer.concat([...arrivals({ seed: 1, cases: 50 })].map((line) => line.bytes)));
  writeFileSync(at('mixed.ndjson'), Buffer.concat([...arrivals({ seed: 1, cases: 50, damagedShare: 0.1 })].map((line) => line.bytes)));
  for (const [name, party] of [['north', 'shelter-north'], ['south', 'prosecutor-south']] as const) {
    await ctip('keys', 'new', '--keys', `@/${name}`, '--party', party, '--out', `@/${name}.json`);
  }
  await ctip('keys', 'add', '@/south.json', '--keys', '@/north', '--fingerprint', await fingerprintOf('@/south'));
  await ctip('keys', 'add', '@/north.json', '--keys', '@/south', '--fingerprint', await fingerprintOf('@/north'));
});

describe('a packet from hand to hand', () => {
  it('is sealed, opened, received', async () => {
    expect(await sealTo('@/p1')).toMatchObject({ code: 0, err: '' });
    const opened = await ctip('open', '@/p1', '--keys', '@/south', '--out', '@/got.ndjson', '--receipt', '@/r1');
    expect(opened).toMatchObject({ code: 0, err: '' });
    expect(opened.out).toContain('shelter-north');
    expect(readFileSync(at('got.ndjson')).equals(readFileSync(at('cases.ndjson')))).toBe(true);
    const received = await ctip('receipt', '@/r1', '--keys', '@/north', '--out', '@/evidence');
    expect(received).toMatchObject({ code: 0, err: '' });
    expect(received.out).toContain('Delivered: ');
    expect(readFileSync(at('evidence'), 'utf8')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/u);
    expect((await ctip('receipt', '@/r1', '--keys', '@/south')).code).toBe(1);
  });

  it('is opened once, also by two commands at the same time', async () => {
    await sealTo('@/p2');
    const both = await Promise.all(['@/a.ndjson', '@/b.ndjson'].map((out) => ctip('open', '@/p2', '--keys', '@/south', '--out', out)));
    expect(both.map(({ code }) => code).toSorted((a, b) => a - b)).toEqual([0, 1]);
    expect([at('a.ndjson'), at('b.ndjson')].filter((path) => existsSync(path))).toHaveLength(1);
    expect((await ctip('open', '@/p2', '--keys', '@/south', '--out', '@/c.ndjson')).err).toContain('opened before');
    expect(existsSync(at('c.ndjson'))).toBe(false);
  });

  it('may be opened again where its content could not be written', async () => {
    await sealTo('@/p3');
    expect((await ctip('open', '@/p3', '--keys', '@/south', '--out', '@/no/such/folder.ndjson')).code).toBe(3);
    expect((await ctip('open', '@/p3', '--keys', '@/south', '--out', '@/d.ndjson')).code).toBe(0);
  });

  it('has a number of its own, also when many are sealed at once, and a missing one is told', async () => {
    const made = await Promise.all(['5', '6', '7', '8'].map((name) => sealTo(`@/p${name}`, '--json')));
    const numbers = made.map(({ out }) => (JSON.parse(out) as { sequence: number }).sequence);
    expect(new Set(numbers).size).toBe(4);
    const last = `@/p${['5', '6', '7', '8'][numbers.indexOf(Math.max(...numbers))] ?? ''}`;
    const opened = await ctip('open', last, '--keys', '@/south', '--out', '@/e.ndjson');
    expect(opened.code).toBe(0);
    expect(opened.err).toContain('have not arrived: 3');
  });

  it('is not sealed with a bad record in it, and no number is lost', async () => {
    const before = readdirSync(at('north', 'sent')).length;
    const bad = await ctip('seal', '@/mixed.ndjson', '--to', 'prosecutor-south', '--keys', '@/north', '--out', '@/bad', ...about);
    expect(bad.code).toBe(1);
    expect(bad.err).toContain('Nothing was sealed');
    expect((await sealTo('@/no/such/folder/p')).code).toBe(3);
    expect((await ctip('seal', '@/cases.ndjson', '--to', 'nobody', '--keys', '@/north', '--out', '@/bad', ...about)).code).toBe(1);
    expect(existsSync(at('bad'))).toBe(false);
    expect(readdirSync(at('north', 'sent'))).toHaveLength(before);
  });

  it('is refused once it was changed, and when what came is not what was agreed', async () => {
    await sealTo('@/p9');
    const text = readFileSync(at('p9'), 'utf8');
    writeFileSync(at('changed'), `${text.slice(0, -20)}${text.slice(-20) === 'A'.repeat(20) ? 'B' : 'A'}${text.slice(-19)}`);
    expect((await ctip('open', '@/changed', '--keys', '@/south', '--out', '@/f.ndjson')).err).toContain('compare fingerprints');
    expect((await ctip('open', '@/p9', '--keys', '@/south', '--out', '@/f.ndjson', '--schema', 'ctip.referral/1')).code).toBe(1);
    now += 3 * 86_400_000;
    expect((await ctip('open', '@/p9', '--keys', '@/south', '--out', '@/f.ndjson')).err).toContain('too old');
    now -= 3 * 86_400_000;
    expect(existsSync(at('f.ndjson'))).toBe(false);
  });
});

describe('keys', () => {
  it('are written for their owner alone, and never printed', async () => {
    const secrets = [...readFileSync(at('north', 'ring.json'), 'utf8').matchAll(/"d": "([^"]+)"/gu)].map(([, secret = '']) => secret);
    expect(secrets).toHaveLength(2);
    for (const file of ['ring.json', 'sent', 'seen'].map((name) => at(name === 'seen' ? 'south' : 'north', name))) expect(statSync(file).mode & 0o077).toBe(0);
    const said = await Promise.all([ctip('keys', 'show', '--keys', '@/north'), ctip('keys', 'show', '--keys', '@/north', '--json'), sealTo('@/p10', '--json'), ctip('keys', 'new', '--keys', '@/north', '--party', 'x-y-z')]);
    const all = [...said.flatMap(({ out, err }) => [out, err]), readFileSync(at('north.json'), 'utf8')].join('\n');
    for (const secret of secrets) expect(all).not.toContain(secret);
  });

  it('that others can read are not used', async () => {
    chmodSync(at('north', 'ring.json'), 0o640);
    const found = await sealTo('@/p11');
    expect([found.code, found.err.includes('chmod 600')]).toEqual([1, true]);
    chmodSync(at('north', 'ring.json'), 0o600);
  });

  it('of a partner need the fingerprint that the partner read', async () => {
    await ctip('keys', 'new', '--keys', '@/third', '--party', 'observatory', '--out', '@/third.json');
    expect((await ctip('keys', 'add', '@/third.json', '--keys', '@/north')).code).toBe(2);
    expect((await ctip('keys', 'add', '@/third.json', '--keys', '@/north', '--fingerprint', await fingerprintOf('@/south'))).err).toContain('exchanged');
    expect((await ctip('keys', 'add', '@/north/ring.json', '--keys', '@/third', '--fingerprint', '1')).code).toBe(1);
  });

  it('are rotated, taken over from a packet, and revoked', async () => {
    await ctip('keys', 'new', '--keys', '@/east', '--party', 'health-east', '--out', '@/east.json');
    await ctip('keys', 'add', '@/east.json', '--keys', '@/south', '--fingerprint', await fingerprintOf('@/east'));
    await ctip('keys', 'add', '@/south.json', '--keys', '@/east', '--fingerprint', await fingerprintOf('@/south'));
    const east = (out: string) => ctip('seal', '@/cases.ndjson', '--to', 'prosecutor-south', '--keys', '@/east', '--out', out, ...about);
    expect((await ctip('keys', 'rotate', '--keys', '@/east', '--out', '@/east2.json')).code).toBe(0);
    expect((await ctip('keys', 'rotate', '--keys', '@/east')).err).toContain('three at once');
    await ctip('seal', '@/east2.json', '--to', 'prosecutor-south', '--keys', '@/east', '--out', '@/renewal', '--schema', 'ctip.key-set/1', ...about);
    expect(await ctip('keys', 'renew', '@/renewal', '--keys', '@/south')).toMatchObject({ code: 0, err: '' });
    now += 8 * 86_400_000;
    await east('@/p20');
    expect((await ctip('open', '@/p20', '--keys', '@/south', '--out', '@/g.ndjson')).code).toBe(0);
    now -= 8 * 86_400_000;
    const { keys } = JSON.parse(readFileSync(at('east2.json'), 'utf8')) as { keys: { kid: string; use: string }[] };
    const kid = keys.find(({ use }) => use === 'sig')?.kid ?? '';
    await east('@/p21');
    expect((await ctip('keys', 'revoke', kid, '--keys', '@/south')).out).toContain('revoked from 2026-06-01');
    expect((await ctip('open', '@/p21', '--keys', '@/south', '--out', '@/h.ndjson')).code).toBe(1);
  });

  it('are revoked by a packet of the one who may, and of nobody else; a list that does not come is noticed', async () => {
    const { keys } = JSON.parse(readFileSync(at('east2.json'), 'utf8')) as { keys: { kid: string }[] };
    const list = async (name: string, kids: readonly string[]): Promise<void> => {
      writeFileSync(at(`${name}.json`), JSON.stringify({ schema: 'ctip.revocations/2', issued: now / 1000, until: now / 1000 + 30 * 86_400, revoked: kids.map((kid) => ({ kid, at: now / 1000 })) }));
      await ctip('seal', `@/${name}.json`, '--to', 'prosecutor-south', '--keys', '@/north', '--out', `@/${name}`, '--schema', 'ctip.revocations/2', ...about);
    };
    await list('list', keys.map(({ kid }) => kid));
    expect((await ctip('keys', 'renew', '@/list', '--keys', '@/south')).code).toBe(1);
    const done = await ctip('keys', 'renew', '@/list', '--keys', '@/south', '--anchor', 'shelter-north', '--json');
    const { partners, anchors } = JSON.parse(done.out) as { partners: { party: string; keys: { revoked?: string }[] }[]; anchors: unknown };
    expect(partners.find(({ party }) => party === 'health-east')?.keys.every(({ revoked }) => revoked !== undefined)).toBe(true);
    expect(anchors).toEqual([{ party: 'shelter-north', issued: '2026-06-01', until: '2026-07-01' }]);

    now += 31 * 86_400_000;
    await sealTo('@/late');
    const refused = await ctip('open', '@/late', '--keys', '@/south', '--out', '@/i.ndjson');
    expect([refused.code, refused.err.includes('was current until 2026-07-01')]).toEqual([1, true]);
    expect((await ctip('seal', '@/cases.ndjson', '--to', 'shelter-north', '--keys', '@/south', '--out', '@/no', ...about)).code).toBe(1);
    expect(existsSync(at('i.ndjson')) || existsSync(at('no'))).toBe(false);
    const warned = await ctip('open', '@/late', '--keys', '@/south', '--out', '@/i.ndjson', '--outdated', 'warn');
    expect([warned.code, warned.err.includes('was current until')]).toEqual([0, true]);

    await list('next', []);
    expect((await ctip('keys', 'renew', '@/next', '--keys', '@/south')).code).toBe(0);
    expect((await ctip('keys', 'renew', '@/list', '--keys', '@/south')).code).toBe(1);
    await sealTo('@/later');
    expect(await ctip('open', '@/later', '--keys', '@/south', '--out', '@/j.ndjson')).toMatchObject({ code: 0, err: '' });
    now -= 31 * 86_400_000;
  });

  it('are asked for from the one who is trusted, until nobody is', async () => {
    expect((await ctip('keys', 'trust', 'nobody', '--keys', '@/north')).code).toBe(1);
    expect((await ctip('keys', 'trust', 'prosecutor-south', '--keys', '@/north')).out).toContain('no list has come yet');
    expect((await sealTo('@/p30')).err).toContain('No list of revoked keys has come from');
    expect((await ctip('keys', 'distrust', 'prosecutor-south', '--keys', '@/north')).code).toBe(0);
    expect((await sealTo('@/p30')).code).toBe(0);
  });

  it('are changed by one command at a time, whatever became of the one before', async () => {
    const lock = await lockFolder(at('third'));
    const held = await ctip('keys', 'rotate', '--keys', '@/third');
    expect([held.code, held.err.includes('Another process')]).toEqual([1, true]);
    if (lock.ok) await lock.value.release();
    // A lock of a process that is gone; one on another machine, of which a person decides.
    const [name = ''] = readdirSync(at('third')).filter((one) => one.startsWith('lock.'));
    const entry = JSON.parse(readFileSync(at('third', name), 'utf8')) as { holder: object };
    writeFileSync(at('third', name), JSON.stringify({ released: false, holder: { ...entry.holder, machine: 'another' } }));
    expect((await ctip('keys', 'rotate', '--keys', '@/third')).err).toContain('--take-over');
    expect((await ctip('keys', 'rotate', '--keys', '@/third', '--take-over')).code).toBe(0);
  });

  it('are made once, also by two commands at the same time', async () => {
    const both = await Promise.all([1, 2].map(() => ctip('keys', 'new', '--keys', '@/fresh', '--party', 'fresh-body', '--json')));
    expect(both.map(({ code }) => code).toSorted((a, b) => a - b)).toEqual([0, 1]);
    const [won] = both.filter(({ code }) => code === 0);
    expect((JSON.parse(won?.out ?? '{}') as { own: { fingerprint: string } }).own.fingerprint).toBe(await fingerprintOf('@/fresh'));
  });

  it.each([
    [2, ['keys']],
    [2, ['keys', 'burn', '--keys', '@/north']],
    [2, ['keys', 'new', '--keys', '@/x']],
    [2, ['keys', 'new', '--keys', '@/x', '--party', 'A name']],
    [2, ['keys', 'new', '--keys', '@/x', '--party', 'body', '--days', '0']],
    [2, ['keys', 'show']],
    [1, ['keys', 'show', '--keys', '@/none']],
    [1, ['keys', 'new', '--keys', '@/north', '--party', 'body']],
    [1, ['keys', 'revoke', 'no-such-key', '--keys', '@/north']],
    [2, ['keys', 'revoke', '--keys', '@/north']],
    [2, ['keys', 'revoke', 'no-such-key', '--keys', '@/north', '--from', 'today']],
    [2, ['seal', '@/cases.ndjson']],
    [2, ['seal', '@/cases.ndjson', '--to', 'prosecutor-south', '--keys', '@/north', '--out', '@/x', '--purpose', 'deportation', '--basis', 'x', '--protocol', 'x']],
    [2, ['open', '@/p1', '--keys', '@/south']],
    [3, ['open', '@/none', '--keys', '@/south', '--out', '@/x']],
    [1, ['open', '@/cases.ndjson', '--keys', '@/south', '--out', '@/x']],
    [2, ['receipt', '@/r1']],
    [1, ['receipt', '@/p1', '--keys', '@/north']],
  ])('%d for %j', async (code, args) => {
    const found = await ctip(...args);
    expect(found.code).toBe(code);
    expect(found.err).not.toBe('');
    expect(found.err + found.out).not.toContain(folder);
    expect(existsSync(at('x'))).toBe(false);
  });

  it.each(languages)('are helped with in %s', async (language) => {
    for (const verb of ['keys', 'seal', 'open', 'receipt']) {
      const { out } = await ctip(verb, '--help', '--lang', language);
      expect(out).not.toContain('option.');
      expect(out).toMatch(language === 'ar' ? /\p{Script=Arabic}/u : language === 'fr' ? /de vos clés/u : /of your keys/u);
    }
  });
});
