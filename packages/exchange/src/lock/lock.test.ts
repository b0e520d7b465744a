import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { diskFiles, type DiskFiles } from '../disk/index.js';
import { lockFolder, thisProcess, type HolderIdentity, type LockHolder } from './index.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctip-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Processes by their run; a run that is not in the set has ended. */
function contender(run: string, alive: Set<string>): LockHolder {
  return {
    identity: async () => ({ ...(await thisProcess.identity()), run }),
    state: (of) => Promise.resolve(alive.has(of.run) ? 'alive' : 'ended'),
  };
}

const take = async (holder: LockHolder, files: DiskFiles = diskFiles, takeOver = false) => {
  const found = await lockFolder(folder, { files, holder, takeOver });
  return found.ok ? found.value : (found.problems[0]?.code ?? '');
};

describe('a lock', () => {
  it('refuses a second holder, and is free again', async () => {
    const first = await take(thisProcess);
    expect(await take(thisProcess)).toBe('exchange/locked');
    if (typeof first === 'string') throw new Error(first);
    await first.release();
    expect(typeof (await take(thisProcess))).toBe('object');
    expect(readdirSync(folder)).toEqual(['lock.2']);
  });

  it('of a process that ended is no lock; of one that is elsewhere a person decides', async () => {
    const here = await thisProcess.identity();
    const holder = (change: Partial<HolderIdentity>): string => JSON.stringify({ released: false, holder: { ...here, ...change } });
    for (const [change, code] of [
      [{ pid: 2 ** 22 + 1 }, undefined],
      [{ began: '1' }, here.began === '' ? 'exchange/locked' : undefined],
      [{ boot: 'before' }, here.boot === '' ? 'exchange/locked' : undefined],
      [{ machine: 'another' }, 'exchange/locked-elsewhere'],
      [{ space: 'pid:[1]' }, 'exchange/locked-elsewhere'],
    ] as const) {
      writeFileSync(join(folder, 'lock.900'), holder(change));
      const found = await take(thisProcess);
      expect(typeof found === 'string' ? found : undefined).toBe(code);
      if (code === 'exchange/locked-elsewhere') expect(typeof (await take(thisProcess, diskFiles, true))).toBe('object');
      rmSync(folder, { recursive: true });
      folder = mkdtempSync(join(tmpdir(), 'ctip-lock-'));
    }
  });

  it('that is alive is not taken over by hand either', async () => {
    await take(thisProcess);
    expect(await take(thisProcess, diskFiles, true)).toBe('exchange/locked');
  });

  it('leaves nothing behind of those that were killed on their way to it', async () => {
    writeFileSync(join(folder, '.5b7f0d3e-0000-4000-8000-000000000000.lock'), '{"rel');
    const lock = await take(thisProcess);
    if (typeof lock === 'string') throw new Error(lock);
    expect(readdirSync(folder)).toEqual(['lock.1']);
    await lock.release();
    expect(readdirSync(folder)).toEqual(['lock.1']);
  });

  it('that cannot be given back is free once its process has ended', async () => {
    const alive = new Set(['one']);
    const files: DiskFiles = { ...diskFiles, rename: () => Promise.reject(Object.assign(new Error('Amina'), { code: 'ENOSPC' })) };
    const lock = await take(contender('one', alive), files);
    if (typeof lock === 'string') throw new Error(lock);
    await lock.release();
    expect(await take(contender('two', alive))).toBe('exchange/locked');
    alive.delete('one');
    expect(typeof (await take(contender('two', alive)))).toBe('object');
  });

  it('that is somebody else’s file is not thought to be free', async () => {
    writeFileSync(join(folder, 'lock.1'), '');
    expect(await take(thisProcess)).toBe('exchange/locked-elsewhere');
  });

  it('tells its holder that another one was let in', async () => {
    const lock = await take(contender('one', new Set()));
    await take(contender('two', new Set(['two'])));
    if (typeof lock === 'string') throw new Error(lock);
    expect(await lock.isHeld()).toBe(false);
    await lock.release();
    expect(await take(contender('three', new Set(['two'])))).toBe('exchange/locked');
  });

  it('has one winner, whoever comes when, over a holder that is dead, released or none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.constantFrom('none', 'dead', 'released'), fc.integer({ min: 2, max: 4 }), async (scheduler, before, many) => {
        rmSync(folder, { recursive: true });
        folder = mkdtempSync(join(tmpdir(), 'ctip-lock-'));
        const alive = new Set<string>();
        if (before !== 'none') {
          const lock = await take(contender('before', alive));
          if (before === 'released' && typeof lock !== 'string') await lock.release();
        }
        const slowly = <A extends unknown[], R>(step: (...args: A) => Promise<R>) => (...args: A) => scheduler.schedule(Promise.resolve(), step.name).then(() => step(...args));
        const files: DiskFiles = { ...diskFiles, names: slowly(diskFiles.names), link: slowly(diskFiles.link), remove: slowly(diskFiles.remove), rename: slowly(diskFiles.rename) };
        let [holding, most, wins] = [0, 0, 0];
        const one = async (run: string): Promise<void> => {
          alive.add(run);
          const lock = await take(contender(run, alive), files);
          if (typeof lock !== 'string') {
            wins += 1;
            holding += 1;
            most = Math.max(most, holding);
            await scheduler.schedule(Promise.resolve(), 'work');
            holding -= 1;
            await lock.release();
          }
          alive.delete(run);
        };
        const all = Promise.all(Array.from({ length: many }, (_, index) => one(`r${String(index)}`)));
        await scheduler.waitFor(all);
        expect(most).toBeLessThanOrEqual(1);
        expect(wins).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });
});
