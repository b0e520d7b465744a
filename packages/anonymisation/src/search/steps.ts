/**
 * How far a search is.
 *
 * @public
 */
export interface SearchProgress {
  /** Nodes (ways to generalise) that there are. */
  readonly nodes: number;
  /** Nodes looked at. */
  readonly checked: number;
  /** No way costs less than this, in the unit of the measure; it only rises. */
  readonly lowerBound: number;
  /** What the best way so far costs; missing while none was found. */
  readonly best?: number;
}

/** Work in steps: after each it may be left, or left waiting. What is yielded tells how far the search is, where that is of the search over the whole table. */
export type Steps<T> = Generator<SearchProgress | undefined, T, undefined>;

/** All steps, one after the other. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same steps, of which nothing is told. */
export function* untold<T>(steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield undefined;
  }
}
