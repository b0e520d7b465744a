import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { constants } from 'node:fs';

import { syncFolder } from '../write/syncFolder.js';

/** A file that grows at its end. @public */
export interface DiskFile {
  /** Writes all of the bytes at the end. */
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** Comes back once what was written outlasts a power cut. */
  readonly sync: () => Promise<void>;
  /** Ends the use of the file. */
  readonly close: () => Promise<void>;
}

/**
 * The file system as jobs, locks and packets see it: few operations, each of which may fail. `diskFiles` is the platform's; tests bring
 * one that breaks at a chosen operation.
 *
 * @public
 */
export interface DiskFiles {
  /** Makes a folder, for its owner alone, and those above it that are missing. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Names in a folder. */
  readonly names: (folder: string) => Promise<readonly string[]>;
  /** Bytes of a file; `undefined` where there is none. */
  readonly size: (path: string) => Promise<number | undefined>;
  /** The bytes of a file from a place on, or up to another. */
  readonly read: (path: string, from?: number, to?: number) => AsyncIterable<Uint8Array>;
  /** Opens a file for appending; makes it where it is missing, and cuts it to a length. */
  readonly open: (path: string, length: number) => Promise<DiskFile>;
  /** Renames a file over another, as one step. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Gives a file a second name, as one step; false where the name is taken. */
  readonly link: (from: string, to: string) => Promise<boolean>;
  /** Removes a file; no fault where there is none. */
  readonly remove: (path: string) => Promise<void>;
  /** Comes back once the names in a folder outlast a power cut. */
  readonly syncFolder: (folder: string) => Promise<void>;
}

const codeOf = (fault: unknown): string => (fault instanceof Error && 'code' in fault ? String(fault.code) : '');

async function openAt(path: string, length: number): Promise<DiskFile> {
  const file = await open(path, constants.O_CREAT | constants.O_RDWR, 0o600);
  try {
    await file.truncate(length);
  } catch (fault) {
    await file.close();
    throw fault;
  }
  let at = length;
  return {
    async append(bytes) {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at);
        done += bytesWritten;
        at += bytesWritten;
      }
    },
    sync: () => file.sync(),
    close: () => file.close(),
  };
}

async function* readFrom(path: string, from = 0, to = Infinity): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  if (to <= from) {
    await file.close();
    return;
  }
  for await (const piece of file.createReadStream({ highWaterMark: 1 << 18, start: from, ...(Number.isFinite(to) && { end: to - 1 }) })) yield piece as Uint8Array;
}

/**
 * The platform's file system.
 *
 * @example
 * ```ts
 * await diskFiles.size('no/such/file'); // => undefined
 * ```
 * @public
 */
export const diskFiles: DiskFiles = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  names: (folder) => readdir(folder),
  size: (path) =>
    stat(path).then(
      (about) => about.size,
      (fault: unknown) => {
        if (codeOf(fault) === 'ENOENT') return undefined;
        throw fault;
      },
    ),
  read: readFrom,
  open: openAt,
  rename,
  link: (from, to) =>
    link(from, to).then(
      () => true,
      (fault: unknown) => {
        if (codeOf(fault) === 'EEXIST') return false;
        throw fault;
      },
    ),
  remove: (path) => rm(path, { force: true }),
  syncFolder,
};
