import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

import type { ConformanceInput, Result } from '@ctip/core';
import { openFile } from '@ctip/exchange';

async function bytesOf(path: string): Promise<Result<Uint8Array>> {
  const file = await openFile(path);
  if (!file.ok) return file;
  const pieces: Uint8Array[] = [];
  for await (const piece of file.value) pieces.push(piece);
  return { ok: true, value: new Uint8Array(Buffer.concat(pieces)) };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (about) => about.isDirectory(),
    () => false,
  );
}

/** A path as a kind sees it: its bytes, and files beside it or, for a folder, in it. */
export async function inputFor(path: string, options: Readonly<Record<string, string>>): Promise<ConformanceInput> {
  const folder = (await isFolder(path)) ? path : dirname(path);
  return {
    path: basename(path),
    options,
    async bytes(name) {
      if (name === undefined) return bytesOf(path);
      // A file named by an option is where the caller said; one named by a file is beside it.
      const isSaid = Object.values(options).some((said) => name === said || name.startsWith(`${said.replace(/\/$/u, '')}/`));
      return bytesOf(isSaid ? name : join(folder, name));
    },
    async names() {
      if (!(await isFolder(path))) return [];
      const found = await readdir(path, { recursive: true, withFileTypes: true });
      return found.filter((entry) => entry.isFile()).map((entry) => relative(path, join(entry.parentPath, entry.name))).toSorted();
    },
  };
}
