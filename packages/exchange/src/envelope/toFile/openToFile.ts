import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';

import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { diskFiles, problemOfDisk, type DiskFiles } from '../../disk/index.js';
import { lockFolder, type LockOptions } from '../../lock/index.js';
import { targetOf } from '../../write/target.js';
import type { RandomBytes } from '../keys/key.js';
import { noticesOf, soundPacket, type SoundOptions } from '../packet/open.js';
import type { OpenedPacket } from '../packet/index.js';
import { receiptFor } from '../receipt/index.js';
import { claimedFor, claimInFolder, releaseInFolder } from '../replay/folder.js';

/** How a packet is opened into a file. @public */
export interface OpenToFileOptions extends SoundOptions, LockOptions {
  /** Folder in which opened packets are remembered, as `folderReplay` does; made if it is not there. */
  readonly seen: string;
  /** Where the content is to stand. What is there is replaced; a symbolic link stays, and what it leads to is replaced. */
  readonly out: string;
  /** Where the receipt for the sender is to stand. */
  readonly receipt?: string;
  /** Where the id of the receipt comes from. */
  readonly random: RandomBytes;
}

/** A packet whose content stands in its file. @public */
export interface FiledPacket extends Pick<OpenedPacket, 'claims' | 'evidence' | 'notices'> {
  /** It had been claimed by a run that was cut short; this one put in place what that one had prepared. */
  readonly isFinished: boolean;
}

/** A digest of where something is to stand. */
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Under which a claim is prepared, by the one process that holds the folder. */
const claimPart = '.claim';

/** A file on its way to its name. */
interface Waiting {
  readonly part: string;
  readonly path: string;
}

async function prepare(files: DiskFiles, { part }: Waiting, bytes: Uint8Array): Promise<void> {
  const file = await files.open(part, 0);
  try {
    await file.append(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await files.syncFolder(dirname(part));
}

/** Gives a file its name; false where it is not waiting any more. */
async function place(files: DiskFiles, { part, path }: Waiting): Promise<boolean> {
  if ((await files.size(part)) === undefined) return false;
  await files.rename(part, path);
  await files.syncFolder(dirname(path));
  return true;
}

/** One packet on its way to its file, by the one process that holds the folder. */
class Filing {
  readonly #files: DiskFiles;
  readonly #packet: Omit<OpenedPacket, 'notices'>;
  readonly #options: OpenToFileOptions;
  readonly #content: Waiting;
  readonly #receipt: Waiting | undefined;
  readonly #what: string;

  constructor(packet: Omit<OpenedPacket, 'notices'>, options: OpenToFileOptions, files: DiskFiles) {
    [this.#packet, this.#options, this.#files] = [packet, options, files];
    const waiting = (path: string): Waiting => ({ path, part: join(dirname(path), `.${digestOf(`${packet.seen.sender}\n${packet.seen.id}\n${resolve(path)}`).slice(0, 32)}.part`) });
    this.#content = waiting(options.out);
    this.#receipt = options.receipt === undefined ? undefined : waiting(options.receipt);
    this.#what = digestOf(resolve(options.out));
  }

  #filed(notices: readonly Problem[], isFinished: boolean): Result<FiledPacket> {
    const { claims, evidence } = this.#packet;
    return ok({ claims, evidence, notices, isFinished });
  }

  /** Puts in place what the run that claimed the packet had prepared for the same file; there is nothing where that run did it itself. */
  async #finish(what: string): Promise<Result<FiledPacket>> {
    if (what !== this.#what) return refused([problem('exchange/packet-replayed', '')]);
    const isWaiting = (await this.#files.size(this.#content.part)) !== undefined;
    // Written once more: nothing is trusted that lay about meanwhile.
    if (isWaiting) await prepare(this.#files, this.#content, this.#packet.content);
    const isPlaced = isWaiting && (await place(this.#files, this.#content));
    const isReceipt = this.#receipt ? await place(this.#files, this.#receipt) : false;
    return isPlaced || isReceipt ? this.#filed(noticesOf(this.#packet.claims, this.#packet.claims.seq - 1, this.#options), true) : refused([problem('exchange/packet-replayed', '')]);
  }

  async #forget(): Promise<void> {
    for (const waiting of [this.#content, this.#receipt]) if (waiting) await this.#files.remove(waiting.part).catch(() => undefined);
  }

  async perform(): Promise<Result<FiledPacket>> {
    const { seen: folder, ring, now, random } = this.#options;
    const { seen, content } = this.#packet;
    // What a claim left that was killed is another name of that claim: it is taken away, never written to.
    await this.#files.remove(join(folder, claimPart));
    const before = await claimedFor(this.#files, folder, seen);
    if (before !== undefined) return this.#finish(before);
    try {
      await prepare(this.#files, this.#content, content);
      if (this.#receipt) {
        const made = await receiptFor(this.#packet, { ring, now, random });
        if (!made.ok) {
          await this.#forget();
          return made;
        }
        await prepare(this.#files, this.#receipt, new TextEncoder().encode(made.value));
      }
    } catch (fault) {
      await this.#forget();
      throw fault;
    }
    const claim = await claimInFolder(this.#files, folder, seen, { what: this.#what, part: claimPart, now });
    if (!claim.isNew) {
      await this.#forget();
      return refused([problem('exchange/packet-replayed', '')]);
    }
    try {
      await this.#files.rename(this.#content.part, this.#content.path);
    } catch (fault) {
      // Where nothing was shown, it may be opened again, into another file as well.
      if ((await this.#files.size(this.#content.part)) === undefined) throw fault;
      await releaseInFolder(this.#files, folder, seen);
      await this.#forget();
      throw fault;
    }
    await this.#files.syncFolder(dirname(this.#content.path));
    if (this.#receipt) await place(this.#files, this.#receipt);
    return this.#filed(noticesOf(this.#packet.claims, claim.highest, this.#options), false);
  }
}

/**
 * Opens a packet into a file, and its receipt into another, so that no crash at whatever moment loses it or opens it twice.
 *
 * What is to be shown is prepared first, beside its place and under a name of its own: written, and made durable. Then the packet is claimed,
 * for this file and no other; that one step decides. Then each file gets its name, the content before the receipt. A run that was killed
 * before the claim has taken nothing. After the claim **the same call with the same file** puts in place what is still waiting; the
 * renaming takes it away from where it waits, so it is placed once, and a packet whose files stand in their places is refused like every
 * other replay. There is no moment at which another file could get the content, and none at which it would be claimed and not be there.
 *
 * A run that was killed and never called again leaves a hidden `.part` file beside the place, readable for its owner alone.
 *
 * @param text - the packet, exactly as it came
 * @param options - what `open` takes; where packets are remembered; the files
 * @returns claims and evidence; or what `open` and `lockFolder` find, or a problem of the disk: it may then be called again
 * @example
 * ```ts
 * const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
 * const ring = await newKeyRing({ party: 'shelter-north', from: 0, until: Date.UTC(2027, 0, 1), random });
 * const opened = ring.ok && (await openToFile('e30.e30.e30.e30.e30', { ring: ring.value, now: 0, random, seen: 'no/such/folder', out: 'no/such/file' }));
 * opened; // => { ok: false, problems: [{ code: 'exchange/packet-refused', pointer: '', severity: 'error' }] }
 * ```
 * @public
 */
export async function openToFile(text: string, options: OpenToFileOptions): Promise<Result<FiledPacket>> {
  const { files = diskFiles, seen } = options;
  const packet = await soundPacket(text, options);
  if (!packet.ok) return packet;
  const out = await targetOf(options.out);
  if (!out.ok) return out;
  const receipt = options.receipt === undefined ? undefined : await targetOf(options.receipt);
  if (receipt?.ok === false) return receipt;
  const targets = { out: out.value, ...(receipt && { receipt: receipt.value }) };
  try {
    await files.makeFolder(seen);
    const lock = await lockFolder(seen, options);
    if (!lock.ok) return lock;
    try {
      return await new Filing(packet.value, { ...options, ...targets }, files).perform();
    } finally {
      await lock.value.release();
    }
  } catch (fault) {
    return refused([problemOfDisk(fault)]);
  }
}
