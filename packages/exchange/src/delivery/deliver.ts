import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { outcomeClass, type Outcome } from './outcome.js';
import { nextStep, type RetryPolicy } from './retry.js';

/** How {@link deliver} reaches the world; all of it comes from outside. @public */
export interface Delivery<T extends Outcome> {
  /** Sends once. What it throws counts as an unknown outcome: tell `not-sent` where you know it. */
  readonly send: (attempt: number) => Promise<T | Outcome>;
  /** Waits, for example `setTimeout` of `node:timers/promises`. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to 1, never 1. */
  readonly random: () => number;
  /** Does every attempt carry the same idempotency key or packet id? No unless told. */
  readonly repeatable?: boolean;
  readonly policy?: RetryPolicy;
  /** Stops before the next attempt. */
  readonly signal?: AbortSignal;
}

/** What was delivered. @public */
export interface Delivered<T> {
  readonly attempts: number;
  readonly outcome: T | Outcome;
}

/**
 * Sends until it is taken or until sending again would be wrong, by the rules of {@link nextStep}.
 *
 * @returns the outcome that was good; or `exchange/delivery-refused` (repair the record), `exchange/delivery-not-allowed` (a person has
 *   to look), `exchange/delivery-given-up` (nothing was taken: later), `exchange/delivery-unknown` (some attempt may have arrived: ask the receiver),
 *   `exchange/delivery-stopped` (by your signal)
 * @example
 * ```ts
 * const answers = [503, 201];
 * const sent = await deliver({
 *   send: (attempt) => Promise.resolve({ kind: 'answered', status: answers[attempt - 1] ?? 500 }),
 *   wait: () => Promise.resolve(),
 *   now: () => 0,
 *   random: () => 0,
 *   repeatable: true,
 * });
 * sent.ok && sent.value.attempts; // => 2
 * ```
 * @public
 */
export async function deliver<T extends Outcome = Outcome>({ send, wait, now, random, repeatable = false, policy, signal }: Delivery<T>): Promise<Result<Delivered<T>>> {
  // Once an attempt may have arrived, an end without an answer no longer says that nothing was taken.
  let mayBeTaken = false;
  const ended = (found: Problem): Result<never> => refused([mayBeTaken ? problem('exchange/delivery-unknown', '') : found]);
  for (let attempt = 1; ; attempt += 1) {
    if (signal?.aborted) return ended(problem('exchange/delivery-stopped', '', { params: { attempts: attempt - 1 } }));
    let outcome: T | Outcome;
    try {
      outcome = await send(attempt);
    } catch {
      outcome = { kind: 'unknown' };
    }
    mayBeTaken ||= outcomeClass(outcome) === 'unknown';
    const step = nextStep(outcome, { attempt, repeatable, now: now(), random }, policy);
    if (step.do === 'done') return ok({ attempts: attempt, outcome });
    if (step.do === 'stop') return step.problem.code === 'exchange/delivery-given-up' ? ended(step.problem) : refused([step.problem]);
    await wait(step.milliseconds);
  }
}
