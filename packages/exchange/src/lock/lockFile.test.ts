import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { diskFiles } from '../disk/index.js';
import { lockFile } from './index.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctip-lock-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const codeOf = async (...[path, options]: Parameters<typeof lockFile>): Promise<string> => {
  const found = await lockFile(path, options);
  return found.ok ? 'taken' : (found.problems[0]?.code ?? '');
};

describe('the lock of a file', () => {
  it('is one under every name of the file, there or not, and none of its neighbour', async () => {
    writeFileSync(join(folder, 'other.json'), '');
    symlinkSync('ledger.json', join(folder, 'link.json'));
    symlinkSync(folder, join(folder, 'round'));
    const lock = await lockFile(join(folder, 'link.json'));
    if (!lock.ok) throw new Error(lock.problems[0]?.code);
    for (const name of ['ledger.json', 'link.json', 'round/link.json']) expect(await codeOf(join(folder, name))).toBe('exchange/locked');
    expect(await codeOf(join(folder, 'other.json'))).toBe('taken');
    await lock.value.release();
    expect(await codeOf(join(folder, 'ledger.json'))).toBe('taken');
    expect(readdirSync(folder).toSorted()).toEqual(['ledger.json.lock', 'link.json', 'other.json', 'other.json.lock', 'round']);
  });

  it('is not made in a folder that is not there, nor after a link that leads nowhere', async () => {
    expect(await codeOf(join(folder, 'no', 'ledger.json'))).toBe('exchange/no-folder');
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    expect(await codeOf(join(folder, 'a'))).toBe('exchange/link');
    const full = { ...diskFiles, makeFolder: () => Promise.reject(Object.assign(new Error('Amina'), { code: 'ENOSPC' })) };
    expect(await codeOf(join(folder, 'ledger.json'), { files: full })).toBe('exchange/no-space');
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'b']);
  });
});
