/** Shows how far long work is. */
export interface Progress {
  /** Tells how much is done; draws at most five times a second. */
  readonly at: (done: number) => void;
  /** Removes the line. */
  readonly end: () => void;
}

interface Terminal {
  readonly err: (text: string) => void;
  readonly terminal: boolean;
  readonly clock: () => number;
}

const interval = 200;

/**
 * A line on standard error that says how much was done and how fast. Drawn only on a terminal, so that logs stay clean; it shows
 * counts alone, never content.
 *
 * @param words - the line for a count and a rate (per second), in the reader's language
 */
export function progress({ err, terminal, clock }: Terminal, words: (done: number, perSecond: number) => string): Progress {
  const start = clock();
  let last = start;
  let drawn = false;
  return {
    at(done) {
      const now = clock();
      if (!terminal || now - last < interval) return;
      last = now;
      drawn = true;
      err(`\r\u001B[2K${words(done, Math.round((done * 1000) / Math.max(1, now - start)))}`);
    },
    end() {
      if (drawn) err('\r\u001B[2K');
    },
  };
}
