import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import process from 'node:process';

/** Who holds a folder. Names of machines are kept as a digest: they are for comparing, not for reading. @public */
export interface HolderIdentity {
  /** This run and no other. */
  readonly run: string;
  readonly machine: string;
  /** This start of the machine; empty where the platform does not tell. */
  readonly boot: string;
  /** The space in which process numbers mean something (a container has its own). */
  readonly space: string;
  readonly pid: number;
  /** When the process began, as the platform counts; empty where it does not tell. A number is given again, a beginning is not. */
  readonly began: string;
}

/** Tells who runs here, and whether somebody else still does. @public */
export interface LockHolder {
  /** Who runs here: what a lock says of its holder. */
  readonly identity: () => Promise<HolderIdentity>;
  /** `unknown`: it runs, or ran, where this process cannot look. */
  readonly state: (of: HolderIdentity) => Promise<'alive' | 'ended' | 'unknown'>;
}

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').then((text) => text.trim(), () => '');
const linkOf = (path: string): Promise<string> => readlink(path).catch(() => '');

/** State and beginning of a process, from Linux; both are empty elsewhere. The name before them may hold anything, brackets too. */
async function statOf(pid: number): Promise<{ readonly state: string; readonly began: string }> {
  const text = await textOf(`/proc/${String(pid)}/stat`);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', began: fields[19] ?? '' };
}

/** Has a process ended although its number is not free yet? Its last thread must be gone too: it may still be writing. */
async function isOver(pid: number, state: string): Promise<boolean> {
  if (state !== 'Z' && state !== 'X') return false;
  const threads = await readdir(`/proc/${String(pid)}/task`).catch(() => []);
  return threads.length <= 1;
}

/** Is there a process of this number? One that may not be looked at is there. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return !(fault instanceof Error && 'code' in fault && fault.code === 'ESRCH');
  }
}

async function here(): Promise<Omit<HolderIdentity, 'run' | 'pid' | 'began'>> {
  const [boot, space] = await Promise.all([textOf('/proc/sys/kernel/random/boot_id'), linkOf('/proc/self/ns/pid')]);
  return { machine: createHash('sha256').update(hostname()).digest('hex').slice(0, 16), boot, space };
}

/**
 * The process that this program runs as. Whether another one still runs is asked of the platform: no heartbeat that a slow disk or a
 * sleeping machine could make late, and no age after which a lock is thought to be old.
 *
 * @example
 * ```ts
 * await thisProcess.state(await thisProcess.identity()); // => 'alive'
 * ```
 * @public
 */
export const thisProcess: LockHolder = {
  async identity() {
    return { run: randomUUID(), ...(await here()), pid: process.pid, began: (await statOf(process.pid)).began };
  },
  async state(of) {
    const place = await here();
    if (of.machine !== place.machine) return 'unknown';
    // The machine was started again since: nothing of before runs.
    if (of.boot !== '' && place.boot !== '' && of.boot !== place.boot) return 'ended';
    if (of.space !== place.space) return 'unknown';
    if (!exists(of.pid)) return 'ended';
    const { state, began } = await statOf(of.pid);
    if (of.began !== '' && began !== '' && of.began !== began) return 'ended';
    return (await isOver(of.pid, state)) ? 'ended' : 'alive';
  },
};
