import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fewAtOnce, runProgram } from '../../../../../scripts/testProgram.js';
import { ctip } from '../../run/ctip.fixture.js';
import { killableProgram, killedAt, stepsOf } from '../../run/kills.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'ctip-ledger-kill-'));
const at = (...names: readonly string[]): string => join(folder, ...names);
const row = (index: number): string => `${String(15 + (index % 20))},${index % 2 === 0 ? 'f' : 'm'}\n`;

interface Shown {
  readonly entries: readonly { readonly id: string }[];
}
const idsIn = async (ledger: string): Promise<readonly string[]> => {
  const { code, out } = await ctip(['ledger', 'show', ledger, '--json']);
  expect(code, out).toBe(0);
  return (JSON.parse(out) as Shown).entries.map(({ id }) => id);
};

let program = '';

beforeAll(async () => {
  program = await killableProgram(folder);
  writeFileSync(at('people.csv'), `age,sex\n${Array.from({ length: 200 }, (_, index) => row(index)).join('')}`);
  writeFileSync(at('counts.csv'), 'sex,count\nf,100\nm,100\n');
  const age = { name: 'age', hierarchy: { build: 'intervals', first: 0, last: 99, levels: [5, 10] } };
  writeFileSync(at('roles.json'), JSON.stringify({ quasi: [age, { name: 'sex', hierarchy: { build: 'flat', values: ['f', 'm'] } }] }));
  mkdirSync(at('before'));
  const { code, err } = await ctip(['ledger', 'new', at('before', 'ledger.json')]);
  if (code !== 0) throw new Error(err);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const release = (place: string, id = 'spring'): readonly string[] => ['anonymise', at('people.csv'), '--roles', at('roles.json'), '--k', '5', '--ledger', join(place, 'ledger.json'), '--id', id, '--evidence', join(place, 'evidence.json'), '--out', join(place, 'release.csv')];
const table = (place: string, id = 'spring'): readonly string[] => ['ledger', 'table', join(place, 'ledger.json'), at('counts.csv'), '--roles', at('roles.json'), '--k', '5', '--id', id];

describe('a ledger, when a command that enters something is killed at a step', () => {
  it.each([
    ['a release', release],
    ['a table', table],
  ])('%s: it is that of before or that of after, whole, nothing is out that it lacks, and it can be changed at once', async (_, words) => {
    cpSync(at('before'), at('trial'), { recursive: true });
    const steps = await stepsOf(program, words(at('trial')), ['rename', 'link']);
    rmSync(at('trial'), { recursive: true });
    const before = readFileSync(at('before', 'ledger.json'), 'utf8');
    let [old, changed, out] = [0, 0, 0];
    await fewAtOnce(steps, async ({ step, how }) => {
      const place = at(`step-${String(step)}-${how}`);
      const ledger = join(place, 'ledger.json');
      cpSync(at('before'), place, { recursive: true });
      await killedAt(program, { step, how }, words(place));
      const isOld = readFileSync(ledger, 'utf8') === before;
      expect(await idsIn(ledger)).toEqual(isOld ? [] : ['spring']);
      const isOut = ['release.csv', 'evidence.json'].some((name) => existsSync(join(place, name)));
      expect(isOld && isOut).toBe(false);
      [old, changed, out] = [old + (isOld ? 1 : 0), changed + (isOld ? 0 : 1), out + (isOut ? 1 : 0)];
      // No lock stands: the same command does it, without a person and without waiting.
      const never = (): Promise<never> => Promise.reject(new Error('it waited'));
      const again = await ctip(words(place, isOld ? 'spring' : 'again'), '', { wait: never });
      expect([again.code, again.err]).toEqual([0, '']);
      expect(await idsIn(ledger)).toEqual(isOld ? ['spring'] : ['spring', 'again']);
      expect(readdirSync(place).filter((name) => name.startsWith('ledger.')).toSorted()).toEqual(['ledger.json', 'ledger.json.lock']);
      expect(readdirSync(join(place, 'ledger.json.lock'))).toHaveLength(1);
      rmSync(place, { recursive: true });
    });
    expect(old > 0 && changed > 0).toBe(true);
    if (words === release) expect(out).toBeGreaterThan(0);
  }, 600_000);

  it('begun: there is none, or a whole one', async () => {
    const words = (place: string): readonly string[] => ['ledger', 'new', join(place, 'ledger.json')];
    mkdirSync(at('trial'));
    const steps = await stepsOf(program, words(at('trial')), ['rename', 'link']);
    rmSync(at('trial'), { recursive: true });
    await fewAtOnce(steps, async ({ step, how }) => {
      const place = at(`new-${String(step)}-${how}`);
      mkdirSync(place);
      await killedAt(program, { step, how }, words(place));
      const isThere = existsSync(join(place, 'ledger.json'));
      expect((await ctip(words(place))).code).toBe(isThere ? 1 : 0);
      expect(await idsIn(join(place, 'ledger.json'))).toEqual([]);
      rmSync(place, { recursive: true });
    });
  }, 600_000);
});

describe('a ledger that several processes enter into at once', () => {
  it('loses none of their entries, also where one of them is killed', async () => {
    cpSync(at('before'), at('many'), { recursive: true });
    const all = ['a', 'b', 'c', 'd'].map((id) => runProgram(program, ['0', 'before', ...table(at('many'), id)]));
    // After some steps it holds the lock; the others wait for it, and go on once it is gone.
    const killed = runProgram(program, ['9', 'before', ...table(at('many'), 'killed')]);
    const ends = await Promise.all(all);
    expect(ends.map(({ code }) => code), ends.map(({ said }) => said).join('')).toEqual([0, 0, 0, 0]);
    expect((await killed).signal).toBe('SIGKILL');
    expect((await idsIn(at('many', 'ledger.json'))).toSorted().filter((id) => id !== 'killed')).toEqual(['a', 'b', 'c', 'd']);
  }, 120_000);
});
