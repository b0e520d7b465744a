import { join } from 'node:path';

import { problem } from '@ctip/core';
import * as z from 'zod';

import { readWhole, replaceSmall, type DiskFiles } from '../disk/index.js';
import { refusalReportForm } from '../refusals/index.js';
import { JobStop } from './stop.js';

const count = z.int().nonnegative();
const counts = z.record(z.string(), count);
const digest = z.strictObject({ bytes: count, sha256: z.string().regex(/^[\da-f]{64}$/u) });
const place = z.strictObject({ line: count, record: count, byteOffset: count });

/**
 * How far a job is: places, hashes, counts, versions, and problems by code and place. No name of a file, no value of a record.
 */
export const checkpointForm = z.strictObject({
  form: z.literal('ctip.job/2'),
  phase: z.enum(['running', 'finishing', 'done']),
  /** What must not change while the job lasts. */
  versions: z.record(z.string(), z.string()),
  settings: z.string(),
  /** Each file that is read, in order. */
  inputs: z.array(z.strictObject({ ...digest.shape, read: count, good: count, refused: count })),
  /** The file that is being read, from 0, and where its next record begins; `null` at its start. */
  input: count,
  from: place.nullable(),
  /** How often each code was found in refused records, and in records that were taken with a doubt. */
  problems: counts,
  notices: counts,
  /** Refused records, gathered. */
  refusals: refusalReportForm,
  /** What was written so far, as far as it outlasts a power cut. */
  outputs: z.partialRecord(z.enum(['good', 'refused']), digest),
});

/** How far a job is. */
export type Checkpoint = z.infer<typeof checkpointForm>;

const pathIn = (folder: string): string => join(folder, 'checkpoint.json');

/** The checkpoint of a job; `undefined` where it has none yet. */
export async function readCheckpoint(files: DiskFiles, folder: string): Promise<Checkpoint | undefined> {
  if ((await files.size(pathIn(folder))) === undefined) return undefined;
  const found = checkpointForm.safeParse(await readWhole(files, pathIn(folder)));
  if (!found.success) throw new JobStop(problem('exchange/job-checkpoint', ''));
  return found.data;
}

export const writeCheckpoint = (files: DiskFiles, folder: string, checkpoint: Checkpoint): Promise<void> => replaceSmall(files, pathIn(folder), checkpoint);
