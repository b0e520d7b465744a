import type { SearchWorker } from '@ctip/anonymisation';

/** Everything that the command line touches outside itself; tests bring their own. @public */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Writes to standard output. */
  readonly out: (text: string) => void;
  /** Writes to standard error. */
  readonly err: (text: string) => void;
  /** Is standard error a terminal? Progress is shown there only. */
  readonly terminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  /** Version of the program. */
  readonly version: string;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Milliseconds since 1970; the system's clock unless given. */
  readonly now?: () => number;
  /** Comes back after so many milliseconds; the system's clock unless given. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  /** So many random bytes for keys and ids; the system's generator for cryptography unless given. */
  readonly random?: (length: number) => Uint8Array;
  /** So many threads for a search; those of Node unless given. */
  readonly threads?: (count: number) => readonly SearchWorker[];
}

/** 0 fine, 1 problems found, 2 wrong use, 3 input or output failed. @public */
export type ExitCode = 0 | 1 | 2 | 3;
