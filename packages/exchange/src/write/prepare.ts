import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ok, problem, refused, type Result } from '@ctip/core';

import { inTheWay } from './inTheWay.js';
import { syncFolder } from './syncFolder.js';
import { targetOf } from './target.js';
import { begun, ended } from './unfinished.js';
import { writeProblem } from './writeProblem.js';

/** Where the bytes of a whole file come from. @public */
export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** A file that is whole and durable beside its place. */
export interface Prepared {
  readonly bytes: number;
  /** Takes its place, as one step that outlasts a power cut; throws what the platform says. */
  readonly place: () => Promise<void>;
  /** Takes it away, if it has not taken its place; never throws. */
  readonly drop: () => Promise<void>;
}

/** Bytes that are gathered before they go to the disk: a call a line would cost more than the writing. */
const gathered = 1 << 18;

async function writeTo(temporary: string, chunks: Chunks): Promise<number> {
  await rm(temporary, { force: true });
  const file = await open(temporary, 'wx', 0o600);
  const encoder = new TextEncoder();
  let held: Uint8Array[] = [];
  let [size, bytes] = [0, 0];
  const flush = async (): Promise<void> => {
    if (size > 0) await file.writeFile(Buffer.concat(held));
    bytes += size;
    held = [];
    size = 0;
  };
  try {
    for await (const chunk of chunks) {
      // A copy: its owner may use the chunk again once the next one is asked for.
      const data = typeof chunk === 'string' ? encoder.encode(chunk) : new Uint8Array(chunk);
      held.push(data);
      size += data.length;
      if (size >= gathered) await flush();
    }
    await flush();
    await file.sync();
  } finally {
    await file.close();
  }
  return bytes;
}

/**
 * Writes a file beside its place: beside what a link there leads to. A fault of the source is thrown again, after cleaning up.
 *
 * @param part - name of the file until it takes its place
 */
export async function prepare(path: string, chunks: Chunks, part = `.${randomUUID()}.part`): Promise<Result<Prepared>> {
  const target = await targetOf(path);
  if (!target.ok) return target;
  const taken = await inTheWay(target.value);
  if (taken) return refused([taken]);
  const folder = dirname(target.value);
  const temporary = join(folder, part);
  let isPlaced = false;
  const drop = async (): Promise<void> => {
    // Where nothing could be written there may be nothing to remove; what is told is why.
    if (!isPlaced) await rm(temporary, { force: true }).catch(() => undefined);
    ended(temporary);
  };
  const place = async (): Promise<void> => {
    await rename(temporary, target.value);
    isPlaced = true;
    ended(temporary);
    await syncFolder(folder);
  };
  let sourceFault: { readonly fault: unknown } | undefined;
  const watched = async function* (): AsyncGenerator<Uint8Array | string> {
    try {
      yield* chunks as AsyncIterable<Uint8Array | string>;
    } catch (fault) {
      sourceFault = { fault };
      throw fault;
    }
  };
  begun(temporary);
  try {
    return ok({ bytes: await writeTo(temporary, watched()), place, drop });
  } catch (fault) {
    await drop();
    if (sourceFault) throw sourceFault.fault;
    const found = writeProblem(fault);
    return refused([found.code === 'exchange/not-found' ? problem('exchange/no-folder', '') : found]);
  }
}
