/** A record on its way into a store. @public */
export interface JobEntry {
  /** The same for the same record of the same file on every run: the file's SHA-256, how often the file came before, the record's number. */
  readonly key: string;
  readonly value: unknown;
}

/**
 * A place for records that is no file of the job: a database, a queue, a service.
 *
 * A job may put an entry more than once: when an answer was lost, and when it goes on after a crash. A store that takes each key once
 * (a unique constraint and "insert or ignore") makes that nothing.
 *
 * @public
 */
export interface JobStore {
  /**
   * Stores all of the entries or none, and comes back once they outlast a crash.
   *
   * @returns `stored`; `unknown` where the answer was lost, after which they are put again; `refused` where they never will be taken.
   * A rejection counts as `unknown`
   */
  readonly put: (entries: readonly JobEntry[]) => Promise<'stored' | 'unknown' | 'refused'>;
}
