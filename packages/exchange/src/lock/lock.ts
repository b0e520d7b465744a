import { join } from 'node:path';

import { ok, problem, refused, type Result } from '@ctip/core';
import * as z from 'zod';

import { diskFiles, problemOfDisk, readWhole, writeSmall, type DiskFiles } from '../disk/index.js';
import { thisProcess, type HolderIdentity, type LockHolder } from './holder.js';

/** A folder that is held by one process. @public */
export interface FolderLock {
  /** Is it still? Another process may have been let in by hand. */
  readonly isHeld: () => Promise<boolean>;
  /** Lets others in. Where the disk does not allow even that, they are let in once this process has ended. */
  readonly release: () => Promise<void>;
}

/** How a folder is locked. @public */
export interface LockOptions {
  readonly files?: DiskFiles;
  readonly holder?: LockHolder;
  /** Take the folder also where it cannot be known whether its last holder has ended (another machine, a container); never from one that runs. */
  readonly takeOver?: boolean;
  /**
   * Asked where another process holds the folder: wait, then say whether to try again. Nobody is asked unless told, and the folder is refused.
   *
   * @param attempt - how often was tried, from 1
   */
  readonly again?: (attempt: number) => Promise<boolean>;
}

const entry = z.strictObject({
  released: z.boolean(),
  holder: z.strictObject({ run: z.string(), machine: z.string(), boot: z.string(), space: z.string(), pid: z.int(), began: z.string() }),
});

const codeOf = (fault: unknown): string => (fault instanceof Error && 'code' in fault ? String(fault.code) : '');

const nameOf = (turn: number): string => `lock.${String(turn)}`;

/** The turns that are written down, the last one at the end. */
async function turnsIn(files: DiskFiles, folder: string): Promise<readonly number[]> {
  const turns = (await files.names(folder)).flatMap((name) => {
    const found = /^lock\.(\d{1,15})$/u.exec(name)?.[1];
    return found === undefined ? [] : [Number(found)];
  });
  return turns.toSorted((a, b) => a - b);
}

/** May the turn after this one be taken? */
async function isFree(files: DiskFiles, path: string, holder: LockHolder): Promise<'free' | 'held' | 'unknown'> {
  const text = await readWhole(files, path).catch((fault: unknown) => {
    // It is gone, so there is a later turn.
    if (codeOf(fault) === 'ENOENT') return 'gone';
    throw fault;
  });
  if (text === 'gone') return 'held';
  const found = entry.safeParse(text);
  // A lock comes to be whole under its name; one that is not is somebody else's file.
  if (!found.success) return 'unknown';
  if (found.data.released) return 'free';
  const state = await holder.state(found.data.holder);
  return state === 'ended' ? 'free' : state === 'alive' ? 'held' : 'unknown';
}

/** What an attempt left that was killed before it had its turn. */
const isLeft = (name: string): boolean => /^\.[\w-]{1,64}\.lock$/u.test(name);

async function takeTurn(folder: string, files: DiskFiles, holder: LockHolder, takeOver: boolean): Promise<FolderLock | 'held' | 'unknown'> {
  const identity: HolderIdentity = await holder.identity();
  const turns = await turnsIn(files, folder);
  const last = turns.at(-1) ?? 0;
  if (last > 0) {
    const state = await isFree(files, join(folder, nameOf(last)), holder);
    if (state === 'held' || (state === 'unknown' && !takeOver)) return state;
  }
  const turn = last + 1;
  const path = join(folder, nameOf(turn));
  const own = join(folder, `.${identity.run}.lock`);
  let isTaken: boolean;
  try {
    // Durable first: after a power cut a name may be there and what it names may not.
    await writeSmall(files, own, { released: false, holder: identity });
    isTaken = await files.link(own, path).catch((fault: unknown) => {
      // Whoever holds the folder has cleared it away.
      if (codeOf(fault) === 'ENOENT') return false;
      throw fault;
    });
  } finally {
    await files.remove(own);
  }
  const isLast = async (): Promise<boolean> => (await turnsIn(files, folder)).at(-1) === turn;
  if (!isTaken) return 'held';
  if (!(await isLast())) {
    await files.remove(path);
    return 'held';
  }
  for (const before of turns) await files.remove(join(folder, nameOf(before)));
  for (const name of await files.names(folder)) if (isLeft(name)) await files.remove(join(folder, name));
  return {
    isHeld: isLast,
    async release() {
      try {
        if (!(await isLast())) return;
        await writeSmall(files, own, { released: true, holder: identity });
        await files.rename(own, path);
      } catch {
        // It is free once this process has ended.
      }
    },
  };
}

/**
 * Takes a folder for this process alone, until it gives it back or ends, in whatever way: a crash leaves no lock that stands for ever.
 *
 * Each holder has a turn, a file `lock.<n>` that comes to be as one step, whole, and only where its name is free. The next turn may be
 * taken when the last one was given back or its process has ended. A last turn is never removed, only those before it, so whoever looked
 * too early finds the name taken or a later turn beside its own, and loses. Two that see the same dead holder therefore cannot both win.
 * Whether a process still runs is asked of the platform: there is no heartbeat, and no age after which a lock is thought to be old.
 *
 * @param folder - a folder that is there, on a disk with hard links
 * @returns the lock; `exchange/locked` (another process runs), `exchange/locked-elsewhere` (it cannot be known whether the last one still
 *   runs: ask a person, then `takeOver`), or a problem of the disk
 * @example
 * ```ts
 * const lock = await lockFolder('no/such/folder');
 * lock.ok || lock.problems[0]?.code; // => 'exchange/not-found'
 * ```
 * @public
 */
export async function lockFolder(folder: string, { files = diskFiles, holder = thisProcess, takeOver = false, again }: LockOptions = {}): Promise<Result<FolderLock>> {
  try {
    let lock = await takeTurn(folder, files, holder, takeOver);
    for (let attempt = 1; lock === 'held' && (await again?.(attempt)) === true; attempt += 1) lock = await takeTurn(folder, files, holder, takeOver);
    return typeof lock === 'string' ? refused([problem(lock === 'held' ? 'exchange/locked' : 'exchange/locked-elsewhere', '')]) : ok(lock);
  } catch (fault) {
    return refused([problemOfDisk(fault)]);
  }
}
