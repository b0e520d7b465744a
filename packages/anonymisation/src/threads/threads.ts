import { availableParallelism } from 'node:os';
import { Worker, type ResourceLimits } from 'node:worker_threads';

import type { SearchWorker, SearchWorkerListener } from '../parallel/index.js';

/** How threads are made. @public */
export interface ThreadOptions {
  /** Where the script of a thread is, for a bundle that put it elsewhere; `worker.js` beside this module unless told. */
  readonly script?: URL;
  /** Arguments of Node for the thread, as of `Worker`. */
  readonly execArgv?: readonly string[];
  /** Limits of memory, as of `Worker`; a thread that runs out of it ends, and the work with it. */
  readonly resourceLimits?: ResourceLimits;
}

/** In the sources the script is TypeScript as well. */
const scriptHere = (): URL => new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

function threadOf({ script = scriptHere(), execArgv, resourceLimits }: ThreadOptions): SearchWorker {
  // A thread needs nothing of the environment, in which there may be secrets.
  const worker = new Worker(script, { env: {}, ...(execArgv && { execArgv: [...execArgv] }), ...(resourceLimits && { resourceLimits }) });
  let listener: SearchWorkerListener | undefined;
  let isEnded = false;
  const ended = (): void => {
    isEnded = true;
    listener?.onEnd();
  };
  worker.on('message', (message: unknown) => listener?.onMessage(message));
  worker.on('error', ended);
  worker.on('messageerror', ended);
  worker.on('exit', ended);
  // One that nobody uses does not keep the process alive.
  worker.unref();
  return {
    send: (message) => worker.postMessage(message, []),
    listen: (to) => {
      listener = to;
      if (isEnded) to.onEnd();
      else worker.ref();
    },
    end: () => worker.terminate(),
  };
}

/**
 * Threads of Node for the search of `anonymiseAsync`. They start at once, so that they are ready when the table is; whoever gives them
 * away does not end them any more, whoever does not calls `end` of each.
 *
 * @param count - how many; as many as the machine can run side by side unless told. More than that make nothing faster.
 * @param options - where their script is, and what they may use
 * @returns the threads
 * @throws RangeError for a count that is no whole number from 1
 * @example
 * ```ts
 * const workers = searchThreads(2);
 * workers.length; // => 2
 * await Promise.all(workers.map((worker) => worker.end()));
 * ```
 * @public
 */
export function searchThreads(count = availableParallelism(), options: ThreadOptions = {}): SearchWorker[] {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError('threads are counted from 1');
  return Array.from({ length: count }, () => threadOf(options));
}
