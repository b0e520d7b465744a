import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openFile, writeWhole } from '../index.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctip-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writeWhole', () => {
  it('writes all of it, for the owner alone', async () => {
    const path = join(folder, 'a.txt');
    expect(await writeWhole(path, ['é', new Uint8Array([0x0a])])).toEqual({ ok: true, value: { bytes: 3 } });
    expect(readFileSync(path, 'utf8')).toBe('é\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('writes many chunks in order, also from a source that uses one buffer again', async () => {
    const path = join(folder, 'a.txt');
    const buffer = new Uint8Array(1000);
    const chunks = function* (): Generator<Uint8Array> {
      for (let n = 0; n < 1000; n += 1) yield buffer.fill(n % 251);
    };
    expect(await writeWhole(path, chunks())).toEqual({ ok: true, value: { bytes: 1_000_000 } });
    const written = readFileSync(path);
    expect(written.every((byte, at) => byte === Math.floor(at / 1000) % 251)).toBe(true);
  });

  it('leaves the old file and no trace when the source fails', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'old');
    const chunks = async function* (): AsyncGenerator<string> {
      yield 'new';
      await Promise.resolve();
      throw new Error('source');
    };
    await expect(writeWhole(path, chunks())).rejects.toThrow('source');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('tells a missing folder and a folder in the way', async () => {
    expect(await writeWhole(join(folder, 'no', 'a.txt'), ['x'])).toMatchObject({ problems: [{ code: 'exchange/no-folder' }] });
    expect((await writeWhole(folder, ['x'])).ok).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
    if (existsSync('/dev/null')) {
      expect(await writeWhole('/dev/null', ['x'])).toMatchObject({ problems: [{ code: 'exchange/not-a-file' }] });
      expect(statSync('/dev/null').isFile()).toBe(false);
    }
    writeFileSync(join(folder, 'file'), '');
    expect(await writeWhole(join(folder, 'file', 'a.txt'), ['x'])).toMatchObject({ problems: [{ code: 'exchange/no-folder' }] });
  });
});

describe('openFile', () => {
  it('tells what cannot be read, and never the path', async () => {
    writeFileSync(join(folder, 'empty'), '');
    const found = await Promise.all([openFile(folder), openFile(join(folder, 'Amina')), openFile(join(folder, 'empty')), openFile(join(folder, 'empty', 'x'))]);
    expect(found.map((result) => !result.ok && result.problems[0]?.code)).toEqual([
      'exchange/is-directory',
      'exchange/not-found',
      'exchange/empty',
      'exchange/not-found',
    ]);
    expect(JSON.stringify(found)).not.toContain('Amina');
  });
});
