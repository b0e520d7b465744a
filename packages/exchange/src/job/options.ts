import type { Place, Result } from '@ctip/core';
import type * as z from 'zod';

import type { ReadItem } from '../read/item.js';
import type { RefusalReport } from '../refusals/index.js';
import type { Digest } from './digest.js';
import type { DiskFiles } from '../disk/index.js';
import type { LockHolder } from '../lock/index.js';
import type { JobInput } from './input.js';
import type { OutputName } from './output.js';
import type { JobStore } from './store.js';

/** What a job does, and with what. @public */
export interface JobOptions<S extends z.ZodType> {
  /** Folder of the job, made where it is missing: checkpoint, lock, `good.ndjson` and `refused.ndjson`. */
  readonly folder: string;
  readonly inputs: readonly JobInput[];
  /** A record schema, for example `Case`. */
  readonly as: S;
  /** Versions of whatever decides the outcome: the program, a mapping. A job goes on with the same ones only. */
  readonly versions: Readonly<Record<string, string>>;
  /** Turns a sound record into what is written; a refusal sends it to the refused ones. The same record must always give the same. */
  readonly map?: (value: z.infer<S>, at: Place) => Result<unknown>;
  /** Where good records go: a file of the job (unless told), a store, or nowhere. */
  readonly good?: 'file' | 'none' | JobStore;
  /** Where refusals go: a file of the job (unless told), a store, or nowhere. */
  readonly refused?: 'file' | 'none' | JobStore;
  /** Records between checkpoints; 10,000 unless told. It makes no difference to what is written. */
  readonly every?: number;
  /** How often a batch is put into a store whose answer is not known; 3 unless told. */
  readonly attempts?: number;
  /** Only go on with a job that was begun. */
  readonly mustExist?: boolean;
  /** Take a job whose last holder may still run on another machine. Ask a person first: two holders spoil the output. */
  readonly takeOver?: boolean;
  /** Told of every record of this run. */
  readonly onItem?: (item: ReadItem<z.infer<S>>, file: number) => void;
  /** Told now and then how much of all inputs was read, in bytes. */
  readonly onProgress?: (progress: JobProgress) => void;
  readonly files?: DiskFiles;
  readonly holder?: LockHolder;
}

/** How far a job is. @public */
export interface JobProgress {
  readonly records: number;
  readonly bytes: number;
  /** Bytes of all inputs. */
  readonly ofBytes: number;
}

/** What a job did, from its beginning. Good and refused add up to what was read. @public */
export interface JobSummary {
  readonly read: number;
  readonly good: number;
  readonly refused: number;
  /** How often each code was found in refused records. */
  readonly problems: Readonly<Record<string, number>>;
  /** Refused records gathered: each kind of problem with its count and its first places. Its length is limited, whatever was refused. */
  readonly refusals: RefusalReport;
  /** How often each code was found in records that were taken with a doubt. */
  readonly notices: Readonly<Record<string, number>>;
  readonly inputs: readonly (Digest & { readonly read: number; readonly good: number; readonly refused: number })[];
  /** Files of the job that hold the outcome. */
  readonly outputs: Readonly<Partial<Record<OutputName, Digest>>>;
  /** Records that an earlier run had done. */
  readonly before: number;
}
