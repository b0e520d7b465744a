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

/** A loss that is still counted. */
type Counting = { -readonly [K in keyof CountedLoss]: CountedLoss[K] };

/** Keeps account of losses: the same loss of many rows is one line with a count. */
export class Ledger {
  readonly #losses = new Map<string, Counting>();
  /** Mappings tell what happens in every row by one and the same problem: it is found again without being spelt out. */
  readonly #told = { reading: new WeakMap<Problem, Counting>(), writing: new WeakMap<Problem, Counting>() };

  add(when: CountedLoss['when'], losses: readonly Problem[], at: Place): void {
    for (const found of losses) {
      const known = this.#told[when].get(found);
      if (known) known.count += 1;
      else this.#told[when].set(found, this.#count(when, found, at));
    }
  }

  #count(when: CountedLoss['when'], { code, pointer, severity, params, at: own }: Problem, at: Place): Counting {
    const key = JSON.stringify([when, code, pointer, params]);
    const before = this.#losses.get(key);
    if (before) {
      before.count += 1;
      return before;
    }
    const made: Counting = { when, code, pointer, severity, ...(params && { params }), count: 1, first: { ...at, ...own } };
    this.#losses.set(key, made);
    return made;
  }

  all(): readonly CountedLoss[] {
    return [...this.#losses.values()].map((one) => ({ ...one }));
  }
}
