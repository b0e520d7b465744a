import { dirname } from 'node:path';

import type { DiskFiles } from './files.js';

/** Nothing that is read whole is longer. */
const longest = 1 << 22;

/** A small JSON file of ours; `undefined` where it is none. */
export async function readWhole(files: DiskFiles, path: string): Promise<unknown> {
  const pieces: Uint8Array[] = [];
  for await (const piece of files.read(path, 0, longest)) pieces.push(piece);
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Writes a small JSON file anew; comes back once it outlasts a power cut. */
export async function writeSmall(files: DiskFiles, path: string, value: unknown): Promise<void> {
  const file = await files.open(path, 0);
  try {
    await file.append(new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts a small JSON file in the place of the one before, as one step that outlasts a power cut. */
export async function replaceSmall(files: DiskFiles, path: string, value: unknown): Promise<void> {
  await writeSmall(files, `${path}.part`, value);
  await files.rename(`${path}.part`, path);
  await files.syncFolder(dirname(path));
}
