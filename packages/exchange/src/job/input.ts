import { createHash } from 'node:crypto';

import { problem, type Problem } from '@ctip/core';
import type * as z from 'zod';

import type { Delimiter, TextEncodingName } from '../csv/index.js';
import { readNdjson } from '../ndjson/index.js';
import type { ReadItem } from '../read/item.js';
import { read } from '../read/read.js';
import { fileProblem, ReadFailure } from '../source/index.js';
import { readWorkbook } from '../table/index.js';
import type { WorkbookLimits } from '../workbook/index.js';
import type { Digest } from './digest.js';
import type { DiskFiles } from '../disk/index.js';
import { JobStop } from './stop.js';

/** A file that a job reads. @public */
export interface JobInput {
  /** It never appears in a problem, a checkpoint or an output. */
  readonly path: string;
  readonly format: 'ndjson' | 'csv' | 'json' | 'xlsx';
  /** For CSV. */
  readonly delimiter?: Delimiter;
  readonly encoding?: TextEncodingName;
  /** For XLSX: the name of the sheet; the first one unless told. */
  readonly sheet?: string;
  readonly limits?: Partial<WorkbookLimits>;
  /** Longest record in bytes; 1 MiB unless told. */
  readonly maxRecordBytes?: number;
}

/** Where the next record of a file begins. */
export interface From {
  readonly line: number;
  readonly record: number;
  readonly byteOffset: number;
}

/** A file as a job finds it: the whole of it, and what is to be read from a place on. */
export interface Identity extends Digest {
  readonly rest: string;
}

export const inputChanged = (file: number): JobStop => new JobStop(problem('exchange/job-input-changed', '', { params: { file } }));

/**
 * Length and hash of a file; a fault of the platform stops the job.
 *
 * @param from - where the rest begins that is hashed by itself
 */
export async function identityOf(files: DiskFiles, { path }: JobInput, from = 0): Promise<Identity> {
  const [whole, rest] = [createHash('sha256'), createHash('sha256')];
  let bytes = 0;
  try {
    for await (const piece of files.read(path)) {
      whole.update(piece);
      if (bytes + piece.length > from) rest.update(piece.subarray(Math.max(0, from - bytes)));
      bytes += piece.length;
    }
  } catch (fault) {
    throw new JobStop(fileProblem(fault));
  }
  return { bytes, sha256: whole.digest('hex'), rest: rest.digest('hex') };
}

/** Where the bytes begin that are read for a place: lines can be entered in the middle. */
export const startOf = ({ format }: JobInput, from: From | undefined): number => (format === 'ndjson' ? (from?.byteOffset ?? 0) : 0);

/** One file of a job, read from a place on. It must be the same bytes to its end that it was found to be before. */
export class InputReader<S extends z.ZodType> {
  readonly #files: DiskFiles;
  readonly #input: JobInput;
  readonly #number: number;
  readonly #schema: S;
  readonly #hash = createHash('sha256');
  readonly #identity: Identity;
  #failure: Problem | undefined;
  /** Bytes that were taken so far, those before the place among them. */
  bytes = 0;

  /**
   * @param number - of the file among those of the job, from 1
   * @param identity - what the file is, and the rest of it from the place on
   */
  constructor(files: DiskFiles, input: JobInput, number: number, schema: S, identity: Identity) {
    [this.#files, this.#input, this.#number, this.#schema, this.#identity] = [files, input, number, schema, identity];
  }

  async *#pieces(from: number): AsyncGenerator<Uint8Array> {
    this.bytes = from;
    try {
      for await (const piece of this.#files.read(this.#input.path, from)) {
        this.#hash.update(piece);
        this.bytes += piece.length;
        yield piece;
      }
    } catch (fault) {
      this.#failure = fileProblem(fault);
      throw new ReadFailure(this.#failure);
    }
  }

  #reader(from: From | undefined): AsyncIterable<ReadItem<z.infer<S>>> {
    const { path, format, maxRecordBytes, delimiter, encoding, sheet, limits } = this.#input;
    const common = { as: this.#schema, ...(maxRecordBytes !== undefined && { maxRecordBytes }) };
    if (format === 'xlsx') return readWorkbook(path, { as: this.#schema, ...(sheet !== undefined && { sheet }), ...(limits && { limits }) });
    if (format === 'ndjson') return readNdjson(this.#pieces(startOf(this.#input, from)), { ...common, ...(from && { from }) });
    return read(this.#pieces(0), { ...common, format, ...(delimiter && { delimiter }), ...(encoding && { encoding }) });
  }

  /**
   * Records from a place on. Lines can be entered in the middle; a table, a document and a workbook cannot (their header, their
   * brackets, their strings stand before), so they are read again and what was done is passed over.
   */
  async *items(from: From | undefined): AsyncGenerator<ReadItem<z.infer<S>>> {
    const passed = this.#input.format === 'ndjson' ? 0 : (from?.record ?? 1) - 1;
    let seen = 0;
    for await (const item of this.#reader(from)) {
      if (this.#failure) throw new JobStop(this.#failure);
      seen += 1;
      if (seen > passed) yield item;
    }
    if (this.#failure) throw new JobStop(this.#failure);
    if (seen < passed || !(await this.#isSame())) throw inputChanged(this.#number);
  }

  /** Were the bytes that were read those that the job began with? */
  async #isSame(): Promise<boolean> {
    const { bytes, sha256, rest } = this.#identity;
    if (this.bytes === bytes && this.#input.format !== 'xlsx') return this.#hash.digest('hex') === rest;
    // Read by pieces from where they lie, or not to the end, because nothing after a fault can be trusted.
    return (await identityOf(this.#files, this.#input)).sha256 === sha256;
  }
}
