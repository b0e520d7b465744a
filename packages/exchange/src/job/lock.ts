import { join } from 'node:path';

import { problem } from '@ctip/core';
import * as z from 'zod';

import type { JobFiles } from './files.js';
import type { HolderIdentity, JobHolder } from './holder.js';
import { JobStop } from './stop.js';
import { readWhole, writeSmall } from './small.js';

/** A job that is held by one process. */
export interface Lock {
  /** Stops where another process was let in by hand. */
  readonly check: () => Promise<void>;
  /** Lets others in. */
  readonly release: () => Promise<void>;
}

const entry = z.strictObject({
  released: z.boolean(),
  holder: z.strictObject({ run: z.string(), machine: z.string(), boot: z.string(), space: z.string(), pid: z.int(), began: z.string() }),
});

const nameOf = (turn: number): string => `lock.${String(turn)}`;

/** The turns that are written down, the last one at the end. */
async function turnsIn(files: JobFiles, folder: string): Promise<readonly number[]> {
  const turns = (await files.names(folder)).flatMap((name) => {
    const found = /^lock\.(\d{1,15})$/u.exec(name)?.[1];
    return found === undefined ? [] : [Number(found)];
  });
  return turns.toSorted((a, b) => a - b);
}

/** May the turn after this one be taken? */
async function isFree(files: JobFiles, path: string, holder: JobHolder): Promise<'free' | 'held' | 'unknown'> {
  const text = await readWhole(files, path).catch((fault: unknown) => {
    // It is gone, so there is a later turn.
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return 'gone';
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

/**
 * Takes a job for this process alone.
 *
 * Each holder has a turn, a file `lock.<n>` that comes to be as one step, whole, and only where its name is free. The next turn may be
 * taken when the last one was given back or its process has ended. A last turn is never removed, only those before it, so whoever looked
 * too early finds the name taken or a later turn beside its own, and loses. A crash therefore leaves no lock that stands for ever, and two
 * that see the same dead holder cannot both win.
 *
 * @param takeOver - take the turn also where it cannot be known whether the last holder has ended; never where it is alive
 */
export async function takeLock(files: JobFiles, folder: string, holder: JobHolder, takeOver: boolean): Promise<Lock> {
  const identity: HolderIdentity = await holder.identity();
  const turns = await turnsIn(files, folder);
  const last = turns.at(-1) ?? 0;
  if (last > 0) {
    const state = await isFree(files, join(folder, nameOf(last)), holder);
    if (state === 'held') throw new JobStop(problem('exchange/job-locked', ''));
    if (state === 'unknown' && !takeOver) throw new JobStop(problem('exchange/job-locked-elsewhere', ''));
  }
  const turn = last + 1;
  const path = join(folder, nameOf(turn));
  const own = join(folder, `.${identity.run}.lock`);
  // Durable first: after a power cut a name may be there and what it names may not.
  await writeSmall(files, own, { released: false, holder: identity });
  let isTaken: boolean;
  try {
    isTaken = await files.link(own, path);
  } finally {
    await files.remove(own);
  }
  const isLast = async (): Promise<boolean> => (await turnsIn(files, folder)).at(-1) === turn;
  if (!isTaken) throw new JobStop(problem('exchange/job-locked', ''));
  if (!(await isLast())) {
    await files.remove(path);
    throw new JobStop(problem('exchange/job-locked', ''));
  }
  for (const before of turns) await files.remove(join(folder, nameOf(before)));
  return {
    async check() {
      if (!(await isLast())) throw new JobStop(problem('exchange/job-lock-lost', ''));
    },
    async release() {
      if (!(await isLast())) return;
      await writeSmall(files, own, { released: true, holder: identity });
      await files.rename(own, path);
    },
  };
}
