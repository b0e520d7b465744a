/** What is told of a worker. @public */
export interface SearchWorkerListener {
  /** It sent a message. */
  readonly onMessage: (message: unknown) => void;
  /** It ended or failed, whatever the cause, and will send nothing more. */
  readonly onEnd: () => void;
}

/**
 * A thread that looks at ways to generalise, whatever makes it: a thread of Node (`searchThreads` of `@ctip/anonymisation/threads`), a
 * `Worker` of a browser, a test. What runs in it is {@link serveSearch}.
 *
 * @public
 */
export interface SearchWorker {
  /** Sends it a message as by structured clone: shared memory stays shared. Messages arrive in their order. */
  readonly send: (message: unknown) => void;
  /** Asked for once: to whom to tell what comes from it. Who listens late is told at once that it ended before. */
  readonly listen: (listener: SearchWorkerListener) => void;
  /** Ends it at once, in the middle of whatever it does; nothing happens when it ended before. May give a promise to wait for. */
  readonly end: () => unknown;
}

/** The other end, inside the thread. @public */
export interface SearchPort {
  /** Sends a message to whoever made the thread. */
  readonly send: (message: unknown) => void;
  /** Asked for once: to whom to give the messages that arrive. */
  readonly listen: (onMessage: (message: unknown) => void) => void;
}

/** A worker was lost, or does not answer as ours do; caught where the work began. */
export class WorkerLost extends Error {}
