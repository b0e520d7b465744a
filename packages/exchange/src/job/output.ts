import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';

import { problem } from '@ctip/core';

import { digestOfBytes, type Digest } from './digest.js';
import type { DiskFile, DiskFiles } from '../disk/index.js';
import { JobStop } from './stop.js';
import type { JobStore } from './store.js';

/** Where a job puts records. */
export interface Output {
  /** Takes a record under its key. */
  readonly put: (key: string, value: unknown) => Promise<void>;
  /** Comes back once all that was put outlasts a power cut; tells how much a file holds by then. */
  readonly flush: () => Promise<Digest | undefined>;
  readonly close: () => Promise<void>;
}

/** Bytes that are gathered before they go to the disk. */
const gathered = 1 << 16;

/** Which of the two a job writes. @public */
export type OutputName = 'good' | 'refused';

const finalName = (folder: string, name: OutputName): string => join(folder, `${name}.ndjson`);
const partName = (folder: string, name: OutputName): string => `${finalName(folder, name)}.part`;

const changed = (name: OutputName): JobStop => new JobStop(problem('exchange/job-output-changed', '', { params: { output: name } }));

/** Do the first bytes of a file still have their hash? */
async function holds(files: DiskFiles, path: string, digest: Digest): Promise<boolean> {
  const size = await files.size(path);
  if (size === undefined || size < digest.bytes) return false;
  return (await digestOfBytes(files.read(path, 0, digest.bytes))).sha256 === digest.sha256;
}

/** The hash of the bytes that a file holds already, to go on with. */
async function hashUpTo(files: DiskFiles, path: string, bytes: number): Promise<Hash> {
  const hash = createHash('sha256');
  for await (const piece of files.read(path, 0, bytes)) hash.update(piece);
  return hash;
}

class FileOutput implements Output {
  readonly #file: DiskFile;
  readonly #hash: Hash;
  #bytes: number;
  #held: string[] = [];
  #size = 0;

  constructor(file: DiskFile, hash: Hash, bytes: number) {
    [this.#file, this.#hash, this.#bytes] = [file, hash, bytes];
  }

  async #write(): Promise<void> {
    if (this.#held.length === 0) return;
    const bytes = Buffer.from(this.#held.join(''));
    [this.#held, this.#size] = [[], 0];
    await this.#file.append(bytes);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
  }

  async put(_key: string, value: unknown): Promise<void> {
    const line = `${JSON.stringify(value)}\n`;
    this.#held.push(line);
    this.#size += line.length;
    if (this.#size >= gathered) await this.#write();
  }

  async flush(): Promise<Digest> {
    await this.#write();
    await this.#file.sync();
    return { bytes: this.#bytes, sha256: this.#hash.copy().digest('hex') };
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

/**
 * Opens a file of a job where its checkpoint left it: what was written after is cut off, because it will be written again.
 *
 * @param at - what the checkpoint covers; `undefined` for a job that begins
 */
export async function fileOutput(files: DiskFiles, folder: string, name: OutputName, at: Digest | undefined): Promise<Output> {
  const path = partName(folder, name);
  if (at && !(await holds(files, path, at))) throw changed(name);
  const bytes = at?.bytes ?? 0;
  const file = await files.open(path, bytes);
  return new FileOutput(file, await hashUpTo(files, path, bytes), bytes);
}

const isAll = async (files: DiskFiles, path: string, at: Digest): Promise<boolean> => (await files.size(path)) === at.bytes && (await holds(files, path, at));

/** Is the finished file there as it was written? */
export const isWhole = (files: DiskFiles, folder: string, name: OutputName, at: Digest): Promise<boolean> => isAll(files, finalName(folder, name), at);

/** Shows a file under its name, unless that was done before a crash; what it holds is looked at once more. */
export async function finishFile(files: DiskFiles, folder: string, name: OutputName, at: Digest): Promise<void> {
  const part = partName(folder, name);
  if (await isAll(files, part, at)) await files.rename(part, finalName(folder, name));
  else if (!(await isWhole(files, folder, name, at))) throw changed(name);
}

/** Records that go to a store together. */
const together = 500;

/** Puts records into a store; a batch whose answer is not known is put again under the same keys. */
export function storeOutput(store: JobStore, attempts: number): Output {
  let held: { readonly key: string; readonly value: unknown }[] = [];
  const send = async (): Promise<void> => {
    if (held.length === 0) return;
    for (let attempt = 1; ; attempt += 1) {
      // What a store throws may quote a record; it says no more than that the answer is not known.
      const answer = await store.put(held).catch(() => 'unknown' as const);
      if (answer === 'stored') break;
      if (answer === 'refused') throw new JobStop(problem('exchange/job-store-refused', ''));
      if (attempt >= attempts) throw new JobStop(problem('exchange/job-store-unknown', '', { params: { attempts } }));
    }
    held = [];
  };
  return {
    async put(key, value) {
      held.push({ key, value });
      if (held.length >= together) await send();
    },
    async flush() {
      await send();
      return undefined;
    },
    close: () => Promise.resolve(),
  };
}
