import { stat } from 'node:fs/promises';

import { problem, type Problem } from '@ctip/core';

/**
 * What stands where a file is to be written, if it is no file: a folder, a device (`/dev/null`), a pipe. A file that is renamed to its place
 * would stand there instead of it, which whoever runs as root would notice too late.
 *
 * @param path - where a file is to stand
 * @returns `exchange/is-directory`, `exchange/not-a-file`, or nothing where a file or nothing is there
 * @example
 * ```ts
 * (await inTheWay('/dev/null'))?.code; // => 'exchange/not-a-file'
 * await inTheWay('no/such/file.txt'); // => undefined
 * ```
 * @public
 */
export async function inTheWay(path: string): Promise<Problem | undefined> {
  const about = await stat(path).catch(() => undefined);
  if (about === undefined || about.isFile()) return undefined;
  return problem(about.isDirectory() ? 'exchange/is-directory' : 'exchange/not-a-file', '');
}
