import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ok, refused, type Result } from '@ctip/core';

import { inTheWay } from './inTheWay.js';
import { syncFolder } from './syncFolder.js';
import { writeProblem } from './writeProblem.js';

/** Where the bytes of a whole file come from. @public */
export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** How {@link writeWhole} writes. @public */
export interface WriteOptions {
  /**
   * Name of the temporary file, in the folder of the file: where one process alone writes at a time, what a crash left under this name is
   * written over by the next one. A random name unless told.
   */
  readonly part?: string;
}

/** Bytes that are gathered before they go to the disk: a call a line would cost more than the writing. */
const gathered = 1 << 18;

async function writeTo(temporary: string, chunks: Chunks): Promise<number> {
  await rm(temporary, { force: true });
  const file = await open(temporary, 'wx', 0o600);
  const encoder = new TextEncoder();
  let held: Uint8Array[] = [];
  let [size, bytes] = [0, 0];
  const flush = async (): Promise<void> => {
    if (size > 0) await file.writeFile(Buffer.concat(held));
    bytes += size;
    held = [];
    size = 0;
  };
  try {
    for await (const chunk of chunks) {
      // A copy: its owner may use the chunk again once the next one is asked for.
      const data = typeof chunk === 'string' ? encoder.encode(chunk) : new Uint8Array(chunk);
      held.push(data);
      size += data.length;
      if (size >= gathered) await flush();
    }
    await flush();
    await file.sync();
  } finally {
    await file.close();
  }
  return bytes;
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, made durable, then renamed over it. Whatever fails, the old file
 * stays as it was and nothing half-written is left. Only the owner can read it (mode 0600).
 *
 * @param path - where the file shall stand; its folder exists
 * @param chunks - the content; an error that it throws is passed on after cleaning up
 * @param options - the name of the temporary file
 * @returns bytes written; `exchange/not-found` (no such folder), `exchange/no-permission`, `exchange/no-space`,
 * `exchange/is-directory`, `exchange/not-a-file` (a device or a pipe), `exchange/write-failed`
 * @example
 * ```ts
 * const result = await writeWhole('no/such/folder/file.txt', ['text']);
 * result.ok || result.problems[0]?.code; // => 'exchange/not-found'
 * ```
 * @public
 */
export async function writeWhole(path: string, chunks: Chunks, { part = `.${randomUUID()}.part` }: WriteOptions = {}): Promise<Result<{ readonly bytes: number }>> {
  const taken = await inTheWay(path);
  if (taken) return refused([taken]);
  const temporary = join(dirname(path), part);
  let sourceFault: { readonly fault: unknown } | undefined;
  const watched = async function* (): AsyncGenerator<Uint8Array | string> {
    try {
      yield* chunks as AsyncIterable<Uint8Array | string>;
    } catch (fault) {
      sourceFault = { fault };
      throw fault;
    }
  };
  try {
    const bytes = await writeTo(temporary, watched());
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return ok({ bytes });
  } catch (fault) {
    // Where nothing could be written there may be nothing to remove; what is told is why.
    await rm(temporary, { force: true }).catch(() => undefined);
    if (sourceFault) throw sourceFault.fault;
    return refused([writeProblem(fault)]);
  }
}
