/**
 * A job in a process of its own, to be killed: `node child.mjs FOLDER INPUT [KILL-AT [half]]`. It says `begun`, then how the job ended, then the
 * kinds of the operations that changed the disk, in order.
 */
import process from 'node:process';

import { Case } from '@ctip/core';

import { diskFiles, type DiskFile, type DiskFiles } from '../disk/index.js';
import { runJob } from './index.js';

const [folder = '', input = '', killAt = '0', how = 'before'] = process.argv.slice(2);

const operations: string[] = [];
const killed = (): void => void process.kill(process.pid, 'SIGKILL');

/** The process kills itself before the operation of this number. */
const step = <A extends unknown[], R>(kind: string, action: (...args: A) => Promise<R>) => (...args: A): Promise<R> => {
  operations.push(kind);
  if (operations.length === Number(killAt)) killed();
  return action(...args);
};

/** Or in the middle of a write, when half of the bytes are with the platform. */
const append = (file: DiskFile) => async (bytes: Uint8Array): Promise<void> => {
  operations.push('write');
  if (operations.length === Number(killAt)) {
    if (how === 'half') await file.append(bytes.subarray(0, bytes.length >> 1));
    killed();
  }
  return file.append(bytes);
};

const watched = (file: DiskFile): DiskFile => ({ append: append(file), sync: step('fsync', file.sync), close: file.close });
const files: DiskFiles = {
  ...diskFiles,
  open: step('open', async (path, length) => watched(await diskFiles.open(path, length))),
  rename: step('rename', diskFiles.rename),
  link: step('link', diskFiles.link),
  remove: step('remove', diskFiles.remove),
  syncFolder: step('fsync', diskFiles.syncFolder),
};

process.stdout.write('begun\n');
const found = await runJob({ folder, inputs: [{ path: input, format: 'ndjson' }], as: Case, versions: { program: 'child' }, every: 1, files });
process.stdout.write(`${JSON.stringify(found.ok ? { ...found.value, before: undefined } : found.problems.map(({ code }) => code))}\n${JSON.stringify(operations)}\n`);
process.exitCode = found.ok ? 0 : 1;
