import { open } from 'node:fs/promises';

import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

/** Bytes as they come, in pieces. @public */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A file that is open for reading. @public */
export interface Source extends AsyncIterable<Uint8Array> {
  /** Size in bytes; `undefined` where it is not known beforehand (a pipe). */
  readonly size: number | undefined;
}

const codes: Readonly<Record<string, string>> = {
  ENOENT: 'exchange/not-found',
  ENOTDIR: 'exchange/not-found',
  EISDIR: 'exchange/is-directory',
  EACCES: 'exchange/no-permission',
  EPERM: 'exchange/no-permission',
};

/** A problem for what the platform says of a file; the platform's message names the path and stays here. */
export function fileProblem(fault: unknown): Problem {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return problem((Object.hasOwn(codes, code) ? codes[code] : undefined) ?? 'exchange/read-failed', '');
}

/** Thrown by readers of ours when the platform fails in the middle of a file; carries the problem. */
export class ReadFailure extends Error {
  readonly problem: Problem;
  constructor(found: Problem) {
    super(found.code);
    this.problem = found;
  }
}

/**
 * Opens a file for reading in pieces.
 *
 * @param path - as typed; it never appears in a problem
 * @returns the file; `exchange/not-found`, `exchange/is-directory`, `exchange/no-permission`, `exchange/empty`, `exchange/read-failed`
 * @example
 * ```ts
 * const found = await openFile('no/such/file.ndjson');
 * found.ok || found.problems[0]?.code; // => 'exchange/not-found'
 * ```
 * @public
 */
export async function openFile(path: string): Promise<Result<Source>> {
  try {
    const file = await open(path, 'r');
    const about = await file.stat();
    const found = about.isDirectory() ? 'exchange/is-directory' : about.isFile() && about.size === 0 ? 'exchange/empty' : undefined;
    if (found !== undefined) {
      await file.close();
      return refused([problem(found, '')]);
    }
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      try {
        for await (const piece of file.createReadStream({ highWaterMark: 1 << 18 })) yield piece as Uint8Array;
      } catch (fault) {
        throw new ReadFailure(fileProblem(fault));
      }
    };
    return ok({ size: about.isFile() ? about.size : undefined, [Symbol.asyncIterator]: pieces });
  } catch (fault) {
    return refused([fileProblem(fault)]);
  }
}
