import { setTimeout } from 'node:timers/promises';

import type { Result } from '@ctip/core';
import type { FolderLock, LockOptions } from '@ctip/exchange';

import type { Context } from '../../run/verb.js';

/** Milliseconds between two looks at what another command holds, and how many there are: what is done under a lock takes a moment. */
const [pause, tries] = [50, 100];

/** How a command takes what another one may hold: it waits for some seconds, then no longer; `--take-over` says that a person has looked. */
export function lockOptionsOf({ flag, io }: Pick<Context, 'flag' | 'io'>): Required<Pick<LockOptions, 'takeOver' | 'again'>> {
  const wait = io.wait ?? ((milliseconds) => setTimeout(milliseconds));
  return {
    takeOver: flag('take-over'),
    async again(attempt) {
      if (attempt >= tries) return false;
      await wait(pause);
      return true;
    },
  };
}

/** Does something under a lock, and gives it back whatever comes of it. */
export async function alone<T>(taken: Promise<Result<FolderLock>>, work: (lock: FolderLock) => Promise<Result<T>>): Promise<Result<T>> {
  const lock = await taken;
  if (!lock.ok) return lock;
  try {
    return await work(lock.value);
  } finally {
    await lock.value.release();
  }
}
