/** A job in a process of its own, to be killed: `node child.mjs FOLDER INPUT [KILL-AT]`. */
import process from 'node:process';

import { Case } from '@ctip/core';

import { diskFiles, runJob, type JobFile, type JobFiles } from './index.js';

const [folder = '', input = '', killAt = '0'] = process.argv.slice(2);

let done = 0;
/** The process kills itself before the operation of this number. */
const step = <A extends unknown[], R>(action: (...args: A) => Promise<R>) => (...args: A): Promise<R> => {
  done += 1;
  if (done === Number(killAt)) process.kill(process.pid, 'SIGKILL');
  return action(...args);
};
const watched = (file: JobFile): JobFile => ({ append: step(file.append), sync: step(file.sync), close: file.close });
const files: JobFiles = { ...diskFiles, open: async (path, length) => watched(await diskFiles.open(path, length)), rename: step(diskFiles.rename), syncFolder: step(diskFiles.syncFolder) };

process.stdout.write('begun\n');
const found = await runJob({ folder, inputs: [{ path: input, format: 'ndjson' }], as: Case, versions: { program: 'child' }, every: 100, files });
process.stdout.write(`${JSON.stringify(found.ok ? { ...found.value, before: undefined } : found.problems.map(({ code }) => code))}\n`);
process.exitCode = found.ok ? 0 : 1;
