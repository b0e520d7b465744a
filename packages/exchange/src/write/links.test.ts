import { chmodSync, lstatSync, lchownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { targetOf, writeTogether, writeWhole } from '../index.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctip-links-'));
  for (const name of ['here', 'there']) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const code = (found: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }): string => (found.ok ? 'ok' : (found.problems?.[0]?.code ?? ''));

describe('a symbolic link where a file is to stand', () => {
  it.each<[string, string]>([
    ['beside it', 'other.txt'],
    ['in another folder', '../there/file.txt'],
    ['after another link', '../there/link.txt'],
  ])('stays, and what it leads to is written: %s', async (_, to) => {
    symlinkSync('file.txt', at('there/link.txt'));
    symlinkSync(to, at('here/out.txt'));
    for (const text of ['not there yet', 'there now']) {
      expect(await writeWhole(at('here/out.txt'), [text])).toMatchObject({ ok: true, value: { bytes: text.length } });
      expect([readlinkSync(at('here/out.txt')), readFileSync(at('here/out.txt'), 'utf8')]).toEqual([to, text]);
    }
    const { value = '' } = (await targetOf(at('here/out.txt'))) as { value?: string };
    expect([lstatSync(value).isFile(), statSync(value).mode & 0o777]).toEqual([true, 0o600]);
    expect([...readdirSync(at('here')), ...readdirSync(at('there'))].filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('to a file whose folder is reached over a link goes to where the platform would go', async () => {
    mkdirSync(at('there/deep'));
    symlinkSync(at('there/deep'), at('here/door'));
    // `door/..` is `there`, not `here`.
    symlinkSync('door/../file.txt', at('here/out.txt'));
    expect(code(await writeWhole(at('here/out.txt'), ['x']))).toBe('ok');
    expect(readFileSync(at('there/file.txt'), 'utf8')).toBe('x');
  });

  it('leads to what is no file: nothing is written and the link stays', async () => {
    symlinkSync('../there', at('here/folder'));
    symlinkSync('/dev/null', at('here/device'));
    symlinkSync('../no/file.txt', at('here/nowhere'));
    symlinkSync('round', at('here/round'));
    const found = [];
    for (const name of ['folder', 'device', 'nowhere', 'round']) found.push(code(await writeWhole(at(`here/${name}`), ['x'])));
    expect(found).toEqual(['exchange/is-directory', 'exchange/not-a-file', 'exchange/no-folder', 'exchange/link']);
    expect(['folder', 'device', 'nowhere', 'round'].every((name) => lstatSync(at(`here/${name}`)).isSymbolicLink())).toBe(true);
    expect(readdirSync(at('there'))).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('to an open file of a process is not followed', async () => {
    expect(code(await targetOf('/proc/self/fd/0'))).toBe('exchange/link');
  });

  // Only who may give files away can play somebody else.
  it.runIf(process.geteuid?.() === 0)('that somebody else put into a folder for everybody is not followed', async () => {
    const put = (name: string, owner: number): void => {
      symlinkSync('../there/file.txt', at(name));
      lchownSync(at(name), owner, owner);
    };
    put('here/theirs', 65_534);
    put('here/own', 0);
    expect(code(await writeWhole(at('here/theirs'), ['x']))).toBe('ok');
    chmodSync(at('here'), 0o1777);
    expect(code(await writeWhole(at('here/theirs'), ['other']))).toBe('exchange/link');
    expect(code(await writeWhole(at('here/own'), ['own']))).toBe('ok');
    expect(readFileSync(at('there/file.txt'), 'utf8')).toBe('own');
    lchownSync(at('here'), 65_534, 65_534);
    expect(code(await writeWhole(at('here/theirs'), ['of the folder’s owner']))).toBe('ok');
  });
});

describe('files that are written together', () => {
  it('appear in their order, or none does', async () => {
    const files = ['a', 'b', 'c'].map((name) => ({ path: at(`here/${name}`), chunks: [name] }));
    expect(await writeTogether(files)).toEqual({ ok: true, value: [{ bytes: 1 }, { bytes: 1 }, { bytes: 1 }] });
    rmSync(at('here'), { recursive: true });
    mkdirSync(at('here'));
    expect(code(await writeTogether([...files, { path: at('no/d'), chunks: ['d'] }]))).toBe('exchange/no-folder');
    const broken = (function* (): Generator<string> {
      yield 'half';
      throw new Error('source');
    })();
    await expect(writeTogether([...files, { path: at('here/d'), chunks: broken }])).rejects.toThrow('source');
    expect(readdirSync(at('here'))).toEqual([]);
  });

  it('do not appear once their lock is lost, and what a crash left under a name of its own is written over', async () => {
    writeFileSync(at('here/a'), 'old');
    writeFileSync(at('here/a.part'), 'half of what was killed');
    const lost = { isHeld: () => Promise.resolve(false) };
    expect(code(await writeWhole(at('here/a'), ['new'], { part: 'a.part', lock: lost }))).toBe('exchange/lock-lost');
    expect([readdirSync(at('here')), readFileSync(at('here/a'), 'utf8')]).toEqual([['a'], 'old']);
    expect(code(await writeWhole(at('here/a'), ['new'], { part: 'a.part', lock: { isHeld: () => Promise.resolve(true) } }))).toBe('ok');
    expect(readFileSync(at('here/a'), 'utf8')).toBe('new');
  });
});
