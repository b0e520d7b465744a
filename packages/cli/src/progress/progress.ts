/** Shows how far long work is. */
export interface Progress {
  /**
   * Tells how much is done; draws at most five times a second.
   *
   * @param share - of the whole, 0 to 1, where that is known
   */
  readonly at: (done: number, share?: number) => void;
  /** Removes the line. */
  readonly end: () => void;
}

interface Terminal {
  readonly err: (text: string) => void;
  readonly terminal: boolean;
  readonly clock: () => number;
}

const interval = 200;

/** Before this share was done, the time left would be a guess. */
const least = 0.005;

/**
 * A line on standard error that says how much was done, how fast, and how long it will take. Drawn only on a terminal, so that logs
 * stay clean; it shows counts and times alone, never content.
 *
 * @param words - the line for a count, a rate (per second) and the seconds left (`undefined` where that is not known), in the reader's language
 */
export function progress({ err, terminal, clock }: Terminal, words: (done: number, perSecond: number, left: number | undefined) => string): Progress {
  const start = clock();
  let last = start;
  let drawn = false;
  // Work that goes on where it was broken off did not do its beginning now.
  let before: { readonly done: number; readonly share: number | undefined } | undefined;
  const left = (share: number | undefined, took: number): number | undefined => {
    const done = share === undefined || before?.share === undefined ? 0 : share - before.share;
    return share === undefined || done < least ? undefined : ((took / 1000) * (1 - share)) / done;
  };
  return {
    at(done, share) {
      if (!terminal) return;
      before ??= { done: done - 1, share };
      const now = clock();
      if (now - last < interval) return;
      last = now;
      drawn = true;
      const took = now - start;
      err(`\r\u001B[2K${words(done, Math.round(((done - before.done) * 1000) / Math.max(1, took)), left(share, took))}`);
    },
    end() {
      if (drawn) err('\r\u001B[2K');
    },
  };
}
