/**
 * How long a search may take before the best of what it found is taken. Whichever ends first; without either the search goes on until
 * nothing can be better.
 *
 * @public
 */
export interface SearchBudget {
  /** Nodes (ways to generalise) that are looked at, 0 or more; further rounds count too. The same number gives the same release. */
  readonly nodes?: number;
  /** When to stop, told by a clock of yours; looked at before each node, so one node may take it further. */
  readonly deadline?: {
    /** The time of the clock at which no further node is begun, in its own unit. */
    readonly at: number;
    /** A clock that only goes forward, for example `() => performance.now()`. */
    readonly clock: () => number;
  };
}

/** What is left of a budget; shared by all searches of one release. */
export class Budget {
  readonly #nodes: number;
  readonly #deadline: SearchBudget['deadline'];
  #spent = 0;
  #isEnded = false;

  /** @throws RangeError for what is no number of nodes or no time */
  constructor({ nodes = Number.POSITIVE_INFINITY, deadline }: SearchBudget = {}) {
    if (!(nodes >= 0) || (Number.isFinite(nodes) && !Number.isInteger(nodes))) throw new RangeError('a budget is a whole number of nodes, 0 or more');
    if (deadline && Number.isNaN(deadline.at)) throw new RangeError('a deadline is a time');
    this.#nodes = nodes;
    this.#deadline = deadline;
  }

  /** May it end at all? */
  get isLimited(): boolean {
    return Number.isFinite(this.#nodes) || (this.#deadline?.at ?? Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY;
  }

  /** Nodes looked at so far. */
  get spent(): number {
    return this.#spent;
  }

  /** Was a node asked for that there was no budget for? */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Takes one node out of the budget; false when nothing is left, and from then on. */
  take(): boolean {
    this.#isEnded ||= this.#spent >= this.#nodes || (this.#deadline !== undefined && this.#deadline.clock() >= this.#deadline.at);
    if (!this.#isEnded) this.#spent += 1;
    return !this.#isEnded;
  }
}
