import { basename, dirname } from 'node:path';

import type { DiskFiles } from './files.js';

/** A process as a lock knows it. */
interface Identity {
  readonly run: string;
  readonly machine: string;
  readonly boot: string;
  readonly space: string;
  readonly pid: number;
  readonly began: string;
}

/** Who runs, and whether others still do: a `LockHolder`. */
interface Holder {
  readonly identity: () => Promise<Identity>;
  readonly state: (of: Identity) => Promise<'alive' | 'ended' | 'unknown'>;
}

/** Thrown when the simulated process is killed; nothing may answer it. */
export class Killed extends Error {}

interface Inode {
  data: Buffer;
  /** What outlasts a power cut. */
  synced: Buffer;
}

/** What happens at a chosen operation. */
export interface Fault {
  /** Which of the operations that change something, from 1. */
  readonly at: number;
  /**
   * `kill`: the process is gone before it; `kill-half`: in the middle of it (half of the bytes, or done without an answer);
   * a code: the platform refuses, after half of the bytes.
   */
  readonly as: 'kill' | 'kill-half' | 'ENOSPC' | 'EIO' | 'EACCES';
  /** The code comes at this operation alone, or at it and all after it. */
  readonly forever?: boolean;
}

/** A disk in memory that knows what would outlast a power cut, and breaks where it is told. */
export class Disk {
  #names = new Map<string, Inode>();
  #durable = new Map<string, Inode>();
  #fault: Fault | undefined;
  #isGone = false;
  /** Operations of this process that changed something, by kind. */
  operations: string[] = [];

  /** A new process on the same disk. */
  start(fault?: Fault): void {
    [this.#fault, this.#isGone, this.operations] = [fault, false, []];
  }

  /** The power goes: only what was synced is there afterwards; written pages and names of before may be, and here are not. */
  cutPower(): void {
    this.#names = new Map([...this.#durable].map(([path, { synced }]) => [path, { data: Buffer.from(synced), synced: Buffer.from(synced) }]));
    this.#durable = new Map(this.#names);
  }

  write(path: string, data: Uint8Array): void {
    const inode = { data: Buffer.from(data), synced: Buffer.from(data) };
    this.#names.set(path, inode);
    this.#durable.set(path, inode);
  }

  get(path: string): string | undefined {
    return this.#names.get(path)?.data.toString('utf8');
  }

  /** Was the process killed? */
  get isGone(): boolean {
    return this.#isGone;
  }

  get paths(): readonly string[] {
    return [...this.#names.keys()];
  }

  /** An operation that changes something: is it done wholly, by half, or not at all? */
  #step(kind: string): 'whole' | 'half' {
    if (this.#isGone) throw new Killed();
    this.operations.push(kind);
    const fault = this.#fault;
    if (!fault || this.operations.length < fault.at || (this.operations.length > fault.at && fault.forever !== true)) return 'whole';
    if (fault.as === 'kill') {
      this.#isGone = true;
      throw new Killed();
    }
    return 'half';
  }

  /** After half of an operation. */
  #broken(): never {
    const as = this.#fault?.as ?? 'kill';
    if (as === 'kill' || as === 'kill-half') {
      this.#isGone = true;
      throw new Killed();
    }
    throw Object.assign(new Error('a message that quotes Amina'), { code: as });
  }

  #do(kind: string, half: () => void, whole: () => void): void {
    if (this.#step(kind) === 'whole') {
      whole();
      return;
    }
    half();
    this.#broken();
  }

  readonly files: DiskFiles = {
    makeFolder: () => Promise.resolve(),
    names: async (folder) => {
      if (this.#isGone) throw new Killed();
      await Promise.resolve();
      return this.paths.filter((path) => dirname(path) === folder).map((path) => basename(path));
    },
    size: async (path) => {
      if (this.#isGone) throw new Killed();
      await Promise.resolve();
      return this.#names.get(path)?.data.length ?? (this.paths.some((name) => dirname(name) === path) ? 0 : undefined);
    },
    read: (path, from = 0, to = Infinity) => this.#read(path, from, to),
    open: async (path, length) => {
      await Promise.resolve();
      this.#do('open', () => {}, () => {
        const inode = this.#names.get(path) ?? { data: Buffer.alloc(0), synced: Buffer.alloc(0) };
        inode.data = Buffer.concat([inode.data.subarray(0, length)], length);
        this.#names.set(path, inode);
      });
      const inode = this.#names.get(path) ?? { data: Buffer.alloc(0), synced: Buffer.alloc(0) };
      return {
        append: async (bytes) => {
          await Promise.resolve();
          const add = (part: Uint8Array): void => void (inode.data = Buffer.concat([inode.data, part]));
          this.#do('write', () => add(bytes.subarray(0, bytes.length >> 1)), () => add(bytes));
        },
        sync: async () => {
          await Promise.resolve();
          // A sync that failed leaves it open what is on the disk; here nothing of it is.
          this.#do('fsync', () => {}, () => void (inode.synced = inode.data));
        },
        close: async () => {
          await Promise.resolve();
          if (this.#isGone) throw new Killed();
        },
      };
    },
    rename: async (from, to) => {
      await Promise.resolve();
      const move = (): void => {
        const inode = this.#names.get(from);
        if (!inode) throw Object.assign(new Error(), { code: 'ENOENT' });
        this.#names.delete(from);
        this.#names.set(to, inode);
      };
      this.#do('rename', this.#fault?.as === 'kill-half' ? move : () => {}, move);
    },
    link: async (from, to) => {
      await Promise.resolve();
      if (this.#names.has(to)) return false;
      const add = (): void => {
        const inode = this.#names.get(from);
        if (!inode) throw Object.assign(new Error(), { code: 'ENOENT' });
        this.#names.set(to, inode);
      };
      this.#do('link', this.#fault?.as === 'kill-half' ? add : () => {}, add);
      return true;
    },
    remove: async (path) => {
      await Promise.resolve();
      this.#do('remove', () => {}, () => void this.#names.delete(path));
    },
    syncFolder: async (folder) => {
      await Promise.resolve();
      this.#do('fsync', () => {}, () => {
        for (const path of this.#durable.keys()) if (dirname(path) === folder) this.#durable.delete(path);
        for (const [path, inode] of this.#names) if (dirname(path) === folder) this.#durable.set(path, inode);
      });
    },
  };

  async *#read(path: string, from: number, to: number): AsyncGenerator<Uint8Array> {
    if (this.#isGone) throw new Killed();
    await Promise.resolve();
    const data = this.#names.get(path)?.data;
    if (!data) throw Object.assign(new Error(), { code: 'ENOENT' });
    const part = data.subarray(from, to);
    for (let at = 0; at < part.length; at += 1000) yield part.subarray(at, at + 1000);
  }
}

/** Processes of a simulated machine: those that were started last are alive, as long as nobody says otherwise. */
export class Machine {
  #next = 1;
  readonly alive = new Set<number>();

  /** A new process. */
  process(): { readonly holder: Holder; readonly end: () => void } {
    const pid = this.#next;
    this.#next += 1;
    this.alive.add(pid);
    const identity = { run: `run-${String(pid)}`, machine: 'm', boot: 'b', space: 's', pid, began: String(pid) };
    return {
      holder: { identity: () => Promise.resolve(identity), state: (of) => Promise.resolve(this.alive.has(of.pid) ? 'alive' : 'ended') },
      end: () => void this.alive.delete(pid),
    };
  }
}
