import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { ReplayStore, SeenPacket } from './store.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Everything that a packet is remembered by is in the name of an empty file: hashes and numbers, no body and no id. */
const nameOf = ({ sender, id, sequence, until }: SeenPacket): string => `${hash(sender)}-${hash(`${sender}\n${id}`)}-${String(sequence)}-${String(Math.ceil(until))}`;

interface Marker {
  readonly name: string;
  readonly sender: string;
  readonly sequence: number;
  readonly until: number;
}

const markerOf = (name: string): Marker | undefined => {
  const [, sender = '', sequence, until] = /^([0-9a-f]{32})-[0-9a-f]{32}-(\d+)-(\d+)$/u.exec(name) ?? [];
  return sequence === undefined ? undefined : { name, sender, sequence: Number(sequence), until: Number(until) };
};

/** Forgets what is over, but for the highest number of each sender. */
async function sweep(folder: string, markers: readonly Marker[], time: number): Promise<void> {
  const highest = new Map<string, number>();
  for (const { sender, sequence } of markers) highest.set(sender, Math.max(sequence, highest.get(sender) ?? 0));
  const over = markers.filter(({ sender, sequence, until }) => until <= time && sequence < (highest.get(sender) ?? 0));
  await Promise.all(over.map(({ name }) => rm(join(folder, name), { force: true })));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isTaken = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'EEXIST';

/**
 * A replay store in a folder of one machine, for the command line and small offices without a database. A packet is taken by making a
 * file that must not exist yet, which the file system lets one process alone do, and which outlives a restart.
 *
 * @param folder - where the files go; made if it is not there, for its owner alone. Faults of the file system are thrown
 * @param times - the clock, in milliseconds since 1970
 * @public
 */
export function folderReplay(folder: string, { now }: { readonly now: () => number }): ReplayStore {
  return {
    claim: async (packet) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const markers = (await readdir(folder)).flatMap((name) => markerOf(name) ?? []);
      try {
        await (await open(join(folder, nameOf(packet)), 'wx', 0o600)).close();
      } catch (fault) {
        if (isTaken(fault)) return { isNew: false };
        throw fault;
      }
      await syncFolder(folder);
      const sender = hash(packet.sender);
      const highest = markers.filter((marker) => marker.sender === sender).reduce((most, { sequence }) => Math.max(most, sequence), 0);
      await sweep(folder, markers, now());
      return { isNew: true, highest };
    },
    release: async (packet) => {
      await rm(join(folder, nameOf(packet)), { force: true });
    },
  };
}
