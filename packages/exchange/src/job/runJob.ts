import { dirname } from 'node:path';

import { ok, problem, refused, type Result } from '@ctip/core';
import type * as z from 'zod';

import { diskFiles, problemOfDisk } from '../disk/index.js';
import { lockFolder, thisProcess } from '../lock/index.js';
import { JobRun } from './jobRun.js';
import type { JobOptions, JobSummary } from './options.js';
import { JobStop } from './stop.js';

/**
 * Reads many records, checks each, and writes the good ones and the refused ones, so that nothing is lost and nothing doubled whatever
 * happens on the way: a process that is killed, a full disk, a broken one, a store whose answer is lost, a second process by mistake.
 *
 * Called again with the same options, a job goes on from its last checkpoint, and what it writes is the same to the byte as if nothing had
 * happened. A job that is done only tells its outcome again. Files that changed meanwhile, other settings and other versions are refused.
 * The outcome stands under its name only when it is whole.
 *
 * @param options - files, schema, where to write
 * @returns the counts from the job's beginning; `exchange/job-…`, `exchange/locked…`, `exchange/empty`, or a file problem, after which it can go on
 * @example
 * ```ts
 * const job = { folder: 'no/such/folder/job', inputs: [], as: Case, versions: { program: '1' }, files: { ...diskFiles, makeFolder: () => Promise.reject(Object.assign(new Error(), { code: 'EROFS' })) } };
 * const found = await runJob(job);
 * found.ok || found.problems[0]?.code; // => 'exchange/no-permission'
 * ```
 * @public
 */
export async function runJob<S extends z.ZodType>(options: JobOptions<S>): Promise<Result<JobSummary>> {
  const { folder, files = diskFiles, holder = thisProcess, takeOver = false, mustExist = false } = options;
  try {
    if (mustExist && (await files.size(folder)) === undefined) throw new JobStop(problem('exchange/job-none', ''));
    await files.makeFolder(folder);
    await files.syncFolder(dirname(folder));
    const lock = await lockFolder(folder, { files, holder, takeOver });
    if (!lock.ok) return lock;
    try {
      return ok(await new JobRun(options, files, lock.value).perform());
    } finally {
      await lock.value.release();
    }
  } catch (fault) {
    return refused([fault instanceof JobStop ? fault.problem : problemOfDisk(fault)]);
  }
}
