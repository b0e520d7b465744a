import type { Place, Problem } from '@ctip/core';

/** A loss, how often it happened and where first. @public */
export interface CountedLoss {
  /** Was it lost when the file was read, or when the other one was written? */
  readonly when: 'reading' | 'writing';
  readonly code: string;
  readonly pointer: string;
  readonly severity: Problem['severity'];
  readonly params?: NonNullable<Problem['params']>;
  readonly count: number;
  readonly first: Place;
}

/** Keeps account of losses: the same loss of many rows is one line with a count. */
export class Ledger {
  readonly #losses = new Map<string, CountedLoss>();

  add(when: CountedLoss['when'], losses: readonly Problem[], at: Place): void {
    for (const { code, pointer, severity, params, at: own } of losses) {
      const key = JSON.stringify([when, code, pointer, params]);
      const before = this.#losses.get(key);
      this.#losses.set(key, before ? { ...before, count: before.count + 1 } : { when, code, pointer, severity, ...(params && { params }), count: 1, first: { ...at, ...own } });
    }
  }

  all(): readonly CountedLoss[] {
    return [...this.#losses.values()];
  }
}
