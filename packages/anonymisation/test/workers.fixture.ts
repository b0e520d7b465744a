import type fc from 'fast-check';

import { serveSearch, type AnonymiseOptions, type MicroTable, type Release, type SearchWorker, type SearchWorkerListener } from '../src/index.js';
import { Crew } from '../src/parallel/crew.js';
import { anonymising } from '../src/release/anonymise.js';
import { inTurns } from '../src/release/paused.js';
import type { Result } from '@ctip/core';

/** What goes wrong with a worker. */
export interface Fault {
  /** After so many answers it is gone, without a word or with one. */
  readonly lostAfter?: number;
  readonly loss?: 'end' | 'failed' | 'nonsense' | 'send';
  /** Each answer comes so many times. */
  readonly copies?: number;
  /** Called when an answer arrives. */
  readonly heard?: () => void;
}

/** A worker without a thread: what it is sent arrives, and what it answers comes back, whenever the scheduler lets it. */
export interface Simulated extends SearchWorker {
  readonly ended: () => number;
  readonly isUsed: () => boolean;
}

/** Messages are copied as between threads. Those to a worker keep their order; answers come in any. */
export function simulated(scheduler: fc.Scheduler, { lostAfter = Number.POSITIVE_INFINITY, loss = 'end', copies = 1, heard }: Fault = {}): Simulated {
  let listener: SearchWorkerListener | undefined;
  let [ended, answers, isUsed] = [0, 0, false];
  let serve = (_message: unknown): void => undefined;
  const later = (task: () => void): void => void scheduler.schedule(Promise.resolve()).then(() => ended === 0 && task());
  const inbox: unknown[] = [];
  const lose = (): void => {
    if (loss === 'failed') listener?.onMessage({ type: 'failed' });
    else if (loss === 'nonsense') listener?.onMessage(7);
    else listener?.onEnd();
  };
  const answer = (message: unknown): void => {
    if (answers >= lostAfter) return;
    answers += 1;
    const copy: unknown = structuredClone(message);
    for (let time = 0; time < copies; time += 1) later(() => {
        listener?.onMessage(copy);
        heard?.();
      });
    if (answers === lostAfter) later(lose);
  };
  serveSearch({ send: answer, listen: (to) => (serve = to) });
  return {
    send: (message) => {
      if (loss === 'send' && answers >= lostAfter) throw new Error('it is gone');
      isUsed = true;
      inbox.push(structuredClone(message));
      later(() => serve(inbox.shift()));
    },
    listen: (to) => {
      listener = to;
      if (lostAfter === 0) lose();
    },
    end: () => (ended += 1),
    ended: () => ended,
    isUsed: () => isUsed,
  };
}

/** Anonymises with workers, however small the table is. */
export async function withWorkers(table: MicroTable, options: AnonymiseOptions, workers: readonly SearchWorker[], every = 0): Promise<Result<Release>> {
  const crew = new Crew(workers, { nodes: 0, tuples: 0 });
  try {
    return await inTurns(anonymising(table, options, crew.lookers), options, { clock: () => 0, every, pause: () => Promise.resolve() });
  } finally {
    await crew.end();
  }
}
