import type { Result } from '@ctip/core';

import type { Chunks } from './prepare.js';
import { writeTogether, type Held, type PlannedFile } from './writeTogether.js';

/** How {@link writeWhole} writes. @public */
export interface WriteOptions extends Pick<PlannedFile, 'part'> {
  /** A lock under which the file is written: where it is lost before the file takes its place, nothing is written. */
  readonly lock?: Held;
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, made durable, then renamed over it. Whatever fails, the old file
 * stays as it was and nothing half-written is left. Only the owner can read it (mode 0600), whatever the mode of the old one was.
 * Also a signal that ends the program (SIGINT, SIGTERM, SIGHUP) leaves nothing half-written, unless the program hears it itself.
 * A kill that no program can hear leaves a hidden `.part` file beside the place, readable for its owner alone.
 * A symbolic link at the path stays, and what it leads to is written, also where that is not there yet; other names of the old file
 * (hard links) keep the old content.
 *
 * @param path - where the file shall stand; its folder exists
 * @param chunks - the content; an error that it throws is passed on after cleaning up
 * @param options - the name of the temporary file, and a lock that must still be held
 * @returns bytes written; `exchange/no-folder`, `exchange/no-permission`, `exchange/no-space`, `exchange/is-directory`,
 * `exchange/not-a-file` (a device or a pipe), `exchange/link` (one that is not followed, see `targetOf`), `exchange/lock-lost`,
 * `exchange/write-failed`
 * @example
 * ```ts
 * const result = await writeWhole('no/such/folder/file.txt', ['text']);
 * result.ok || result.problems[0]?.code; // => 'exchange/no-folder'
 * ```
 * @public
 */
export async function writeWhole(path: string, chunks: Chunks, { part, lock }: WriteOptions = {}): Promise<Result<{ readonly bytes: number }>> {
  const written = await writeTogether([{ path, chunks, ...(part !== undefined && { part }) }], lock);
  return written.ok ? { ok: true, value: written.value[0] ?? { bytes: 0 } } : written;
}
