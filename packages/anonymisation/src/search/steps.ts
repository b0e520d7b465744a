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

/** Others are at work: there is nothing to do here until a promise is settled. */
export interface Waiting {
  readonly until: Promise<unknown>;
}

/** What a step tells: how far the search over the whole table is, that others are waited for, or nothing. */
export type Told = SearchProgress | Waiting | undefined;

/** Work in steps: after each it may be left, or left waiting. */
export type Steps<T> = Generator<Told, T, undefined>;

/** Are others waited for? */
export const isWaiting = (told: object | undefined): told is Waiting => told !== undefined && 'until' in told;

/** All steps, one after the other. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same steps, of which nothing is told but that others are waited for. */
export function* untold<T>(steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield isWaiting(step.value) ? step.value : undefined;
  }
}
