import type { AssessOptions, DimensionFinding, NextQuestion, Outcome } from './assessment.js';

/** A question, and how often its answer decides: a number that orders and is never shown. */
export interface Ranked {
  readonly question: NextQuestion;
  readonly weight: number;
}

/** What the engine of a rule finds. */
export interface Judged {
  readonly options: AssessOptions;
  readonly outcome: Outcome;
  readonly dimensions: readonly DimensionFinding[];
  readonly ranked: readonly Ranked[];
  /** Items that contradict each other: a circumstance was seen, and the whole was denied. */
  readonly contradicted?: readonly string[];
}
