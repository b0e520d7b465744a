import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';

import { ok, problem, refused, type Result } from '@ctip/core';
import { folderReplay, keyRingText, lockFolder, readKeyRing, writeWhole, type FolderLock, type KeyRing, type PacketClaims, type RandomBytes, type ReplayStore } from '@ctip/exchange';

import type { Context } from '../../run/verb.js';
import { alone, lockOptionsOf } from '../locking/index.js';

/**
 * A folder with the keys of a party: `ring.json` (secret keys and pinned partners), `seen` (packets that were opened), `sent` (what a
 * receipt is checked against) and `lock.<n>` (who changed the ring last). For its owner alone.
 */
export interface KeyFolder {
  readonly path: string;
  readonly now: number;
  readonly random: RandomBytes;
  readonly replay: ReplayStore;
  /** Where packets are remembered. */
  readonly seen: string;
  /** How it is taken where another command may be at work in it. */
  readonly holding: ReturnType<typeof lockOptionsOf>;
}

/** The folder named by `--keys`. */
export function folderOf(context: Pick<Context, 'option' | 'flag' | 'io'>): Result<KeyFolder> {
  const { option, io } = context;
  const path = option('keys');
  if (path === undefined) return refused([problem('cli/option-missing', '', { params: { option: '--keys' } })]);
  const clock = io.now ?? Date.now;
  const seen = join(path, 'seen');
  return ok({ path, now: clock(), random: io.random ?? ((length) => crypto.getRandomValues(new Uint8Array(length))), seen, replay: folderReplay(seen, { now: clock }), holding: lockOptionsOf(context) });
}

const ringPath = ({ path }: KeyFolder): string => join(path, 'ring.json');

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Reads the ring, unless others than its owner may read it too. */
export async function ringIn(folder: KeyFolder): Promise<Result<KeyRing>> {
  const path = ringPath(folder);
  if (!(await isThere(path))) return refused([problem('cli/keys-missing', '', { params: { command: 'ctip keys new' } })]);
  // Windows has no such bits and says 0o666 for every file.
  const { mode } = await stat(path);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) return refused([problem('cli/keys-readable', '', { params: { command: 'chmod 600 ring.json' } })]);
  return readKeyRing(new Uint8Array(await readFile(path)));
}

/** Only one command at a time writes the ring, so its part has one name: what a crash left of it, secret keys and all, is written over. */
const written = (folder: KeyFolder, ring: KeyRing, lock: FolderLock): Promise<Result<unknown>> => writeWhole(ringPath(folder), [keyRingText(ring)], { part: 'ring.json.part', lock });

/** Writes a ring where none is yet. */
export async function newRingIn(folder: KeyFolder, ring: KeyRing): Promise<Result<unknown>> {
  try {
    await mkdir(folder.path, { recursive: true, mode: 0o700 });
  } catch {
    return refused([problem('exchange/write-failed', '')]);
  }
  return alone(lockFolder(folder.path, folder.holding), async (lock) => ((await isThere(ringPath(folder))) ? refused([problem('cli/keys-there', '')]) : written(folder, ring, lock)));
}

/** Changes the ring while no other command does: reads it, makes another of it, writes that whole. */
export async function changedRing(folder: KeyFolder, change: (ring: KeyRing) => Promise<Result<KeyRing>> | Result<KeyRing>): Promise<Result<KeyRing>> {
  // A folder that holds no keys is left as it is.
  if (!(await isThere(ringPath(folder)))) return ringIn(folder);
  return alone(lockFolder(folder.path, folder.holding), async (lock) => {
    const ring = await ringIn(folder);
    const next = ring.ok ? await change(ring.value) : ring;
    if (!next.ok) return next;
    const kept = await written(folder, next.value, lock);
    return kept.ok ? next : kept;
  });
}

const relation = (to: string): string => createHash('sha256').update(to).digest('hex').slice(0, 32);
const sentFolder = ({ path }: KeyFolder): string => join(path, 'sent');

/** The next number to a receiver, taken so that no other command takes it too. */
export async function takeNumber(folder: KeyFolder, to: string): Promise<{ readonly sequence: number; readonly giveBack: () => Promise<void>; readonly keep: (claims: PacketClaims) => Promise<Result<unknown>> }> {
  const inside = sentFolder(folder);
  await mkdir(inside, { recursive: true, mode: 0o700 });
  const name = relation(to);
  const numbers = (await readdir(inside)).flatMap((file) => (file.startsWith(`${name}-`) ? Number(/-(\d+)\.json$/u.exec(file)?.[1] ?? 0) : []));
  for (let sequence = Math.max(0, ...numbers) + 1; ; sequence += 1) {
    const path = join(inside, `${name}-${String(sequence)}.json`);
    try {
      await (await open(path, 'wx', 0o600)).close();
    } catch (fault) {
      if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') continue;
      throw fault;
    }
    return { sequence, giveBack: () => rm(path, { force: true }), keep: ({ aud, jti, seq, hash, size }) => writeWhole(path, [`${JSON.stringify({ aud, jti, seq, hash, size })}\n`]) };
  }
}

/** What was sent under an id. */
export async function sentIn(folder: KeyFolder, id: string): Promise<Pick<PacketClaims, 'aud' | 'jti' | 'seq' | 'hash' | 'size'> | undefined> {
  const inside = sentFolder(folder);
  const names = await readdir(inside).catch(() => []);
  for (const name of names) {
    const text = await readFile(join(inside, name), 'utf8');
    try {
      const sent = JSON.parse(text) as Pick<PacketClaims, 'aud' | 'jti' | 'seq' | 'hash' | 'size'>;
      if (sent.jti === id) return sent;
    } catch {
      // A number whose packet was never finished: nothing was sent under it.
    }
  }
  return undefined;
}
