import { dirname } from 'node:path';

import { problem, refused, type Result } from '@ctip/core';

import { diskFiles, problemOfDisk } from '../disk/index.js';
import { targetOf } from '../write/target.js';
import { lockFolder, type FolderLock, type LockOptions } from './lock.js';

/**
 * Takes a file for this process alone, as {@link lockFolder} takes a folder: the lock is in a folder of its own beside the file, `<file>.lock`,
 * which stays there. Links are followed, so that every name of a file leads to one lock. The file itself need not be there yet.
 *
 * @param path - the file; its folder is there, on a disk with hard links
 * @returns the lock; `exchange/no-folder`, `exchange/link`, and the problems of `lockFolder`
 * @example
 * ```ts
 * const lock = await lockFile('no/such/folder/ledger.json');
 * lock.ok || lock.problems[0]?.code; // => 'exchange/no-folder'
 * ```
 * @public
 */
export async function lockFile(path: string, options: LockOptions = {}): Promise<Result<FolderLock>> {
  const { files = diskFiles } = options;
  const target = await targetOf(path);
  if (!target.ok) return target;
  const folder = `${target.value}.lock`;
  try {
    if ((await files.size(dirname(folder))) === undefined) return refused([problem('exchange/no-folder', '')]);
    await files.makeFolder(folder);
  } catch (fault) {
    return refused([problemOfDisk(fault)]);
  }
  return lockFolder(folder, options);
}
