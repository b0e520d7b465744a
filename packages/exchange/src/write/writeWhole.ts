import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ok, problem, refused, type Result } from '@ctip/core';

const codes: Readonly<Record<string, string>> = {
  ENOSPC: 'exchange/no-space',
  EDQUOT: 'exchange/no-space',
  EACCES: 'exchange/no-permission',
  EPERM: 'exchange/no-permission',
  EROFS: 'exchange/no-permission',
  ENOENT: 'exchange/not-found',
  ENOTDIR: 'exchange/not-found',
  EISDIR: 'exchange/is-directory',
};

function writeProblem(fault: unknown): Result<never> {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return refused([problem((Object.hasOwn(codes, code) ? codes[code] : undefined) ?? 'exchange/write-failed', '')]);
}

/** Where the bytes of a whole file come from. @public */
export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

async function writeTo(temporary: string, chunks: Chunks): Promise<number> {
  const file = await open(temporary, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      const data = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      await file.writeFile(data);
      bytes += data.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return bytes;
}

/** Makes a rename last through a power cut, where the platform can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, made durable, then renamed over it. Whatever fails, the old file
 * stays as it was and nothing half-written is left. Only the owner can read it (mode 0600).
 *
 * @param path - where the file shall stand; its folder exists
 * @param chunks - the content; an error that it throws is passed on after cleaning up
 * @returns bytes written; `exchange/not-found` (no such folder), `exchange/no-permission`, `exchange/no-space`,
 * `exchange/is-directory`, `exchange/write-failed`
 * @example
 * ```ts
 * const result = await writeWhole('no/such/folder/file.txt', ['text']);
 * result.ok || result.problems[0]?.code; // => 'exchange/not-found'
 * ```
 * @public
 */
export async function writeWhole(path: string, chunks: Chunks): Promise<Result<{ readonly bytes: number }>> {
  const temporary = join(dirname(path), `.${randomUUID()}.part`);
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
    await rm(temporary, { force: true });
    if (sourceFault) throw sourceFault.fault;
    return writeProblem(fault);
  }
}
