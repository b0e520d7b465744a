import { problem } from '@ctip/core';
import type * as z from 'zod';

import type { DiskFiles } from '../disk/index.js';
import { gatherRefusals } from '../refusals/index.js';
import { readCheckpoint, type Checkpoint } from './checkpoint.js';
import { identityOf, inputChanged, startOf, type Identity } from './input.js';
import type { JobOptions } from './options.js';
import { sameVersions, settingsOf } from './settings.js';
import { JobStop } from './stop.js';

/** Where a job begins or goes on, and what its files are. */
export interface JobBeginning {
  readonly checkpoint: Checkpoint;
  readonly identities: readonly Identity[];
}

/** What each file is, from its first record or from the place of the checkpoint on. */
async function identitiesOf<S extends z.ZodType>({ inputs }: JobOptions<S>, files: DiskFiles, checkpoint: Checkpoint | undefined): Promise<readonly Identity[]> {
  const found: Identity[] = [];
  for (const [index, input] of inputs.entries()) {
    const from = checkpoint?.input === index ? (checkpoint.from ?? undefined) : undefined;
    const identity = await identityOf(files, input, startOf(input, from));
    if (identity.bytes === 0) throw new JobStop(problem('exchange/empty', '', { params: { file: index + 1 } }));
    found.push(identity);
  }
  return found;
}

/** The checkpoint to go on from, held against what is there now. */
export async function beginningOf<S extends z.ZodType>(options: JobOptions<S>, files: DiskFiles): Promise<JobBeginning> {
  const { folder, inputs, versions, mustExist = false } = options;
  const found = await readCheckpoint(files, folder);
  if (!found && mustExist) throw new JobStop(problem('exchange/job-none', ''));
  const settings = settingsOf(options);
  if (found && !sameVersions(found.versions, versions)) throw new JobStop(problem('exchange/job-versions-changed', ''));
  if (found && (found.settings !== settings || found.inputs.length !== inputs.length)) throw new JobStop(problem('exchange/job-settings-changed', ''));
  const identities = await identitiesOf(options, files, found);
  for (const [index, { sha256 }] of identities.entries()) if (found && found.inputs[index]?.sha256 !== sha256) throw inputChanged(index + 1);
  if (found) return { checkpoint: found, identities };
  const checkpoint: Checkpoint = {
    form: 'ctip.job/2',
    phase: 'running',
    versions: { ...versions },
    settings,
    inputs: identities.map(({ bytes, sha256 }) => ({ bytes, sha256, read: 0, good: 0, refused: 0 })),
    input: 0,
    from: null,
    problems: {},
    notices: {},
    refusals: gatherRefusals().report(),
    outputs: {},
  };
  return { checkpoint, identities };
}
