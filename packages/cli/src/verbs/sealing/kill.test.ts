import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fewAtOnce } from '../../../../../scripts/testProgram.js';
import { ctip as typed } from '../../run/ctip.fixture.js';
import { killableProgram, killedAt, stepsOf } from '../../run/kills.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'ctip-keys-kill-'));
const at = (...names: readonly string[]): string => join(folder, ...names);
const now = Date.UTC(2026, 5, 1, 12);

const ctip = (...args: readonly string[]) => typed(args, '', { today: '2026-06-01', now: () => now });

/** A command on the way to the test, which has to work. */
async function done(...args: readonly string[]): Promise<void> {
  const { code, err } = await ctip(...args);
  if (code !== 0) throw new Error(`${args.slice(0, 2).join(' ')}: ${String(code)} ${err}`);
}

const fingerprintOf = async (keys: string): Promise<string> => (JSON.parse((await ctip('keys', 'show', '--keys', keys, '--json')).out) as { own: { fingerprint: string } }).own.fingerprint;
const kidOf = (path: string): string => (JSON.parse(readFileSync(path, 'utf8')) as { keys: { kid: string }[] }).keys[0]?.kid ?? '';

let program = '';
let fingerprint = '';

beforeAll(async () => {
  program = await killableProgram(folder);
  for (const [name, party] of [['north', 'shelter-north'], ['south', 'prosecutor-south']] as const) await done('keys', 'new', '--keys', at(name), '--party', party, '--out', at(`${name}.json`));
  fingerprint = await fingerprintOf(at('south'));
  await ctip('keys', 'add', at('north.json'), '--keys', at('south'), '--fingerprint', await fingerprintOf(at('north')));
  cpSync(at('north'), at('north-with-south'), { recursive: true });
  await ctip('keys', 'add', at('south.json'), '--keys', at('north-with-south'), '--fingerprint', fingerprint);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('keys, when a command that changes them is killed at a step', () => {
  it.each([
    ['rotated', (keys: string) => ['keys', 'rotate', '--keys', keys]],
    ['added', (keys: string) => ['keys', 'add', at('south.json'), '--keys', keys, '--fingerprint', fingerprint]],
    ['revoked', (keys: string) => ['keys', 'revoke', kidOf(join(keys, 'ring.json')), '--keys', keys]],
  ])('%s: they are those of before or those of after, whole, and can be changed again at once', async (_, words) => {
    cpSync(at('north'), at('trial'), { recursive: true });
    const steps = await stepsOf(program, words(at('trial')));
    rmSync(at('trial'), { recursive: true });
    const before = readFileSync(at('north', 'ring.json'), 'utf8');
    let [old, changed] = [0, 0];
    await fewAtOnce(steps, async ({ step, how }) => {
      const keys = at(`step-${String(step)}-${how}`);
      cpSync(at('north'), keys, { recursive: true });
      await killedAt(program, { step, how }, words(keys));
      const shown = await ctip('keys', 'show', '--keys', keys);
      expect([shown.code, shown.err]).toEqual([0, '']);
      if (readFileSync(join(keys, 'ring.json'), 'utf8') === before) old += 1;
      else changed += 1;
      // No lock stands, and what was left of secret keys is gone with the next change.
      const next = await ctip('keys', 'revoke', kidOf(at('north', 'ring.json')), '--keys', keys);
      expect([next.code, next.err]).toEqual([0, '']);
      expect(readdirSync(keys).filter((name) => !/^lock\.\d+$/u.test(name))).toEqual(['ring.json']);
      expect(readdirSync(keys)).toHaveLength(2);
      rmSync(keys, { recursive: true });
    });
    expect(old > 0 && changed > 0).toBe(true);
  }, 600_000);

  it('renewed by a packet: the same command does it once more, and an older packet nothing', async () => {
    // North renews itself; south takes it over.
    cpSync(at('north-with-south'), at('renewing'), { recursive: true });
    const seal = (name: string) => done('seal', at(`${name}.json`), '--to', 'prosecutor-south', '--keys', at('renewing'), '--out', at(name), '--schema', 'ctip.key-set/1', '--purpose', 'administration', '--basis', 'agreement', '--protocol', 'referral-2026');
    await done('keys', 'show', '--keys', at('renewing'), '--out', at('older.json'));
    await seal('older');
    await done('keys', 'rotate', '--keys', at('renewing'), '--out', at('newer.json'));
    await seal('newer');
    const words = (keys: string): readonly string[] => ['keys', 'renew', at('newer'), '--keys', keys];
    cpSync(at('south'), at('trial'), { recursive: true });
    const steps = await stepsOf(program, words(at('trial')));
    const renewed = readFileSync(at('trial', 'ring.json'), 'utf8');
    rmSync(at('trial'), { recursive: true });
    await fewAtOnce(steps, async ({ step, how }) => {
      const keys = at(`renew-${String(step)}-${how}`);
      cpSync(at('south'), keys, { recursive: true });
      await killedAt(program, { step, how }, words(keys));
      expect(await ctip(...words(keys))).toMatchObject({ code: 0, err: '' });
      expect(readFileSync(join(keys, 'ring.json'), 'utf8')).toBe(renewed);
      expect((await ctip('keys', 'renew', at('older'), '--keys', keys)).err).toContain('older than the last one');
      rmSync(keys, { recursive: true });
    });
  }, 600_000);

  it('made: there are none, or whole ones, and they are never made over others', async () => {
    const words = (keys: string): readonly string[] => ['keys', 'new', '--keys', keys, '--party', 'shelter-north'];
    const steps = await stepsOf(program, words(at('trial')));
    rmSync(at('trial'), { recursive: true });
    await fewAtOnce(steps, async ({ step, how }) => {
      const keys = at(`new-${String(step)}-${how}`);
      await killedAt(program, { step, how }, words(keys));
      const isThere = existsSync(join(keys, 'ring.json'));
      const made = isThere ? readFileSync(join(keys, 'ring.json'), 'utf8') : '';
      const again = await ctip(...words(keys));
      expect(again.code).toBe(isThere ? 1 : 0);
      if (isThere) expect(readFileSync(join(keys, 'ring.json'), 'utf8')).toBe(made);
      expect(await ctip('keys', 'show', '--keys', keys)).toMatchObject({ code: 0, err: '' });
      rmSync(keys, { recursive: true });
    });
  }, 600_000);
});

describe('a packet, when ctip open is killed at a step', () => {
  const words = (place: string, keys: string): readonly string[] => ['open', at('packet'), '--keys', keys, '--out', join(place, 'got'), '--receipt', join(place, 'receipt')];

  beforeAll(async () => {
    writeFileSync(at('content'), 'what was sent\n'.repeat(1000));
    await done('seal', at('content'), '--to', 'prosecutor-south', '--keys', at('north-with-south'), '--out', at('packet'), '--schema', 'text/1', '--purpose', 'referral', '--basis', 'consent', '--protocol', 'referral-2026');
  });

  it('is opened whole by the same command, and once in all', async () => {
    mkdirSync(at('trial'));
    cpSync(at('south'), at('trial', 'keys'), { recursive: true });
    const steps = await stepsOf(program, words(at('trial'), at('trial', 'keys')));
    let finished = 0;
    await fewAtOnce(steps, async ({ step, how }) => {
      const place = at(`open-${String(step)}-${how}`);
      const keys = join(place, 'keys');
      mkdirSync(place);
      cpSync(at('south'), keys, { recursive: true });
      await killedAt(program, { step, how }, words(place, keys));
      const again = await ctip(...words(place, keys));
      if (again.out.includes('cut short')) finished += 1;
      expect([again.code === 0 || again.err.includes('opened before'), readFileSync(join(place, 'got')).equals(readFileSync(at('content')))], again.err).toEqual([true, true]);
      expect((await ctip('receipt', join(place, 'receipt'), '--keys', at('north-with-south'))).code).toBe(0);
      expect((await ctip('open', at('packet'), '--keys', keys, '--out', join(place, 'other'))).err).toContain('opened before');
      expect(readdirSync(place).toSorted()).toEqual(['got', 'keys', 'receipt']);
      rmSync(place, { recursive: true });
    });
    expect(finished).toBeGreaterThan(0);
  }, 600_000);
});
