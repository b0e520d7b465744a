import { ok, problem, refused, type Result } from '@ctip/core';

import { prepare, type Chunks, type Prepared } from './prepare.js';
import { writeProblem } from './writeProblem.js';

/** Something that was taken for this process alone, of which it can be asked whether it still is: a `FolderLock`. @public */
export interface Held {
  /** Is it still? */
  readonly isHeld: () => Promise<boolean>;
}

/** A file that is to be written, beside others or alone. @public */
export interface PlannedFile {
  readonly path: string;
  readonly chunks: Chunks;
  /**
   * Name of the temporary file, in the folder of the file: where one process alone writes at a time, what a crash left under this name is
   * written over by the next one. A random name unless told.
   */
  readonly part?: string;
}

/**
 * Writes files that belong together, all or none: each of them whole beside its place first, made durable, as `writeWhole` does; only
 * when every one is there do they take their places, in the order given, each lasting before the next. Where one cannot be written,
 * none appears; a crash between two places leaves the earlier ones, so what must never be without the others comes last.
 *
 * @param files - where they shall stand, and their content; an error that a content throws is passed on after cleaning up
 * @param lock - a lock under which they are written: where it is lost before they take their places, none does
 * @returns bytes of each; problems as of `writeWhole`, and `exchange/lock-lost`
 * @example
 * ```ts
 * const result = await writeTogether([{ path: 'no/such/folder/a.txt', chunks: ['a'] }, { path: 'no/such/folder/b.txt', chunks: ['b'] }]);
 * result.ok || result.problems[0]?.code; // => 'exchange/no-folder'
 * ```
 * @public
 */
export async function writeTogether(files: readonly PlannedFile[], lock?: Held): Promise<Result<readonly { readonly bytes: number }[]>> {
  const ready: Prepared[] = [];
  try {
    for (const { path, chunks, part } of files) {
      const one = await prepare(path, chunks, part);
      if (!one.ok) return one;
      ready.push(one.value);
    }
    if (lock && !(await lock.isHeld())) return refused([problem('exchange/lock-lost', '')]);
    try {
      for (const { place } of ready) await place();
    } catch (fault) {
      return refused([writeProblem(fault)]);
    }
    return ok(ready.map(({ bytes }) => ({ bytes })));
  } finally {
    for (const { drop } of ready) await drop();
  }
}
