import { lstat, readlink, realpath } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';
import process from 'node:process';

import { ok, problem, refused, type Result } from '@ctip/core';

import { writeProblem } from './writeProblem.js';

/** As many links as Linux follows. */
const most = 40;

const [sticky, forAll] = [0o1000, 0o002];

/** May a link be followed? In a folder where everybody may put things: one's own, and that of the folder's owner. */
async function isTrusted(folder: string, owner: number): Promise<boolean> {
  const own = process.geteuid?.();
  if (own === undefined || owner === own) return true;
  const about = await lstat(folder);
  return (about.mode & sticky) === 0 || (about.mode & forAll) === 0 || about.uid === owner;
}

/** Where a link leads, one step; nothing for one that is not followed. What the platform keeps of open files looks like links too. */
async function stepFrom(path: string, owner: number): Promise<string | undefined> {
  const folder = await realpath(dirname(path));
  if (folder.startsWith('/proc/') || !(await isTrusted(folder, owner))) return undefined;
  const to = await readlink(path);
  // Not made simpler: `..` after a link to a folder is the platform's to follow.
  return isAbsolute(to) ? to : `${folder}/${to}`;
}

/**
 * Where the bytes of a file belong: the path itself, or what a symbolic link there leads to, also where that is not there yet. A file that
 * is renamed to the place of a link would stand there instead of it, and what the link leads to would stay as it was: a ledger that lacks
 * its last entry. A link that somebody else put into a folder where everybody may put things (`/tmp`) is not followed, as Linux does not
 * for programs that open it (`fs.protected_symlinks`).
 *
 * @param path - where a file is to stand
 * @returns the path itself where there is no link; `exchange/link` where a link is not followed (of somebody else, or leading round in a
 *   circle), or a problem of the disk
 * @example
 * ```ts
 * await targetOf('no/such/file.txt'); // => { ok: true, value: 'no/such/file.txt' }
 * ```
 * @public
 */
export async function targetOf(path: string): Promise<Result<string>> {
  let at = path;
  try {
    for (let followed = 0; followed <= most; followed += 1) {
      const about = await lstat(at).catch(() => undefined);
      if (about?.isSymbolicLink() !== true) return ok(at);
      const next = await stepFrom(at, about.uid);
      if (next === undefined) break;
      at = next;
    }
  } catch (fault) {
    return refused([writeProblem(fault)]);
  }
  return refused([problem('exchange/link', '')]);
}
