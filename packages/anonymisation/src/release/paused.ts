import { problem, refused, type Result } from '@ctip/core';

import type { SearchWorker } from '../parallel/index.js';
import { isWaiting, type SearchProgress, type Steps, type Waiting } from '../search/steps.js';

/** Who watches a search, and may end it. @public */
export interface Watching {
  /** Told after each node of the search over the whole table. */
  readonly onProgress?: (progress: SearchProgress) => void;
  /** Ends the work between two nodes; then there is no release. */
  readonly signal?: AbortSignal;
}

/** How work lets others have their turn. @public */
export interface Turns {
  /** Milliseconds of a clock that only goes forward, for example `() => performance.now()`. */
  readonly clock: () => number;
  /** Waits until others had their turn, for example `setImmediate` of `node:timers/promises`. */
  readonly pause: () => Promise<unknown>;
  /** Milliseconds of work between two pauses; 8 unless told. One node is never broken up. */
  readonly every?: number;
  /**
   * Threads that look at nodes in large tables, while here the answers are put together. They are taken over: whatever comes of the
   * work, all of them are ended. The release is the same with any number of them, down to its evidence.
   */
  readonly workers?: readonly SearchWorker[];
}

const aborted = (): Result<never> => refused([problem('anonymisation/aborted', '')]);

/** One step, told to whoever watches; the result at the end, or what is waited for. */
function step<T>(steps: Steps<Result<T>>, { onProgress, signal }: Watching): Result<T> | Waiting | undefined {
  if (signal?.aborted) return aborted();
  const { done, value } = steps.next();
  if (done) return signal?.aborted ? aborted() : value;
  if (isWaiting(value)) return value;
  if (value) onProgress?.(value);
  return undefined;
}

/** Takes all steps at once. */
export function atOnce<T>(steps: Steps<Result<T>>, watching: Watching): Result<T> {
  for (;;) {
    const result = step(steps, watching);
    if (isWaiting(result)) throw new TypeError('nobody is there to wait for');
    if (result) return result;
  }
}

/** Waits for others, unless a signal ends it. */
async function waited({ until }: Waiting, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) {
    await until;
    return;
  }
  // Who gave it since the last step is not told again.
  if (signal.aborted) return;
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  signal.addEventListener('abort', stop, { once: true });
  await Promise.race([until, stopped]);
  signal.removeEventListener('abort', stop);
}

/** Takes all steps, and lets others have their turn every few milliseconds. */
export async function inTurns<T>(steps: Steps<Result<T>>, watching: Watching, { clock, pause, every = 8 }: Turns): Promise<Result<T>> {
  let last = clock();
  for (;;) {
    const result = step(steps, watching);
    if (isWaiting(result)) await waited(result, watching.signal);
    else if (result) return result;
    if (clock() - last < every) continue;
    await pause();
    last = clock();
  }
}
