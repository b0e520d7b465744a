import { open } from 'node:fs/promises';

import { ok, problem, refused, type Result } from '@ctip/core';

import { fileProblem } from '../source/index.js';

/** Where the directory of an archive may begin, from the end: its own record and the longest comment. */
const reach = 22 + 65_535;

const isArchive = (start: Uint8Array): boolean => start[0] === 0x50 && start[1] === 0x4b;
const hasDirectory = (tail: Uint8Array): boolean => Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength).lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06])) >= 0;

async function endsOf(path: string): Promise<Result<{ readonly start: Uint8Array; readonly tail: Uint8Array }>> {
  try {
    const file = await open(path, 'r');
    try {
      const about = await file.stat();
      if (about.isDirectory()) return refused([problem('exchange/is-directory', '')]);
      // A pipe has no end to look at.
      const size = about.isFile() ? about.size : 0;
      const [start, tail] = [new Uint8Array(Math.min(4, size)), new Uint8Array(Math.min(reach, size))];
      await file.read(start, 0, start.length, 0);
      await file.read(tail, 0, tail.length, size - tail.length);
      return ok({ start, tail });
    } finally {
      await file.close();
    }
  } catch (fault) {
    return refused([fileProblem(fault)]);
  }
}

/** Is an input an archive, from its first byte on? Something before an archive would make two files of one. */
export async function looksLikeArchive(input: string | Uint8Array): Promise<Result<undefined>> {
  const ends = typeof input === 'string' ? await endsOf(input) : ok({ start: input.subarray(0, 4), tail: input.subarray(-reach) });
  if (!ends.ok) return ends;
  const { start, tail } = ends.value;
  if (tail.length === 0) return refused([problem('exchange/empty', '')]);
  if (isArchive(start)) return ok(undefined);
  return refused([problem(hasDirectory(tail) ? 'exchange/zip-structure' : 'exchange/not-a-workbook', '')]);
}
