import { ok, problem, refused as refusedWith, type Problem } from '@ctip/core';
import type * as z from 'zod';

import type { DiskFiles } from '../disk/index.js';
import type { FolderLock } from '../lock/index.js';
import type { ReadItem } from '../read/item.js';
import { gatherRefusals, type RefusalGathering, type RefusedRecord } from '../refusals/index.js';
import { beginningOf } from './beginning.js';
import { writeCheckpoint, type Checkpoint } from './checkpoint.js';
import { InputReader, type From, type Identity } from './input.js';
import type { JobOptions, JobSummary } from './options.js';
import { fileOutput, finishFile, isWhole, storeOutput, type Output, type OutputName } from './output.js';
import { JobStop } from './stop.js';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function counted(counts: Record<string, number>, found: readonly Problem[]): void {
  for (const { code } of found) counts[code] = (counts[code] ?? 0) + 1;
}

function summaryOf({ inputs, problems, notices, refusals, outputs }: Checkpoint, before: number): JobSummary {
  const total = (which: 'read' | 'good' | 'refused'): number => sum(inputs.map((input) => input[which]));
  return { read: total('read'), good: total('good'), refused: total('refused'), problems, refusals, notices, inputs, outputs, before };
}

/** One run of a job that is locked. */
export class JobRun<S extends z.ZodType> {
  readonly #options: JobOptions<S>;
  readonly #files: DiskFiles;
  readonly #lock: FolderLock;
  #outputs: Readonly<Partial<Record<OutputName, Output>>> = {};
  #refusals: RefusalGathering = gatherRefusals();

  constructor(options: JobOptions<S>, files: DiskFiles, lock: FolderLock) {
    [this.#options, this.#files, this.#lock] = [options, files, lock];
  }

  async #open(name: OutputName, checkpoint: Checkpoint): Promise<Output | undefined> {
    const { folder, [name]: where = 'file', attempts = 3 } = this.#options;
    if (where === 'none') return undefined;
    return typeof where === 'string' ? fileOutput(this.#files, folder, name, checkpoint.outputs[name]) : storeOutput(where, attempts);
  }

  /** Makes everything so far durable, then says so: what a checkpoint covers is there. */
  async #save(checkpoint: Checkpoint): Promise<void> {
    for (const name of ['good', 'refused'] as const) {
      const digest = await this.#outputs[name]?.flush();
      if (digest) checkpoint.outputs[name] = digest;
    }
    if (!(await this.#lock.isHeld())) throw new JobStop(problem('exchange/lock-lost', ''));
    checkpoint.refusals = this.#refusals.report();
    await writeCheckpoint(this.#files, this.#options.folder, checkpoint);
  }

  async #take(item: ReadItem<z.infer<S>>, checkpoint: Checkpoint, key: string): Promise<void> {
    const { map, onItem } = this.#options;
    const file = checkpoint.input + 1;
    const counts = checkpoint.inputs[checkpoint.input];
    if (!counts) return;
    const made = item.ok ? (map ? map(item.value, item.at) : ok(item.value)) : refusedWith(item.problems);
    counts.read += 1;
    if (made.ok) {
      counts.good += 1;
      if (item.ok) counted(checkpoint.notices, item.notices ?? []);
      await this.#outputs.good?.put(key, made.value);
    } else {
      counts.refused += 1;
      counted(checkpoint.problems, made.problems);
      const refusal: RefusedRecord = { file, at: item.at, problems: made.problems };
      this.#refusals.take(refusal);
      await this.#outputs.refused?.put(key, refusal);
    }
    onItem?.(made.ok ? item : { ok: false, problems: made.problems, at: item.at }, file);
  }

  async #readInput(checkpoint: Checkpoint, identities: readonly Identity[]): Promise<void> {
    const { inputs, as, every = 10_000, onProgress } = this.#options;
    const index = checkpoint.input;
    const [input, identity] = [inputs[index], identities[index]];
    if (!input || !identity) return;
    const before = sum(identities.slice(0, index).map(({ bytes }) => bytes));
    const ofBytes = sum(identities.map(({ bytes }) => bytes));
    const recordsBefore = sum(checkpoint.inputs.slice(0, index).map(({ read }) => read));
    // The same bytes twice in one job are two files: the store is to hold both.
    const copy = identities.slice(0, index).filter(({ sha256 }) => sha256 === identity.sha256).length + 1;
    const reader = new InputReader(this.#files, input, index + 1, as, identity);
    const first = checkpoint.from ?? undefined;
    let saved = checkpoint.inputs[index]?.read ?? 0;
    for await (const item of reader.items(first)) {
      const record = (checkpoint.inputs[index]?.read ?? 0) + 1;
      if (record - 1 - saved >= every) {
        checkpoint.from = { line: item.at.line ?? 0, record, byteOffset: item.at.byteOffset ?? 0 } satisfies From;
        await this.#save(checkpoint);
        saved = record - 1;
      }
      await this.#take(item, checkpoint, `${identity.sha256}:${String(copy)}:${String(record)}`);
      if (record % 100 === 0) onProgress?.({ records: recordsBefore + record, bytes: before + reader.bytes, ofBytes });
    }
    checkpoint.input += 1;
    checkpoint.from = null;
  }

  async #finish(checkpoint: Checkpoint): Promise<void> {
    const { folder } = this.#options;
    for (const name of ['good', 'refused'] as const) {
      const digest = checkpoint.outputs[name];
      if (digest) await finishFile(this.#files, folder, name, digest);
    }
    await this.#files.syncFolder(folder);
    checkpoint.phase = 'done';
    await writeCheckpoint(this.#files, folder, checkpoint);
  }

  /** Looks again at what a finished job wrote. */
  async #confirm({ outputs }: Checkpoint): Promise<void> {
    for (const name of ['good', 'refused'] as const) {
      const digest = outputs[name];
      if (digest && !(await isWhole(this.#files, this.#options.folder, name, digest))) {
        throw new JobStop(problem('exchange/job-output-changed', '', { params: { output: name } }));
      }
    }
  }

  async perform(): Promise<JobSummary> {
    const { checkpoint, identities } = await beginningOf(this.#options, this.#files);
    const before = sum(checkpoint.inputs.map(({ read }) => read));
    if (checkpoint.phase === 'running') {
      this.#outputs = {};
      this.#refusals = gatherRefusals({}, checkpoint.refusals);
      try {
        for (const name of ['good', 'refused'] as const) {
          const output = await this.#open(name, checkpoint);
          if (output) this.#outputs = { ...this.#outputs, [name]: output };
        }
        await this.#save(checkpoint);
        while (checkpoint.input < this.#options.inputs.length) {
          await this.#readInput(checkpoint, identities);
          if (checkpoint.input < this.#options.inputs.length) await this.#save(checkpoint);
        }
        checkpoint.phase = 'finishing';
        await this.#save(checkpoint);
      } finally {
        // What could not be written has been told by then.
        for (const output of Object.values(this.#outputs)) await output.close().catch(() => undefined);
      }
    }
    if (checkpoint.phase === 'finishing') await this.#finish(checkpoint);
    else await this.#confirm(checkpoint);
    return summaryOf(checkpoint, before);
  }
}
