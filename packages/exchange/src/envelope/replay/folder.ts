import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { diskFiles, type DiskFiles } from '../../disk/index.js';
import type { ReplayClaim, ReplayStore, SeenPacket } from './store.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Who sent it, and which it is: hashes, no body and no id. */
const stemOf = ({ sender, id }: SeenPacket): string => `${hash(sender)}-${hash(`${sender}\n${id}`)}-`;

/** Everything that a packet is remembered by is in the name of a file. */
const nameOf = (packet: SeenPacket): string => `${stemOf(packet)}${String(packet.sequence)}-${String(Math.ceil(packet.until))}`;

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

const markersIn = async (files: DiskFiles, folder: string): Promise<readonly Marker[]> => (await files.names(folder)).flatMap((name) => markerOf(name) ?? []);

/** Forgets what is over, but for the highest number of each sender. */
async function sweep(files: DiskFiles, folder: string, markers: readonly Marker[], time: number): Promise<void> {
  const highest = new Map<string, number>();
  for (const { sender, sequence } of markers) highest.set(sender, Math.max(sequence, highest.get(sender) ?? 0));
  const over = markers.filter(({ sender, sequence, until }) => until <= time && sequence < (highest.get(sender) ?? 0));
  for (const { name } of over) await files.remove(join(folder, name));
}

/** What a claim was made for; empty where that was not said, nothing where there is no claim. */
export async function claimedFor(files: DiskFiles, folder: string, packet: SeenPacket): Promise<string | undefined> {
  const stem = stemOf(packet);
  const name = (await markersIn(files, folder)).find((marker) => marker.name.startsWith(stem))?.name;
  if (name === undefined) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of files.read(join(folder, name), 0, 64)) pieces.push(piece);
  return Buffer.concat(pieces).toString('latin1');
}

/**
 * Takes a packet: its marker comes to be as one step, whole and durable, under a name that the file system gives once.
 *
 * @param what - what the claim is made for: up to 64 letters and digits
 * @param part - name under which the marker is prepared; nothing stands there
 */
export async function claimInFolder(files: DiskFiles, folder: string, packet: SeenPacket, { what, part, now }: { readonly what: string; readonly part: string; readonly now: number }): Promise<ReplayClaim> {
  const [own, stem] = [join(folder, part), stemOf(packet)];
  const markers = await markersIn(files, folder);
  if (markers.some(({ name }) => name.startsWith(stem))) return { isNew: false };
  const file = await files.open(own, 0);
  try {
    if (what !== '') await file.append(Buffer.from(what, 'latin1'));
    await file.sync();
  } finally {
    await file.close();
  }
  let isNew: boolean;
  try {
    isNew = await files.link(own, join(folder, nameOf(packet)));
  } finally {
    await files.remove(own);
  }
  if (!isNew) return { isNew };
  await files.syncFolder(folder);
  const sender = hash(packet.sender);
  const highest = markers.filter((marker) => marker.sender === sender).reduce((most, { sequence }) => Math.max(most, sequence), 0);
  await sweep(files, folder, markers, now);
  return { isNew, highest };
}

/** Gives a packet back. */
export async function releaseInFolder(files: DiskFiles, folder: string, packet: SeenPacket): Promise<void> {
  await files.remove(join(folder, nameOf(packet)));
  await files.syncFolder(folder);
}

/**
 * A replay store in a folder of one machine, for the command line and small offices without a database. A packet is taken by making a
 * file that must not exist yet, which the file system lets one process alone do, and which outlives a restart.
 *
 * What becomes of the content is the caller's: a crash between the claim and the storing loses it. `openToFile` has no such gap.
 *
 * @param folder - where the files go, on a disk with hard links; made if it is not there, for its owner alone. Faults of the file system are thrown
 * @param options - the clock, in milliseconds since 1970
 * @public
 */
export function folderReplay(folder: string, { now, files = diskFiles }: { readonly now: () => number; readonly files?: DiskFiles }): ReplayStore {
  return {
    claim: async (packet) => {
      await files.makeFolder(folder);
      return claimInFolder(files, folder, packet, { what: '', part: `.${crypto.randomUUID()}.claim`, now: now() });
    },
    release: (packet) => releaseInFolder(files, folder, packet),
  };
}
